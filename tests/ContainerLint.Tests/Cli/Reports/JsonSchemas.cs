using NJsonSchema;

namespace ContainerLint.Tests.Cli.Reports;

/// <summary>Compares JSON with the schemas of those who read it.</summary>
internal static class JsonSchemas
{
    /// <summary>What is wrong with a document, in the words of the validator; empty if nothing is.</summary>
    /// <param name="name">The file of the schema, in <c>schemas</c> of the shared files.</param>
    /// <param name="json">The document.</param>
    public static async Task<IReadOnlyList<string>> Errors(string name, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(SharedFiles.Text($"schemas/{name}"));
        return [.. schema.Validate(json).Select(error => error.ToString())];
    }
}
