using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1020: files of one run use different versions of one image.</summary>
public sealed class ImageDrift : ImageRule
{
    /// <summary>As many digits of a digest tell it from all others of a run.</summary>
    private const int ShownDigits = 12;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (context.Run.DriftOf(image) is not { } drift)
            return null;
        var whole = TextRange.FromBounds(image.NameRange().Start, image.Text.Value.Length);
        var count = drift.Count == 1 ? "another place" : $"{drift.Count} other places";
        return Report(image, whole, $"{Short(image.TextOf(whole))} is {Short(drift.Usual)} in {count}") with
        {
            Related = drift.Places,
        };
    }

    private static string Short(string reference)
    {
        var digits = reference.IndexOf(':', reference.IndexOf('@') + 1) + 1;
        return reference.IndexOf('@') >= 0 && reference.Length - digits > ShownDigits
            ? Quote(reference.Substring(0, digits + ShownDigits) + "…")
            : Quote(reference);
    }
}
