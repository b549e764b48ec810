using System.Text;
using System.Text.Json;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class ParserVectorTests
{
    /// <summary>Where we differ on purpose: the file, what differs, why.</summary>
    private static readonly Dictionary<(string File, string Part), string> KeptOnPurpose = new()
    {
        [("testfiles/env", "error")] = "BuildKit fails to expand an ENV; only what FROM sees is evaluated here",
        [("testfiles/escapes", "error")] = "BuildKit fails to expand an ADD; only what FROM sees is evaluated here",
    };

    [Fact]
    public void The_parsers_own_test_files_are_read_as_BuildKit_reads_them()
    {
        using var cases = JsonDocument.Parse(SharedFiles.Text("vectors/buildkit-parser/index.json"));
        var disagreements = new List<string>();
        var kept = new HashSet<(string, string)>();
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var file = item.GetProperty("file").GetString()!;
            var text = SharedFiles.Text($"vectors/buildkit-parser/{file}");
            var document = DockerfileReader.Read(new Source(file, text));
            foreach (var (part, expected, actual) in Parts(item, document))
            {
                var key = (file.Replace("/Dockerfile", ""), part);
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
        Assert.Equal(38, cases.RootElement.GetArrayLength());
    }

    private static IEnumerable<(string Part, string Expected, string Actual)> Parts(
        JsonElement item, SourceDocument document)
    {
        var syntax = ((DockerfileDocument)document).Syntax!;
        var fails = item.GetProperty("lintError").ValueKind != JsonValueKind.Null;
        yield return ("error", fails ? "error" : "none", document.Errors.Count > 0 ? "error" : "none");
        if (!item.GetProperty("mustParse").GetBoolean())
            yield break;
        yield return (
            "instructions",
            string.Join(" ", item.GetProperty("instructions").EnumerateArray().Select(i => $"{i[0]}:{i[1]}-{i[2]}")),
            string.Join(" ", syntax.Instructions.Select(i =>
                $"{i.Keyword.ToUpperInvariant()}:{Line(document, i.Span.Start)}-{Line(document, i.Span.End)}")));
        yield return (
            "froms",
            string.Join(" ", item.GetProperty("froms").EnumerateArray().Select(from =>
                $"{from.GetProperty("line")}:{from.GetProperty("image")} as {from.GetProperty("as")}")),
            string.Join(" ", syntax.Stages.Select(stage =>
                $"{Line(document, stage.From.Span.Start)}:{stage.From.Words[0]} as {stage.Name}")));
        if (item.TryGetProperty("result", out var result))
        {
            var expected = SharedFiles.Text($"vectors/buildkit-parser/{result.GetString()}");
            yield return ("dump", expected.Trim(), string.Join("\n", syntax.Instructions.Select(Dump)));
        }
    }

    private static int Line(SourceDocument document, int offset) => document.Source.Lines.PositionOf(offset).Line + 1;

    /// <summary>An instruction as the parser's tests print it.</summary>
    private static string Dump(Instruction instruction)
    {
        var result = new StringBuilder("(").Append(instruction.Keyword.ToLowerInvariant());
        if (instruction.Flags.Count > 0)
        {
            var flags = instruction.Flags.Select(flag =>
                Quote(flag.Value is null ? $"--{flag.Name}" : $"--{flag.Name}={flag.Value}"));
            result.Append($" [{string.Join(" ", flags)}]");
        }

        if (instruction.Trigger is { } trigger)
            return result.Append(' ').Append(Dump(trigger)).Append(')').ToString();
        foreach (var word in ResultWords(instruction))
            result.Append(' ').Append(Quote(word));
        return result.Append(')').ToString();
    }

    private static IEnumerable<string> ResultWords(Instruction instruction)
    {
        var words = instruction.Words.Select(word => word.Value);
        if (instruction.Kind is not (InstructionKind.Env or InstructionKind.Label))
            return words;
        return instruction.Arguments.IsLegacyPair
            ? words.Append("")
            : words.SelectMany(word => word.Split('=', 2)).Chunk(2).SelectMany(pair => pair.Append("="));
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '\\' or '"' => $"\\{c}",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
