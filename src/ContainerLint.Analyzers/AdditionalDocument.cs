using ContainerLint.CSharp.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;
using ContainerLint.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Analyzers;

/// <summary>A file that is no code, but shown to the compiler by the package's targets.</summary>
internal sealed class AdditionalDocument
{
    /// <summary>The option by which the targets mark a file: what is not marked is some other analyzer's.</summary>
    private const string KindKey = "build_metadata.ContainerLintFile.Kind";

    private const string ConfigurationKind = "Configuration";
    private const string AutomaticKind = "Auto";

    private static readonly InvalidConfiguration Invalid = Ruleset.All.OfType<InvalidConfiguration>().First();

    private readonly string kind;

    private AdditionalDocument(AdditionalText file, SourceText text, string kind)
    {
        this.kind = kind;
        File = file;
        Source = new Source(file.Path.Replace('\\', '/'), text.ToString());
        Compiled = CompiledSource.Of(file.Path, text);
    }

    /// <summary>The file as the compiler has it.</summary>
    public AdditionalText File { get; }

    /// <summary>Its text.</summary>
    public Source Source { get; }

    /// <summary>Its text as the compiler knows it.</summary>
    public CompiledSource Compiled { get; }

    /// <summary>The file as one to read; null for what other files only depend on, and for anything else.</summary>
    public FileGroup? Group => Language is { } language ? new Alone(Source, language) : null;

    private StandaloneLanguage? Language =>
        LanguageList.Find(kind.ToLowerInvariant()) as StandaloneLanguage
        ?? (kind.Equals(AutomaticKind, StringComparison.OrdinalIgnoreCase)
            ? LanguageList.Of(Source.Path, Source.Text) as StandaloneLanguage
            : null);

    /// <summary>The problems of a configuration file that says anything about ContainerLint.</summary>
    /// <param name="rules">What applies to the file.</param>
    public IEnumerable<ReportedFinding> ConfigurationProblems(FileRules rules)
    {
        var severity = rules.SeverityOf(Invalid);
        if (severity == Severity.None || !kind.Equals(ConfigurationKind, StringComparison.OrdinalIgnoreCase))
            return [];
        var configuration = ConfigurationFile.Read(Source.Path, File.Path, Source.Text);
        return ConfigurationKeys.ProblemsIn(configuration)
            .Select(problem => new ReportedFinding(Invalid.Report(Source, problem.Line, problem.Message), severity));
    }

    /// <summary>Whether the targets show a file to this analyzer.</summary>
    public static bool IsMarked(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        KindOf(file, options) is not null;

    /// <summary>Whether a file is passed because it configures ContainerLint.</summary>
    public static bool IsConfiguration(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        string.Equals(KindOf(file, options), ConfigurationKind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file; null if it is not marked, or cannot be read.</summary>
    public static AdditionalDocument? Read(
        AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        KindOf(file, options) is { } kind && file.GetText(cancellation) is { } text
            ? new AdditionalDocument(file, text, kind)
            : null;

    private static string? KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(KindKey, out var kind) && kind.Length > 0 ? kind : null;

    private sealed class Alone(Source source, StandaloneLanguage language) : FileGroup
    {
        public override GroupReading Read(SourceLookup lookup) => StandaloneFile.Read(source, language, lookup);
    }
}
