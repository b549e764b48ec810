namespace ContainerLint.Languages.Projects;

/// <summary>
/// Which values of <c>ContainerRegistry</c> the .NET SDK takes: a name with a dot, an IP address or <c>localhost</c>,
/// each with an optional port. Follows <c>ContainerHelpers.IsValidRegistry</c> of SDK 10.0.401, which refuses all
/// others with CONTAINER2012.
/// </summary>
internal static class PublishedRegistry
{
    private const string Error = "publishing fails with CONTAINER2012";

    /// <summary>Why the SDK refuses a registry, as the end of a sentence; null if it takes it.</summary>
    public static string? ProblemOf(string registry)
    {
        if (registry.IndexOf("://", StringComparison.Ordinal) >= 0)
            return $"has a scheme, so {Error}";
        if (registry.IndexOf('/') >= 0)
            return $"has a path, which belongs in 'ContainerRepository', so {Error}";
        var isAddress = registry.StartsWith("[", StringComparison.Ordinal);
        var end = isAddress ? registry.IndexOf(']') + 1 : registry.IndexOf(':');
        var host = end <= 0 ? registry : registry.Substring(0, end);
        var port = end <= 0 ? "" : registry.Substring(end);
        if (port.Length > 0 && (port.Length == 1 || port[0] != ':' || !port.Skip(1).All(IsDigit)))
            return $"has no valid port, so {Error}";
        if (isAddress || host == "localhost")
            return null;
        var names = host.Split('.');
        if (names.Length == 1)
            return $"has no dot, so {Error}";
        return Array.TrueForAll(names, IsName) ? null : $"is not a valid host, so {Error}";
    }

    private static bool IsName(string name) => name.Length > 0 && name[0] != '-' && name[name.Length - 1] != '-'
        && name.All(static c => c is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || IsDigit(c));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
