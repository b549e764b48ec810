using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1011: a local image ID instead of a name.</summary>
public sealed partial class ImageIdAsReference : ImageRule
{
    private const int Long = 64;
    private const int Short = 12;
    private const string Algorithm = "sha256:";

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (!image.IsPulled || IdIn(image) is not { } id)
            return null;
        if (id.Length == Short && context.Produces(image))
            return null;
        var all = new TextRange(0, image.Text.Value.Length);
        var digits = image.Text.Value.Substring(id.Start, Short);
        const string What = "a local image ID, which no registry can resolve";
        return id.Length == Long
            ? Report(image, all, $"'{digits}…' is {What}")
            : Report(image, all, $"'{digits}' looks like {What}") with { AtMost = Severity.Warning };
    }

    /// <summary>
    /// The hexadecimal digits if the whole reference is an image ID: 64 digits, with or without <c>sha256:</c>, or the
    /// 12 that Docker prints, which must contain both letters and digits. Else null.
    /// </summary>
    internal static TextRange? IdIn(ImageUse image)
    {
        var value = image.Text.Value;
        var start = value.StartsWith(Algorithm, StringComparison.Ordinal) ? Algorithm.Length : 0;
        var id = TextRange.FromBounds(start, value.Length);
        return (id.Length == Long || (id.Length == Short && start == 0)) && IsId(value, id) ? id : null;
    }

    private static bool IsId(string value, TextRange id)
    {
        var (letters, digits) = (false, false);
        for (var i = id.Start; i < id.End; i++)
        {
            letters |= value[i] is >= 'a' and <= 'f';
            digits |= value[i] is >= '0' and <= '9';
            if (value[i] is not ((>= 'a' and <= 'f') or (>= '0' and <= '9')))
                return false;
        }

        return id.Length == Long || (letters && digits);
    }
}
