using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>What a piece of a template is.</summary>
internal enum TemplatePieceKind
{
    /// <summary>Literal text.</summary>
    Text,

    /// <summary><c>$$</c>, an escaped dollar sign.</summary>
    Dollar,

    /// <summary>A variable with or without an operator.</summary>
    Variable,

    /// <summary><c>${</c> without a valid variable: compose refuses the file.</summary>
    Invalid,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it is in the template.</param>
/// <param name="Name">The variable's name, or empty.</param>
/// <param name="Operator"><c>:-</c>, <c>-</c>, <c>:?</c>, <c>?</c>, <c>:+</c>, <c>+</c> or empty.</param>
/// <param name="Operand">What follows the operator: a template of its own.</param>
internal readonly record struct TemplatePiece(
    TemplatePieceKind Kind, TextRange Range, string Name, string Operator, TextRange Operand);
