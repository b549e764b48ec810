using System.Text.RegularExpressions;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Projects;
using ContainerLint.Tests.Cli;
using ContainerLint.Tests.Fuzzing;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.Tests.Delivery;

/// <summary>What cannot take the languages from <see cref="LanguageList"/> is held equal to it.</summary>
public sealed class LanguageDeliveryTests
{
    private const string Targets =
        "src/ContainerLint.Analyzers/package/buildTransitive/ContainerLint.Analyzers.targets";

    /// <summary>The folders in which the targets look for files.</summary>
    private static readonly string[] Folders = ["$(_ContainerLintAll)", "$(_ContainerLintHere).devcontainer/**/"];

    public static TheoryData<string> Languages { get; } = [.. LanguageList.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_usual_name_is_enough(string name)
    {
        var language = LanguageList.Find(name)!;
        Assert.Equal(language, LanguageList.OfName(language.UsualName) ?? Possible(language));
        Assert.True(Matches(language, language.UsualName), $"{language.UsualName} matches no glob of {name}");
    }

    /// <summary>The compiler has the code of a project anyway, and a project shows its own file.</summary>
    [Fact]
    public void The_package_shows_the_files_of_every_language_to_the_compiler()
    {
        var globs = LanguageList.All.Except<Language>([CSharpLanguage.Instance, ProjectLanguage.Instance])
            .SelectMany(language => language.Globs).ToList();
        var text = Text(Targets);
        var current = text;
        foreach (var folder in Folders)
        {
            var include = new Regex($"(?<=<_ContainerLintFound [^>]*Include=\"){Regex.Escape(folder)}\\*[^\"]*");
            Assert.Single(include.Matches(text));
            current = include.Replace(current, _ => string.Join(';', globs.Select(glob => folder + glob)));
        }

        if (Snapshots.AreUpdated)
            File.WriteAllText(Path.Combine(SharedFiles.Repository, Targets), current);
        else
            Assert.Equal(current, text);
    }

    /// <summary>Hooks go by names: what only its content tells is left to folder walks.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void The_hooks_of_pre_commit_take_the_files_of_every_language(string name)
    {
        var language = LanguageList.Find(name)!;
        if (Possible(language) is not null)
            return;
        var hook = (YamlMappingNode)((YamlSequenceNode)YamlFile.Parse(Text(".pre-commit-hooks.yaml")))[0];
        var files = new Regex(hook["files"].ToString());
        Assert.Matches(files, language.UsualName);
        foreach (var glob in language.Globs.Where(glob => glob.LastIndexOf('*') == 0))
            Assert.Matches(files, "src/a" + glob[1..]);
    }

    [Fact]
    public void Help_and_descriptions_name_every_language()
    {
        var plurals = LanguageList.Plurals("and");
        Assert.Contains(plurals, CliRun.In("/", "--help").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        foreach (var path in new[] { "README.md", "src/ContainerLint.Analyzers/package/Package.targets", "src/"
            + "ContainerLint.Analyzers/package/README.md" })
        {
            Assert.All(LanguageList.All, language => Assert.Contains(
                language.Plural, Text(path), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Help_shows_how_to_suppress_a_finding_in_every_language()
    {
        var help = CliRun.In("/", "--help").Output;
        Assert.All(LanguageList.All, language => Assert.Contains(
            $"{language.Comment.Open} containerlint ignore", help, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_kinds_of_fuzzing_is_current()
    {
        var rows = FuzzInput.Kinds.Order().Select(kind => $"| `{kind}` |");
        var written = Text("tests/ContainerLint.Fuzz/README.md").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(rows, written.Select(line => line[..7]).Order(StringComparer.Ordinal));
        Assert.All(LanguageList.All, language => Assert.Contains(
            written,
            line => line.StartsWith($"| `{FuzzInput.KindOf(language)}` | {language.Noun}", StringComparison.Ordinal)));
    }

    /// <summary>The language itself if only the content of its files tells.</summary>
    private static Language? Possible(Language language) =>
        language.EvidenceOf(language.UsualName) == NameEvidence.Possible ? language : null;

    private static bool Matches(Language language, string name) => language.Globs.Any(glob =>
        Regex.IsMatch(
            name,
            "^" + Regex.Escape(glob).Replace(@"\*", ".*", StringComparison.Ordinal) + "$",
            RegexOptions.IgnoreCase));

    private static string Text(string path) =>
        File.ReadAllText(Path.Combine(SharedFiles.Repository, path)).ReplaceLineEndings("\n");
}
