namespace ContainerLint.Cli.Commands;

/// <summary>The headings under which help lists the options of a command that has many.</summary>
internal static class OptionTopics
{
    /// <summary>The heading of the options that most runs need.</summary>
    public const string Common = "Common options";

    private const string Input = "Input options";
    private const string Rules = "Rule options";
    private const string Scope = "Scope options";
    private const string Reports = "Report options";
    private const string Registries = "Registry options";
    private const string Run = "Run options";

    /// <summary>The headings, in the order of help.</summary>
    public static IReadOnlyList<string> All { get; } = [Common, Input, Rules, Scope, Reports, Registries, Run];

    /// <summary>The heading of an option; null for one that belongs to no topic.</summary>
    /// <param name="name">The name, such as <c>--select</c>.</param>
    public static string? Of(string name) => name switch
    {
        "--select" or "--ignore" or "--preset" or "--fail-on" or "--since" or "--staged" or "--format" or "--output"
            or "--online" or "--help" => Common,
        // The options that make a subcommand what it is.
        "--unsafe" or "--diff" or "--dry-run" or "--to" or "--update" or "--offline" or "--max-age" or "--prune"
            or "--from" or "--like" => Common,
        "--stdin-filename" or "--files-from" or "--image-api" or "--json-input" => Input,
        "--registry" or "--option" or "--min-severity" or "--knowledge" or "--max-knowledge-age" => Rules,
        "--baseline" or "--no-baseline" or "--no-update" => Scope,
        "--color" or "--no-ci" => Reports,
        "--insecure-registry" or "--mirror" or "--fresh" => Registries,
        "--shard" or "--no-cache" or "--cache-folder" or "--version" or "--stdio" or "--clientProcessId" => Run,
        _ => null,
    };
}
