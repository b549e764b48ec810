using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Reads the tags of a repository, page by page, as in "Listing Tags" of the OCI distribution specification. Follows
/// links to the next page within the same registry.
/// </summary>
/// <param name="connection">The registry.</param>
/// <param name="limits">The limits of pages and tags.</param>
internal sealed class TagPages(RegistryConnection connection, RegistryLimits limits)
{
    private const string FirstPage = "tags/list?n=1000";

    /// <summary>All tags, in the registry's order.</summary>
    /// <exception cref="RegistryException">The list cannot be read or is too long.</exception>
    public async Task<IReadOnlyList<string>> ReadAsync(string repository, CancellationToken cancellation)
    {
        var tags = new List<string>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var page = connection.Address(repository, FirstPage);
        while (visited.Add(page.AbsoluteUri))
        {
            if (visited.Count > limits.MostPages || tags.Count > limits.MostTags)
                throw Malformed($"sent an endless list of the tags of '{repository}'");
            var reply = await connection.SendAsync(HttpMethod.Get, repository, page.AbsoluteUri, [], cancellation)
                .ConfigureAwait(false);
            if (reply.Status == HttpStatusCode.NotFound)
                throw new RegistryException(RegistryProblem.NotFound, $"{connection.Authority} has no '{repository}'");
            if (!Read(reply, tags))
                throw Malformed($"sent no list of the tags of '{repository}' (status {(int)reply.Status})");
            if (Next(reply, page) is not { } next)
                return tags;
            page = next;
        }

        throw Malformed($"sent a circular list of the tags of '{repository}'");
    }

    private static bool Read(Reply reply, List<string> tags)
    {
        using var document = reply.IsSuccess ? BoundedJson.Parse(reply.Body) : null;
        if (document is null)
            return false;
        foreach (var item in document.RootElement.Items("tags"))
        {
            if (item.ValueKind == System.Text.Json.JsonValueKind.String && item.GetString() is { } tag && IsTag(tag))
                tags.Add(tag);
        }

        return true;
    }

    private static bool IsTag(string text) => text.Length is > 0 and <= 128 && text[0] is not ('.' or '-')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>The target of the link with <c>rel="next"</c> (RFC 8288); null on the last page.</summary>
    private Uri? Next(Reply reply, Uri page)
    {
        foreach (var link in reply.All("Link").SelectMany(value => value.Split(",")))
        {
            var (open, close) = (link.IndexOf('<'), link.IndexOf('>'));
            if (open < 0 || close < open || !IsNext(link[(close + 1)..])
                || !Uri.TryCreate(page, link[(open + 1)..close], out var next))
            {
                continue;
            }

            return next.Scheme == page.Scheme && next.Authority == page.Authority
                ? next
                : throw Malformed($"sent a list of tags that continues on another host, {next.Authority}");
        }

        return null;
    }

    private static bool IsNext(string parameters) => parameters.Split(';').Any(parameter =>
        parameter.Replace("\"", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .Equals("rel=next", StringComparison.OrdinalIgnoreCase));

    private RegistryException Malformed(string what) =>
        new(RegistryProblem.Malformed, $"{connection.Authority} {what}");
}
