using ContainerLint.Documents;

namespace ContainerLint.Cli.Reports;

/// <summary>Describes what uses an image.</summary>
internal static class ImageOwner
{
    /// <summary>"stage build", "service api"; null if the owner has no name.</summary>
    public static string? Of(ImageUse image) => image.Owner is not { } name ? null : image.Role switch
    {
        Role.Base or Role.Copied or Role.Mounted => $"stage {name}",
        Role.Run or Role.Pulled or Role.Local or Role.Pushed => name,
        _ => Service(name),
    };

    /// <summary>"service api".</summary>
    public static string Service(string name) => $"service {name}";
}
