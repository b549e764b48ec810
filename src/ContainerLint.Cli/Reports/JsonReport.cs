using ContainerLint.Baselines;


namespace ContainerLint.Cli.Reports;

/// <summary>
/// JSON: one document with <c>findings</c>, <c>problems</c> (what could not be read), <c>files</c>, <c>shard</c> (if
/// the run was one part of several), <c>knowledge</c> and <c>summary</c>.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, Report report)
    {
        var keys = new FindingKeys(report.Paths.Of);
        using var json = JsonOutput.To(output);
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Result.Findings)
        {
            json.WriteStartObject();
            FindingJson.WriteProperties(json, finding, keys.Next(finding.Finding));
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in report.Result.Problems)
        {
            json.WriteStartObject();
            FindingJson.WriteProperties(json, problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        FileJson.Write(json, report.Result);
        if (report.Result.Part != Shard.Whole)
            json.WriteString("shard", $"{report.Result.Part.Number}/{report.Result.Part.Count}");
        if (report.Result.Knowledge is { } knowledge)
        {
            json.WriteStartObject("knowledge");
            KnowledgeReport.WriteProperties(json, knowledge);
            json.WriteEndObject();
        }

        json.WriteStartObject("summary");
        FindingJson.WriteSummary(json, report.Result);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Finish(output);
    }
}
