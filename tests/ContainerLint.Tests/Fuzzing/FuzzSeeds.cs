using ContainerLint.Languages;
using ContainerLint.Rules;
using ContainerLint.Tests.Rules;

namespace ContainerLint.Tests.Fuzzing;

/// <summary>
/// The seeds of the fuzzer: the examples of the rule pages and of <c>tests/cases</c>, and their references.
/// </summary>
internal static class FuzzSeeds
{
    /// <summary>The inputs without duplicates, in a stable order.</summary>
    public static IEnumerable<byte[]> All() =>
        PagePaths().SelectMany(Examples).SelectMany(Inputs).DistinctBy(Convert.ToHexString);

    private static IEnumerable<string> PagePaths() =>
        new[] { Path.Combine(SharedFiles.Repository, "rules"), Path.Combine(SharedFiles.Repository, "tests", "cases") }
            .SelectMany(folder =>
                Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Where(path => Path.GetFileName(path) != "README.md");

    private static IReadOnlyList<Example> Examples(string path) =>
        Example.Read(PageBlock.Read(File.ReadAllText(path).ReplaceLineEndings("\n")));

    private static IEnumerable<byte[]> Inputs(Example example)
    {
        var run = ExampleRun.Of(example);
        var composes = TextsOf(run, "compose");
        var dockerfiles = TextsOf(run, "dockerfile");
        foreach (var language in LanguageList.All)
        {
            var kind = $"{FuzzInput.KindOf(language)}";
            foreach (var input in TextsOf(run, language.Name).SelectMany(text => InputsOf(text, kind)))
                yield return input;
        }

        foreach (var input in dockerfiles.SelectMany(text => InputsOf(text, "p")))
            yield return input;
        foreach (var text in composes)
        {
            foreach (var input in InputsOf(text, "ei"))
                yield return input;
            foreach (var env in TextsOf(run, "env"))
                yield return FuzzInput.Write('e', text, env);
            foreach (var dockerfile in dockerfiles)
                yield return FuzzInput.Write('p', text.Replace("context: web", "context: ."), dockerfile);
        }

        foreach (var image in run.Documents.SelectMany(document => document.Images))
            yield return FuzzInput.Write(FuzzInput.Reference, image.Text.Value);
    }

    private static IEnumerable<byte[]> InputsOf(string text, string kinds) =>
        FuzzInput.AsEveryKind(text).Where(input => kinds.Contains((char)input[0]));

    private static List<string> TextsOf(ExampleRun run, string language) =>
        [.. run.Files.Where(file => file.Language == language).Select(file => file.Source.Text)];
}
