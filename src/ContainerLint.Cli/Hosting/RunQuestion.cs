using System.IO.Hashing;
using System.Runtime.InteropServices;
using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Hosting;

/// <summary>What a result depends on, besides the contents of files: which files, and the settings of each.</summary>
/// <param name="settings">The settings of the files.</param>
internal sealed class RunQuestion(RunSettings settings)
{
    private readonly Dictionary<FileSettings, UInt128> fingerprints = [];

    /// <summary>The hash of the question.</summary>
    /// <param name="words">What else the result depends on.</param>
    /// <param name="candidates">The files.</param>
    public UInt128 HashOf(string words, IReadOnlyList<Candidate> candidates)
    {
        var hash = new XxHash128();
        Append(hash, words);
        foreach (var candidate in candidates)
        {
            // No path contains a NUL.
            Append(hash, candidate.IsExplicit ? "\0!\0" : "\0\0");
            Append(hash, candidate.Path);
            Append(hash, "\0");
            Append(hash, candidate.Root ?? "");
            AppendSettings(hash, candidate.FullPath);
        }

        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>The hash of the settings of files.</summary>
    /// <param name="paths">Their full paths.</param>
    public UInt128 HashOf(IReadOnlyList<string> paths)
    {
        var hash = new XxHash128();
        foreach (var path in paths)
            AppendSettings(hash, path);
        return hash.GetCurrentHashAsUInt128();
    }

    private void AppendSettings(XxHash128 hash, string path)
    {
        var own = settings.Of(path);
        if (!fingerprints.TryGetValue(own, out var fingerprint))
            fingerprints[own] = fingerprint = InputLog.HashOf(own.Fingerprint);
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in fingerprint)));
    }

    private static void Append(XxHash128 hash, string text) => hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
}
