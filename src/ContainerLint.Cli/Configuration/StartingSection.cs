using ContainerLint.CSharp.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Configuration;

/// <summary>The section with which a configuration begins: what can be said, and nothing that changes anything.</summary>
internal static class StartingSection
{
    private const string Root =
        """
        # Settings of the folders above this one count here as well. To keep them out, write 'root = true' here.


        """;

    private const string Section =
        """
        # ContainerLint: mistakes in references to container images. 'containerlint config FILE' shows what applies to a
        # file, 'containerlint explain RULE' tells of a rule.
        [*]

        # What the rules weigh: default, strict (missing tags are errors), digest (digests are asked for) or podman (whole
        # names are asked for).
        containerlint.preset = {0}

        # One rule: none, hint, info, warning or error. A section of its own says it for some files.
        # containerlint.CL1002.severity = error

        # Registries of yours, with their ports: a name without the port is reported.
        # containerlint.registries = registry.example.com:5000

        # Where images may come from; all others are reported.
        # containerlint.allowed_registries = docker.io/library/*, registry.example.com:5000/**

        # What is not linted: globs from here.
        # containerlint.exclude = samples/**, **/testdata/**

        """;

    /// <summary>A file of its own.</summary>
    public static string ForNew(Preset preset) => (Root + Of(preset)).ReplaceLineEndings("\n");

    /// <summary>A text with the section behind it, in its line ends.</summary>
    public static string Append(string text, Preset preset)
    {
        var end = text.Contains("\r\n") ? "\r\n" : text.Contains('\n') || !text.Contains('\r') ? "\n" : "\r";
        var gap = text.Length == 0 ? "" : text[^1] is '\r' or '\n' ? end : end + end;
        return text + gap + Of(preset).ReplaceLineEndings(end);
    }

    /// <summary>The first line of a file that says anything of ContainerLint; null if none does.</summary>
    public static int? LineIn(TextFile file)
    {
        var read = ConfigurationFile.Read(FileStore.Slashed(file.FullPath), file.Source.Path, file.Source.Text);
        return read.Sections.Count > 0 ? read.Sections[0].Values[0].Line : null;
    }

    private static string Of(Preset preset) => Section.Replace("{0}", preset.Name, StringComparison.Ordinal);
}
