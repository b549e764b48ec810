using ContainerLint.Languages.CSharp;

namespace ContainerLint.Rules;

/// <summary>CL5006: a call throws for the image that it is given.</summary>
public sealed partial class RefusedImage : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) => syntax.RefusedCalls.Select(refused =>
        Report(refused.Place, $"'{refused.Call}' throws, because {refused.Reason}", null));
}
