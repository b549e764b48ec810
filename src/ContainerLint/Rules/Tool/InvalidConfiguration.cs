using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL0003: an invalid line in a configuration file. Raised by the analyzer, which ignores the line; the command line
/// stops instead.
/// </summary>
public sealed partial class InvalidConfiguration : Rule
{
    /// <summary>The finding about a line.</summary>
    /// <param name="file">The configuration file.</param>
    /// <param name="line">The line, one-based.</param>
    /// <param name="message">What is wrong, as a sentence without a final period.</param>
    public Finding Report(Source file, int line, string message)
    {
        // The compiler recognizes more line terminators, so its line number may exceed ours.
        var index = Math.Min(line, file.Lines.Count) - 1;
        var text = file.Lines.TextOf(index);
        var start = file.Lines.StartOf(index) + (text.Length - text.TrimStart().Length);
        return new Finding(this, new Place(file, new SourceSpan(start, text.Trim().Length)), message);
    }
}
