using System.Security.Cryptography;
using System.Text.Json;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Knowledge;

/// <summary>
/// A NuGet feed, version 3 (learn.microsoft.com/nuget/api/overview): finds the newest package, downloads it and
/// compares it with the hash that the feed publishes, if it does. The package's signature is not checked.
/// </summary>
/// <param name="exchange">Sends requests, with limits of time and size.</param>
/// <param name="cancellation">Stops the requests.</param>
internal sealed class PackageFeed(HttpExchange exchange, CancellationToken cancellation)
{
    /// <summary>The feed that is asked if none is named.</summary>
    public const string Default = "https://api.nuget.org/v3/index.json";

    private const string Files = "PackageBaseAddress/3.0.0";
    private const string Registrations = "RegistrationsBaseUrl";

    private static readonly string Name = KnowledgePackage.Id.ToLowerInvariant();

    /// <summary>Downloads the newest package.</summary>
    /// <param name="index">The address of the feed's index.</param>
    /// <exception cref="KnowledgeException">The feed does not answer, has no package, or it was changed.</exception>
    public async Task<KnowledgeSupply> NewestAsync(Uri index)
    {
        using var resources = await JsonAsync(index).ConfigureAwait(false);
        var files = AddressOf(resources.RootElement, Files, index)
            ?? throw new KnowledgeException($"'{index}' is no NuGet feed of version 3");
        var version = await NewestVersionAsync(files).ConfigureAwait(false);
        var address = new Uri(files, $"{Name}/{version}/{Name}.{version}.nupkg");
        var bytes = await BytesAsync(address).ConfigureAwait(false);
        var isChecked = AddressOf(resources.RootElement, Registrations, index) is { } registrations
            && await IsPublishedAsync(new Uri(registrations, $"{Name}/{version}.json"), bytes).ConfigureAwait(false);
        return new KnowledgeSupply(address.ToString(), bytes)
        {
            Version = PackageVersion.Parse(version),
            IsHashChecked = isChecked,
        };
    }

    private async Task<string> NewestVersionAsync(Uri files)
    {
        using var listed = await JsonAsync(new Uri(files, $"{Name}/index.json")).ConfigureAwait(false);
        var newest = listed.RootElement.Items("versions")
            .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            .Select(text => (Text: text, Version: PackageVersion.Parse(text))).Where(one => one.Version is not null)
            .OrderByDescending(one => one.Version!.Value).FirstOrDefault();
        return newest.Text ?? throw new KnowledgeException($"'{files}' has no package '{KnowledgePackage.Id}'");
    }

    /// <summary>Whether the feed publishes the hash of a package; throws if it is another one.</summary>
    private async Task<bool> IsPublishedAsync(Uri leaf, byte[] package)
    {
        if (await TryJsonAsync(leaf).ConfigureAwait(false) is not { } found)
            return false;
        using (found)
        {
            var entry = found.RootElement.Member("catalogEntry");
            if (entry is { ValueKind: JsonValueKind.String } link
                && Uri.TryCreate(leaf, link.GetString(), out var page))
            {
                using var details = await TryJsonAsync(page).ConfigureAwait(false);
                return details is not null && IsHash(details.RootElement, package, leaf);
            }

            return entry is { } inline && IsHash(inline, package, leaf);
        }
    }

    private static bool IsHash(JsonElement entry, byte[] package, Uri leaf)
    {
        if (entry.Text("packageHash") is not { } hash
            || !"SHA512".Equals(entry.Text("packageHashAlgorithm") ?? "SHA512", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return hash == Convert.ToBase64String(SHA512.HashData(package)) ? true
            : throw new KnowledgeException($"The package is not the one whose hash '{leaf}' states");
    }

    private static Uri? AddressOf(JsonElement index, string type, Uri feed)
    {
        foreach (var resource in index.Items("resources"))
        {
            if (resource.Text("@type") is { } found && found.StartsWith(type, StringComparison.Ordinal)
                && resource.Text("@id") is { } id && Uri.TryCreate(feed, id.TrimEnd('/') + "/", out var address))
            {
                return address;
            }
        }

        return null;
    }

    private async Task<JsonDocument> JsonAsync(Uri address) =>
        BoundedJson.Parse(await BytesAsync(address).ConfigureAwait(false))
            ?? throw new KnowledgeException($"'{address}' does not answer with JSON");

    private async Task<JsonDocument?> TryJsonAsync(Uri address)
    {
        var reply = await ReplyAsync(address).ConfigureAwait(false);
        return reply.IsSuccess ? BoundedJson.Parse(reply.Body) : null;
    }

    private async Task<byte[]> BytesAsync(Uri address)
    {
        var reply = await ReplyAsync(address).ConfigureAwait(false);
        return reply.IsSuccess ? reply.Body
            : throw new KnowledgeException($"'{address}' answers with status {(int)reply.Status}");
    }

    private async Task<Reply> ReplyAsync(Uri address)
    {
        try
        {
            return await exchange.SendAsync(new RegistryRequest(HttpMethod.Get, address), cancellation)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new KnowledgeException($"'{address}' did not answer in time");
        }
        catch (RegistryException exception)
        {
            throw new KnowledgeException(exception.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new KnowledgeException($"'{address}' cannot be reached");
        }
    }
}
