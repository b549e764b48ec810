using System.Text.Json;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Knowledge;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Reports;

/// <summary>What a run says about the knowledge that it has, besides its findings.</summary>
internal static class KnowledgeReport
{
    private const string Renewal = "'containerlint knowledge update' renews it";

    /// <summary>
    /// Writes what is worth saying, once a run: where it is from if it is not built in, and that it is old. What is no
    /// warning is only for people who read the report.
    /// </summary>
    /// <param name="error">Where to write.</param>
    /// <param name="style">How to colour.</param>
    /// <param name="settings">The settings of the run.</param>
    /// <param name="isForPeople">Whether people read the report.</param>
    public static void Write(TextWriter error, Style style, RunSettings settings, bool isForPeople)
    {
        var (knowledge, today) = (settings.Chosen, settings.Today);
        WriteNotes(error, style, knowledge);
        if (isForPeople && knowledge.Origin != KnowledgeOrigin.BuiltIn)
            error.WriteLine($"note: what is known of images is of {knowledge.Base.Label}, from {knowledge.Place}");
        if (knowledge.IsTooOldOn(today))
        {
            error.WriteLine($"{style.Red("error")}: what is known of images is "
                + $"{Age(knowledge, today)} old; the limit is {Wording.Count(knowledge.MaxAge, "day")}");
        }
        else if (AgeNote(knowledge, today) is var (isWarning, sentence) && (isWarning || isForPeople))
        {
            error.WriteLine($"{(isWarning ? style.Yellow("warning") : "note")}: {sentence}");
        }
    }

    /// <summary>Writes what was found out when it was chosen.</summary>
    public static void WriteNotes(TextWriter error, Style style, ChosenKnowledge knowledge)
    {
        foreach (var note in knowledge.Notes)
            error.WriteLine($"{style.Yellow("warning")}: {Visible.Line(note)}");
    }

    /// <summary>What the age of knowledge means on a day; null if it is recent.</summary>
    public static (bool IsWarning, string Sentence)? AgeNote(ChosenKnowledge knowledge, Day today)
    {
        var age = knowledge.AgeOn(today);
        if (age <= KnowledgeAge.NoteDays)
            return null;
        var sentence = $"what is known of images is {Age(knowledge, today)} old";
        return age <= KnowledgeAge.FreshDays
            ? (false, $"{sentence}; {Renewal}")
            : (true, $"{sentence}, too old to say which tags are the newest; {Renewal}");
    }

    /// <summary>Writes what is used, for people.</summary>
    public static void WriteText(TextWriter output, ChosenKnowledge knowledge, Day today)
    {
        output.WriteLine($"used:     {knowledge.Base.Label}, {Age(knowledge, today)} old, {knowledge.Place}");
        if (knowledge.Path is not null)
            output.WriteLine($"file:     {Visible.Line(knowledge.Path)}");
        output.WriteLine($"built in: {KnowledgeBase.Embedded.Label}");
        output.WriteLine("sources:");
        foreach (var source in knowledge.Base.Sources)
            output.WriteLine($"  {Visible.Line($"{source.Name} {source.Date} {source.Revision}".TrimEnd())}");
    }

    /// <summary>Writes what is used, as JSON.</summary>
    public static void WriteJson(Terminal terminal, ChosenKnowledge knowledge, Day today)
    {
        terminal.Output.Flush();
        using var json = JsonOutput.To(terminal.Bytes);
        json.WriteStartObject();
        WriteProperties(json, knowledge.Statement);
        json.WriteString("path", knowledge.Path);
        json.WriteNumber("age", knowledge.AgeOn(today));
        json.WriteEndObject();
        json.Finish(terminal.Bytes);
    }

    /// <summary>Writes the path of the file that is used as JSON; null for what is built in.</summary>
    public static void WritePath(Terminal terminal, string? path)
    {
        terminal.Output.Flush();
        using var json = JsonOutput.To(terminal.Bytes);
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteEndObject();
        json.Finish(terminal.Bytes);
    }

    /// <summary>Writes how what is used differs from what is built in, as JSON.</summary>
    public static void WriteChanges(
        Terminal terminal, ChosenKnowledge knowledge, IEnumerable<KnowledgeChange> changes)
    {
        terminal.Output.Flush();
        using var json = JsonOutput.To(terminal.Bytes);
        json.WriteStartObject();
        json.WriteStartObject("builtIn");
        WriteProperties(json, ChosenKnowledge.BuiltIn.Statement);
        json.WriteEndObject();
        json.WriteStartObject("used");
        WriteProperties(json, knowledge.Statement);
        json.WriteEndObject();
        json.WriteStartArray("differences");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Sign switch { '+' => "added", '-' => "removed", _ => "changed" });
            json.WriteString("name", change.Name);
            json.WriteString("what", change.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Finish(terminal.Bytes);
    }

    /// <summary>Writes the properties that state it.</summary>
    public static void WriteProperties(Utf8JsonWriter json, KnowledgeStatement knowledge)
    {
        json.WriteString("date", knowledge.Date);
        json.WriteString("hash", knowledge.Hash);
        json.WriteString("source", knowledge.Source);
    }

    private static string Age(ChosenKnowledge knowledge, Day today) => Wording.Count(knowledge.AgeOn(today), "day");
}
