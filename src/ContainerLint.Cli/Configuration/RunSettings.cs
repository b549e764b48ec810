using ContainerLint.Cli.Runs;
using ContainerLint.CSharp.Apis;
using ContainerLint.Findings;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Cli.Configuration;

/// <summary>What applies to a run and to each of its files.</summary>
/// <param name="selection">The rules that report.</param>
/// <param name="settings">The options of the rules.</param>
internal sealed class RunSettings(Selection selection, Settings settings)
{
    private readonly FileSettings all = new(settings, selection.SeverityOf);

    /// <summary>The APIs of the user's own that take images.</summary>
    public ImageApis Apis { get; init; } = ImageApis.None;

    /// <summary>The least severity that is reported.</summary>
    public Severity Least { get; init; } = Severity.None;

    /// <summary>The day on which the question is asked.</summary>
    public required Day Today { get; init; }

    /// <summary>What applies to a file.</summary>
    public FileSettings Of(Source file) => all;
}
