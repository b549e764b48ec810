using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// What a run stores for the next one: the files it read, its other questions to the file system, and its result. A
/// hash of the whole content guarantees that a damaged cache is not used.
/// </summary>
internal sealed class CachedFiles
{
    private const int HashLength = 16;
    private const int BufferSize = 64 * 1024;

    private readonly Lazy<Dictionary<UInt128, int>> byPath;

    /// <summary>Makes an empty cache.</summary>
    public CachedFiles() => byPath = new(IndexRecords);

    /// <summary>The files.</summary>
    public required FileRecord[] Records { get; init; }

    /// <summary>The full paths of files that the run read and that are not among its candidates.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>Questions to the file system (<see cref="FolderQuestions"/>), with their answers.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Answers { get; init; }

    /// <summary>The hash of what else the result depends on: settings, the day and the candidates.</summary>
    public required UInt128 Question { get; init; }

    /// <summary>The hash of the settings of <see cref="Others"/>, since findings may be in them.</summary>
    public required UInt128 OthersQuestion { get; init; }

    /// <summary>The stored result; empty if it cannot be reused.</summary>
    public required byte[] Result { get; init; }

    /// <summary>The index of the record of a file; -1 if there is none.</summary>
    /// <param name="path">The full path, <c>/</c> as separator.</param>
    public int IndexOf(string path) => byPath.Value.GetValueOrDefault(InputLog.HashOf(path), -1);

    /// <summary>The record of a file; null if there is none.</summary>
    /// <inheritdoc cref="IndexOf"/>
    public FileRecord? Find(string path) => IndexOf(path) is >= 0 and var index ? Records[index] : null;

    /// <summary>
    /// Reads a cache; null if it is missing, damaged, or was written by another version of the program.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="program">The identity of the program (<see cref="ProgramIdentity"/>).</param>
    public static CachedFiles? Load(string path, UInt128 program)
    {
        try
        {
            using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize);
            using var reader = new BinaryReader(stream);
            return stream.Length > 2 * HashLength && ReadHash(reader) == HashOfRest(stream)
                && ReadHash(reader) == program
                ? Read(reader)
                : null;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return null;
        }
    }

    /// <summary>Writes the cache.</summary>
    /// <param name="stream">An empty stream that can be read and sought in.</param>
    /// <param name="program">The identity of the program (<see cref="ProgramIdentity"/>).</param>
    public void Write(Stream stream, UInt128 program)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        WriteHash(writer, default);
        WriteHash(writer, program);
        WriteHash(writer, Question);
        WriteHash(writer, OthersQuestion);
        writer.Write(Records.Length);
        writer.Write(MemoryMarshal.AsBytes(Records.AsSpan()));
        writer.Write(Others.Count);
        foreach (var other in Others)
            writer.Write(other);
        writer.Write(Answers.Count);
        foreach (var (question, answer) in Answers)
        {
            writer.Write(question);
            writer.Write(answer);
        }

        writer.Write(Result.Length);
        writer.Write(Result);
        writer.Flush();
        stream.Position = HashLength;
        var hash = HashOfRest(stream);
        stream.Position = 0;
        WriteHash(writer, hash);
    }

    /// <summary>The hash of the rest of a stream, whose position is restored.</summary>
    private static UInt128 HashOfRest(Stream stream)
    {
        var position = stream.Position;
        var hash = new XxHash128();
        hash.Append(stream);
        stream.Position = position;
        return hash.GetCurrentHashAsUInt128();
    }

    private Dictionary<UInt128, int> IndexRecords()
    {
        var indexes = new Dictionary<UInt128, int>(Records.Length);
        for (var i = 0; i < Records.Length; i++)
            indexes[Records[i].Path] = i;
        return indexes;
    }

    private static CachedFiles Read(BinaryReader reader)
    {
        var (question, othersQuestion) = (ReadHash(reader), ReadHash(reader));
        var records = new FileRecord[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(records.AsSpan()));
        var others = new string[reader.ReadInt32()];
        for (var i = 0; i < others.Length; i++)
            others[i] = reader.ReadString();
        var answers = new KeyValuePair<string, string>[reader.ReadInt32()];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = new(reader.ReadString(), reader.ReadString());
        return new CachedFiles
        {
            Question = question,
            OthersQuestion = othersQuestion,
            Records = records,
            Others = others,
            Answers = answers,
            Result = reader.ReadBytes(reader.ReadInt32()),
        };
    }

    private static UInt128 ReadHash(BinaryReader reader) => MemoryMarshal.Read<UInt128>(reader.ReadBytes(HashLength));

    private static void WriteHash(BinaryWriter writer, UInt128 hash) =>
        writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in hash)));
}
