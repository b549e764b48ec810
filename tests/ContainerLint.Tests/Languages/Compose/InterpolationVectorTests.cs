using System.Text.Json;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>
/// The reference implementation's answers. What it has replaced by the time it fails is not compared: it is
/// invisible.
/// </summary>
public sealed class InterpolationVectorTests
{
    /// <summary>
    /// Its list of variables (not its substitution) ends a name at the first letter that is not ASCII, and then takes
    /// the whole mention for the name.
    /// </summary>
    private const string OddName = "\u212AEY:-k";

    /// <summary>Read by each test, for a type that cannot be initialised fails where it should skip.</summary>
    private static JsonElement Vectors =>
        JsonDocument.Parse(SharedFiles.Text("vectors/compose-interpolation.json")).RootElement;

    [Fact]
    public void Every_template_gives_what_compose_gives()
    {
        var count = 0;
        foreach (var vector in Vectors.GetProperty("vectors").EnumerateArray())
        {
            var environment = vector.GetProperty("env").EnumerateObject()
                .ToDictionary(variable => variable.Name, variable => variable.Value.GetString()!);
            var result = Substitute(vector.GetProperty("template").GetString()!, environment);
            Assert.Equal(Expected(vector), (vector.GetProperty("template").GetString()!, Shown(result)));
            count++;
        }

        Assert.Equal(219, count);
    }

    [Fact]
    public void Every_template_mentions_the_variables_that_compose_finds()
    {
        var odd = 0;
        foreach (var vector in Vectors.GetProperty("vectors").EnumerateArray())
        {
            var template = vector.GetProperty("template").GetString()!;
            var expected = vector.GetProperty("variables").EnumerateArray().Select(variable => (
                variable.GetProperty("name").GetString()!,
                variable.GetProperty("default").GetString()!,
                variable.GetProperty("presence").GetString()!,
                variable.GetProperty("required").GetBoolean())).ToList();
            if (expected.Exists(variable => variable.Item1 == OddName))
                odd++;
            else
                Assert.Equal((template, Lines(expected)), (template, Lines(Mentions([template]))));
        }

        Assert.Equal(1, odd);
    }

    [Fact]
    public void Every_document_mentions_the_variables_that_compose_finds()
    {
        var documents = Vectors.GetProperty("extract_variables").EnumerateArray().ToList();
        foreach (var vector in documents)
        {
            var expected = vector.GetProperty("expect").EnumerateObject().Select(variable => (
                variable.Name,
                variable.Value.TryGetProperty("default", out var value) ? value.GetString()! : "",
                variable.Value.TryGetProperty("presence", out var presence) ? presence.GetString()! : "",
                variable.Value.TryGetProperty("required", out var required) && required.GetBoolean()));
            Assert.Equal(Lines(expected), Lines(Mentions(Strings(vector.GetProperty("document")))));
        }

        Assert.Equal(18, documents.Count);
    }

    [Fact]
    public void The_first_operator_is_the_one_that_counts()
    {
        var inputs = Vectors.GetProperty("operator_choice").EnumerateArray().ToList();
        foreach (var vector in inputs)
        {
            var template = "${" + vector.GetProperty("input").GetString() + "}";
            var scanner = new TemplateScanner(template, new TextRange(0, template.Length));
            Assert.True(scanner.TryRead(out var piece));
            Assert.Equal((template, vector.GetProperty("symbol").GetString()), (template, piece.Operator));
        }

        Assert.Equal(12, inputs.Count);
    }

    private static (string, string) Expected(JsonElement vector)
    {
        var template = vector.GetProperty("template").GetString()!;
        if (!vector.TryGetProperty("error", out var error))
            return (template, vector.GetProperty("result").GetString()!);
        var isInvalid = vector.GetProperty("kind").GetString() == "invalid";
        return (template, isInvalid ? "error: invalid" : "error: " + error.GetString());
    }

    private static string Shown(Interpolation result) => result.Error switch
    {
        null => result.Result.Value,
        { IsMissing: true } error => "error: " + error.Message,
        _ => "error: invalid",
    };

    private static Interpolation Substitute(string template, Dictionary<string, string> environment)
    {
        var variables = new Variables(
            name => environment.TryGetValue(name, out var value) ? Typed(value) : null, isComplete: true);
        return Interpolation.Of(Typed(template), variables, new WorkBudget(template.Length));
    }

    private static MappedText Typed(string text) =>
        MappedText.Verbatim(new Source("f", text), new SourceSpan(0, text.Length));

    /// <summary>
    /// All variables, those of defaults too. Of one that is mentioned twice the vectors know the mention that was read
    /// last, and what follows a mention with an operator is read before it.
    /// </summary>
    private static IEnumerable<(string, string, string, bool)> Mentions(IEnumerable<string> templates) =>
        templates.SelectMany(template => Mentions(template, new TextRange(0, template.Length)))
            .GroupBy(variable => variable.Name)
            .Select(same => same.Last());

    private static IEnumerable<(string Name, string Default, string Presence, bool Required)> Mentions(
        string template, TextRange range)
    {
        var pieces = new List<TemplatePiece>();
        for (var scanner = new TemplateScanner(template, range); scanner.TryRead(out var piece);)
            pieces.Add(piece);
        pieces.RemoveAll(piece => piece.Kind is TemplatePieceKind.Text or TemplatePieceKind.Dollar);
        var delayed = new Stack<TemplatePiece>();
        foreach (var piece in pieces)
        {
            if (piece.Operator != "")
                delayed.Push(piece);
            else
                yield return (piece.Name, "", "", false);
        }

        foreach (var piece in delayed)
        {
            var operand = template.Substring(piece.Operand.Start, piece.Operand.Length);
            var symbol = piece.Operator.TrimStart(':');
            yield return (piece.Name, symbol == "-" ? operand : "", symbol == "+" ? operand : "", symbol == "?");
            // What the message of a required variable mentions is not listed.
            foreach (var nested in symbol == "?" ? [] : Mentions(template, piece.Operand))
                yield return nested;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static string Lines(IEnumerable<(string, string, string, bool)> variables) =>
        string.Join('\n', variables.Select(variable => variable.ToString()).Order(StringComparer.Ordinal));
}
