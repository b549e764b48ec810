using ContainerLint.Languages.CSharp;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5001: a container builder is created without an image and runs its library's default.</summary>
public sealed partial class ParameterlessContainerBuilder : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) =>
        syntax.DefaultImages.Select(made => Report(
            made.Creation,
            $"{Quote(made.Builder)} has no image argument and runs {DefaultOf(made)}",
            FixOf(made)));

    private static string DefaultOf(DefaultImage made) =>
        made.Image is { } image ? $"its default {Quote(image)}" : "the default image of its package";

    /// <summary>
    /// Passes the image that runs anyway. Packages whose constructors take none have only <c>WithImage</c>, and another
    /// version of them may be restored.
    /// </summary>
    private static Fix? FixOf(DefaultImage made)
    {
        if (made is not { Addition: { } place, Image: { } image } || Literal(image) is not { } literal)
            return null;
        return made.TakesImage
            ? new Fix($"Use '{image}'", Safety.Safe, [new Edit(place.Source, place.Span, literal)])
            : new Fix($"Use '{image}'", Safety.Unsafe, [new Edit(place.Source, place.Span, $".WithImage({literal})")]);
    }
}
