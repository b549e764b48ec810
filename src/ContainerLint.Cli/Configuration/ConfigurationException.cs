using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>Configuration files are invalid, so nothing is linted.</summary>
/// <param name="problems">What is wrong with them.</param>
internal sealed class ConfigurationException(IReadOnlyList<ConfigurationProblem> problems) : Exception
{
    /// <summary>What is wrong with the files.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => problems;
}
