using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>When output is coloured: <c>--color</c>.</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set; anywhere if <c>FORCE_COLOR</c> is.</summary>
    Auto,

    /// <summary>Even in a file or pipe.</summary>
    Always,

    /// <summary>Not even on a terminal.</summary>
    Never,
}

/// <summary>Turns a <see cref="ColorChoice"/> into the styles of the two output streams.</summary>
internal static class ColorChoices
{
    /// <summary>The style of standard output.</summary>
    public static Style OutputStyle(this ColorChoice choice, Terminal terminal) =>
        choice.StyleOf(terminal, terminal.IsOutputShown);

    /// <summary>The style of standard error.</summary>
    public static Style ErrorStyle(this ColorChoice choice, Terminal terminal) =>
        choice.StyleOf(terminal, terminal.IsErrorShown);

    private static Style StyleOf(this ColorChoice choice, Terminal terminal, bool isTerminal) => choice switch
    {
        ColorChoice.Always => new Style(true),
        ColorChoice.Never => Style.None,
        _ => Default(terminal, isTerminal),
    };

    /// <summary>
    /// <c>NO_COLOR</c> and <c>FORCE_COLOR</c> as in https://no-color.org and https://force-color.org: set and not empty.
    /// </summary>
    private static Style Default(Terminal terminal, bool isTerminal)
    {
        if (!string.IsNullOrEmpty(terminal.Variable("NO_COLOR")))
            return Style.None;
        var isForced = terminal.Variable("FORCE_COLOR") is { Length: > 0 } value && value != "0";
        return new Style(isForced || (isTerminal && terminal.Variable("TERM") != "dumb"));
    }
}
