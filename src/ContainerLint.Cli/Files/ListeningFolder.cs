using System.IO.Enumeration;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Files;

/// <summary>Whether code or settings below a folder say where an app listens.</summary>
internal static class ListeningFolder
{
    /// <summary>The answer if they do, or if there is too much to look through.</summary>
    public const string Yes = "yes";

    /// <summary>A project with more files is not looked through.</summary>
    private const int MostFiles = 4000;

    /// <summary>Files are read up to this length.</summary>
    private const int MostBytes = 1_000_000;

    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "wwwroot"];

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Looks through a folder.</summary>
    /// <param name="folder">Its full path.</param>
    /// <returns><see cref="Yes"/>, or an empty text.</returns>
    public static string Answer(string folder)
    {
        try
        {
            var count = 0;
            foreach (var (path, length) in Files(folder))
            {
                if (++count > MostFiles || length > MostBytes || Says(path))
                    return Yes;
            }

            return "";
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return Yes;
        }
    }

    private static FileSystemEnumerable<(string Path, long Length)> Files(string folder) =>
        new(folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Length), Below)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && (IsCode(entry.FileName) || IsSettings(entry.FileName)),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
            {
                var name = entry.FileName;
                foreach (var skipped in Skipped)
                {
                    if (name.Equals(skipped, StringComparison.OrdinalIgnoreCase))
                        return false;
                }

                return !name.StartsWith(".");
            },
        };

    private static bool Says(string path)
    {
        var text = File.ReadAllText(path);
        return IsCode(path) ? ListeningCode.MayBeInCode(text) : ListeningCode.MayBeInSettings(text);
    }

    private static bool IsCode(ReadOnlySpan<char> name) =>
        name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".fs", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vb", StringComparison.OrdinalIgnoreCase);

    private static bool IsSettings(ReadOnlySpan<char> name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("hosting", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("hostsettings", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("kestrel", StringComparison.OrdinalIgnoreCase));
}
