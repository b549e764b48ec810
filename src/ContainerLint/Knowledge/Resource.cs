namespace ContainerLint.Knowledge;

/// <summary>Text files that are built into the program.</summary>
internal static class Resource
{
    /// <summary>The lines of a file but for empty ones and comments (<c>#</c>).</summary>
    /// <exception cref="InvalidOperationException">There is no such file: a mistake in the build.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
