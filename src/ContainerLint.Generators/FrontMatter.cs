using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Generators;

/// <summary>The <c>key: value</c> lines between the two lines of dashes at the start of a page.</summary>
/// <param name="Values">The values by key.</param>
/// <param name="Problems">What is wrong with the page, in the order of its lines.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<PageKey, string> Values, IReadOnlyList<PageProblem> Problems)
{
    private const string Dashes = "---";

    /// <summary>Reads a page. Never throws: what cannot be read is a problem.</summary>
    public static FrontMatter Read(string text)
    {
        var lines = SourceText.From(text).Lines;
        var values = new Dictionary<PageKey, string>();
        var problems = new List<PageProblem>();
        if (lines[0].ToString() != Dashes || FindEnd(lines) is not { } end)
        {
            problems.Add(new PageProblem($"a page begins with front matter between two lines of '{Dashes}'", lines[0]));
            return new FrontMatter(values, problems);
        }

        for (var i = 1; i < end; i++)
            Read(lines[i], values, problems);
        problems.AddRange(PageKey.All
            .Where(key => key.IsRequired && !values.ContainsKey(key))
            .Select(key => new PageProblem($"'{key.Name}' is missing", lines[end])));
        return new FrontMatter(values, problems);
    }

    private static int? FindEnd(TextLineCollection lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].ToString() == Dashes)
                return i;
        }

        return null;
    }

    private static void Read(TextLine line, Dictionary<PageKey, string> values, List<PageProblem> problems)
    {
        var text = line.ToString();
        var colon = text.IndexOf(':');
        var name = colon < 0 ? "" : text.Substring(0, colon).Trim();
        var value = text.Substring(colon + 1).Trim();
        if (name.Length == 0 || value.Length == 0)
            problems.Add(new PageProblem($"'{text}' is not 'key: value'", line));
        else if (PageKey.Find(name) is not { } key)
            problems.Add(new PageProblem($"'{name}' is not a key of a page", line));
        else if (values.ContainsKey(key))
            problems.Add(new PageProblem($"duplicate key '{name}'", line));
        else if (key.Kind == PageValueKind.Severity && !RulePageWriter.Severities.Contains(value))
            problems.Add(new PageProblem($"'{value}' is not a severity", line));
        else
            values.Add(key, value);
    }
}
