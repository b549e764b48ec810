using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL0003: a configuration file says what cannot be understood. Raised by the compiler's analyzer, which goes on without
/// it; the command line stops.
/// </summary>
public sealed partial class InvalidConfiguration : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(SourceDocument document, RuleContext context) => [];

    /// <summary>The finding about a line.</summary>
    /// <param name="file">The configuration file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="message">What is wrong, as a sentence.</param>
    public Finding Report(Source file, int line, string message)
    {
        // The compiler knows more characters that end a line.
        var index = Math.Min(line, file.Lines.Count) - 1;
        var text = file.Lines.TextOf(index);
        var start = file.Lines.StartOf(index) + (text.Length - text.TrimStart().Length);
        return new Finding(this, new Place(file, new SourceSpan(start, text.Trim().Length)), message);
    }
}
