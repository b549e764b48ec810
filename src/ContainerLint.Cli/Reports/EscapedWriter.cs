using System.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>Writes to another writer and escapes what a pipeline would run as a command.</summary>
/// <param name="output">Where to write; the caller owns it.</param>
internal sealed class EscapedWriter(TextWriter output) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => output.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => output.Write(value is null ? null : Escaped.Line(value));

    /// <inheritdoc/>
    public override void WriteLine() => output.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        output.WriteLine();
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();
}
