using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1003: a pulled image has the tag <c>latest</c> and no digest.</summary>
public sealed partial class LatestTag : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name.Tag is not { } tag || !image.HasText(tag.Range, "latest") || name.Error is not null)
            return null;
        if (name.MayHaveDigest || context.IsExpectedToMove(image))
            return null;
        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var known = context.KnownOf(image);
        var problem = MovingTag.ProblemWithLatest(known);
        var fix = RegistryFix.TagOf(image, context) ?? MovingTag.FixOf(image, known, context);
        var message = $"{Quote(image, whole)} {problem ?? "means whatever was pushed last"}";
        return Report(image, tag.Range, message, fix) with
        {
            Notes = MovingTag.NotesOn(known, problem, fix),
            YieldsTo = Precedence.AboveVersion(Page.Name, image, context),
        };
    }
}
