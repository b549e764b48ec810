using System.Text.Json;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class CornerVectorTests
{
    /// <summary>Where we differ on purpose: the case, what differs, why.</summary>
    private static readonly Dictionary<(string Case, string Part), string> KeptOnPurpose = new()
    {
        [("escape twice", "error")] = "BuildKit names the line above the second directive, we the directive",
        [("long line", "error")] = "BuildKit names the line above the long one, we the long one",
        [("comment only", "error")] = "BuildKit names the last line, we the last one that has characters",
        [("mount no target", "error")] = "the target defaults to WORKDIR, which the base image may set",
        [("FROM builtin", "error")] = "nobody told which platform is built for",
        [("STOPSIGNAL", "error")] = "the value of an argument is for a rule to judge",
        [("EXPOSE bad", "error")] = "the value of an argument is for a rule to judge",
        [("check error", "error")] = "the checks are for rules to make",
        [("onbuild", "uses")] = "in a child's build the plain name of a trigger may be a stage",
        [("onbuild inherited", "uses")] = "in a child's build the plain name of a trigger may be a stage",
        [("onbuild inherited", "resolved")] = "in a child's build the plain name of a trigger may be a stage",
    };

    private static readonly BuildArguments Platform = new()
    {
        Values = new Dictionary<string, string>
        {
            ["TARGETARCH"] = "amd64",
            ["TARGETOS"] = "linux",
            ["TARGETVARIANT"] = "",
            ["BUILDPLATFORM"] = "linux/amd64",
        }.ToDictionary(pair => pair.Key, pair => Text(pair.Value)),
    };

    [Fact]
    public void Corners_are_read_as_BuildKit_reads_them()
    {
        using var cases = JsonDocument.Parse(SharedFiles.Text("vectors/dockerfile-corners.json"));
        var disagreements = new List<string>();
        var kept = new HashSet<(string, string)>();
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            foreach (var (part, expected, actual) in Parts(item))
            {
                var key = (item.GetProperty("name").GetString()!, part);
                if (expected == actual)
                    continue;
                if (KeptOnPurpose.ContainsKey(key))
                    kept.Add(key);
                else
                    disagreements.Add($"{key}\n  expected {expected}\n  was      {actual}");
            }
        }

        Assert.True(disagreements.Count == 0, string.Join("\n", disagreements));
        Assert.Equal(KeptOnPurpose.Keys.Order(), kept.Order());
        Assert.Equal(101, cases.RootElement.GetArrayLength());
    }

    private static IEnumerable<(string Part, string Expected, string Actual)> Parts(JsonElement item)
    {
        var document = DockerfileReader.Read(SourceOf(item));
        var syntax = ((DockerfileDocument)document).Syntax!;
        yield return ("error", ExpectedError(item), ActualError(document));
        if (item.GetProperty("parseError").ValueKind != JsonValueKind.Null)
            yield break;
        var limit = item.GetProperty("instrError").GetString() is { } message ? LineIn(message) : int.MaxValue;
        yield return ("escape", item.GetProperty("escape").GetString()!, syntax.Escape.ToString());
        yield return ("instructions", ExpectedInstructions(item), ActualInstructions(syntax));
        yield return ("froms", ExpectedFroms(item), ActualFroms(syntax, limit));
        if (item.GetProperty("instrError").ValueKind != JsonValueKind.Null)
            yield break;
        yield return ("uses", ExpectedUses(item), ActualUses(document));
        if (item.GetProperty("lintError").ValueKind == JsonValueKind.Null)
        {
            var expected = Join(item.GetProperty("resolved"), image => image.GetString()!);
            yield return ("resolved", expected, Resolved(syntax));
        }
    }

    /// <summary>The source as the file layer makes it: without a byte order mark.</summary>
    private static Source SourceOf(JsonElement item)
    {
        var text = item.GetProperty("dockerfile").GetString()!;
        return new Source("Dockerfile", text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
    }

    private static string ExpectedError(JsonElement item)
    {
        if (item.GetProperty("lintError").ValueKind == JsonValueKind.Null)
            return "none";
        if (item.GetProperty("parseErrorLine").ValueKind != JsonValueKind.Null)
            return $"line {item.GetProperty("parseErrorLine").GetInt32()}";
        var lines = item.GetProperty("lintErrorLines");
        return lines.ValueKind == JsonValueKind.Null ? "somewhere" : $"line {lines[0].GetInt32()}";
    }

    private static string ActualError(SourceDocument document)
    {
        if (document.Errors.Count > 0)
            return Position(document, document.Errors[0].Span.Start);
        return document.Images.FirstOrDefault(image => image.Name.Error is not null) is { } image
            ? Position(document, image.Place.Span.Start)
            : "none";
    }

    private static string Position(SourceDocument document, int offset) =>
        HasNoLine(document) ? "somewhere" : $"line {document.Source.Lines.PositionOf(offset).Line + 1}";

    /// <summary>BuildKit gives no line for these.</summary>
    private static bool HasNoLine(SourceDocument document)
    {
        var kind = document.Errors.Count > 0 ? document.Errors[0].Kind : null;
        return document.Source.Text.Length == 0
            || kind == DockerfileErrorKinds.MissingFrom || kind == DockerfileErrorKinds.UnknownStageIndex
            || (kind == DockerfileErrorKinds.VariableInFromFlag && document.Errors[0].Message.Contains("--from"))
            || kind == DockerfileErrorKinds.CyclicStages
            || document.Errors.Any(error => error.Message.Contains("check"));
    }

    private static int LineIn(string message)
    {
        const string marker = "on line ";
        var start = message.IndexOf(marker, StringComparison.Ordinal);
        return start < 0 ? 1 : int.Parse(message[(start + marker.Length)..message.IndexOf(':')]);
    }

    private static string ExpectedInstructions(JsonElement item) =>
        Join(item.GetProperty("instructions"), ExpectedInstruction);

    private static string ExpectedInstruction(JsonElement instruction) =>
        $"{instruction.GetProperty("cmd").GetString()}"
        + $" {instruction.GetProperty("start")}-{instruction.GetProperty("end")}"
        + $" args[{Join(instruction.GetProperty("args"), word => word.GetString()!)}]"
        + $" flags[{Join(instruction.GetProperty("flags"), flag => flag.GetString()!)}]"
        + $" heredocs[{Join(instruction.GetProperty("heredocs"), name => name.GetString()!)}]"
        + $" json {instruction.GetProperty("json").GetBoolean()}";

    private static string ActualInstructions(DockerfileSyntax syntax) => string.Join("; ", syntax.Instructions.Select(
        instruction =>
        {
            var inner = instruction.Trigger ?? instruction;
            var start = syntax.Source.Lines.PositionOf(instruction.Span.Start).Line + 1;
            var end = syntax.Source.Lines.PositionOf(instruction.Span.End).Line + 1;
            return $"{instruction.Keyword} {start}-{end} args[{string.Join("; ", ArgumentsOf(instruction))}]"
                + $" flags[{string.Join("; ", inner.Flags.Select(flag => $"--{flag.Name}={flag.Value}"))}]"
                + $" heredocs[{string.Join("; ", instruction.Heredocs.Select(heredoc => heredoc.Name))}]"
                + $" json {inner.IsJson}";
        }));

    private static IEnumerable<string> ArgumentsOf(Instruction instruction) => instruction switch
    {
        { Kind: InstructionKind.Unknown } => [""],
        { Trigger.Kind: InstructionKind.Onbuild } => [""],
        { Trigger: { } trigger } => ArgumentsOf(trigger),
        _ => instruction.Words.Select(word => word.Value),
    };

    private static string ExpectedFroms(JsonElement item) => Join(item.GetProperty("froms"), from =>
        $"{from.GetProperty("line")}-{from.GetProperty("endLine")} {from.GetProperty("image").GetString()}"
        + $" as '{from.GetProperty("as").GetString()}' on '{from.GetProperty("platform").GetString()}'"
        + $" = {from.GetProperty("expanded").GetString()} {from.GetProperty("kind").GetString()}"
        + $" {from.GetProperty("canonical").GetString()}");

    private static string ActualFroms(DockerfileSyntax syntax, int limit)
    {
        var evaluation = Evaluation.Of(syntax, Platform);
        return string.Join("; ", syntax.Stages.Select(stage => (stage, evaluation.Bases[stage.Index]))
            .Where(pair => syntax.Source.Lines.PositionOf(pair.stage.From.Span.Start).Line + 1 < limit)
            .Select(pair => From(syntax, pair.stage, pair.Item2)));
    }

    private static string From(DockerfileSyntax syntax, Stage stage, StageBase value)
    {
        var start = syntax.Source.Lines.PositionOf(stage.From.Span.Start).Line + 1;
        var end = syntax.Source.Lines.PositionOf(stage.From.Span.End).Line + 1;
        var canonical = value.Kind == StageBaseKind.Image
            ? Canonical(ImageReference.From(ReferenceSyntax.Parse(value.Text!.Value)))
            : null;
        var kind = value.Kind == StageBaseKind.None || (value.Kind == StageBaseKind.Image && canonical is null)
            ? "error"
            : value.Kind.ToString().ToLowerInvariant();
        var platform = stage.From.Flags.FirstOrDefault(flag => flag.Name == "platform")?.Value;
        return $"{start}-{end} {stage.From.Words[0]} as '{stage.Name}' on '{platform}'"
            + $" = {value.Text} {kind} {canonical}";
    }

    private static string ExpectedUses(JsonElement item) => string.Join("; ", item.GetProperty("uses").EnumerateArray()
        .Where(use => use.GetProperty("kind").GetString() == "image"
            && !use.GetProperty("value").GetString()!.StartsWith('$'))
        .Select(use => $"{use.GetProperty("line")} {use.GetProperty("via").GetString()!.Replace("onbuild-", "")}"
            + $" {use.GetProperty("value").GetString()} {use.GetProperty("canonical").GetString()}"));

    private static string ActualUses(SourceDocument document) => string.Join("; ", document.Images
        .Where(image => image.Role is Role.Copied or Role.Mounted)
        .Select(image => $"{document.Source.Lines.PositionOf(image.Place.Span.Start).Line + 1}"
            + $" {(image.Role == Role.Copied ? "copy-from" : "mount-from")}"
            + $" {image.Text} {Canonical(image.Reference)}"));

    /// <summary>The images of all targets together.</summary>
    private static string Resolved(DockerfileSyntax syntax) => string.Join("; ", syntax.Stages
        .SelectMany(stage => DockerfileImages.Of(syntax, Platform with { Target = $"{stage.Index}" }))
        .Where(image => image.Role != Role.Frontend)
        .Select(image => Canonical(image.Reference)!)
        .Distinct()
        .Order(StringComparer.Ordinal));

    /// <summary>The reference as BuildKit writes it, with the tag that it means.</summary>
    private static string? Canonical(ImageReference? reference) =>
        reference is { IsImplicitLatest: true } ? $"{reference.Canonical}:latest" : reference?.Canonical;

    private static string Join(JsonElement array, Func<JsonElement, string> dump) =>
        string.Join("; ", array.EnumerateArray().Select(dump));

    private static MappedText Text(string value) =>
        MappedText.Verbatim(new Source("compose.yaml", value), new SourceSpan(0, value.Length));
}
