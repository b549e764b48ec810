using NJsonSchema;

namespace ContainerLint.Tests.Cli.Reports;

/// <summary>Validates JSON against the schemas of its consumers.</summary>
internal static class JsonSchemas
{
    /// <summary>The errors of the validator; empty for a valid document.</summary>
    /// <param name="name">The schema file in <c>schemas</c> of the shared files.</param>
    /// <param name="json">The document.</param>
    public static async Task<IReadOnlyList<string>> Errors(string name, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(SharedFiles.Text($"schemas/{name}"));
        return [.. schema.Validate(json).Select(error => error.ToString())];
    }
}
