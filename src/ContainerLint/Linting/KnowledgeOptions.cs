using System.Globalization;
using ContainerLint.Configuration;

namespace ContainerLint.Linting;

/// <summary>The options for which knowledge of images a run has, and how old it may be.</summary>
public static class KnowledgeOptions
{
    private const int MostDays = 36_500;

    /// <summary>
    /// <c>containerlint.knowledge</c>: the path of a file; in a configuration file relative to the folder of that.
    /// </summary>
    public static Option<string> File { get; } = new("containerlint.knowledge", "", TryReadPath)
    {
        Expected = "the path of a file",
    };

    /// <summary><c>containerlint.max_knowledge_age</c>: days, <c>30d</c> or <c>30</c>; 0 for no limit.</summary>
    public static Option<int> MaxAge { get; } = new("containerlint.max_knowledge_age", 0, TryReadDays)
    {
        Expected = "a number of days, such as 30d, or 0 for no limit",
    };

    private static bool TryReadPath(string text, out string path)
    {
        path = text.Trim();
        return path.Length > 0 && path.IndexOf('\0') < 0;
    }

    private static bool TryReadDays(string text, out int days)
    {
        var number = text.Trim();
        if (number.EndsWith("d", StringComparison.OrdinalIgnoreCase))
            number = number.Substring(0, number.Length - 1);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days <= MostDays;
    }
}
