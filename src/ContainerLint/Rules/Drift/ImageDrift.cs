using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1020: files of one run use different versions of one image, or of .NET.</summary>
public sealed partial class ImageDrift : ImageRule
{
    /// <summary>Enough digits to tell the digests of a run apart.</summary>
    private const int ShownDigits = 12;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var whole = TextRange.FromBounds(image.NameRange().Start, image.Text.Value.Length);
        if (context.Run.UnsuitedFor(image) is { } unsuited)
        {
            return Report(image, whole, unsuited) with
            {
                YieldsTo = TargetFrameworkNotInImage.Applies(image, context) ? [nameof(TargetFrameworkNotInImage)] : [],
            };
        }

        if (context.Run.DriftOf(image) is not { } drift)
            return null;
        var count = drift.Count == 1 ? "1 place" : $"{drift.Count} places";
        var message = $"other files use {Short(drift.Usual)} instead of {Short(image.TextOf(whole))} ({count})";
        return Report(image, whole, message) with
        {
            Related = drift.Places,
            YieldsTo = Precedence.AboveVersion(Page.Name, image, context),
        };
    }

    private Finding Report(ImageUse image, TextRange whole, UnsuitedFramework unsuited)
    {
        var (framework, verb) = (unsuited.Framework, unsuited.IsSdk ? "builds" : "runs");
        var path = framework.Place.Source.Path;
        var project = path.Substring(path.LastIndexOf('/') + 1);
        var message = $"{Short(image.TextOf(whole))} {verb} .NET {unsuited.Version}, "
            + $"but {Quote(project)} targets {Quote(framework.Name)}";
        return Report(image, whole, message) with
        {
            Related = [new RelatedPlace(framework.Place, $"{Quote(framework.Name)} is set here")],
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
