namespace ContainerLint.Cli.Reports;

/// <summary>Colours, or none.</summary>
/// <param name="isOn">Whether to use colours.</param>
internal sealed class Style(bool isOn)
{
    /// <summary>No colours.</summary>
    public static Style None { get; } = new(false);

    /// <summary>Whether colours are used.</summary>
    public bool IsOn => isOn;

    /// <summary>Bold text.</summary>
    public string Bold(string text) => Paint("1", text);

    /// <summary>Less important text.</summary>
    public string Faint(string text) => Paint("2", text);

    /// <summary>Errors.</summary>
    public string Red(string text) => Paint("1;31", text);

    /// <summary>Warnings.</summary>
    public string Yellow(string text) => Paint("1;33", text);

    /// <summary>Additions.</summary>
    public string Green(string text) => Paint("32", text);

    /// <summary>Removals.</summary>
    public string PlainRed(string text) => Paint("31", text);

    /// <summary>Names and code.</summary>
    public string Cyan(string text) => Paint("36", text);

    /// <summary>Notes.</summary>
    public string Blue(string text) => Paint("1;34", text);

    private string Paint(string code, string text) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
