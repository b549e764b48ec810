using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>Why a property has no effect.</summary>
public enum IneffectiveKind
{
    /// <summary>The SDK reads an item of that name.</summary>
    Item,

    /// <summary>It has another name now.</summary>
    Renamed,

    /// <summary>Another property counts instead.</summary>
    Overridden,
}

/// <summary>A property that does not do what it seems to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as typed.</param>
/// <param name="Kind">Why.</param>
/// <param name="Start">The name in the start tag.</param>
/// <param name="End">The name in the end tag; null if there is none.</param>
public sealed record IneffectiveProperty(
    string Name, string Value, IneffectiveKind Kind, Place Start, Place? End);
