using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Values;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Build arguments. Where the Dockerfile is not known, a value is an image only if the name contains <c>IMAGE</c>.
/// </summary>
internal static class NamedBuildArguments
{
    /// <summary>Whether the value of an argument is an image, judged by the argument's name.</summary>
    /// <param name="use">The call.</param>
    /// <param name="value">The value.</param>
    public static bool IsImage(BoundUse use, BoundPart value) =>
        value.ArgumentName is { } name ? NamesImage(name)
        : !use.Api.Parameters.Any(static one => one.Part == PartKind.ArgumentName)
            || (NameOf(use) is { } other && NamesImage(other));

    /// <summary>The name that a call passes to a parameter of its own; null if it is unknown.</summary>
    public static string? NameOf(BoundUse use) =>
        use.Parts.FirstOrDefault(static part => part.Parameter.Part == PartKind.ArgumentName) is { } part
            ? NameIn(part.Values)
            : null;

    /// <summary>A name that is certain; else null.</summary>
    public static string? NameIn(IReadOnlyList<Value> values) =>
        values is [{ IsNull: false, Text: { IsKnown: true } text }] ? text.Value : null;

    /// <summary>A parameter for the value of an argument that is passed together with its name.</summary>
    public static ApiParameter ValueOf(ApiParameter parameter) => new(parameter.Name, PartKind.ArgumentValue);

    /// <summary>Name and value in <c>NAME=value</c>; null if there is no known name.</summary>
    public static (string Name, Value Value)? Split(Value argument)
    {
        var text = argument.Text.Value;
        var equals = text.IndexOf('=');
        if (equals <= 0 || text.IndexOf(MappedText.UnknownCharacter, 0, equals) >= 0)
            return null;
        var value = argument.Text.Slice(TextRange.FromBounds(equals + 1, text.Length));
        return (text.Substring(0, equals), argument with { Text = value });
    }

    private static bool NamesImage(string name) => name.IndexOf("IMAGE", StringComparison.OrdinalIgnoreCase) >= 0;
}
