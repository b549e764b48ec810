namespace ContainerLint.Tests.Cli;

/// <summary>A folder of its own for a test; gone when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("containerlint-").FullName;

    /// <summary>The full path of something inside.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public TempFolder Add(string relative, string text) => Add(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public TempFolder Add(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
        return this;
    }

    /// <summary>The text of a file.</summary>
    public string Text(string relative) => File.ReadAllText(this[relative]);

    /// <summary>The names of all files below, in order.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file))
        .Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
