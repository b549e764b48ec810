using ContainerLint.Baselines;
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
    private const string BaselineKind = "Baseline";
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
        ?? (Is(AutomaticKind)
            ? LanguageList.Of(Source.Path, Source.Text) as StandaloneLanguage
            : null);

    /// <summary>Whether the file is no more than settings, in which no rule finds anything.</summary>
    public bool IsSetting => IsBaseline || Is(ConfigurationKind);

    /// <summary>Whether the file is a baseline.</summary>
    public bool IsBaseline => Is(BaselineKind);

    /// <summary>The baseline in the file; null if it cannot be read.</summary>
    public AdditionalBaseline? Baseline => BaselineFormat.Read(Source.Text, out _, out _) is { } baseline
        ? new AdditionalBaseline(baseline, Source.Path.Substring(0, Source.Path.LastIndexOf('/') + 1))
        : null;

    /// <summary>The problems of a file that configures ContainerLint, or of a baseline.</summary>
    /// <param name="rules">What applies to the file.</param>
    public IEnumerable<ReportedFinding> ConfigurationProblems(FileRules rules)
    {
        if (!IsSetting)
            return [];
        var severity = rules.SeverityOf(Invalid);
        return severity == Severity.None ? []
            : ConfigurationProblems().Select(finding => new ReportedFinding(finding, severity));
    }

    /// <summary>Whether a file is passed because it configures ContainerLint.</summary>
    public static bool IsConfiguration(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        string.Equals(KindOf(file, options), ConfigurationKind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file; null if it is not marked, or cannot be read.</summary>
    public static AdditionalDocument? Read(
        AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        KindOf(file, options) is { } kind && file.GetText(cancellation) is { } text
            ? new AdditionalDocument(file, text, kind)
            : null;

    private IEnumerable<Finding> ConfigurationProblems()
    {
        if (IsBaseline)
        {
            return BaselineFormat.Read(Source.Text, out var problem, out _) is null
                ? [Invalid.Report(Source, 1, $"The baseline {problem}")]
                : [];
        }

        var configuration = ConfigurationFile.Read(Source.Path, File.Path, Source.Text);
        return ConfigurationKeys.ProblemsIn(configuration)
            .Select(problem => Invalid.Report(Source, problem.Line, problem.Message));
    }

    private bool Is(string expected) => kind.Equals(expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the targets call a file; null if it is not marked for this analyzer.</summary>
    public static string? KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(KindKey, out var kind) && kind.Length > 0 ? kind : null;

    private sealed class Alone(Source source, StandaloneLanguage language) : FileGroup
    {
        public override GroupReading Read(SourceLookup lookup) => StandaloneFile.Read(source, language, lookup);
    }
}
