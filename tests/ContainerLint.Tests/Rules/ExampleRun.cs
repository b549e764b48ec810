using ContainerLint.Configuration;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Tests.CSharp;
using ContainerLint.Tests.Laws;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>Files that are read and linted together, as by the command line.</summary>
internal sealed class ExampleRun
{
    private const int MostRounds = 10;

    private readonly List<SourceDocument> documents = [];
    private readonly ExampleRegistry registry;
    private readonly Rule? asked;
    private readonly Tier tier;

    private ExampleRun(
        IReadOnlyList<(Source Source, string Language)> files,
        Settings settings,
        ExampleRegistry registry,
        Rule? asked,
        Tier tier)
    {
        this.registry = registry;
        this.asked = asked;
        this.tier = tier;
        var code = new Queue<SourceDocument>(
            tier.Read([.. files.Where(file => file.Language == "csharp").Select(file => file.Source)], settings));
        Files = [.. files];
        for (var i = 0; i < files.Count; i++)
        {
            var (source, language) = files[i];
            if (language == "csharp")
                documents.Add(code.Dequeue());
            else if (LanguageList.Find(language) is StandaloneLanguage known)
                documents.Add(OwnSuppressions.In(PresetReading.Of(known.Read(source, Find), settings)));
            else
                continue;
            Files[i] = (documents[^1].Source, language);
        }

        documents = [.. DockerfileBuilds.Of(documents).Documents];
        var facts = RunFacts.Of(documents, listensByCode: Listens, files: Tree());
        var alone = new RuleContext(settings, facts, TestDay.Today);
        var images = documents.SelectMany(document => document.Images)
            .Select(image => RemoteImage.Of(image, alone)).OfType<RemoteImage>();
        Context = new RuleContext(settings, alone.Run, TestDay.Today, registry.Facts(images))
        {
            Knowledge = registry.Knowledge,
        };
        var preset = settings.Value(Preset.Option);
        var policy = new Policy(rule => new(rule == asked ? preset.SeverityIfSelected(rule) : preset.SeverityOf(rule)))
        {
            Preset = preset,
        };
        var linter = new Linter(Ruleset.All);
        Findings = [.. documents
            .SelectMany(document => policy.Apply(linter.Check(document, Context), document))
            .Concat(Files.Where(file => file.Language == "editorconfig").SelectMany(file => Misconfigured(file.Source)))
            .DistinctBy(found => (found.Finding.Rule, found.Finding.Place.Source.Path, found.Finding.Place.Span,
                found.Finding.Message))];
    }

    private bool? Listens(string folder) => documents.OfType<CSharpDocument>().Any(code =>
        code.Source.Path.StartsWith(folder, StringComparison.Ordinal) && ListeningCode.MayBeInCode(code.Source.Text));

    /// <summary>The files and the languages of their blocks.</summary>
    public IList<(Source Source, string Language)> Files { get; }

    /// <summary>The documents.</summary>
    public IReadOnlyList<SourceDocument> Documents => documents;

    /// <summary>The context of the rules.</summary>
    public RuleContext Context { get; }

    /// <summary>The findings of all rules that are not suppressed.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; }

    /// <summary>
    /// Lints an example with one of the two readers of C#; the asked rule is on even if it is off by default.
    /// </summary>
    public static ExampleRun Of(Example example, Rule? asked, Tier tier) => new(
        [.. example.Files.Select(
            file => (new Source(Example.NameOf(file), CaretLines.Remove(file.Text)), file.Language))],
        example.Settings,
        example.Registry,
        asked,
        tier);

    /// <inheritdoc cref="Of(Example, Rule, Tier)"/>
    public static ExampleRun Of(Example example, Rule? asked = null) => Of(example, asked, Tier.Shape);

    /// <summary>Lints some files.</summary>
    public static ExampleRun Of(IReadOnlyList<(Source Source, string Language)> files, Settings settings) =>
        new(files, settings, ExampleRegistry.None, null, Tier.Shape);

    /// <summary>
    /// Applies the fixes of one rule, or of all rules, until none is left; fails if they do not converge.
    /// </summary>
    public ExampleRun Fix(Rule? rule)
    {
        var run = this;
        for (var round = 0; round < MostRounds; round++)
        {
            if (run.FixOnce(rule) is not { } next)
                return run;
            run = next;
        }

        Assert.Fail($"The fixes do not converge in {MostRounds} rounds: {run.Files[0].Source.Text}");
        return run;
    }

    /// <summary>
    /// Applies one round of the fixes of one rule, or of all rules; null if there are none. Fails if a fix changes the
    /// structure of a file.
    /// </summary>
    public ExampleRun? FixOnce(Rule? rule)
    {
        var edits = new EditSet();
        foreach (var finding in Findings.Select(found => found.Finding))
        {
            if ((rule is null || finding.Rule == rule) && finding.Fixes.Count > 0)
                edits.TryAdd(finding.Fixes[0].Edits);
        }

        foreach (var (source, language) in Files.Where(file => !RewritesCode(file.Source)))
            StructureLaw.Check(language, source, edits.Apply(source), edits.EditsIn(source));
        return edits.Sources.Count == 0 ? null : new ExampleRun(
            [.. Files.Select(file => (new Source(file.Source.Path, edits.Apply(file.Source)), file.Language))],
            Context.Settings,
            registry,
            asked,
            tier);
    }

    /// <summary>What is known of files: those of the run, if there are several.</summary>
    private FileTree Tree() => Files.Count > 1 ? new KnownFiles(Files.Select(file => file.Source)) : FileTree.Unknown;

    /// <summary>Whether a fix changes structure, which few rules may.</summary>
    private bool RewritesCode(Source file) => Findings.Any(found => StructureLaw.IsLiftedFor(found.Finding.Rule)
        && found.Finding.Fixes.Any(fix => fix.Edits.Any(edit => edit.Source == file)));

    private static IEnumerable<ReportedFinding> Misconfigured(Source file)
    {
        var rule = Ruleset.All.OfType<InvalidConfiguration>().Single();
        return ConfigurationKeys.ProblemsIn(ConfigurationFile.Read("/" + file.Path, file.Path, file.Text)).Select(
            problem => new ReportedFinding(rule.Report(file, problem.Line, problem.Message), rule.Page.Severity));
    }

    private Source? Find(string path) => Files.Select(file => file.Source).FirstOrDefault(file => file.Path == path);
}
