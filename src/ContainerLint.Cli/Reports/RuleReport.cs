using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>The list of rules.</summary>
internal static class RuleReport
{
    /// <summary>Writes a table.</summary>
    public static void WriteTable(TextWriter output, Style style, IEnumerable<Rule> rules)
    {
        var table = new ColumnTable("ID", "NAME", "SEVERITY", "FIX", "TITLE");
        foreach (var page in rules.Select(rule => rule.Page))
            table.Add(page.Id, page.Name, Severities.NameOf(page.Severity), page.Fix, page.Title);
        table.Write(output, style);
    }

    /// <summary>Writes a JSON array with one object per rule.</summary>
    public static void WriteJson(Stream output, IEnumerable<Rule> rules)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartArray();
        foreach (var page in rules.Select(rule => rule.Page))
        {
            json.WriteStartObject();
            json.WriteString("id", page.Id);
            json.WriteString("name", page.Name);
            json.WriteString("title", page.Title);
            json.WriteString("category", page.Category);
            json.WriteString("severity", Severities.NameOf(page.Severity));
            json.WriteString("fix", page.Fix);
            json.WriteStartArray("appliesTo");
            foreach (var language in page.AppliesTo)
                json.WriteStringValue(language);
            json.WriteEndArray();
            json.WriteString("since", page.Since);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Finish(output);
    }
}
