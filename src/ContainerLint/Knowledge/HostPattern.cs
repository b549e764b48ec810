namespace ContainerLint.Knowledge;

/// <summary>Host name patterns in which <c>*</c> matches one or more letters, digits and hyphens.</summary>
internal static class HostPattern
{
    /// <summary>Whether a pattern matches a host name, ignoring case.</summary>
    public static bool Matches(string pattern, string host) => pattern.IndexOf('*') < 0
        ? string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase)
        : Matches(pattern, 0, host, 0);

    private static bool Matches(string pattern, int at, string host, int place)
    {
        for (; at < pattern.Length; at++, place++)
        {
            if (pattern[at] == '*')
                return MatchesStar(pattern, at + 1, host, place);
            if (place == host.Length || char.ToLowerInvariant(host[place]) != pattern[at])
                return false;
        }

        return place == host.Length;
    }

    private static bool MatchesStar(string pattern, int at, string host, int place)
    {
        while (place < host.Length && (char.IsLetterOrDigit(host[place]) || host[place] == '-'))
        {
            if (Matches(pattern, at, host, ++place))
                return true;
        }

        return false;
    }
}
