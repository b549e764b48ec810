namespace ContainerLint.Rules;

/// <summary>
/// A page of <c>rules/</c>: descriptor, documentation, <c>explain</c> text and test of one rule. Its name is the stem
/// of the file and the name of the rule's class.
/// </summary>
public sealed class RulePage
{
    /// <summary>Where the project can be read about.</summary>
    public const string Home = "https://github.com/containerlint/containerlint";

    private readonly Dictionary<string, string> frontMatter;
    private IReadOnlyList<PageBlock>? blocks;

    private RulePage(string name, string family, Dictionary<string, string> frontMatter, string body)
    {
        Name = name;
        Family = family;
        this.frontMatter = frontMatter;
        Body = body;
    }

    /// <summary>The rule's name, such as <c>MissingTag</c>.</summary>
    public string Name { get; }

    /// <summary>The family, which is the folder of the page and of the class: <c>Tags</c>.</summary>
    public string Family { get; }

    /// <summary>The rule's ID, such as <c>CL1002</c>.</summary>
    public string Id => Field("id");

    /// <summary>
    /// The IDs of the rules that this rule was split from. Their severities, suppressions and baseline entries also
    /// apply to this rule.
    /// </summary>
    public IReadOnlyList<string> FormerIds => frontMatter.TryGetValue("was", out var ids) ? List(ids) : [];

    /// <summary>What is wrong, in a few words.</summary>
    public string Title => Field("title");

    /// <summary>What to do about it, in one line without a final period.</summary>
    public string Help => Field("help");

    /// <summary>What the rule protects: Correctness, Reproducibility, Security, Maintenance.</summary>
    public string Category => Field("category");

    /// <summary>The severity where nothing else is configured.</summary>
    public Severity Severity => Severities.Read(Field("severity")) ?? throw Malformed("severity");

    /// <summary>The languages that the rule reads: <c>dockerfile</c>, <c>compose</c>, <c>csharp</c>.</summary>
    public IReadOnlyList<string> AppliesTo => List(Field("applies-to"));

    /// <summary>What its fixes are: <c>none</c>, <c>safe</c>, <c>unsafe</c> or <c>safe, unsafe</c>.</summary>
    public string Fix => Field("fix");

    /// <summary>The version that brought the rule.</summary>
    public string Since => Field("since");

    /// <summary>The keys of the options that change what the rule reports; empty if there are none.</summary>
    public IReadOnlyList<string> Options => frontMatter.TryGetValue("options", out var keys) ? List(keys) : [];

    /// <summary>Where the page can be read.</summary>
    public string Address => $"{Home}/blob/main/rules/{Family}/{Name}.md";

    /// <summary>The first paragraph of the page, as one line of plain text.</summary>
    public string Summary => Body.Split(["\n\n"], 2, StringSplitOptions.None)[0].Replace("\n", " ").Replace("`", "");

    /// <summary>The page below its front matter, as Markdown.</summary>
    public string Body { get; }

    /// <summary>The fenced blocks of the body: the rule's examples.</summary>
    public IReadOnlyList<PageBlock> Blocks => blocks ??= PageBlock.Read(Body);

    /// <summary>Reads the embedded page of a rule.</summary>
    /// <exception cref="InvalidOperationException">There is no such page: a mistake in the build.</exception>
    public static RulePage Load(string name)
    {
        var assembly = typeof(RulePage).Assembly;
        var path = Array.Find(assembly.GetManifestResourceNames(), path => path.EndsWith($"/{name}.md"))
            ?? throw new InvalidOperationException($"The rule {name} has no page: write rules/FAMILY/{name}.md");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(path));
        return Parse(name, path.Split('/')[1], reader.ReadToEnd());
    }

    /// <summary>
    /// Reads a page: front matter of <c>key: value</c> lines between two lines of dashes, then Markdown.
    /// </summary>
    /// <exception cref="FormatException">There is no front matter.</exception>
    public static RulePage Parse(string name, string family, string text)
    {
        text = text.Replace("\r\n", "\n");
        var end = text.StartsWith("---\n", StringComparison.Ordinal)
            ? text.IndexOf("\n---\n", StringComparison.Ordinal)
            : -1;
        if (end < 0)
            throw new FormatException($"rules/{family}/{name}.md must begin with front matter between two lines of '---'");
        var fields = text.Substring(4, end - 4).Split('\n')
            .Select(line => line.Split([':'], 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
        return new RulePage(name, family, fields, text.Substring(end + 5).Trim('\n') + "\n");
    }

    private static IReadOnlyList<string> List(string value) => [.. value.Split(',').Select(item => item.Trim())];

    private string Field(string key) =>
        frontMatter.TryGetValue(key, out var value) ? value : throw Malformed(key);

    private FormatException Malformed(string key) => new($"rules/{Family}/{Name}.md must give '{key}' in its front matter");
}
