using ContainerLint.Languages.Dockerfiles;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>
/// What is known of the base image of a stage besides its tags. Sources: the Dockerfiles of the official images
/// (github.com/docker-library) and of the .NET images (github.com/dotnet/dotnet-docker).
/// </summary>
internal static class KnownBase
{
    private const string Path = "PATH";
    private const string Dotnet = "mcr.microsoft.com/dotnet/";

    /// <summary>Images that set no variable but <c>PATH</c>.</summary>
    private static readonly HashSet<string> WithPathAlone = new(StringComparer.Ordinal)
    {
        "alpine", "busybox", "debian", "ubuntu",
    };

    /// <summary>Images without a <c>WORKDIR</c>.</summary>
    private static readonly HashSet<string> AtRoot = new(StringComparer.Ordinal)
    {
        "alpine", "almalinux", "amazonlinux", "buildpack-deps", "busybox", "centos", "debian", "eclipse-temurin",
        "fedora", "gcc", "nginx", "node", "oraclelinux", "python", "rockylinux", "ruby", "rust", "ubuntu",
    };

    /// <summary>What the names of variables of the .NET images begin with.</summary>
    private static readonly string[] DotnetPrefixes =
        ["APP_UID", "ASPNET", "DOTNET_", "LANG", "LC_ALL", "NUGET_", "POWERSHELL_", "Logging__"];

    /// <summary>
    /// Whether a stage inherits a variable from its image: null if that is unknown. BuildKit gives every stage a
    /// <c>PATH</c>.
    /// </summary>
    public static bool? Sets(string name, StageState stage, DockerfileSyntax dockerfile)
    {
        if (name == Path || IsEmpty(stage, dockerfile))
            return name == Path;
        var image = NameOf(stage);
        if (image is null || WindowsStage.Is(stage, dockerfile))
            return null;
        if (image.StartsWith(Dotnet, StringComparison.Ordinal))
            return Array.Exists(DotnetPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        return WithPathAlone.Contains(image) ? false : null;
    }

    /// <summary>Whether a stage certainly starts in the folder <c>/</c>.</summary>
    public static bool StartsAtRoot(StageState stage, DockerfileSyntax dockerfile)
    {
        if (IsEmpty(stage, dockerfile))
            return true;
        return NameOf(stage) is { } image && !WindowsStage.Is(stage, dockerfile)
            && (AtRoot.Contains(image) || image.StartsWith(Dotnet, StringComparison.Ordinal));
    }

    /// <summary>Whether a stage certainly runs as root before its first <c>USER</c>.</summary>
    public static bool RunsAsRoot(StageState stage, DockerfileSyntax dockerfile) =>
        StartsAtRoot(stage, dockerfile) && stage.Image?.Value.Contains("chiseled") != true;

    /// <summary>Whether the image certainly has no <c>ENTRYPOINT</c>.</summary>
    public static bool HasNoEntrypoint(StageState stage, DockerfileSyntax dockerfile) =>
        IsEmpty(stage, dockerfile) || (NameOf(stage) is { } image
            && (WithPathAlone.Contains(image) || image.StartsWith(Dotnet, StringComparison.Ordinal)));

    /// <summary>The name of the image, short for Docker's official ones; null if it is unknown.</summary>
    public static string? NameOf(StageState stage) => stage.Image is { IsKnown: true } image
        ? ImageReference.From(ReferenceSyntax.Parse(image.Value))?.FamiliarName
        : null;

    private static bool IsEmpty(StageState stage, DockerfileSyntax dockerfile) =>
        stage.Root.Stage.Index < dockerfile.Bases.Count
        && dockerfile.Bases[stage.Root.Stage.Index].Kind == StageBaseKind.Scratch;
}
