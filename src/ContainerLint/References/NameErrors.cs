namespace ContainerLint.References;

/// <summary>
/// Explains errors in the registry or the path of a reference: what <c>ParseNormalizedNamed</c> (normalize.go) and
/// <c>Parse</c> (reference.go) of distribution/reference v0.6.0 reject.
/// </summary>
internal static class NameErrors
{
    /// <summary>
    /// The grammar reads at most this many characters of a part: it costs a microsecond and a kilobyte per two
    /// characters, and longer parts are invalid for their length anyway.
    /// </summary>
    public const int LongestExplained = 300;

    /// <summary>The first error in the name of a registry with its port; null if there is none.</summary>
    public static ReferenceError? InDomain(string value, int start, int end)
    {
        if (ReferenceScan.IsDomain(value, start, end))
            return null;
        if (UpperCaseAt(value, start, end) is var upper and >= 0)
            return new ReferenceError(upper, MustBeLowercase(value, start, end));
        if (FirstWrong(ReferenceGrammar.Domain, value, start, end) is not var (offset, expected))
            return new ReferenceError(start + LongestExplained, "the name of the host is too long");
        return new ReferenceError(offset, InDomain(value, start, end, offset, expected));
    }

    /// <summary>The first error in components of a path. Their length is only checked if it is absurd.</summary>
    public static ReferenceError? InPath(string value, int start, int end)
    {
        if (ReferenceScan.IsPath(value, start, end))
            return null;
        return FirstWrong(ReferenceGrammar.Path, value, start, end) is var (offset, expected)
            ? new ReferenceError(offset, InPath(value, start, end, offset, expected))
            : TooLong(start, end, ReferenceScan.LongestPath);
    }

    /// <summary>The first error in the complete path of a known reference.</summary>
    public static ReferenceError? InWholePath(string value, int domainEnd, int end)
    {
        var start = domainEnd + 1;
        var isHub = domainEnd < 0 || ReferenceScan.IsDockerHub(value, domainEnd);
        var isBare = isHub && value.IndexOf('/', start, end - start) < 0;
        var longest = ReferenceScan.LongestPath - (isBare ? "library/".Length : 0);
        var error = InPath(value, start, end);
        return end - start > longest && (error is null || error.Offset > start + longest)
            ? TooLong(start, end, longest)
            : error;
    }

    /// <summary>Where and why a part does not match a production, within the first characters of the part.</summary>
    public static (int Offset, string? Expected)? FirstWrong(
        Sprache.Parser<string> production, string value, int start, int end)
    {
        var length = Math.Min(end - start, LongestExplained);
        var wrong = ReferenceGrammar.FirstWrong(production, value.Substring(start, length));
        var isCut = length < end - start && wrong?.Offset == length;
        return wrong is var (offset, expected) && !isCut ? (start + offset, expected) : null;
    }

    private static ReferenceError TooLong(int start, int end, int longest) => new(
        start + longest,
        longest < ReferenceScan.LongestPath
            ? $"a name has at most {longest} characters, 'library/' not counted: this one has {end - start}"
            : $"a path has at most {longest} characters: this one has {end - start}");

    private static string MustBeLowercase(string value, int start, int end) =>
        $"a repository name must be lowercase: {CharacterWords.Quote(value, start, end)}";

    /// <summary>
    /// The first upper-case letter of a name that would be a valid path component in lower case; -1 if it would not.
    /// Docker reads <c>FOO_BAR</c> as a host, but its author certainly meant a path.
    /// </summary>
    private static int UpperCaseAt(string value, int start, int end)
    {
        if (end - start > LongestExplained)
            return -1;
        var lowercase = value.Substring(start, end - start).ToLowerInvariant();
        if (!ReferenceScan.IsComponent(lowercase, 0, lowercase.Length))
            return -1;
        for (var i = start; i < end; i++)
        {
            if (value[i] is >= 'A' and <= 'Z')
                return i;
        }

        return -1;
    }

    private static string InDomain(string value, int start, int end, int offset, string? expected)
    {
        var before = offset > start ? value[offset - 1] : '\0';
        var isAddress = value[start] == '[';
        var port = PortStart(value, start, offset);
        if (offset < end && CharacterWords.InvisibleError(value, offset) is { } invisible)
            return invisible;
        if (port >= 0)
        {
            return offset == end ? "the port is missing after ':'"
                : $"{CharacterWords.Quote(value, offset)} is not allowed in a port: expected a digit";
        }

        if (isAddress)
        {
            return offset == end
                ? "']' is missing after the address of a registry"
                : $"{CharacterWords.Quote(value, offset)} is not allowed {(before == ']' ? "after" : "in")} "
                    + $"the address of a registry: expected {expected ?? "':' and a port, or '/'"}";
        }

        if (before is '.' or '-' && (offset == end || value[offset] == ':'))
            return $"a registry's name cannot end with '{before}': expected {expected}";
        if (expected is not null)
        {
            var verb = offset == start ? "cannot begin" : $"cannot follow '{before}' in";
            return $"{CharacterWords.Quote(value, offset)} {verb} a registry's name: expected {expected}";
        }

        return $"{CharacterWords.Quote(value, offset)} is not allowed in a registry's name: "
            + "expected a letter, a digit, '-' or '.'";
    }

    /// <summary>The start of the port around or before <paramref name="offset"/>; -1 if there is none.</summary>
    private static int PortStart(string value, int start, int offset)
    {
        var i = offset;
        while (i > start && value[i - 1] is >= '0' and <= '9')
            i--;
        if (i == start || value[i - 1] != ':')
            return -1;
        var isAddress = value[start] == '[';
        return !isAddress || (i - 2 > start && value[i - 2] == ']') ? i : -1;
    }

    private static string InPath(string value, int start, int end, int offset, string? expected)
    {
        var before = offset > start ? value[offset - 1] : '/';
        if (offset == end)
        {
            if (start == end && start == 0)
                return $"the name of an image is missing before '{value[end]}'";
            return before == '/' ? "a path component is missing after '/'" : CannotEnd(before, expected);
        }

        var c = value[offset];
        if (CharacterWords.InvisibleError(value, offset) is { } invisible)
            return invisible;
        var quoted = CharacterWords.Quote(value, offset);
        return c switch
        {
            '/' => before == '/' ? "a path component is missing before '/'" : CannotEnd(before, expected),
            ':' when before != '/' => "':' is not allowed in a path, only before a port or a tag",
            '@' when before != '/' => "'@' is not allowed in a path, only before a digest",
            >= 'A' and <= 'Z' =>
                MustBeLowercase(value, ComponentStart(value, start, offset), ComponentEnd(value, offset, end)),
            _ when before == '/' => $"{quoted} cannot begin a path component: expected {expected}",
            _ when expected is not null =>
                $"{quoted} cannot follow {Separators(value, start, offset)} in a path component: expected {expected}",
            _ => $"{quoted} is not allowed in a path: expected a lowercase letter, a digit, '.', '_', '-' or '/'",
        };
    }

    private static string CannotEnd(char separator, string? expected) =>
        $"a path component cannot end with '{separator}': expected {expected}";

    private static int ComponentStart(string value, int start, int offset)
    {
        while (offset > start && value[offset - 1] != '/')
            offset--;
        return offset;
    }

    private static int ComponentEnd(string value, int offset, int end)
    {
        var slash = value.IndexOf('/', offset, end - offset);
        return slash < 0 ? end : slash;
    }

    private static string Separators(string value, int start, int offset)
    {
        var first = offset;
        while (first > start && value[first - 1] is '.' or '_' or '-')
            first--;
        return CharacterWords.Quote(value, first, offset);
    }
}
