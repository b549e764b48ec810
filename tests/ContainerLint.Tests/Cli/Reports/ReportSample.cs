using System.Text;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;
using ContainerLint.Cli.Results;
using ContainerLint.Languages;

namespace ContainerLint.Tests.Cli.Reports;

/// <summary>Reports on in-memory files, read and linted as by the command line.</summary>
internal static class ReportSample
{
    /// <summary>The working folder, outside any repository.</summary>
    public static readonly string Folder = OperatingSystem.IsWindows() ? @"C:\nowhere\work" : "/nowhere/work";

    /// <summary>Several severities, safe and unsafe fixes, a related place, a built image.</summary>
    public static (string Path, string Text)[] Shop { get; } =
    [
        ("compose.yaml",
            """
            services:
              api:
                image: acme-registry:5000/shop/api:1.4
                build: src/api
              db:
                image: postgres:${POSTGRES:-latest}

            """),
        ("deploy/compose.prod.yaml",
            """
            services:
              api:
                image: acme-registry:5000/shop/api:1.4

            """),
        ("src/api/Dockerfile",
            """
            FROM node AS web
            FROM acme-registry/dotnet/aspnet:10.0.1
            COPY --from=Busybox:1.37 /bin/wget /usr/local/bin/
            COPY --from=index.docker.io/nginx:1.31 /etc/nginx /etc/nginx

            """),
        ("src/clean/Dockerfile", "FROM node:22.20.0\n"),
    ];

    /// <summary>A hostile repository that tries to inject into browsers, terminals, pipelines and parsers.</summary>
    public static (string Path, string Text)[] Hostile { get; } =
    [
        ("a%b,c;d]e<img src=x onerror=hacked=1>&\"'`|.Dockerfile", "FROM node\n"),
        ("compose.yaml",
            "services:\n  \"</script><script>hacked=1</script>\":\n    image: \"node:<b>x</b>&amp;]]>\u202e\u0001\"\n"
            + "  '##vso[task.setvariable variable=x]y':\n"
            + "    image: redis # ##[error] ::error::x ]]> \ud83d\ude00 \u200b\n"),
    ];

    /// <summary>A report on files.</summary>
    public static Report Of(params (string Path, string Text)[] files) => new(Lint(files), new(Folder), TestDay.Today);

    /// <summary>A report with an unreadable file.</summary>
    public static Report WithProblem(params (string Path, string Text)[] files)
    {
        var report = Of(files);
        return report with { Result = report.Result.With([new Problem("gone", "does not exist")]) };
    }

    /// <summary>A report with many findings.</summary>
    public static Report OfMany(int findings, int inFile)
    {
        var text = string.Concat(Enumerable.Range(0, inFile).Select(i => $"FROM node AS stage{i}\n"));
        return Of([.. Enumerable.Range(0, findings / inFile).Select(i => ($"d{i:D5}/Dockerfile", text))]);
    }

    /// <summary>Writes a report.</summary>
    public static byte[] Bytes(this Report report, string format)
    {
        using var stream = new MemoryStream();
        ReportFormat.Find(format)!.Write(stream, report);
        return stream.ToArray();
    }

    /// <summary>Writes a report.</summary>
    public static string Text(this Report report, string format) => Encoding.UTF8.GetString(report.Bytes(format));

    private static LintResult Lint((string Path, string Text)[] files)
    {
        var store = new FileStore(Folder);
        var candidates = new List<Candidate>();
        foreach (var (path, text) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var fullPath = Path.GetFullPath(path, Folder);
            store.Add(TextFile.Of(path, fullPath, Encoding.UTF8.GetBytes(text), out _)!);
            candidates.Add(new Candidate(path, fullPath, LanguageList.OfName(path), IsExplicit: true));
        }

        var settings = new RunSettings(Folder, CommandLineSettings.None) { Today = TestDay.Today };
        return new LintRun(candidates, settings).Check(store, Progress.Silent, CancellationToken.None);
    }
}
