using ContainerLint.Cli.Files;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Configuration;

/// <summary>The section that <c>init</c> writes: the settings there are, at their defaults or commented out.</summary>
internal static class StartingSection
{
    private const string Root =
        """
        # The settings of the folders above this one apply here too, unless you write 'root = true' here.


        """;

    private const string Section =
        """
        # ContainerLint finds mistakes in references to container images. 'containerlint config FILE' shows the settings
        # of a file, 'containerlint explain RULE' explains a rule.
        [*]

        # The severities of the rules: default, strict (missing tags are errors), digest (requires digests) or podman
        # (requires full names).
        containerlint.preset = {0}

        # The severity of one rule: none, hint, info, warning or error. Put it into another section for some files only.
        # containerlint.CL1002.severity = error

        # Your registries, with their ports: a name without the port is reported.
        # containerlint.registries = registry.example.com:5000

        # The only places images may come from.
        # containerlint.allowed_registries = docker.io/library/*, registry.example.com:5000/**

        # Files that are not linted: globs, relative to this folder.
        # containerlint.exclude = samples/**, **/testdata/**

        """;

    /// <summary>The text of a new file.</summary>
    public static string ForNew(Preset preset) => (Root + Of(preset)).ReplaceLineEndings("\n");

    /// <summary>A text with the section appended, in the line endings of the text.</summary>
    public static string Append(string text, Preset preset)
    {
        var end = text.Contains("\r\n") ? "\r\n" : text.Contains('\n') || !text.Contains('\r') ? "\n" : "\r";
        var gap = text.Length == 0 ? "" : text[^1] is '\r' or '\n' ? end : end + end;
        return text + gap + Of(preset).ReplaceLineEndings(end);
    }

    /// <summary>The first line of a file that configures ContainerLint; null if none does.</summary>
    public static int? LineIn(TextFile file)
    {
        var read = ConfigurationFile.Read(FileStore.Slashed(file.FullPath), file.Source.Path, file.Source.Text);
        return read.Sections.Count > 0 ? read.Sections[0].Values[0].Line : null;
    }

    private static string Of(Preset preset) => Section.Replace("{0}", preset.Name, StringComparison.Ordinal);
}
