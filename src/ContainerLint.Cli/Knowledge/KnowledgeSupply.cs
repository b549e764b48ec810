namespace ContainerLint.Cli.Knowledge;

/// <summary>What was fetched to update the user's knowledge.</summary>
/// <param name="Name">What it is called where it is from.</param>
/// <param name="Bytes">A package, or an archive in either form.</param>
internal sealed record KnowledgeSupply(string Name, byte[] Bytes)
{
    /// <summary>
    /// The most bytes that a package, its archive or a file may have: a forged one must not fill the memory.
    /// </summary>
    public const int LargestSize = 64 * 1024 * 1024;

    private static readonly byte[] Zip = "PK"u8.ToArray();

    /// <summary>The version of the package; null if it is not known to be one.</summary>
    public PackageVersion? Version { get; init; }

    /// <summary>Whether a hash that was published beside it was the same.</summary>
    public bool IsHashChecked { get; init; }

    /// <summary>The bytes of a file; null if it is too large, whatever length it states.</summary>
    public static byte[]? ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.Length > LargestSize ? null : Read(stream);
    }

    /// <summary>The bytes of a stream; null if there are too many.</summary>
    public static byte[]? Read(Stream stream)
    {
        using var content = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            content.Write(block, 0, read);
            if (content.Length > LargestSize)
                return null;
        }

        return content.ToArray();
    }

    /// <summary>The archive in it.</summary>
    /// <exception cref="KnowledgeException">There is none.</exception>
    public byte[] Archive()
    {
        try
        {
            if (!Bytes.AsSpan().StartsWith(Zip))
                return Bytes;
            return KnowledgePackage.ArchiveIn(Bytes)
                ?? throw new KnowledgeException($"'{Name}' has no '{KnowledgePackage.Entry}', so it is no package of "
                    + "knowledge");
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            throw new KnowledgeException($"'{Name}' is damaged: it cannot be unpacked");
        }
    }
}
