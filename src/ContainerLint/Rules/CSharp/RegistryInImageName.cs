using ContainerLint.Languages.CSharp;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5004: a registry is written in an image, and the library puts another one in front.</summary>
public sealed partial class RegistryInImageName : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) =>
        syntax.KeptRegistries.Select(Check).OfType<Finding>();

    private Finding? Check(KeptRegistry kept)
    {
        var name = ReferenceSyntax.Parse(kept.Image.Value);
        if (name is not { Error: null, Domain: { IsKnown: true } domain })
            return null;
        var host = Quote(domain.Text);
        var message = !kept.IsOwn ? $"{host} comes twice, since 'WithImageRegistry' sets it, too"
            : domain.Text == kept.Registry
                ? $"{host} comes twice, since the integration sets it; to change it, use 'WithImageRegistry'"
                : $"'{kept.Registry}' stays in front of {host}; set the registry with 'WithImageRegistry'";
        return Report(kept.Image.PlaceOf(domain.Range), message, FixOf(kept, domain)) with
        {
            Notes = [$"the image that runs is {Quote(kept.Registry + "/" + kept.Image)}"],
        };
    }

    /// <summary>Moves the registry out of the image, into a call of its own.</summary>
    private static Fix? FixOf(KeptRegistry kept, ReferencePart domain)
    {
        var range = TextRange.FromBounds(domain.Range.Start, domain.Range.End + 1);
        if (kept.Image.Replace(range, "") is not { } removal)
            return null;
        if (domain.Text == kept.Registry)
            return new Fix($"Remove '{domain.Text}/'", Safety.Unsafe, [removal]);
        if (kept.CallEnd is not { } end || Literal(domain.Text) is not { } literal)
            return null;
        var addition = new Edit(end.Source, end.Span, $".WithImageRegistry({literal})");
        return new Fix($"Set '{domain.Text}' with 'WithImageRegistry'", Safety.Unsafe, [removal, addition]);
    }
}
