using System.Globalization;

namespace ContainerLint.Cli.Reports;

/// <summary>Numbers with their nouns.</summary>
internal static class Wording
{
    /// <summary>"1 file", "2 files", "1,234 files".</summary>
    public static string Count(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
