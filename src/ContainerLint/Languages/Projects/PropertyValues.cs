using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Evaluates properties as MSBuild does, as far as one file tells: a property that it sets once, above and without a
/// condition, has that value. All else is unknown.
/// </summary>
internal sealed class PropertyValues
{
    /// <summary>Nothing that names an image is longer; variables in variables may grow without end.</summary>
    private const int Longest = 1024;

    /// <summary>Nobody follows more variables than this from one to the next.</summary>
    private const int Deepest = 64;

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
        // A value leans only on what stands above it, so that this ends; but there may be a lot above it.
        depth++;
        value = depth > Deepest || property.Text.Value.Length > Longest
            ? Unknown(property.Text)
            : Evaluate(property.Text, property.Element.Start);
        depth--;
        return values[property] = value;
    }

    /// <summary>The property of a name, if the file sets it once and without a condition; else null.</summary>
    public ProjectProperty? Single(string name) => single.TryGetValue(name, out var property) ? property : null;

    private MappedText Evaluate(MappedText text, int start)
    {
        if (text.Value.IndexOfAny(Marks) < 0)
            return text;
        var result = new MappedTextBuilder(text.Home);
        var position = 0;
        for (int i; (i = text.Value.IndexOfAny(Marks, position)) >= 0 && result.Length <= Longest;)
        {
            var end = EndOf(text.Value, i);
            var mark = end > i ? i : i + 1;
            result.Append(text, TextRange.FromBounds(position, mark));
            if (end > i)
                Append(result, text, TextRange.FromBounds(i, end), start);
            position = Math.Max(mark, end);
        }

        result.Append(text, TextRange.FromBounds(position, text.Value.Length));
        return result.Length <= Longest ? result.ToMappedText() : Unknown(text);
    }

    private static MappedText Unknown(MappedText text)
    {
        var unknown = new MappedTextBuilder(text.Home);
        unknown.AppendUnknown(text.Home, text.Place.Span);
        return unknown.ToMappedText();
    }

    /// <summary>Where what begins with a mark ends; before it if the mark is only a character.</summary>
    private static int EndOf(string value, int mark)
    {
        if (mark + 1 < value.Length && value[mark + 1] == '(')
            return Parenthesis(value, mark + 1);
        return value[mark] == '%' && mark + 2 < value.Length
            && Uri.IsHexDigit(value[mark + 1]) && Uri.IsHexDigit(value[mark + 2]) ? mark + 3 : -1;
    }

    /// <summary>
    /// The end of what stands in parentheses, strings with parentheses in them included; -1 if there is none.
    /// </summary>
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
