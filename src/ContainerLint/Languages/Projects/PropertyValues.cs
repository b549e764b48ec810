using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Evaluates properties as MSBuild does, as far as one file allows: a property that the file sets once, further up and
/// without a condition, has that value. Everything else is unknown.
/// </summary>
internal sealed class PropertyValues
{
    /// <summary>No image reference is longer; nested properties could grow without limit.</summary>
    private const int MaxLength = 1024;

    /// <summary>The maximum depth of properties that refer to properties.</summary>
    private const int MaxDepth = 64;

    private static readonly char[] Marks = ['$', '@', '%'];

    private readonly Dictionary<string, ProjectProperty?> single = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ProjectProperty, MappedText> values = [];
    private int depth;

    public PropertyValues(IReadOnlyList<ProjectProperty> properties)
    {
        foreach (var property in properties)
            single[property.Name] = single.ContainsKey(property.Name) || property.IsConditional ? null : property;
    }

    /// <summary>The value of a property.</summary>
    public MappedText Of(ProjectProperty property)
    {
        if (values.TryGetValue(property, out var value))
            return value;
        // A value only depends on properties above it, so this terminates, but the chain may be long.
        depth++;
        value = depth > MaxDepth || property.Text.Value.Length > MaxLength
            ? Unknown(property.Text)
            : Evaluate(property.Text, property.Element.Start);
        depth--;
        return values[property] = value;
    }

    /// <summary>The property with a name if the file sets it exactly once and without a condition, else null.</summary>
    public ProjectProperty? Single(string name) => single.TryGetValue(name, out var property) ? property : null;

    private MappedText Evaluate(MappedText text, int start)
    {
        if (text.Value.IndexOfAny(Marks) < 0)
            return text;
        var result = new MappedTextBuilder(text.Home);
        var position = 0;
        for (int i; (i = text.Value.IndexOfAny(Marks, position)) >= 0 && result.Length <= MaxLength;)
        {
            var end = EndOf(text.Value, i);
            var mark = end > i ? i : i + 1;
            result.Append(text, TextRange.FromBounds(position, mark));
            if (end > i)
                Append(result, text, TextRange.FromBounds(i, end), start);
            position = Math.Max(mark, end);
        }

        result.Append(text, TextRange.FromBounds(position, text.Value.Length));
        return result.Length <= MaxLength ? result.ToMappedText() : Unknown(text);
    }

    private static MappedText Unknown(MappedText text)
    {
        var unknown = new MappedTextBuilder(text.Home);
        unknown.AppendUnknown(text.Home, text.Place.Span);
        return unknown.ToMappedText();
    }

    /// <summary>The end of the expression that starts with a marker; -1 if the marker is plain text.</summary>
    private static int EndOf(string value, int mark)
    {
        if (mark + 1 < value.Length && value[mark + 1] == '(')
            return Parenthesis(value, mark + 1);
        return value[mark] == '%' && mark + 2 < value.Length
            && Uri.IsHexDigit(value[mark + 1]) && Uri.IsHexDigit(value[mark + 2]) ? mark + 3 : -1;
    }

    /// <summary>The end of a parenthesised expression, string literals included; -1 if it is not closed.</summary>
    private static int Parenthesis(string value, int start)
    {
        var depth = 0;
        for (var i = start; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i + 1;
                case '\'' or '"' or '`':
                    var close = value.IndexOf(value[i], i + 1);
                    if (close < 0)
                        return -1;
                    i = close;
                    break;
            }
        }

        return -1;
    }

    private void Append(MappedTextBuilder result, MappedText text, TextRange mention, int start)
    {
        var place = text.PlaceOf(mention);
        if (text.Value[mention.Start + 1] != '(')
        {
            var character = (char)Convert.ToInt32(text.Value.Substring(mention.Start + 1, 2), 16);
            result.AppendDecoded(character.ToString(), place.Source, place.Span, XmlNotations.Content);
        }
        else if (text.Value[mention.Start] == '$'
            && Single(text.Value.Substring(mention.Start + 2, mention.Length - 3)) is { } property
            && property.Element.End <= start)
        {
            result.AppendResolved(Of(property), place);
        }
        else
        {
            result.AppendUnknown(place.Source, place.Span);
        }
    }
}
