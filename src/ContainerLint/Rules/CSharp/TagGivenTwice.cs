using ContainerLint.Languages.CSharp;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5003: a reference has a tag, and the call sets another one.</summary>
public sealed partial class TagGivenTwice : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) =>
        syntax.SecondTags.Select(Check).OfType<Finding>();

    private Finding? Check(SecondTag twice)
    {
        var image = twice.Image;
        var name = ReferenceSyntax.Parse(image.Value);
        if (name is not { Tag: { IsKnown: true } tag, Error: null } || name.MayHaveDigest || !twice.Tag.IsKnown)
            return null;
        var (written, other) = (Quote(image.ToString()), Quote(twice.Tag.Value));
        var outcome = twice.Throws ? "the call throws" : $"{other} wins";
        var message = $"{written} has a tag and '{twice.Call}' sets the tag {other}, so {outcome}";
        return Report(image.PlaceOf(tag.Range), message, FixOf(image, tag.Range, twice.Throws));
    }

    /// <summary>Removes the tag and its colon from the reference.</summary>
    private static Fix? FixOf(MappedText image, TextRange tag, bool changes)
    {
        var edit = image.Replace(TextRange.FromBounds(tag.Start - 1, tag.End), "");
        var removed = ":" + image.Value.Substring(tag.Start, tag.Length);
        return edit is null ? null : new Fix($"Remove '{removed}'", changes ? Safety.Unsafe : Safety.Safe, [edit]);
    }
}
