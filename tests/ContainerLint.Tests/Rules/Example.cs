using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Rules;
using ContainerLint.Tests.Knowledge;

namespace ContainerLint.Tests.Rules;

/// <summary>
/// One run of a page: the blocks that are linted together, their settings and the fixed blocks.
/// </summary>
internal sealed class Example(PageBlock first, Settings settings, ExampleRegistry registry)
{
    private readonly List<PageBlock> files = [first];
    private readonly List<PageBlock> fixedFiles = [];

    /// <summary>The linted blocks, in order.</summary>
    public IReadOnlyList<PageBlock> Files => files;

    /// <summary>The blocks that show the files after fixes.</summary>
    public IReadOnlyList<PageBlock> Fixed => fixedFiles;

    /// <summary>The settings that apply.</summary>
    public Settings Settings => settings;

    /// <summary>The answers of registries, or what is known of digests.</summary>
    public ExampleRegistry Registry => registry;

    /// <summary>Whether findings are expected.</summary>
    public bool IsBad => files.Exists(file => file.Kind == "bad");

    /// <summary>The file name of a block: its own, or the default of its language.</summary>
    public static string NameOf(PageBlock block) => block.File ?? LanguageList.Find(block.Language)?.UsualName
        ?? (block.Language == "editorconfig"
            ? ".editorconfig"
            : throw new FormatException($"A block of '{block.Language}' must name its file"));

    /// <summary>How a comment is written in a block's language.</summary>
    public static CommentMark CommentOf(PageBlock block) => LanguageList.CommentOf(block.Language);

    /// <summary>The block that shows a file after all fixes, if there is one.</summary>
    public PageBlock? FixedOf(PageBlock file) => fixedFiles.Find(block => NameOf(block) == NameOf(file));

    /// <summary>The examples of a page or a case file, in order.</summary>
    public static IReadOnlyList<Example> Read(IReadOnlyList<PageBlock> blocks)
    {
        var examples = new List<Example>();
        var settings = Settings.Default;
        var registry = ExampleRegistry.None;
        var isOpen = false;
        foreach (var block in blocks)
        {
            if (IsSettings(block))
                settings = ReadSettings(block.Text);
            else if (block.Language == "registry")
                registry = new ExampleRegistry(block.Text);
            else if (block.Language == "digests")
                registry = new ExampleRegistry("") { Knowledge = DigestRows.Knowledge(block.Text) };
            else if (block.Kind == "fixed")
                examples[^1].fixedFiles.Add(block);
            else if (isOpen && examples[^1].Accepts(block))
                examples[^1].files.Add(block);
            else if (block.Kind is "bad" or "good")
                examples.Add(new Example(block, settings, registry));
            else
                throw new FormatException($"A block must be bad, fixed or good, not '{block.Kind}'");
            isOpen = !IsSettings(block) && block.Language is not ("registry" or "digests");
        }

        return examples;
    }

    /// <summary>Named files form a run until a name is repeated or a heading follows.</summary>
    private bool Accepts(PageBlock block) =>
        block.File is not null && files[0].File is not null && block.Part == files[0].Part
        && !files.Exists(file => file.File == block.File);

    private static bool IsSettings(PageBlock block) => block is { Language: "editorconfig", Kind: "" };

    private static Settings ReadSettings(string text) => new(text.Split('\n')
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2)
        .Select(pair => KeyValuePair.Create(pair[0], pair[1])));
}
