using System.IO.Enumeration;

namespace ContainerLint.Cli.Files;

/// <summary>Questions about folders, as texts that a cache stores: the next run asks them again and compares.</summary>
internal static class FolderQuestions
{
    private const string ExistsPrefix = "exists:";
    private const string ListPrefix = "list:";
    private const string ListensPrefix = "listens:";

    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Whether a full path exists.</summary>
    public static string Exists(string path) => ExistsPrefix + path;

    /// <summary>
    /// Which C# project and solution files a folder has. One question: listing a folder costs more than looking at its
    /// names.
    /// </summary>
    public static string ProjectsAndSolutions(string folder) => ListPrefix + folder;

    /// <summary>Whether code or settings below a folder say where an app listens.</summary>
    public static string Listens(string folder) => ListensPrefix + folder;

    /// <summary>Whether a file is a C# project.</summary>
    /// <param name="name">The name of the file, or its path.</param>
    public static bool IsProject(ReadOnlySpan<char> name) => EndsWith(name, ".csproj");

    /// <summary>Whether a file is a solution.</summary>
    /// <param name="name">The name of the file, or its path.</param>
    public static bool IsSolution(ReadOnlySpan<char> name) => EndsWith(name, ".sln") || EndsWith(name, ".slnx");

    /// <summary>The current answer: sorted names, separated by slashes; or <c>yes</c> or an empty text.</summary>
    public static string Answer(string question) => question.StartsWith(ExistsPrefix, StringComparison.Ordinal)
        ? Path.Exists(question[ExistsPrefix.Length..]) ? "yes" : ""
        : question.StartsWith(ListensPrefix, StringComparison.Ordinal)
        ? ListeningFolder.Answer(question[ListensPrefix.Length..])
        : Names(question[ListPrefix.Length..]);

    private static bool EndsWith(ReadOnlySpan<char> name, string extension) => name.EndsWith(
        extension, IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string Names(string folder)
    {
        try
        {
            var names = new FileSystemEnumerable<string>(
                folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                    (IsProject(entry.FileName) || IsSolution(entry.FileName)) && !entry.IsDirectory,
            };
            return string.Join('/', names.Order(StringComparer.Ordinal));
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return "";
        }
    }
}
