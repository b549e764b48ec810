using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5001: a container builder is made without an image, and runs the one of its library.</summary>
public sealed partial class ParameterlessContainerBuilder : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) =>
        syntax.DefaultImages.Select(made => Report(
            made.Creation,
            $"{Quote(made.Builder)} is given no image and runs {Quote(made.Image)}, the default of its library",
            FixOf(made)));

    private static Fix? FixOf(DefaultImage made) =>
        made.Arguments is { } place && Literal(made.Image) is { } literal
            ? new Fix($"Write '{made.Image}'", Safety.Safe, [new Edit(place.Source, place.Span, literal)])
            : null;
}
