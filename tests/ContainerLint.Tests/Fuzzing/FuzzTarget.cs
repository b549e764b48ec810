using ContainerLint.Configuration;
using ContainerLint.Languages;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Tests.Languages.Compose;
using ContainerLint.Tests.Languages.Dockerfiles;
using ContainerLint.Tests.Laws;
using ContainerLint.Tests.References;
using ContainerLint.Tests.Rules;

namespace ContainerLint.Tests.Fuzzing;

/// <summary>
/// Passes one input through everything: read, link, lint, report, fix and lint again. Throws if an invariant is
/// violated.
/// </summary>
internal static class FuzzTarget
{
    /// <summary>
    /// The allocation limit for short inputs. The cost of aliases and variables is bounded, but not by the length.
    /// </summary>
    private const long MostBytes = 256L << 20;

    /// <summary>
    /// The allocation limit per character of long inputs: the grammar, which explains malformed references, needs up to
    /// 150 kB for a few characters.
    /// </summary>
    private const long MostBytesPerCharacter = 32 << 10;

    /// <summary>The grammar is simple rather than fast, so longer texts are only scanned.</summary>
    private const int LongestForGrammar = 400;

    /// <summary>Runs an input.</summary>
    /// <returns>The number of allocated bytes.</returns>
    public static long Run(FuzzInput input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        if (input.Kind == FuzzInput.Reference)
            CheckReference(input.Files[0].Source.Text);
        else
            CheckFiles(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > MostBytes + (MostBytesPerCharacter * input.Length))
            Assert.Fail($"{allocated:N0} bytes were allocated for {input.Length:N0} characters");
        return allocated;
    }

    private static void CheckReference(string text)
    {
        if (text.Length <= LongestForGrammar)
            ReferenceTextLaws.CheckAgainstGrammar(text);
        else
            ReferenceTextLaws.Check(text);
    }

    private static void CheckFiles(FuzzInput input)
    {
        foreach (var (source, _) in input.Files)
        {
            foreach (var language in LanguageList.All)
            {
                language.Recognises(source.Text);
                language.Confirms(source.Text);
            }
        }

        var run = ExampleRun.Of(input.Files, Settings.Default);
        Check(run);
        if (run.FixOnce(null) is not { } after)
            return;
        Check(after);
        if (ErrorsOf(after) > ErrorsOf(run))
            Assert.Fail(
                $"The fixes break a file: {string.Join("\n---\n", after.Files.Select(file => file.Source.Text))}");
    }

    private static void Check(ExampleRun run)
    {
        foreach (var document in run.Documents)
        {
            SpanLaws.Check(document, run.Findings.Select(found => found.Finding));
            if (document is DockerfileDocument)
                DocumentLaws.Check(document);
            else if (document is ComposeDocument)
                ComposeDocumentLaws.Check(document);
        }
    }

    private static int ErrorsOf(ExampleRun run) => run.Documents.Sum(document => document.Errors.Count);
}
