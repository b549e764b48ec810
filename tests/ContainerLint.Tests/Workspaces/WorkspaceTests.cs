using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Documents;
using ContainerLint.Tests.Cli;
using ContainerLint.Text;

namespace ContainerLint.Tests.Workspaces;

/// <summary>A workspace after a change says what one says that reads everything anew.</summary>
public sealed class WorkspaceTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        (
            "Dockerfile",
            "ARG NODE=latest\nFROM node:${NODE} AS node\nFROM acme-registry/app:1.0\nCOPY --from=node /a /b\n"),
        ("All.slnx", "<Solution />\n"),
        ("old/Dockerfile", "FROM node:22.1.0\n"),
        ("a/Dockerfile", "FROM node:22.20.0\n"),
        ("b/Dockerfile", "FROM node:22.20.0\n"),
        ("c/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\n"),
        (
            "c/App.csproj",
            "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n"),
        ("compose.yaml", "services:\n  a: {image: \"postgres:${PG}\"}\n  b: {image: acme-registry:5000/x:1.0}\n"
            + "  c: {build: {context: ., args: {NODE: 22}}}\n"),
        (".env", "PG=latest\n"),
        (
            "code/code.csproj",
            "<Project><ItemGroup><Using Include=\"Testcontainers.PostgreSql\" /></ItemGroup></Project>\n"),
        (
            "code/Names.cs",
            "static class Names { public const string Db = \"postgres:latest\"; public const string No = \"\"; }\n"),
        ("code/Use.cs", "class Use { object A() => new PostgreSqlBuilder().WithImage(Names.Db); }\n"),
        ("code/Other.cs", "class Other { object B() => new PostgreSqlBuilder().WithImage(\"redis\" + Names.No); }\n"),
    ];

    public static TheoryData<string, string, string> Changes => new()
    {
        { "Dockerfile", "latest", "22.20.0" },
        { "Dockerfile", "FROM acme-registry/app", "FROM acme-registry:5000/app" },
        { "old/Dockerfile", "22.1.0", "22.20.0" },
        { "a/Dockerfile", "22.20.0", "20.1.0" },
        { "a/Dockerfile", "FROM", "FORM" },
        { "c/App.csproj", "net8.0", "net10.0" },
        { "compose.yaml", "acme-registry:5000/", "acme/" },
        { "compose.yaml", "NODE: 22", "NODE: latest" },
        { "compose.yaml", "services", "servicez" },
        { ".env", "latest", "18.1" },
        { "code/Names.cs", "postgres:latest", "postgres:18.1" },
        { "code/Names.cs", "Db =", "Renamed =" },
        { "code/Names.cs", "No = \"\"", "No = \":latest\"" },
        { "code/Use.cs", "Names.Db", "\"mysql\"" },
        { "code/Other.cs", "class Other", "// containerlint ignore-file CL1002 test\nclass Other" },
        { "code/code.csproj", "Testcontainers.PostgreSql", "Nothing" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_seen_wherever_it_matters(string path, string old, string text)
    {
        using var folder = new TempFolder();
        foreach (var file in Files)
            folder.Add(file.Path, file.Text);
        var store = new FileStore(folder.Path);
        var run = Run(folder.Path);
        var before = run.Open(store, Progress.Silent, CancellationToken.None);
        var initial = Dump(before);

        var changed = store.Read(path, out _)!;
        changed = changed with { Source = new Source(changed.Source.Path, changed.Source.Text.Replace(old, text)) };
        var after = store.With([changed]);
        var updated = Dump(before.With(after, [changed]));

        Assert.NotEqual(initial, updated);
        Assert.Equal(Dump(Run(folder.Path).Open(after, Progress.Silent, CancellationToken.None)), updated);
        Assert.Equal(initial, Dump(before));
    }

    [Fact]
    public void What_a_change_does_not_touch_is_not_read_again()
    {
        using var folder = new TempFolder();
        foreach (var file in Files)
            folder.Add(file.Path, file.Text);
        var store = new FileStore(folder.Path);
        var before = Run(folder.Path).Open(store, Progress.Silent, CancellationToken.None);
        var changed = store.Read("code/Names.cs", out _)!;
        changed =
            changed with { Source = new Source(changed.Source.Path, changed.Source.Text.Replace("latest", "18.1")) };
        var after = before.With(store.With([changed]), [changed]);

        var kept = before.Workspace.Documents.Intersect(after.Workspace.Documents, ReferenceEqualityComparer.Instance)
            .Cast<SourceDocument>().Select(document => document.Source.Path).ToList();
        Assert.Contains("code/Other.cs", kept);
        Assert.Contains("compose.yaml", kept);
        Assert.DoesNotContain("code/Use.cs", kept);
    }

    private static LintRun Run(string folder)
    {
        var settings = new RunSettings(folder, new CommandLineSettings(RuleSelection.All, []))
        {
            Today = TestDay.Today,
        };
        var targets = Targets.Find(["."], [], folder, CancellationToken.None);
        return new LintRun(settings.Included(targets.Candidates), settings);
    }

    private static string Dump(OpenedWorkspace opened) => string.Join('\n', opened.Workspace.Check().Select(found =>
    {
        var (finding, place) = (found.Finding, found.Finding.Place);
        var fixes =
            finding.Fixes.SelectMany(fix => fix.Edits).Select(edit => $"{edit.Source.Path}{edit.Span}{edit.NewText}");
        var related = finding.Related.Select(one => $"{one.Place.Source.Path}{one.Place.Span}");
        return $"{place.Source.Path}{place.Span} {finding.Rule.Id} {found.Severity} {finding.Message} "
            + string.Join(',', fixes.Concat(related));
    }));
}
