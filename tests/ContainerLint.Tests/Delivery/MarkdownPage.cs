using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Delivery;

/// <summary>A Markdown page of the repository: its fenced blocks, links, headings and inline code.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly string[] Skipped = ["artifacts", "bin", "node_modules", "obj"];

    /// <summary>Text outside of fenced blocks and comments, with line ends kept.</summary>
    private readonly string prose;

    private MarkdownPage(string path)
    {
        Path = path;
        Text = File.ReadAllText(Full).ReplaceLineEndings("\n");
        prose = Comment().Replace(Block().Replace(Text, ""), "");
    }

    /// <summary>The path from the repository's root, with slashes.</summary>
    public string Path { get; }

    /// <summary>The path on disk.</summary>
    public string Full => System.IO.Path.Combine(SharedFiles.Repository, Path);

    /// <summary>The text, with LF as line end.</summary>
    public string Text { get; }

    /// <summary>The targets of links that name neither a host nor a mail address, without titles.</summary>
    public IEnumerable<string> RelativeLinks => Link().Matches(CodeSpan().Replace(prose, "`"))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains(':'));

    /// <summary>The contents of inline code.</summary>
    public IEnumerable<string> CodeSpans => CodeSpan().Matches(prose).Select(match => match.Groups["text"].Value);

    /// <summary>The anchors of the headings, as GitHub derives them.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var anchor in Heading().Matches(prose).Select(match => AnchorOf(match.Groups["text"].Value)))
            {
                for (var i = 0; !anchors.Add(i == 0 ? anchor : $"{anchor}-{i}"); i++)
                {
                }
            }

            return anchors;
        }
    }

    /// <summary>Reads a page.</summary>
    /// <param name="path">The path from the repository's root.</param>
    public static MarkdownPage Read(string path) => new(path);

    /// <summary>The paths of all pages, without those of build output, in order.</summary>
    public static IEnumerable<string> AllPaths() => In(SharedFiles.Repository)
        .Select(file => System.IO.Path.GetRelativePath(SharedFiles.Repository, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The paths of the pages that people read first: the root's, those of docs/ and of findings/.</summary>
    public static IEnumerable<string> GuidePaths() => AllPaths().Where(path =>
        !path.Contains('/') || path.StartsWith("docs/", StringComparison.Ordinal)
        || path.StartsWith("findings/", StringComparison.Ordinal));

    /// <summary>The texts of all blocks of a language.</summary>
    public IReadOnlyList<string> Blocks(string language) =>
    [
        .. Block().Matches(Text)
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value),
    ];

    private static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.md").Concat(
        Directory.EnumerateDirectories(folder)
            .Where(path => !Skipped.Contains(System.IO.Path.GetFileName(path)))
            .Where(path => System.IO.Path.GetFileName(path) is var name && (!name.StartsWith('.') || name == ".github"))
            .SelectMany(In));

    private static string AnchorOf(string heading)
    {
        var text = LinkText().Replace(heading, "$1").Trim().ToLowerInvariant();
        return string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
    }

    [GeneratedRegex(
        @"^ *```(?<language>[\w-]*)[^\n]*\n(?<text>.*?)^ *```$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<fence>`+)(?<text>[^`\n]+)\k<fence>")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)|^\[[^\]]+\]:\s*(?<target>\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"^#{1,6} +(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
