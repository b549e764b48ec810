using System.Globalization;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Reports;

/// <summary>Warnings and rate limits of registries.</summary>
internal static class RegistryReport
{
    /// <summary>Writes a line for each warning and for each registry that reports its remaining pulls.</summary>
    public static void Write(TextWriter error, Style style, RegistryNotes notes)
    {
        foreach (var warning in notes.Warnings)
            error.WriteLine($"{style.Yellow("warning")}: {Visible.Line(warning)}");
        foreach (var rate in notes.Rates)
            error.WriteLine(Visible.Line(Describe(rate)));
    }

    private static string Describe(RateLimit rate)
    {
        var limit = rate.Limit is { } all ? $" of {all.ToString("N0", CultureInfo.InvariantCulture)}" : "";
        var window = rate.Window is { } time ? $" in {Wording.Count((int)Math.Ceiling(time.TotalHours), "hour")}" : "";
        return $"{rate.Host}: {rate.Remaining.ToString("N0", CultureInfo.InvariantCulture)}{limit} pulls left{window}";
    }
}
