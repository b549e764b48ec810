using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>Files that are read and linted together, as the command line does it.</summary>
internal sealed class ExampleRun
{
    private const int MostRounds = 10;

    private readonly List<SourceDocument> documents = [];

    private ExampleRun(IReadOnlyList<(Source Source, string Language)> files, Settings settings)
    {
        Files = files;
        foreach (var (source, language) in files)
        {
            if (Enum.TryParse<Language>(language, ignoreCase: true, out var known))
                documents.Add(DocumentReader.Read(source, known, Find));
        }

        documents = [.. DocumentReader.Link(documents)];
        Context = new RuleContext(settings, RunFacts.Of(documents));
        var policy = new Policy(rule => rule.Page.Severity);
        var linter = new Linter(Ruleset.All);
        Findings = [.. documents
            .SelectMany(document => policy.Apply(linter.Check(document, Context), document))
            .DistinctBy(found => (found.Finding.Rule, found.Finding.Place.Source.Path, found.Finding.Place.Span,
                found.Finding.Message))];
    }

    /// <summary>The files with the language of their blocks.</summary>
    public IReadOnlyList<(Source Source, string Language)> Files { get; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<SourceDocument> Documents => documents;

    /// <summary>What the rules leaned on.</summary>
    public RuleContext Context { get; }

    /// <summary>What all rules found, but for what is suppressed.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; }

    /// <summary>Lints an example as it stands.</summary>
    public static ExampleRun Of(Example example) => Of(
        [.. example.Files.Select(
            file => (new Source(Example.NameOf(file), CaretLines.Remove(file.Text)), file.Language))],
        example.Settings);

    /// <summary>Lints some files.</summary>
    public static ExampleRun Of(IReadOnlyList<(Source Source, string Language)> files, Settings settings) =>
        new(files, settings);

    /// <summary>
    /// Applies the fixes of one rule, or of all, until nothing is left to fix; fails if that does not end.
    /// </summary>
    public ExampleRun Fix(Rule? rule)
    {
        var run = this;
        for (var round = 0; round < MostRounds; round++)
        {
            var groups = run.Findings.Select(found => found.Finding)
                .Where(finding => rule is null || finding.Rule == rule)
                .SelectMany(finding => finding.Fixes.Take(1).Select(fix => fix.Edits))
                .ToList();
            if (groups.Count == 0)
                return run;
            run = Of(
                [.. run.Files.Select(
                    file => (new Source(file.Source.Path, Apply(file.Source, groups)), file.Language))],
                run.Context.Settings);
        }

        Assert.Fail($"The fixes do not come to an end in {MostRounds} rounds: {run.Files[0].Source.Text}");
        return run;
    }

    private Source? Find(string path) => Files.Select(file => file.Source).FirstOrDefault(file => file.Path == path);

    private static string Apply(Source file, List<IReadOnlyList<Edit>> groups) => Edits.Apply(
        file.Text, groups.Where(group => group.All(edit => edit.Source.Path == file.Path)), out _);
}
