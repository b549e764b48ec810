using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>How surely something is known that no publisher recorded.</summary>
internal static class Sightings
{
    /// <summary>The source in words.</summary>
    /// <param name="owners">How many owners of public repositories write it; 0 if other tools do.</param>
    public static string InWords(int owners) => owners switch
    {
        0 => "that integrations of other tools write",
        1 => "seen in repositories of one owner",
        _ => $"seen in repositories of {owners.ToString(CultureInfo.InvariantCulture)} owners",
    };
}
