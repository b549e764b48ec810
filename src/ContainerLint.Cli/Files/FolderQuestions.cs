
namespace ContainerLint.Cli.Files;

/// <summary>Questions about folders, as texts that a cache stores: the next run asks them again and compares.</summary>
internal static class FolderQuestions
{
    private const string ExistsPrefix = "exists:";
    private const string ListPrefix = "list:";

    /// <summary>Whether a full path exists.</summary>
    public static string Exists(string path) => ExistsPrefix + path;

    /// <summary>Which C# project files a folder has.</summary>
    public static string Projects(string folder) => ListPrefix + folder;

    /// <summary>The current answer: sorted names, separated by slashes; or <c>yes</c> or an empty text.</summary>
    public static string Answer(string question)
    {
        if (question.StartsWith(ExistsPrefix, StringComparison.Ordinal))
            return Path.Exists(question[ExistsPrefix.Length..]) ? "yes" : "";
        var folder = question[ListPrefix.Length..];
        try
        {
            return Directory.Exists(folder)
                ? string.Join(
                    '/', Directory.GetFiles(folder, "*.csproj").Select(Path.GetFileName).Order(StringComparer.Ordinal))
                : "";
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return "";
        }
    }
}
