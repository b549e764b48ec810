using System.Security.Cryptography;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// Archives outside the program: the bytes of an archive, or the same as a text, which a compiler can be given like any
/// other file. The text is one line of <see cref="TextStart"/>, the day and the hash, and one line of base64.
/// </summary>
public static class KnowledgeFile
{
    /// <summary>How the text form starts.</summary>
    public const string TextStart = "containerlint-knowledge ";

    /// <summary>The first letters of archives of any format.</summary>
    private const string AnyFormat = "CLK";

    /// <summary>The marker before the hash at the end of an archive.</summary>
    private const string Seal = "SHA2";

    private const int HashLength = 32;

    /// <summary>How long the hash at the end of an archive is, with its marker.</summary>
    internal const int SealLength = HashLength + 4;

    /// <summary>
    /// Reads a file in either form. The hash is checked, because what is asked of a damaged archive later would fail in
    /// the middle of a run.
    /// </summary>
    /// <exception cref="InvalidDataException">
    /// It is no archive, damaged, or of another format; the message says so, as the end of a sentence.
    /// </exception>
    public static KnowledgeBase Read(byte[] bytes) => ReadArchive(ArchiveOf(bytes));

    /// <summary>The archive of a file in either form; not checked.</summary>
    /// <inheritdoc cref="Read"/>
    public static byte[] ArchiveOf(byte[] bytes)
    {
        if (!StartsWith(bytes, TextStart))
            return bytes;
        var text = Encoding.ASCII.GetString(bytes);
        try
        {
            return Convert.FromBase64String(text.Substring(text.IndexOf('\n') + 1));
        }
        catch (FormatException)
        {
            throw Damaged();
        }
    }

    /// <summary>The text form of an archive.</summary>
    public static string ToText(byte[] archive)
    {
        var knowledge = ReadArchive(archive);
        return $"{TextStart}{knowledge.Date} {knowledge.Hash}\n{Convert.ToBase64String(archive)}\n";
    }

    /// <summary>An archive with its hash at the end.</summary>
    internal static byte[] Sealed(byte[] archive) =>
        [.. archive, .. Encoding.ASCII.GetBytes(Seal), .. HashOf(archive, archive.Length)];

    /// <summary>The hash at the end of an archive; null if it has none.</summary>
    internal static string? HashIn(ReadOnlySpan<byte> archive)
    {
        if (archive.Length < SealLength)
            return null;
        var seal = archive.Slice(archive.Length - SealLength);
        return Encoding.ASCII.GetString(seal.Slice(0, Seal.Length).ToArray()) == Seal
            ? Hexadecimal.Of(seal.Slice(Seal.Length)) : null;
    }

    /// <summary>The hash of bytes.</summary>
    internal static string HashOf(byte[] bytes) => Hexadecimal.Of(HashOf(bytes, bytes.Length));

    private static KnowledgeBase ReadArchive(byte[] bytes)
    {
        if (!StartsWith(bytes, AnyFormat) || bytes.Length <= AnyFormat.Length)
            throw new InvalidDataException("is no knowledge of ContainerLint");
        if (!StartsWith(bytes, Archive.Signature))
            throw new InvalidDataException(OtherFormat((char)bytes[AnyFormat.Length]));
        if (HashIn(bytes) is not { } hash || hash != Hexadecimal.Of(HashOf(bytes, bytes.Length - SealLength)))
            throw Damaged();
        var knowledge = new KnowledgeBase(new Archive(bytes));
        return knowledge.Date != default ? knowledge
            : throw new InvalidDataException("does not state its day");
    }

    private static string OtherFormat(char format) => format > Archive.Signature[AnyFormat.Length]
        ? "is of a newer format than this version of ContainerLint reads; update ContainerLint"
        : "is of an older format than this version of ContainerLint reads; update it";

    private static InvalidDataException Damaged() => new("is damaged: its content does not match its hash");

    private static bool StartsWith(byte[] bytes, string start) =>
        bytes.Length >= start.Length && Encoding.ASCII.GetString(bytes, 0, start.Length) == start;

    private static byte[] HashOf(byte[] bytes, int length)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(bytes, 0, length);
    }
}
