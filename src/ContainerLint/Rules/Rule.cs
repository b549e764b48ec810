using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Something that can be wrong. Stateless and deterministic, without I/O, one instance in a process. Its page in
/// <c>rules/</c> bears the class's name and says everything else about it.
/// </summary>
public abstract class Rule
{
    private RulePage? page;

    /// <summary>What the rule's page says.</summary>
    public RulePage Page => page ??= RulePage.Load(GetType().Name);

    /// <summary>The rule's ID, such as <c>CL1002</c>.</summary>
    public string Id => Page.Id;

    /// <summary>The findings in a document, in any order.</summary>
    public abstract IEnumerable<Finding> Check(SourceDocument document, RuleContext context);

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Id} {Page.Name}";
}

/// <summary>A rule that judges one image use at a time: what nearly every rule is.</summary>
public abstract class ImageRule : Rule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, RuleContext context)
    {
        foreach (var image in document.Images)
        {
            if (Check(image, context) is { } finding)
                yield return finding;
        }
    }

    /// <summary>What is wrong with an image use, or null.</summary>
    protected abstract Finding? Check(ImageUse image, RuleContext context);

    /// <summary>A finding that underlines a range of the reference; the whole reference if the range is empty.</summary>
    protected Finding Report(ImageUse image, TextRange range, string message, params Fix?[] fixes)
    {
        var place = image.Text.PlaceOf(range).InFile();
        if (place.Span.Length == 0)
            place = image.Place.InFile();
        return new Finding(this, place, message) { Fixes = [.. fixes.OfType<Fix>()] };
    }

    /// <summary>The range of everything before tag and digest.</summary>
    protected static TextRange NameRange(ImageUse image) =>
        TextRange.FromBounds((image.Name.Domain ?? image.Name.Path).Range.Start, image.Name.Path.Range.End);
}
