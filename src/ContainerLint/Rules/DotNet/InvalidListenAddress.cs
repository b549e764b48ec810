using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6010: a variable tells ASP.NET Core to listen on what it cannot listen on.</summary>
public sealed partial class InvalidListenAddress : FileRule
{
    private const string Prefix = "ASPNETCORE_";
    private const string OtherPrefix = "DOTNET_";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(SourceDocument document, FileContext context) => document switch
    {
        DockerfileDocument { Syntax: { } dockerfile } when MayMatter(dockerfile.Source) => Check(dockerfile),
        ComposeDocument { Syntax: { } compose } when MayMatter(document.Source) => Check(compose),
        _ => [],
    };

    private static bool MayMatter(Source source) =>
        source.Text.IndexOf(Prefix, StringComparison.Ordinal) >= 0
        || source.Text.IndexOf(OtherPrefix, StringComparison.Ordinal) >= 0;

    private IEnumerable<Finding> Check(DockerfileSyntax dockerfile)
    {
        foreach (var state in dockerfile.States)
        {
            if (!state.IsLeaf)
                continue;
            foreach (var pair in state.Variables.Environment)
            {
                if (pair.Value.Value is { } value
                    && FindingOn(pair.Key, value, pair.Value.Place, IsReached) is { } found)
                    yield return found;
            }

            bool IsReached(string value) => ExposedPorts.Of(state).Any(port => value.Split(';')
                .Any(address => ListenAddresses.PortOf(address.Trim()) == port.Number));
        }
    }

    private IEnumerable<Finding> Check(ComposeSyntax compose)
    {
        foreach (var service in ComposeServices.Of(compose))
        {
            foreach (var pair in service.Environment)
            {
                if (pair.Value is { IsKnown: true } value
                    && FindingOn(pair.Key, value, value.Place, _ => service.PublishesPorts) is { } found)
                    yield return found;
            }
        }
    }

    private Finding? FindingOn(string variable, MappedText value, Place place, Func<string, bool> isReached)
    {
        var problem = ListenAddresses.ProblemOf(variable, value.Value);
        if (problem is null && ListenAddresses.IsUrls(variable) && ListenAddresses.IsOwn(value.Value)
            && isReached(value.Value))
        {
            problem = "'localhost' is the container's own: a published port is not reachable; write '+' or '*'";
        }

        return problem is null ? null : new Finding(this, place.InFile(), problem)
        {
            Fixes = FixOf(variable, value) is { } fix ? [fix] : [],
        };
    }

    private static Fix? FixOf(string variable, MappedText value)
    {
        if (value.Value.IndexOf(',') < 0)
            return null;
        var fixedValue = string.Join(";", value.Value.Split(',').Select(part => part.Trim()));
        return ListenAddresses.ProblemOf(variable, fixedValue) is null
            && value.Replace(new TextRange(0, value.Value.Length), fixedValue) is { } edit
                ? new Fix("Separate by ';'", Safety.Unsafe, [edit])
                : null;
    }
}
