namespace ContainerLint.Cli.Reports;

/// <summary>
/// Escapes text for a pipeline log, so that the content of a file cannot issue workflow commands of GitHub Actions
/// (<c>::error</c>) or logging commands of Azure Pipelines (<c>##vso[…]</c>).
/// </summary>
internal static class Escaped
{
    private const string Gap = "\u200B";

    /// <summary>The text with a zero-width character inside what would start a command.</summary>
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
