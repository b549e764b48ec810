using System.Security.Cryptography;
using System.Text;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Results;

/// <summary>
/// Identifies findings by content instead of position, so that a key survives changes above the line: rule, path, the
/// line and the underlined text without blanks, and a counter for repetitions. Messages are not part of it, so their
/// wording may change.
/// </summary>
/// <param name="pathOf">The path of a file in keys; it must not depend on the working folder.</param>
internal sealed class FindingKeys(Func<Text.Source, string> pathOf)
{
    private const int Length = 16;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private string? lastPath;

    /// <summary>The key of a finding: 32 hexadecimal digits. Call once per finding, in report order.</summary>
    public string Next(Finding finding)
    {
        var (source, span) = finding.Place;
        var path = pathOf(source);
        // Findings are grouped by file, and keys contain the path.
        if (path != lastPath)
            seen.Clear();
        lastPath = path;
        var line = source.Lines.TextOf(source.Lines.PositionOf(span.Start).Line);
        var about = string.Join(
            '\0', finding.Rule.Id, path, WithoutBlanks(line), WithoutBlanks(finding.Place.Text));
        var count = seen[about] = seen.GetValueOrDefault(about) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{about}\0{count}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, Length));
    }

    private static string WithoutBlanks(string line) =>
        string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
}
