using System.Text.Json;
using ContainerLint.Tests.CSharp.Vectors;

namespace ContainerLint.Tests.CSharp;

/// <summary>
/// Every snippet of the vectors, by symbols and by shape: spans, parts, values, verdicts, and silence on decoys.
/// </summary>
public sealed class CSharpVectorTests
{
    private const string Template =
        "The vectors call a placeholder an invalid name; a template is one info per file (CL1040) and no error.";

    /// <summary>Cases that symbols do not satisfy, with the reason.</summary>
    private static readonly Dictionary<string, string> NotBySymbol = new()
    {
        ["case-094"] = Template,
    };

    /// <summary>Cases that the shape does not satisfy, with the reason.</summary>
    private static readonly Dictionary<string, string> NotByShape = new()
    {
        ["case-055"] = "The constant stands in the library, which is not at hand where nothing is compiled.",
        ["case-094"] = Template,
    };

    [Fact]
    public void Symbols_agree_with_every_case() => Check(VectorReading.BySymbol, NotBySymbol);

    [Fact]
    public void Shapes_agree_with_every_case() => Check(VectorReading.ByShape, NotByShape);

    private static void Check(Func<string, VectorReading> read, Dictionary<string, string> exceptions)
    {
        var errors = new List<string>();
        foreach (var vector in JsonDocument.Parse(SharedFiles.Text("vectors/csharp/"
            + "cases.json")).RootElement.EnumerateArray())
        {
            var id = vector.GetProperty("id").GetString()!;
            var found = ErrorsOf(vector, read).ToList();
            if (!exceptions.ContainsKey(id))
                errors.AddRange(found.Select(error => $"{id}: {error}"));
            else if (found.Count == 0)
                errors.Add($"{id} agrees: it is no exception any more");
        }

        if (errors.Count > 0)
            Assert.Fail(string.Join('\n', errors));
    }

    private static IEnumerable<string> ErrorsOf(JsonElement vector, Func<string, VectorReading> read)
    {
        var reading = read(vector.GetProperty("code").GetString()!);
        foreach (var span in vector.GetProperty("spans").EnumerateArray().Select(VectorSpan.Read))
        {
            foreach (var error in reading.Errors(span))
                yield return $"{span.Role} {span.Text} ({span.PartName}, {span.Verdict}): {error}";
        }
    }
}
