using ContainerLint.CSharp.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Text;
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

    /// <summary>What it says of ContainerLint, if it is shown for that.</summary>
    public ConfigurationFile? Configuration => kind.Equals(ConfigurationKind, StringComparison.OrdinalIgnoreCase)
        ? ConfigurationFile.Read(Source.Path, File.Path, Source.Text)
        : null;

    /// <summary>
    /// What it is read as; null for what others only lean on (<c>.env</c>), and for what only has such a name.
    /// </summary>
    public Language? Language => kind.ToUpperInvariant() switch
    {
        "DOCKERFILE" => Documents.Language.Dockerfile,
        "COMPOSE" => Documents.Language.Compose,
        "PROJECT" => Documents.Language.Project,
        "ENVIRONMENT" or "CONFIGURATION" => null,
        _ => Recognised(),
    };

    /// <summary>Whether the targets show a file to this analyzer.</summary>
    public static bool IsMarked(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        KindOf(file, options) is not null;

    /// <summary>Whether a file is shown for what it says of ContainerLint.</summary>
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

    private Language? Recognised() => FileKinds.Of(Source.Path) switch
    {
        Documents.Language.Dockerfile => IsPlain || FileKinds.LooksLikeDockerfile(Source.Text)
            ? Documents.Language.Dockerfile
            : null,
        Documents.Language.CSharp => null,
        null => FileKinds.IsYaml(Source.Path) && FileKinds.LooksLikeCompose(Source.Text)
            ? Documents.Language.Compose
            : null,
        var language => language,
    };

    /// <summary>What is called <c>Dockerfile</c> is meant as one, whatever is in it.</summary>
    private bool IsPlain => IsNamed("Dockerfile") || IsNamed("Containerfile");

    private bool IsNamed(string name) => ("/" + Source.Path).EndsWith("/" + name, StringComparison.OrdinalIgnoreCase);
}
