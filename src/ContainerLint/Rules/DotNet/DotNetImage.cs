using ContainerLint.Knowledge.Tags;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.References;

namespace ContainerLint.Rules;

/// <summary>One of Microsoft's images of .NET, as a stage uses it.</summary>
/// <param name="Kind"><c>sdk</c>, <c>aspnet</c>, <c>runtime</c> or <c>runtime-deps</c>.</param>
/// <param name="Tag">The tag.</param>
internal sealed record DotNetImage(string Kind, TagName Tag)
{
    private const string Repositories = "mcr.microsoft.com/dotnet/";

    /// <summary>The version that it has, at least major and minor; null if that is unknown.</summary>
    public (int Major, int Minor)? Version =>
        Tag is { PreRelease: null, Numbers: [var major and < 1000, var minor and < 1000, ..] }
        && !Tag.Text.Contains("preview") && !Tag.Text.Contains("-rc") && !Tag.Text.Contains("alpha")
            ? ((int)major, (int)minor)
            : null;

    /// <summary>Whether it is an SDK.</summary>
    public bool IsSdk => Kind == "sdk";

    /// <summary>Whether it runs on Windows.</summary>
    public bool IsWindows => Tag.Text.Contains("nanoserver") || Tag.Text.Contains("windowsservercore");

    /// <summary>The image that a stage builds on; null if it is none of .NET, or unknown.</summary>
    public static DotNetImage? Of(StageState state)
    {
        if (state.Image is not { IsKnown: true } text
            || ImageReference.From(ReferenceSyntax.Parse(text.Value)) is not { } reference)
            return null;
        var name = reference.Registry + "/" + reference.Repository;
        var kind = name.StartsWith(Repositories, StringComparison.Ordinal) ? name.Substring(Repositories.Length) : "";
        return kind is "sdk" or "aspnet" or "runtime" or "runtime-deps"
            ? new DotNetImage(kind, TagName.Parse(reference.Tag ?? "latest"))
            : null;
    }
}
