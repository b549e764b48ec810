using System.Globalization;
using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Git;

/// <summary>The repository that contains the working folder, without its submodules.</summary>
internal sealed class GitRepository
{
    private const string RegularFile = "100";

    // The configuration of a user or a repository must not change the format of the output.
    private static readonly string[] Diff =
    [
        "-c", "core.quotepath=off", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=0",
        "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--find-renames", "--diff-filter=d",
        "--ignore-submodules=all",
    ];

    private readonly GitProgram git;
    private readonly string root;

    /// <summary>Finds the repository.</summary>
    /// <exception cref="UsageException">There is none, it is bare, or git is not installed.</exception>
    public GitRepository(Terminal terminal)
    {
        var here = new GitProgram(terminal, terminal.Folder);
        // The relative way up, since git resolves links in the absolute path of the root.
        var lines = here.Line("rev-parse", "--show-toplevel", "--show-cdup");
        var up = lines[(lines.LastIndexOf('\n') + 1)..];
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(terminal.Folder, up)));
        git = here.In(root);
    }

    /// <summary>Compares full paths: by default, file systems of Windows and macOS ignore case.</summary>
    public static StringComparer Paths { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;

    /// <summary>
    /// The lines of the working folder that were added since the merge base with a branch, by full path.
    /// </summary>
    /// <param name="reference">The branch, or any commit.</param>
    /// <exception cref="UsageException">There is no such commit, or it has no ancestor in common with HEAD.</exception>
    public Dictionary<string, LineSet> ChangedSince(string reference)
    {
        var (commit, code, reason) = git.TryAsk(
            ["merge-base", reference, "HEAD"], stream => new StreamReader(stream, Encoding.UTF8).ReadToEnd().Trim());
        if (code == 0)
            return Changed([commit, "--"]);
        throw new UsageException(reason.Length > 0
            ? $"'{reference}' is nothing to compare with; {GitProgram.Refusal(reason)}"
            : $"'{reference}' and HEAD have no commit in common here; if this clone is shallow, fetch more of its "
                + "history: git fetch --unshallow");
    }

    /// <summary>The lines that are staged and not in the last commit, by full path.</summary>
    public Dictionary<string, LineSet> Staged() => Changed(["--cached", "--"]);

    /// <summary>The files whose content in the index differs from the working folder.</summary>
    public IReadOnlyList<UnstagedFile> Unstaged() => git.Ask(
        ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=all", "--"],
        stream =>
        {
            var files = new List<UnstagedFile>();
            var records = new RecordReader(stream, 0);
            // ":100644 100644 <blob> <blob> M", then the path: "RAW OUTPUT FORMAT" of git-diff
            while (records.TryRead(out var record))
            {
                var fields = Encoding.ASCII.GetString(record).Split(' ');
                if (!records.TryRead(out var path) || fields is not [[':', .. var mode], _, var blob, _, var status])
                    break;
                if (mode.StartsWith(RegularFile, StringComparison.Ordinal) && blob.AsSpan().ContainsAnyExcept('0'))
                    files.Add(new UnstagedFile(FullPath(path), blob, status == "D"));
            }

            return files;
        });

    /// <summary>The contents of blobs, in their order; null for one that is too large.</summary>
    public IReadOnlyList<byte[]?> Contents(IReadOnlyList<string> blobs) => git.Ask(
        ["cat-file", "--batch"],
        stream =>
        {
            var records = new RecordReader(stream, (byte)'\n');
            var contents = new List<byte[]?>();
            // "<blob> blob <length>", then that many bytes and a line feed: "BATCH OUTPUT" of git-cat-file
            while (contents.Count < blobs.Count && records.TryRead(out var record))
            {
                var length = Encoding.ASCII.GetString(record).Split(' ') is [_, "blob", var number]
                    ? int.Parse(number, CultureInfo.InvariantCulture)
                    : throw new EndOfStreamException();
                var bytes = records.ReadBytes(length + 1);
                contents.Add(length <= DiskFile.LargestSize ? bytes[..^1] : null);
            }

            return contents;
        },
        blobs);

    /// <summary>Those of the files that git does not track and that are in no submodule.</summary>
    /// <param name="files">Full paths.</param>
    public IReadOnlySet<string> Untracked(IEnumerable<string> files)
    {
        var untracked = files.ToHashSet(Paths);
        if (untracked.Count == 0)
            return untracked;
        return git.Ask(["ls-files", "--stage", "-z"], stream =>
        {
            var records = new RecordReader(stream, 0);
            // "100644 <blob> 0", a tab, the path: "OUTPUT" of git-ls-files
            while (records.TryRead(out var record))
            {
                var path = FullPath(record[(record.IndexOf((byte)'\t') + 1)..]);
                untracked.Remove(path);
                // A submodule (mode 160000) is a repository of its own.
                if (record.StartsWith("160000"u8))
                {
                    var inside = path + Path.DirectorySeparatorChar;
                    untracked.RemoveWhere(file => file.StartsWith(inside, StringComparison.Ordinal));
                }
            }

            return untracked;
        });
    }

    private Dictionary<string, LineSet> Changed(string[] what) => git.Ask([.. Diff, .. what], stream =>
    {
        var changed = new Dictionary<string, LineSet>(Paths);
        foreach (var (path, lines) in DiffReader.Read(stream))
            changed[FullPath(path)] = lines;
        return changed;
    });

    private string FullPath(ReadOnlySpan<byte> path) => FullPath(Encoding.UTF8.GetString(path));

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(root, path));
}
