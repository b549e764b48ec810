using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Replaces the variables of a value as compose-go's <c>template/template.go</c>, <c>SubstituteWithOptions</c>, does.
/// Values come from defaults and <c>.env</c> files, mapped back to their source; a variable that only a shell can set
/// is unknown.
/// </summary>
internal sealed class Interpolation
{
    private const int MaximumNesting = 48;
    private const int MaximumGrowth = 64 * 1024;
    private const int MaximumSegments = 256;
    private const int SegmentCost = 32;

    private readonly Variables variables;
    private readonly WorkBudget budget;
    private readonly MappedText text;

    private Interpolation(MappedText text, Variables variables, WorkBudget budget)
    {
        this.text = text;
        this.variables = variables;
        this.budget = budget;
    }

    /// <summary>Why compose refuses the template, or null. The variable that has the error is unknown.</summary>
    public InterpolationError? Error { get; private set; }

    /// <summary>The value with all variables replaced.</summary>
    public MappedText Result { get; private set; } = null!;

    /// <summary>Replaces the variables of a template.</summary>
    public static Interpolation Of(MappedText text, Variables variables, WorkBudget budget)
    {
        var interpolation = new Interpolation(text, variables, budget);
        interpolation.Result = text.Value.IndexOf('$') < 0
            ? text
            : interpolation.Evaluate(new TextRange(0, text.Value.Length), 0) ?? interpolation.Unknown(text.Place);
        return interpolation;
    }

    /// <summary>The value of a range of the template; null if it has an error or takes too much work.</summary>
    private MappedText? Evaluate(TextRange range, int depth)
    {
        var builder = new MappedTextBuilder(text.Home);
        var scanner = new TemplateScanner(text.Value, range);
        var isSound = depth < MaximumNesting;
        while (isSound && scanner.TryRead(out var piece))
        {
            if (piece.Kind == TemplatePieceKind.Text)
                builder.Append(text, piece.Range);
            else
                isSound = AppendPiece(builder, piece, depth) || depth == 0;
            isSound &= builder.Length - range.Length <= MaximumGrowth;
        }

        return isSound && budget.TryTake(builder.Length) ? builder.ToMappedText() : null;
    }

    /// <summary>Appends the value of a piece; false if it has an error.</summary>
    private bool AppendPiece(MappedTextBuilder builder, TemplatePiece piece, int depth)
    {
        var place = text.PlaceOf(piece.Range);
        if (piece.Kind == TemplatePieceKind.Dollar)
        {
            var notation = text.Segments[text.FirstSegmentAt(piece.Range.Start + 1)].Notation;
            builder.AppendDecoded("$", place.Source, place.Span, notation);
            return true;
        }

        var errors = Error;
        var value = piece.Kind == TemplatePieceKind.Variable ? ValueOf(piece, place, depth) : Refuse(piece, place);
        if (value is null && builder.Length == 0 && IsOptionalPrefix(piece, depth))
        {
            builder.AppendOptionalPrefix(place.Source, place.Span);
        }
        else if (value is null || value.Segments.Count > MaximumSegments
            || !budget.TryTake(value.Segments.Count * SegmentCost))
        {
            builder.AppendUnknown(place.Source, place.Span);
        }
        else
        {
            builder.AppendResolved(value, place);
        }

        return Error == errors;
    }

    /// <summary>
    /// Whether a piece is a prefix that is there if a variable is set (<c>${REGISTRY:+$REGISTRY/}</c>).
    /// </summary>
    private bool IsOptionalPrefix(TemplatePiece piece, int depth) =>
        piece.Operator.EndsWith("+", StringComparison.Ordinal)
        && Evaluate(piece.Operand, depth + 1) is { } alternative
        && alternative.Value.EndsWith("/", StringComparison.Ordinal);

    /// <summary>The value of a variable; null if it is unknown or has an error.</summary>
    private MappedText? ValueOf(TemplatePiece piece, Place place, int depth)
    {
        var value = variables.Find(piece.Name);
        var isEmpty = value is { Value.Length: 0 };
        var treatsEmptyAsUnset = piece.Operator.Length == 2;
        var counts = value is not null && !(isEmpty && treatsEmptyAsUnset);
        if (piece.Operator.Length == 0)
            return value ?? Unset();
        switch (piece.Operator[piece.Operator.Length - 1])
        {
            case '-':
                return counts ? value : Evaluate(piece.Operand, depth + 1);
            case '+' when counts:
                return treatsEmptyAsUnset && value!.Value.Trim(MappedText.UnknownCharacter).Length == 0
                    ? null
                    : Evaluate(piece.Operand, depth + 1);
            case '+':
                return isEmpty ? Empty() : Unset();
            default:
                return counts ? value : Missing(piece, place, depth);
        }
    }

    /// <summary>A variable that is not set is blank, unless the shell may set it.</summary>
    private MappedText? Unset() => variables.IsComplete ? Empty() : null;

    private MappedText Empty() => new MappedTextBuilder(text.Home).ToMappedText();

    private MappedText? Missing(TemplatePiece piece, Place place, int depth)
    {
        if (!variables.IsComplete)
            return null;
        var message = Evaluate(piece.Operand, depth + 1)?.Value;
        Error ??= new InterpolationError(
            place,
            $"required variable {piece.Name} is missing a value" + (message is { Length: > 0 } ? ": " + message : ""),
            IsMissing: true);
        return null;
    }

    private MappedText? Refuse(TemplatePiece piece, Place place)
    {
        Error ??= new InterpolationError(
            place,
            "Compose cannot read this variable; write '$$' for a dollar, or '${NAME}', '${NAME:-default}' on one line",
            IsMissing: false);
        return null;
    }

    private MappedText Unknown(Place place)
    {
        var builder = new MappedTextBuilder(text.Home);
        builder.AppendUnknown(place.Source, place.Span);
        return builder.ToMappedText();
    }
}
