using System.IO.Enumeration;

namespace ContainerLint.Cli.Files;

/// <summary>Questions about folders, as texts that a cache stores: the next run asks them again and compares.</summary>
internal static class FolderQuestions
{
    private const string ExistsPrefix = "exists:";
    private const string ListPrefix = "list:";
    private const string ListensPrefix = "listens:";
    private const string KindPrefix = "kind:";
    private const string NamesPrefix = "names:";

    /// <summary>More names are no folder that somebody wrote by hand.</summary>
    private const int MostNames = 2000;

    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The kind of a path that is a file.</summary>
    public const string File = "file";

    /// <summary>The kind of a path that is a folder.</summary>
    public const string Folder = "folder";

    /// <summary>The kind of a path that does not exist, with this case.</summary>
    public const string Nothing = "";

    /// <summary>The kind of a path that is a link, or cannot be looked at.</summary>
    public const string Hidden = "hidden";

    /// <summary>The names of a folder that has too many of them, or cannot be looked at.</summary>
    public const string TooMany = "/";

    /// <summary>Whether a full path exists.</summary>
    public static string Exists(string path) => ExistsPrefix + path;

    /// <summary>
    /// Which C# project and solution files a folder has. One question: listing a folder costs more than looking at its
    /// names.
    /// </summary>
    public static string ProjectsAndSolutions(string folder) => ListPrefix + folder;

    /// <summary>Whether code or settings below a folder say where an app listens.</summary>
    public static string Listens(string folder) => ListensPrefix + folder;

    /// <summary>What a full path is, in the case in which it is written.</summary>
    public static string Kind(string path) => KindPrefix + path;

    /// <summary>The names of a folder, folders with a final slash.</summary>
    public static string Names(string folder) => NamesPrefix + folder;

    /// <summary>Whether a file is a C# project.</summary>
    /// <param name="name">The name of the file, or its path.</param>
    public static bool IsProject(ReadOnlySpan<char> name) => EndsWith(name, ".csproj");

    /// <summary>Whether a file is a solution.</summary>
    /// <param name="name">The name of the file, or its path.</param>
    public static bool IsSolution(ReadOnlySpan<char> name) => EndsWith(name, ".sln") || EndsWith(name, ".slnx");

    /// <summary>The current answer: sorted names, separated by slashes; or <c>yes</c> or an empty text.</summary>
    public static string Answer(string question)
    {
        var path = question[(question.IndexOf(':') + 1)..];
        try
        {
            return question[..^path.Length] switch
            {
                ExistsPrefix => Path.Exists(path) ? "yes" : "",
                KindPrefix => KindNow(path),
                NamesPrefix => NamesNow(path),
                ListensPrefix => ListeningFolder.Answer(path),
                _ => ProjectsNow(path),
            };
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return question.StartsWith(KindPrefix, StringComparison.Ordinal) ? Hidden
                : question.StartsWith(NamesPrefix, StringComparison.Ordinal) ? TooMany
                : "";
        }
    }

    private static bool EndsWith(ReadOnlySpan<char> name, string extension) => name.EndsWith(
        extension, IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string KindNow(string path)
    {
        if (!Path.Exists(path))
            return Nothing;
        if (FileStamp.IsLink(path))
            return Hidden;
        if (IgnoresCase && !HasThisCase(path))
            return Nothing;
        return Directory.Exists(path) ? Folder : File;
    }

    private static bool HasThisCase(string path) => Path.GetDirectoryName(path) is not { } folder
        || new FileSystemEnumerable<bool>(folder, static (ref FileSystemEntry _) => true, Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.FileName.SequenceEqual(Path.GetFileName(path)),
        }.Any();

    private static string NamesNow(string folder)
    {
        var names = new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => entry.FileName.ToString() + (entry.IsDirectory ? "/" : ""),
            Everything).Take(MostNames + 1).ToList();
        return names.Count > MostNames ? TooMany : string.Join('\0', names.Order(StringComparer.Ordinal));
    }

    private static string ProjectsNow(string folder)
    {
        var names = new FileSystemEnumerable<string>(
            folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                (IsProject(entry.FileName) || IsSolution(entry.FileName)) && !entry.IsDirectory,
        };
        return string.Join('/', names.Order(StringComparer.Ordinal));
    }
}
