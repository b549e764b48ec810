using System.Text.Json;
using ContainerLint.CSharp.Apis;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Vectors;

/// <summary>A span in the code of a case with the expectations for it.</summary>
internal sealed record VectorSpan(
    string Role, SourceSpan Span, string Text, string? PartName, string? Value, string? Verdict)
{
    private static readonly Dictionary<string, PartKind[]> Parts = new()
    {
        ["full"] = [PartKind.Full, PartKind.FullOrId, PartKind.FullOrStage],
        ["image"] = [PartKind.Full, PartKind.Repository],
        ["tag"] = [PartKind.Tag, PartKind.TagOrDigest],
        ["digest"] = [PartKind.Digest, PartKind.Hex],
        ["registry"] = [PartKind.Registry],
        ["prefixed full"] = [PartKind.Prefixed],
        ["build-arg"] = [PartKind.ArgumentValue, PartKind.Arguments],
        ["command-line"] = [PartKind.Command],
        ["dockerfile-content"] = [PartKind.Dockerfile],
    };

    /// <summary>Whether a part is the expected one.</summary>
    public bool Is(PartKind part) => PartName is not null && Parts[PartName].Contains(part);

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
