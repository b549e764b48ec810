namespace ContainerLint.Cli.Reports;

/// <summary>
/// Text for a log whose lines a pipeline obeys: what files say cannot be taken for a command of GitHub Actions or Azure
/// Pipelines.
/// </summary>
internal static class Escaped
{
    private const string Gap = "\u200B";

    /// <summary>The text with a gap of no width in what would begin a command.</summary>
    public static string Line(string text)
    {
        if (text.Contains("##", StringComparison.Ordinal))
        {
            text = text
                .Replace("##[", $"##{Gap}[", StringComparison.Ordinal)
                .Replace("##vso[", $"##{Gap}vso[", StringComparison.OrdinalIgnoreCase);
        }

        return text.AsSpan().TrimStart().StartsWith("::", StringComparison.Ordinal)
            ? text.Replace("::", $":{Gap}:", StringComparison.Ordinal)
            : text;
    }
}
