using System.Globalization;
using System.Text;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Writes a repository of many services with a hundred files each: mostly C# that names no images, Kubernetes
/// manifests, scripts and packages. Each service has a Dockerfile, every other one a compose file, and every fourth one
/// a test that runs a container. Dockerfiles and compose files are real ones if a corpus is given.
/// </summary>
/// <param name="folder">The target folder.</param>
/// <param name="corpus">The folder of the corpus.</param>
internal sealed class MonorepoSample(string folder, string corpus)
{
    private const int FilesPerService = 100;
    private const int CodePerService = 64;
    private const int ManifestsPerService = 8;

    private readonly IReadOnlyList<string> dockerfiles = RealFiles(corpus, "dockerfile", "FROM nginx:1.29\n");
    private readonly IReadOnlyList<string> composeFiles =
        RealFiles(corpus, "compose", "services:\n  web:\n    image: nginx:1.29\n");

    /// <summary>Writes the files.</summary>
    /// <param name="files">The number of files, rounded down to hundreds.</param>
    /// <returns>The exit code.</returns>
    public int Write(int files)
    {
        File.WriteAllText(Below("", ".gitignore"), "*.log\n/artifacts/\n");
        Directory.CreateDirectory(Below("", ".git"));
        Parallel.For(0, files / FilesPerService, WriteService);
        return 0;
    }

    private void WriteService(int number)
    {
        var name = $"Service{number:0000}";
        var service = $"src/Team{number % 40:00}/{name}";
        var count = 0;
        Add($"{name}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n"
            + "    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n");
        Add("Dockerfile", dockerfiles[number % dockerfiles.Count]);
        if (number % 2 == 0)
            Add("compose.yaml", composeFiles[number / 2 % composeFiles.Count]);
        if (number % 4 == 0)
            Add("Tests/DatabaseTests.cs", CodeSample.Text(number, hasImage: true));
        for (var i = 0; i < CodePerService; i++)
            Add(
                $"{(i % 3 == 0 ? "Domain" : i % 3 == 1 ? "Api/Controllers" : "Storage")}/Part{i:00}.cs",
                Code(number, i));
        for (var i = 0; i < ManifestsPerService; i++)
            Add($"deploy/{i:00}-manifest.yaml", Manifest(name, i));
        for (var i = 0; i < 6; i++)
            Add($"web/node_modules/pad-{i}/index.js", "module.exports = (text) => text\n");
        while (count < FilesPerService)
            Add($"web/src/view{count:00}.{(count % 2 == 0 ? "ts" : "json")}", "{ \"kind\": \"view\" }\n");

        void Add(string path, string text)
        {
            File.WriteAllText(Below(service, path), text);
            count++;
        }
    }

    private string Below(string parent, string path)
    {
        var full = Path.Combine(folder, parent, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    /// <summary>Files with one to eight methods, as written by hand.</summary>
    private static string Code(int service, int number) =>
        CodeSample.Text(service * CodePerService + number, hasImage: false, methods: 1 + (number % 8));

    private static string Manifest(string name, int number)
    {
        var text = new StringBuilder();
        for (var i = 0; i <= number % 4; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: {name.ToLowerInvariant()}-{number}-{i}
                data:
                  LIMIT: "{number * i}"
                ---
                """);
        }

        return text.ToString();
    }

    private static IReadOnlyList<string> RealFiles(string corpus, string kind, string otherwise)
    {
        var real = Path.Combine(corpus, kind);
        return !Directory.Exists(real) ? [otherwise] :
        [
            .. Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Take(1000).Select(File.ReadAllText),
        ];
    }
}
