using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Reading;

/// <summary>Build arguments: a value is an image only if the name contains <c>IMAGE</c>.</summary>
internal static class NamedBuildArguments
{
    /// <summary>Whether the name of an argument contains <c>IMAGE</c>.</summary>
    public static bool NamesImage(IReadOnlyList<Value> names) =>
        names.Count == 1 && NamesImage(names[0].Text.Value);

    /// <summary>A parameter for the value of an argument that is passed together with its name.</summary>
    public static ApiParameter ValueOf(ApiParameter parameter) => new(parameter.Name, PartKind.ArgumentValue);

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
