using System.Security.Cryptography;
using System.Text;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Names findings by what they are about and not by where they stand, so that a finding keeps its key when lines come or
/// go above it: rule, path, the line and the underlined text without their blanks, and the how-manieth of these it is.
/// Messages are left out, for they speak of dates.
/// </summary>
/// <param name="pathOf">The path that stands for a file in keys; it must not depend on the working folder.</param>
internal sealed class FindingKeys(Func<Text.Source, string> pathOf)
{
    private const int Length = 16;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private string? lastPath;

    /// <summary>The key of a finding: 32 hexadecimal digits. To be asked once for each finding, in report order.</summary>
    public string Next(Finding finding)
    {
        var (source, span) = finding.Place;
        var path = pathOf(source);
        // Findings come file by file, and no key is shared by two files.
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
