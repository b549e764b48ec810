using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>Where <c>fix</c> and <c>pin</c> put changed texts: into the files, or on standard output.</summary>
/// <param name="terminal">The streams.</param>
/// <param name="style">The style of standard output.</param>
internal sealed class ChangeOutput(Terminal terminal, Style style)
{
    /// <summary>Writes changed files and lists each. Files of one group are written together or not at all.</summary>
    /// <param name="groups">The files.</param>
    /// <param name="verb">What was done: "Fixed".</param>
    /// <param name="noun">To what: "finding".</param>
    /// <returns>How many files were written, and why others were not.</returns>
    public (int Written, IReadOnlyList<Problem> Unwritten) Write(
        IReadOnlyList<IReadOnlyList<FileChange>> groups, string verb, string noun)
    {
        var unwritten = new List<Problem>();
        var written = 0;
        ChangeWriting.Sweep(groups.SelectMany(group => group));
        foreach (var group in groups)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            var problems = ChangeWriting.Write(group);
            unwritten.AddRange(problems);
            foreach (var change in problems.Count > 0 ? [] : group)
            {
                written++;
                terminal.Output.WriteLine(
                    $"{style.Green(verb)} {Wording.Count(change.Fixes, noun)} in "
                    + style.Bold(Visible.Line(change.Before.Source.Path)));
            }
        }

        return (written, unwritten);
    }

    /// <summary>Writes the text of standard input to standard output, changed or not.</summary>
    /// <param name="input">The text; null if it could not be read.</param>
    /// <param name="changes">The changes of the run.</param>
    public void PassThrough(TextFile? input, IEnumerable<FileChange> changes)
    {
        terminal.Output.Flush();
        if (input is null)
            return;
        var change = changes.FirstOrDefault(change => change.Before == input);
        terminal.Bytes.Write(change?.NewBytes ?? input.Format.Encode(input.Source.Text));
        terminal.Bytes.Flush();
    }
}
