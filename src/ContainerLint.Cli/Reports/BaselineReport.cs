using ContainerLint.Cli.Baselines;

namespace ContainerLint.Cli.Reports;

/// <summary>Says what became of a baseline after a run.</summary>
internal static class BaselineReport
{
    /// <summary>Writes a line, or nothing if the baseline is up to date.</summary>
    public static void Write(TextWriter error, BaselineChange change)
    {
        var (shown, isOne) = (Visible.Line(change.Shown), change.Fixed == 1);
        var news = $"{Wording.Count(change.Fixed, "finding")} of the baseline {(isOne ? "is" : "are")} fixed";
        if (!change.IsWritten)
        {
            var them = isOne ? "it" : "them";
            if (change.Fixed > 0)
                error.WriteLine($"{news}: 'containerlint baseline --prune' removes {them} from '{shown}'");
        }
        else if (change.Problem is { } problem)
        {
            error.WriteLine($"{news}, but '{shown}' {problem}");
        }
        else if (change.Fixed == 0)
        {
            error.WriteLine($"'{shown}' now follows renamed files");
        }
        else
        {
            error.WriteLine(change.IsEmpty
                ? $"{news}: '{shown}' is empty now and can be deleted"
                : $"{news} and {(isOne ? "was" : "were")} removed from '{shown}'");
        }
    }
}
