using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>Writes what <c>fix</c> and <c>pin</c> changed, and reports what was written and what could not be.</summary>
/// <param name="terminal">The world around the run.</param>
/// <param name="style">The colours of standard output.</param>
/// <param name="errorStyle">The colours of standard error.</param>
internal sealed class ChangeOutput(Terminal terminal, Style style, Style errorStyle)
{
    /// <summary>Writes the files, each group whole or not at all, with a line of output for each file.</summary>
    /// <param name="groups">The changed files.</param>
    /// <param name="verb">What was done to the files: "Fixed".</param>
    /// <param name="noun">What was changed in them: "finding".</param>
    /// <returns>How many files were written, and what could not be written; that is reported already.</returns>
    /// <exception cref="OperationCanceledException">The user stopped the run; groups are whole.</exception>
    public (int Written, IReadOnlyList<Problem> Problems) WriteFiles(
        IReadOnlyList<IReadOnlyList<FileChange>> groups, string verb, string noun)
    {
        var problems = new List<Problem>();
        var written = 0;
        foreach (var group in groups)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            var unwritten = ChangeWriting.Write(group);
            problems.AddRange(unwritten);
            foreach (var change in unwritten.Count > 0 ? [] : group)
            {
                written++;
                var path = style.Bold(Visible.Line(change.Before.Source.Path));
                terminal.Output.WriteLine($"{style.Green(verb)} {Wording.Count(change.Fixes, noun)} in {path}");
            }
        }

        ProblemReport.Write(terminal.Error, errorStyle, problems);
        return (written, problems);
    }

    /// <summary>Writes the text of standard input to standard output, changed or as it was.</summary>
    /// <param name="input">What standard input held; null if it could not be read.</param>
    /// <param name="changes">The changed files.</param>
    public void WriteStandardOutput(TextFile? input, IEnumerable<FileChange> changes)
    {
        terminal.Output.Flush();
        if (input is null)
            return;
        var change = changes.FirstOrDefault(change => change.Before == input);
        terminal.Bytes.Write(change?.NewBytes ?? input.Format.Encode(input.Source.Text));
        terminal.Bytes.Flush();
    }
}
