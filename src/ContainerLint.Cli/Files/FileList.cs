using ContainerLint.Languages;
using System.Text;
using ContainerLint.Cli.Caching;
using ContainerLint.Documents;

namespace ContainerLint.Cli.Files;

/// <summary>
/// A list of paths that another program wrote: one a line, or with a NUL behind each (<c>git diff -z</c>,
/// <c>find -print0</c>) if there is one in it.
/// </summary>
internal static class FileList
{
    /// <summary>Reads the paths, each as it is written; a line in quotes is one that git has escaped.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> bytes)
    {
        var text = TextFormat.Decode(bytes).Text;
        return text.Contains('\0')
            ? text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : [.. text.Split('\n').Select(line => Unquoted(line.TrimEnd('\r')).Replace("\0", "")).Where(line => line.Length > 0)];
    }

    /// <summary>
    /// The candidates among the paths: what a walk would read if it came across it, ignored by git or not. Of all else,
    /// such as pictures and folders, nothing is said: lists of changes name what is of no concern.
    /// </summary>
    /// <param name="paths">The paths, absolute or relative to <paramref name="folder"/>.</param>
    /// <param name="folder">The full path of the working folder.</param>
    /// <param name="missing">Those that would be read if they were there: a change may have removed them.</param>
    public static IReadOnlyList<Candidate> Candidates(
        IReadOnlyList<string> paths, string folder, out IReadOnlyList<string> missing)
    {
        var candidates = new List<Candidate>();
        var gone = new List<string>();
        foreach (var path in paths)
        {
            var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
            var shown = Path.IsPathRooted(path) ? FileStore.Slashed(fullPath) : FileStore.ShownPath(fullPath, folder);
            var language = LanguageList.OfName(shown);
            if (language is null ? !LanguageList.MayBeOfContent(shown) : GeneratedCode.IsNamed(shown))
                continue;
            if (File.Exists(fullPath))
                candidates.Add(Listed(shown, fullPath, language));
            else if (!Directory.Exists(fullPath))
                gone.Add(shown);
        }

        missing = gone;
        return candidates;
    }

    private static Candidate Listed(string shown, string fullPath, Language? language) =>
        new(shown, FileStore.Slashed(fullPath), language, IsExplicit: false) { IsLink = FileStamp.IsLink(fullPath) };

    /// <summary>Undoes git's quotes, in which bytes stand as three octal digits.</summary>
    private static string Unquoted(string line)
    {
        if (line.Length < 2 || line[0] != '"' || line[^1] != '"')
            return line;
        var written = Encoding.UTF8.GetBytes(line[1..^1]);
        var bytes = new List<byte>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\' || i + 1 == written.Length)
                bytes.Add(written[i]);
            else if (i + 3 < written.Length && IsOctal(written.AsSpan(i + 1, 3)))
                bytes.Add((byte)(((written[++i] - '0') << 6) | ((written[++i] - '0') << 3) | (written[++i] - '0')));
            else
                bytes.Add(Unescaped(written[++i]));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsOctal(ReadOnlySpan<byte> digits) =>
        digits[0] is >= (byte)'0' and <= (byte)'3' && !digits[1..].ContainsAnyExceptInRange((byte)'0', (byte)'7');

    private static byte Unescaped(byte letter) => (char)letter switch
    {
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        _ => letter,
    };
}
