using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>How a project is published, as far as its own file says it once and without a condition.</summary>
public sealed record ProjectPublishing
{
    private const string True = "true";

    /// <summary>The SDK that the file names; null if it names none.</summary>
    public string? Sdk { get; init; }

    /// <summary>Whether the published app brings its own runtime; null if the file does not say.</summary>
    public bool? IsSelfContained { get; init; }

    /// <summary>Whether the published app is one file, which is started by itself.</summary>
    public bool IsSingleFile { get; init; }

    /// <summary>The runtime identifier; null if there is none, or it is not known.</summary>
    public MappedText? RuntimeIdentifier { get; init; }

    /// <summary>
    /// The variant of the base image of a published container; null if there is none, or it is not known.
    /// </summary>
    public string? ContainerFamily { get; init; }

    /// <summary>The value of <c>InvariantGlobalization</c>, in lower case; null if the file does not set it.</summary>
    public string? InvariantGlobalization { get; init; }

    /// <summary>Whether it is a web project.</summary>
    public bool IsWeb => Sdk is not null && Sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a file says.</summary>
    internal static ProjectPublishing In(ProjectFile file, PropertyValues values) => new()
    {
        Sdk = file.Sdk,
        IsSelfContained = IsSelfContainedIn(file, values),
        IsSingleFile = string.Equals(ValueOf("PublishSingleFile", values), True, StringComparison.OrdinalIgnoreCase),
        RuntimeIdentifier = !file.Properties.Any(IsOfContainer) && values.Single("RuntimeIdentifier") is { } runtime
            && values.Of(runtime) is { IsKnown: true } identifier ? identifier : null,
        ContainerFamily = file.Named("ContainerBaseImage").Any() ? null : ValueOf("ContainerFamily", values),
        InvariantGlobalization = file.Named("InvariantGlobalization").Any()
            ? ValueOf("InvariantGlobalization", values)?.ToLowerInvariant() ?? "" : null,
    };

    /// <summary>Whether a property sets the runtime identifier of containers, which counts for them instead.</summary>
    private static bool IsOfContainer(ProjectProperty property) =>
        property.Name.StartsWith("ContainerRuntimeIdentifier", StringComparison.OrdinalIgnoreCase);

    private static bool? IsSelfContainedIn(ProjectFile file, PropertyValues values)
    {
        bool? found = null;
        foreach (var name in (string[])["SelfContained", "PublishSelfContained", "PublishAot"])
        {
            if (ValueOf(name, values) is { } value)
                found = found == true || string.Equals(value, True, StringComparison.OrdinalIgnoreCase);
            else if (file.Named(name).Any())
                return null;
        }

        return found;
    }

    private static string? ValueOf(string name, PropertyValues values) =>
        values.Single(name) is { } property && values.Of(property) is { IsKnown: true } value
            ? value.Value.Trim() : null;
}
