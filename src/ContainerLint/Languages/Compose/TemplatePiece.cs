using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>What a piece of a template is.</summary>
internal enum TemplatePieceKind
{
    /// <summary>Text that stands for itself.</summary>
    Text,

    /// <summary><c>$$</c>, which stands for a dollar.</summary>
    Dollar,

    /// <summary>A variable with or without an operator.</summary>
    Variable,

    /// <summary><c>${</c> that begins no variable: compose refuses the file.</summary>
    Invalid,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it is in the template.</param>
/// <param name="Name">The variable's name, else empty.</param>
/// <param name="Operator"><c>:-</c>, <c>-</c>, <c>:?</c>, <c>?</c>, <c>:+</c>, <c>+</c> or empty.</param>
/// <param name="Operand">What follows the operator: a template of its own.</param>
internal readonly record struct TemplatePiece(
    TemplatePieceKind Kind, TextRange Range, string Name, string Operator, TextRange Operand);
