using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>One part of a reference as written.</summary>
/// <param name="Value">The whole reference.</param>
/// <param name="Range">The range of the part, without the separator before it.</param>
public readonly record struct ReferencePart(string Value, TextRange Range)
{
    /// <summary>The characters of the part.</summary>
    public string Text => Value.Substring(Range.Start, Range.Length);

    /// <summary>Whether all of the part is known.</summary>
    public bool IsKnown => Value.IndexOf(MappedText.UnknownCharacter, Range.Start, Range.Length) < 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
