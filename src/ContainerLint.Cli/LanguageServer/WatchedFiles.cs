namespace ContainerLint.Cli.LanguageServer;

/// <summary>Files on disk that findings depend on.</summary>
internal static class WatchedFiles
{
    /// <summary>The patterns that editors watch.</summary>
    public static IReadOnlyList<string> Globs { get; } =
    [
        "**/{.editorconfig,.globalconfig,.gitignore,.containerlint-baseline.json}",
        "**/{.env,.env.*,*.env,.dockerignore,*.dockerignore,global.json}",
        "**/*.{csproj,fsproj,vbproj,props,targets,sln,slnx,cs}",
        "**/*.{yml,yaml}",
        "**/*{Dockerfile,dockerfile,Containerfile}*",
    ];

    /// <summary>Whether a file says how all others are judged.</summary>
    public static bool IsConfiguration(string path) => Path.GetFileName(path)
        is ".editorconfig" or ".globalconfig" or ".gitignore" or Baselines.BaselineFile.Name;

    /// <summary>Whether a file says what C# files of a project mean, or where a Dockerfile is built.</summary>
    public static bool IsOfProject(string path) => Path.GetExtension(path).ToUpperInvariant()
        is ".CSPROJ" or ".FSPROJ" or ".VBPROJ" or ".PROPS" or ".TARGETS" or ".SLN" or ".SLNX" or ".DOCKERIGNORE"
        or ".JSON";
}
