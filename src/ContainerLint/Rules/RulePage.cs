namespace ContainerLint.Rules;

/// <summary>
/// A page of <c>rules/</c>: descriptor, documentation, <c>explain</c> text and tests of one rule. The front matter is
/// compiled into the rule's class; the body is an embedded resource that is read on demand.
/// </summary>
/// <param name="name">The stem of the file, which is the name of the rule's class.</param>
/// <param name="family">The folder of the page and of the class.</param>
public sealed class RulePage(string name, string family)
{
    /// <summary>The project's home page.</summary>
    public const string Home = "https://github.com/containerlint/containerlint";

    private string? body;
    private IReadOnlyList<PageBlock>? blocks;

    /// <summary>The rule's name, such as <c>MissingTag</c>.</summary>
    public string Name => name;

    /// <summary>The family, such as <c>Tags</c>: the folder of the page and of the class.</summary>
    public string Family => family;

    /// <summary>The rule's ID, such as <c>CL1002</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>
    /// The IDs of the rules that this rule was split from. Their severities, suppressions and baseline entries also
    /// apply to this rule.
    /// </summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>The names that the rule had before; suppressions and settings may still use them.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>What is wrong, in a few words.</summary>
    public string Title { get; init; } = "";

    /// <summary>What to do about it, in one line without a final period.</summary>
    public string Help { get; init; } = "";

    /// <summary>What the rule protects: Correctness, Reproducibility, Security or Maintenance.</summary>
    public string Category { get; init; } = "";

    /// <summary>The severity unless the configuration sets another.</summary>
    public Severity Severity { get; init; }

    /// <summary>The languages that the rule checks, such as <c>dockerfile</c>.</summary>
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    /// <summary>The safety of its fixes: <c>none</c>, <c>safe</c>, <c>unsafe</c> or <c>safe, unsafe</c>.</summary>
    public string Fix { get; init; } = "";

    /// <summary>The first version with the rule.</summary>
    public string Since { get; init; } = "";

    /// <summary>The keys of the options that change what the rule reports; empty if there are none.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The URL of the page.</summary>
    public string Address => AddressOf(Family, Name);

    /// <summary>The first paragraph of the page, as one line of plain text.</summary>
    public string Summary => Body.Split(["\n\n"], 2, StringSplitOptions.None)[0].Replace("\n", " ").Replace("`", "");

    /// <summary>The page below its front matter, as Markdown with LF line ends.</summary>
    public string Body => body ??= ReadBody();

    /// <summary>The fenced blocks of the body: the rule's examples.</summary>
    public IReadOnlyList<PageBlock> Blocks => blocks ??= PageBlock.Read(Body);

    /// <summary>The URL of the page of a rule.</summary>
    internal static string AddressOf(string family, string name) =>
        string.Concat(Home + "/blob/main/rules/", family, "/", name + ".md");

    private string ReadBody()
    {
        const string Dashes = "\n---\n";
        using var reader = new StreamReader(
            typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{Family}/{Name}.md"));
        var text = reader.ReadToEnd().Replace("\r\n", "\n");
        return text.Substring(text.IndexOf(Dashes, StringComparison.Ordinal) + Dashes.Length).Trim('\n') + "\n";
    }
}
