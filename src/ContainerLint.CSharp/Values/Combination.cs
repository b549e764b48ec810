using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// Puts strings together from parts of which each may have several values: one text for each combination, as long as
/// they stay few and small; a part that would make them too many is unknown.
/// </summary>
internal sealed class Combination(ExpressionSyntax whole, CodeFile file)
{
    /// <summary>The most values that an expression has.</summary>
    public const int MostValues = 64;

    private const long MostWork = 400_000;

    private List<MappedTextBuilder> texts = [new(file.Source)];
    private long work;

    /// <summary>Appends text to all.</summary>
    public void Append(MappedText text) => Append([text], whole.Span);

    /// <summary>Appends a part.</summary>
    /// <param name="values">The values that it may have; <c>null</c> adds nothing.</param>
    /// <param name="span">What stands for the part if it is not known.</param>
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

    /// <summary>Forgets everything: what stands before the end of <paramref name="span"/> is not known.</summary>
    public void Forget(Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        texts = [new(file.Source)];
        Append([Unknown(span)], span);
    }

    /// <summary>The strings.</summary>
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
