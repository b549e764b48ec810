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
            $"{Quote(made.Builder)} has no image argument and runs its default {Quote(made.Image)}",
            FixOf(made)));

    private static Fix? FixOf(DefaultImage made) =>
        made.Arguments is { } place && Literal(made.Image) is { } literal
            ? new Fix($"Use '{made.Image}'", Safety.Safe, [new Edit(place.Source, place.Span, literal)])
            : null;
}
