
namespace ContainerLint.Cli.Files;

/// <summary>Questions about folders, as texts that a cache stores: the next run asks them again and compares.</summary>
internal static class FolderQuestions
{
    private const string ExistsPrefix = "exists:";
    private const string ListPrefix = "list:";
    private const string SolutionsPrefix = "solutions:";

    /// <summary>Whether a full path exists.</summary>
    public static string Exists(string path) => ExistsPrefix + path;

    /// <summary>Which C# project files a folder has.</summary>
    public static string Projects(string folder) => ListPrefix + folder;

    /// <summary>Which solution files a folder has.</summary>
    public static string Solutions(string folder) => SolutionsPrefix + folder;

    /// <summary>The current answer: sorted names, separated by slashes; or <c>yes</c> or an empty text.</summary>
    public static string Answer(string question)
    {
        if (question.StartsWith(ExistsPrefix, StringComparison.Ordinal))
            return Path.Exists(question[ExistsPrefix.Length..]) ? "yes" : "";
        return question.StartsWith(SolutionsPrefix, StringComparison.Ordinal)
            ? Names(question[SolutionsPrefix.Length..], "*.sln", "*.slnx")
            : Names(question[ListPrefix.Length..], "*.csproj");
    }

    private static string Names(string folder, params string[] patterns)
    {
        try
        {
            return Directory.Exists(folder)
                ? string.Join('/', patterns.SelectMany(pattern => Directory.GetFiles(folder, pattern))
                    .Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal))
                : "";
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return "";
        }
    }
}
