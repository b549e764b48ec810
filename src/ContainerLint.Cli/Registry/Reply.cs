using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>A whole response.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">All headers; names ignore case.</param>
/// <param name="Body">The body; empty for a HEAD request.</param>
internal sealed record Reply(
    HttpStatusCode Status, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, byte[] Body)
{
    /// <summary>Whether the status is 2xx.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The media type of the body, without its parameters; null if none is given.</summary>
    public string? MediaType => this["Content-Type"]?.Split(';')[0].Trim();

    /// <summary>The first value of a header; null if there is none.</summary>
    public string? this[string header] => All(header).FirstOrDefault();

    /// <summary>All values of a header.</summary>
    public IReadOnlyList<string> All(string header) => Headers.GetValueOrDefault(header) ?? [];
}
