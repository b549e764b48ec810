using ContainerLint.Cli.Commands;

namespace ContainerLint.Tests.Cli.Commands;

public sealed class ResultOptionsTests
{
    /// <summary>
    /// Options that do not change what is found in a file: they choose files, hide findings afterwards, change reports,
    /// or make a run that uses no cache (<c>--online</c> and how registries are queried).
    /// </summary>
    private static readonly string[] Others =
    [
        "--baseline", "--cache-folder", "--color", "--fail-on", "--files-from", "--format", "--fresh", "--help",
        "--insecure-registry", "--knowledge", "--max-knowledge-age", "--mirror", "--no-baseline", "--no-cache",
        "--no-ci", "--no-update", "--online", "--output", "--shard", "--since", "--staged", "--stdin-filename",
        "--version",
    ];

    [Fact]
    public void Every_option_is_known_to_change_what_is_found_or_not() => Assert.Equal(
        Others.Concat(ResultOptions.Names).Order(StringComparer.Ordinal),
        CommandTree.For([]).Options.Select(option => option.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Baseline_and_cache_see_options_in_the_same_order_however_they_are_given()
    {
        string[] given =
            ["--preset", "strict", "--color", "never", "--ignore", "CL1002", "--select=CL1", "--ignore", "CL2"];
        Assert.Equal(
            ["--select=CL1", "--ignore=CL1002", "--ignore=CL2", "--preset=strict"],
            ResultOptions.In(CommandTree.For(given).Parse(given)));
    }
}
