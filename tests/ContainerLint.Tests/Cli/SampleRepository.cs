namespace ContainerLint.Tests.Cli;

/// <summary>
/// A repository in which files lean on each other in every way there is: constants of a project, a project's usings,
/// variables of an .env file, build arguments, ports and versions that other files use.
/// </summary>
internal static class SampleRepository
{
    private const int Services = 12;

    /// <summary>Writes it.</summary>
    public static TempFolder Create()
    {
        var folder = new TempFolder().Add(".gitignore", "*.log\n").Add("docs/readme.md", "# Nothing\n");
        for (var i = 0; i < Services; i++)
        {
            folder.Add($"src/s{i:00}/Dockerfile", Dockerfile(i))
                .Add($"src/s{i:00}/S{i:00}.csproj", Project(i))
                .Add($"src/s{i:00}/Images.cs", Constants(i))
                .Add($"src/s{i:00}/Plain.cs", $"namespace S{i};\n\ninternal sealed class Plain {{ }}\n")
                .Add($"src/s{i:00}/Other.cs", $"namespace S{i};\n\ninternal record Other(int A);\n")
                .Add($"src/s{i:00}/Tests.cs", Tests(i))
                .Add($"src/s{i:00}/deploy/map.yaml", "kind: ConfigMap\ndata:\n  a: b\n")
                .Add($"src/s{i:00}/compose.yaml", Compose(i));
        }

        return folder.Add("src/s01/.env", "TAG=latest\n# containerlint ignore CL1003 shared\nOTHER=latest\n");
    }

    private static string Dockerfile(int number) => (number % 4) switch
    {
        0 => "ARG NODE=latest\nFROM node:${NODE} AS build\nRUN npm ci\n\nFROM nginx\nCOPY --from=build /a /b\n",
        1 => "FROM corp-registry:5000/app:1\n",
        2 => "FROM corp-registry/app:1\n# containerlint ignore CL1002 not needed\nFROM node:22.20.0\n",
        _ => $"FROM postgres:{(number == 3 ? 15 : 17)}.1\nFROM Busybox:1.37\n",
    };

    private static string Project(int number) =>
        "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n"
        + $"    <TargetFramework>net{8 + (number % 3)}.0</TargetFramework>\n"
        + "    <ContainerBaseImage>mcr.microsoft.com/dotnet/aspnet:8.0</ContainerBaseImage>\n"
        + "  </PropertyGroup>\n</Project>\n";

    private static string Constants(int number) =>
        $"namespace S{number};\n\ninternal static class Images\n{{\n"
        + $"    public const string Store = \"redis:latest\";\n}}\n";

    private static string Tests(int number) =>
        $"using DotNet.Testcontainers.Builders;\n\nnamespace S{number};\n\ninternal sealed class Tests\n{{\n"
        + "    object a = new ContainerBuilder().WithImage(Images.Store).Build();\n"
        + "    object b = new ContainerBuilder().WithImage(\"mysql\").Build();\n}\n";

    private static string Compose(int number) =>
        "services:\n  web:\n    build:\n      context: .\n      args:\n"
        + $"        NODE: {(number % 2 == 0 ? "current" : "22.20.0")}\n"
        + "  db:\n    image: postgres:${TAG:-17.1}\n  two:\n    image: redis:${OTHER:-8.2.1}\n";
}
