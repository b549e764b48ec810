using System.Text.Json;
using ContainerLint.CSharp.Apis;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Vectors;

/// <summary>A span of a case's code with what is expected there.</summary>
internal sealed record VectorSpan(string Role, SourceSpan Span, string Text, string? PartName, string? Value, string? Verdict)
{
    private static readonly Dictionary<string, Part[]> Parts = new()
    {
        ["full"] = [Part.Full, Part.FullOrId, Part.FullOrStage],
        ["image"] = [Part.Full, Part.Repository],
        ["tag"] = [Part.Tag, Part.TagOrDigest],
        ["digest"] = [Part.Digest, Part.Hex],
        ["registry"] = [Part.Registry],
        ["prefixed full"] = [Part.Prefixed],
        ["build-arg"] = [Part.ArgumentValue, Part.Arguments],
        ["command-line"] = [Part.Command],
        ["dockerfile-content"] = [Part.Dockerfile],
    };

    /// <summary>Whether a part is the one that is expected.</summary>
    public bool Is(Part part) => PartName is not null && Parts[PartName].Contains(part);

    public static VectorSpan Read(JsonElement span) => new(
        span.GetProperty("role").GetString()!,
        new SourceSpan(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()),
        span.GetProperty("text").GetString()!,
        TextOf(span, "part"),
        TextOf(span, "value"),
        TextOf(span, "verdict"));

    private static string? TextOf(JsonElement span, string name) =>
        span.TryGetProperty(name, out var value) ? value.GetString() : null;
}
