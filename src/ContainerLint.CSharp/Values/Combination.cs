using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// Concatenates parts that may each have several values into one text per combination. A part that would make the
/// combinations too many or too large becomes unknown.
/// </summary>
internal sealed class Combination(ExpressionSyntax whole, CodeFile file)
{
    /// <summary>The maximum number of values of an expression.</summary>
    public const int MostValues = 64;

    private const long MostWork = 400_000;

    private List<MappedTextBuilder> texts = [new(file.Source)];
    private long work;

    /// <summary>Appends a text to all combinations.</summary>
    public void Append(MappedText text) => Append([text], whole.Span);

    /// <summary>Appends a part.</summary>
    /// <param name="values">Its possible values; <see cref="Value.IsNull"/> appends nothing.</param>
    /// <param name="span">The place of the part if it is unknown.</param>
    public void Append(IReadOnlyList<Value> values, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var parts = new List<MappedText>(values.Count);
        var isUnknown = values.Count == 0;
        foreach (var value in values)
        {
            if (value.IsNull)
                parts.Add(new MappedTextBuilder(file.Source).ToMappedText());
            else if (value.IsUnknown)
                isUnknown = true;
            else
                parts.Add(value.Text);
        }

        if (isUnknown)
            parts.Add(Unknown(span));
        Append(parts, span);
    }

    /// <summary>Replaces everything appended so far by one unknown part at a span.</summary>
    public void Reset(Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        texts = [new(file.Source)];
        Append([Unknown(span)], span);
    }

    /// <summary>The combinations.</summary>
    public IReadOnlyList<Value> ToValues() => [.. texts.Select(text => Value.Of(text.ToMappedText(), whole, file))];

    private void Append(List<MappedText> parts, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        work += parts.Sum(static part => part.Segments.Count + (part.Value.Length / 16)) * (long)texts.Count;
        if (parts.Count * texts.Count > MostValues || work > MostWork)
            parts = [Unknown(span)];
        if (parts.Count > 1)
            Multiply(parts);
        else
            texts.ForEach(text => text.Append(parts[0]));
    }

    private void Multiply(List<MappedText> parts)
    {
        var products = new List<MappedTextBuilder>(texts.Count * parts.Count);
        foreach (var text in texts)
        {
            foreach (var part in parts)
            {
                var product = new MappedTextBuilder(file.Source);
                product.Append(text.ToMappedText());
                product.Append(part);
                products.Add(product);
            }
        }

        texts = products;
    }

    private MappedText Unknown(Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var builder = new MappedTextBuilder(file.Source);
        builder.AppendUnknown(file.Source, file.PlaceOf(span).Span);
        return builder.ToMappedText();
    }
}
