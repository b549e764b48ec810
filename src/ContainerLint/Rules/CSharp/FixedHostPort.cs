using ContainerLint.Languages.CSharp;

namespace ContainerLint.Rules;

/// <summary>CL5008: a container of a test takes a fixed port of the machine.</summary>
public sealed partial class FixedHostPort : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) => syntax.FixedPorts.Select(port =>
        Report(
            port.Place, $"Port {port.Host} of the machine may be taken, by another test, too; bind a random one", null)
        with
        {
            Notes = [$"WithPortBinding({port.Container}, true) and GetMappedPublicPort({port.Container})"],
        });
}
