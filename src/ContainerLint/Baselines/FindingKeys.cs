using System.Security.Cryptography;
using System.Text;
using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Baselines;

/// <summary>
/// Identifies findings by content instead of position, so that a key survives changes above the line: rule, path, the
/// line and the underlined text without blanks, and a counter for repetitions. Messages are not part of it, so their
/// wording may change.
/// </summary>
/// <param name="pathOf">The path of a file in keys; it must not depend on the working folder.</param>
public sealed class FindingKeys(Func<Text.Source, string> pathOf)
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
            "\0", finding.Rule.Id, path, WithoutBlanks(line), WithoutBlanks(finding.Place.Text));
        seen.TryGetValue(about, out var count);
        seen[about] = ++count;
        return Hash($"{about}\0{count}");
    }

    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return Hexadecimal.Of(hash.AsSpan(0, Length));
    }

    private static string WithoutBlanks(string line) =>
        string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
}
