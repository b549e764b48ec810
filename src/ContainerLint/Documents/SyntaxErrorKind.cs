namespace ContainerLint.Documents;

/// <summary>
/// A kind of syntax error. Readers declare theirs beside the code that reports them, and one rule reports each kind.
/// Kinds are compared by reference.
/// </summary>
/// <param name="name">What the reference implementation calls the error, for debugging.</param>
public sealed class SyntaxErrorKind(string name)
{
    /// <summary>
    /// The file is a template, whatever its language is: what is wrong with it may be right once it is rendered.
    /// </summary>
    public static SyntaxErrorKind Template { get; } = new("template");

    /// <inheritdoc/>
    public override string ToString() => name;
}
