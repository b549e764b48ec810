using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>The offsets of the separators between the parts of a reference; -1 for one that is absent.</summary>
/// <param name="DomainEnd">The <c>/</c> after the registry.</param>
/// <param name="Colon">The <c>:</c> before the tag.</param>
/// <param name="At">The <c>@</c> before the digest.</param>
internal readonly record struct ReferenceSeparators(int DomainEnd, int Colon, int At)
{
    /// <summary>
    /// Splits any text, valid or not. The digest follows the last <c>@</c>, the tag follows the last <c>:</c> after the
    /// last <c>/</c> before the digest, and the registry ends at the first <c>/</c> if Docker takes it for a host.
    /// </summary>
    public static ReferenceSeparators Split(string value)
    {
        var at = value.LastIndexOf('@');
        var nameEnd = at < 0 ? value.Length : at;
        var lastSlash = nameEnd == 0 ? -1 : value.LastIndexOf('/', nameEnd - 1);
        var colon = value.IndexOf(':', lastSlash + 1, nameEnd - lastSlash - 1);
        if (colon >= 0)
            colon = value.LastIndexOf(':', nameEnd - 1);
        var slash = lastSlash < 0 ? -1 : value.IndexOf('/');
        return new ReferenceSeparators(slash >= 0 && MayBeHost(value, slash) ? slash : -1, colon, at);
    }

    /// <summary>
    /// Whether Docker takes the first component for a host (<c>splitDockerDomain</c> in normalize.go of
    /// distribution/reference v0.6.0): it is <c>localhost</c> or contains a dot, a colon or an upper-case letter. With
    /// an underscore besides the dot there is no host (<c>foo_bar.com/x</c> is a path without a registry). An unknown
    /// component before a slash counts as a host, because it nearly always is one.
    /// </summary>
    private static bool MayBeHost(string value, int end)
    {
        var dot = false;
        var underscore = false;
        for (var i = 0; i < end; i++)
        {
            var c = value[i];
            if (c is ':' or MappedText.UnknownCharacter || char.IsUpper(c))
                return true;
            dot |= c == '.';
            underscore |= c == '_';
        }

        return (dot && !underscore) || ReferenceScan.IsLocalhost(value, end);
    }
}
