using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>
/// A <c>.dockerignore</c> file, read as moby's <c>patternmatcher/ignorefile</c> reads it and matched as its
/// <c>PatternMatcher.MatchesOrParentMatches</c> does: the last pattern that matches a path or a folder above it
/// decides.
/// </summary>
internal sealed class IgnoreFile
{
    private readonly List<(PathPattern Pattern, bool IsException)> patterns = [];

    private IgnoreFile(Source source) => Source = source;

    /// <summary>The file.</summary>
    public Source Source { get; }

    /// <summary>Reads a file.</summary>
    public static IgnoreFile Read(Source source)
    {
        var file = new IgnoreFile(source);
        foreach (var line in source.Text.Split('\n'))
            file.Add(line);
        return file;
    }

    /// <summary>Whether a file is left out.</summary>
    /// <param name="path">The path in the context.</param>
    public bool Ignores(string path)
    {
        var isIgnored = false;
        foreach (var (pattern, isException) in patterns)
        {
            if (isException == isIgnored && pattern.MatchesAbove(path))
                isIgnored = !isException;
        }

        return isIgnored;
    }

    private void Add(string line)
    {
        if (line.StartsWith("#", StringComparison.Ordinal) || line.Trim() is not { Length: > 0 } pattern)
            return;
        var isException = pattern[0] == '!';
        if (isException)
            pattern = pattern.Substring(1).Trim();
        pattern = FilePaths.NormalisePattern(pattern).TrimStart('/');
        if (pattern.Length > 0)
            patterns.Add((PathPattern.Of(pattern, true), isException));
    }
}
