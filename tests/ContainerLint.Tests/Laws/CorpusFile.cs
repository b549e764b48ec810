using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>A real file and access to the files it may depend on.</summary>
internal sealed record CorpusFile(string Path, string Text, Language Language)
{
    /// <summary>All corpus files of a language; skips the test if there is no corpus.</summary>
    public static IReadOnlyList<CorpusFile> All(Language language)
    {
        var folder = SharedFiles.PathOf(language is ProjectLanguage ? "corpus/msbuild" : $"corpus/{language.Name}");
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => language is not ComposeLanguage || path.EndsWith("ml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new CorpusFile(path, File.ReadAllText(path), language)),
        ];
    }

    /// <summary>The paths of all C# files of the corpus; skips the test if there is no corpus.</summary>
    public static IReadOnlyList<string> CodePaths() =>
        Directory.GetFiles(SharedFiles.PathOf("corpus/csharp"), "*.cs", SearchOption.AllDirectories);

    public LintedText Lint() => Lint(Text);

    /// <summary>Lints another text in place of this file.</summary>
    public LintedText Lint(string text) => new(Path, text, Language, Find);

    private static Source? Find(string path) => File.Exists(path) ? new Source(path, File.ReadAllText(path)) : null;
}
