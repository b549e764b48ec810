using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>CL1002: a pulled image has neither tag nor digest, so <c>latest</c> is pulled.</summary>
public sealed partial class MissingTag : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name.Error is not null || name.MayHaveTag || name.MayHaveDigest || context.IsExpectedToMove(image))
            return null;
        // An image ID is not a name, and a bare --from= that is not an official image may be a build context.
        if (ImageIdAsReference.IdIn(image) is not null || AmbiguousNamespace.MayBeBuildContext(image, context))
            return null;
        var known = context.KnownOf(image);
        var problem = MovingTag.ProblemWithLatest(known);
        var message = $"{Quote(image, image.NameRange())} has no tag and defaults to 'latest'"
            + (problem is null ? "" : $", which {problem}");
        var fix = RegistryFix.TagOf(image, context) ?? MovingTag.FixOf(image, known, context);
        return Report(image, image.NameRange(), message, fix) with
        {
            Notes = MovingTag.NotesOn(known, problem, fix),
            YieldsTo = Precedence.AboveVersion(Page.Name, image, context),
        };
    }
}
