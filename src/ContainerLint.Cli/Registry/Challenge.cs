namespace ContainerLint.Cli.Registry;

/// <summary>
/// How a server wants clients to authenticate: a challenge of <c>WWW-Authenticate</c> (RFC 9110, 11.6.1).
/// </summary>
/// <param name="Scheme">The scheme as it is written, such as <c>Bearer</c>.</param>
/// <param name="Parameters">The parameters. Names ignore case; the first of a name counts.</param>
internal sealed record Challenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Whether the server wants name and password (RFC 7617).</summary>
    public bool IsBasic => Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the server wants a token (RFC 6750).</summary>
    public bool IsBearer => Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a parameter; null if there is none.</summary>
    public string? this[string name] => Parameters.GetValueOrDefault(name);

    /// <summary>
    /// Parses the values of all headers. A syntax error ends its header; the challenges before it are kept.
    /// </summary>
    public static IReadOnlyList<Challenge> Parse(IEnumerable<string> headers)
    {
        var challenges = new List<Challenge>();
        foreach (var header in headers)
            Parse(header, challenges);
        return challenges;
    }

    private static void Parse(string header, List<Challenge> challenges)
    {
        var at = 0;
        while (SkipSeparators(header, ref at))
        {
            var scheme = Token(header, ref at);
            if (scheme.Length == 0)
                return;
            var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            challenges.Add(new Challenge(scheme, parameters));
            if (!ReadParameters(header, ref at, parameters))
                return;
        }
    }

    /// <summary>Reads parameters up to the next scheme.</summary>
    /// <returns>Whether the rest of the header can be read.</returns>
    private static bool ReadParameters(string header, ref int at, Dictionary<string, string> parameters)
    {
        while (true)
        {
            var start = at;
            if (!SkipSeparators(header, ref at))
                return true;
            var name = Token(header, ref at);
            SkipBlanks(header, ref at);
            if (at >= header.Length || header[at] != '=')
            {
                // Not a parameter but the next scheme; without a comma before it, a token68.
                at = start;
                return header.AsSpan(start).TrimStart(" \t").StartsWith(",") || parameters.Count == 0;
            }

            at++;
            SkipBlanks(header, ref at);
            if (name.Length == 0 || Value(header, ref at) is not { } value)
                return false;
            parameters.TryAdd(name, value);
        }
    }

    private static string? Value(string header, ref int at)
    {
        if (at >= header.Length || header[at] != '"')
            return Token(header, ref at);
        var value = new System.Text.StringBuilder();
        for (at++; at < header.Length; at++)
        {
            if (header[at] == '"')
            {
                at++;
                return value.ToString();
            }

            if (header[at] == '\\' && at + 1 < header.Length)
                at++;
            value.Append(header[at]);
        }

        return null;
    }

    private static string Token(string header, ref int at)
    {
        var start = at;
        while (at < header.Length && header[at] is > ' ' and < '\u007f' and not (',' or '=' or '"'))
            at++;
        return header[start..at];
    }

    private static bool SkipSeparators(string header, ref int at)
    {
        while (at < header.Length && header[at] is ' ' or '\t' or ',')
            at++;
        return at < header.Length;
    }

    private static void SkipBlanks(string header, ref int at)
    {
        while (at < header.Length && header[at] is ' ' or '\t')
            at++;
    }
}
