using System.Text.Json;

namespace ContainerLint.Cli.LanguageServer;

/// <summary>When findings in C# are shown.</summary>
internal enum CodeDiagnostics
{
    /// <summary>Where the project does not use the analyzer package, which reports the same.</summary>
    Auto,

    /// <summary>Everywhere.</summary>
    On,

    /// <summary>Nowhere.</summary>
    Off,
}

/// <summary>
/// What an editor sets for the server: <c>initializationOptions</c>, or the object <c>containerlint</c> of
/// <c>workspace/didChangeConfiguration</c>. What decides about findings is in <c>.editorconfig</c>, as everywhere.
/// </summary>
internal sealed record EditorOptions
{
    /// <summary>Whether findings of files that are not open are shown.</summary>
    public bool IsAboutWorkspace { get; init; }

    /// <summary>When findings in C# are shown.</summary>
    public CodeDiagnostics Code { get; init; }

    /// <summary>Whether tags that move have a hint with what they name.</summary>
    public bool HasHints { get; init; }

    /// <summary>Whether images have a line above them that says who else uses them.</summary>
    public bool HasLenses { get; init; } = true;

    /// <summary>Reads the settings; what is missing, unknown or of another type keeps its value.</summary>
    /// <param name="json">The settings.</param>
    public EditorOptions With(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } options)
            return this;
        if (options.TryGetProperty("containerlint", out var own) && own.ValueKind == JsonValueKind.Object)
            options = own;
        return this with
        {
            IsAboutWorkspace = Text(options, "scope") switch
            {
                "workspace" => true,
                "open" => false,
                _ => IsAboutWorkspace,
            },
            Code = Text(options, "csharp") switch
            {
                "auto" => CodeDiagnostics.Auto,
                "on" => CodeDiagnostics.On,
                "off" => CodeDiagnostics.Off,
                _ => Code,
            },
            HasHints = Flag(options, "inlayHints") ?? HasHints,
            HasLenses = Flag(options, "codeLens") ?? HasLenses,
        };
    }

    private static string? Text(JsonElement options, string name) =>
        options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static bool? Flag(JsonElement options, string name) =>
        !options.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
