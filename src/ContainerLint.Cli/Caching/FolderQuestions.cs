using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>Questions about folders, as texts: they are asked in a run, and again by the next one.</summary>
internal static class FolderQuestions
{
    private const string ExistsPrefix = "exists:";
    private const string ListPrefix = "list:";

    /// <summary>Whether there is anything at a full path.</summary>
    public static string Exists(string path) => ExistsPrefix + path;

    /// <summary>Which project files of C# a folder has.</summary>
    public static string Projects(string folder) => ListPrefix + folder;

    /// <summary>The answer at present: the names between slashes, in order; <c>yes</c> or nothing.</summary>
    public static string Answer(string question)
    {
        if (question.StartsWith(ExistsPrefix, StringComparison.Ordinal))
            return Path.Exists(question[ExistsPrefix.Length..]) ? "yes" : "";
        var folder = question[ListPrefix.Length..];
        try
        {
            return Directory.Exists(folder)
                ? string.Join('/', Directory.GetFiles(folder, "*.csproj").Select(Path.GetFileName).Order(StringComparer.Ordinal))
                : "";
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return "";
        }
    }
}
