using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Reading;

/// <summary>Build arguments: their value is an image only where their name says so.</summary>
internal static class ImageArguments
{
    /// <summary>Whether an argument is named as an image is.</summary>
    public static bool NamesImage(IReadOnlyList<Value> names) =>
        names.Count == 1 && NamesImage(names[0].Text.Value);

    /// <summary>What takes the value of an argument that is given in one text with its name.</summary>
    public static ApiParameter ValueOf(ApiParameter parameter) => new(parameter.Name, Part.ArgumentValue);

    /// <summary>The value in <c>NAME=value</c> if it is an image; else null.</summary>
    public static Value? ValueIn(Value argument)
    {
        var text = argument.Text.Value;
        var equals = text.IndexOf('=');
        return equals > 0 && NamesImage(text.Substring(0, equals))
            ? argument with { Text = argument.Text.Slice(TextRange.FromBounds(equals + 1, text.Length)) }
            : null;
    }

    private static bool NamesImage(string name) =>
        name.IndexOf("IMAGE", StringComparison.OrdinalIgnoreCase) >= 0
        && name.IndexOf(MappedText.UnknownCharacter) < 0;
}
