using ContainerLint.Knowledge;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// Reads the pages of endoflife-date/endoflife.date. The front matter of <c>products/nodejs.md</c> lists the product's
/// version lines and, as package URLs, the images that contain it.
/// </summary>
internal static class ProductPages
{
    private const string Fence = "---";
    private const string DockerHub = "docker.io/";

    /// <summary>The product in each repository, and the version lines of the products with known images.</summary>
    public static (Dictionary<string, string> Products, Dictionary<string, IReadOnlyList<ProductCycle>> Cycles) Read(
        string folder)
    {
        var products = new Dictionary<string, string>(StringComparer.Ordinal);
        var cycles = new Dictionary<string, IReadOnlyList<ProductCycle>>(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(Path.Combine(folder, "products"), "*.md").Order(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var product = Path.GetFileNameWithoutExtension(page);
            if (FrontMatter(page) is not { } root || Repositories(root).ToList() is not { Count: > 0 } repositories)
                continue;
            cycles.Add(product, [.. root.List("releases").Select(release => ReadCycle(product, release))]);
            foreach (var repository in repositories)
                products.TryAdd(repository, product);
        }

        return (products, cycles);
    }

    /// <summary>
    /// The full name of the repository that a package URL names: <c>pkg:docker/library/node</c>,
    /// <c>pkg:docker/dotnet/sdk?repository_url=mcr.microsoft.com</c>,
    /// <c>pkg:oci/keda?repository_url=ghcr.io/kedacore</c>; null if it does not name an image.
    /// </summary>
    internal static string? RepositoryOf(string packageUrl)
    {
        var parts = packageUrl.Split('?', 2);
        var path = parts[0].Split('@')[0];
        var place = (parts.Length > 1 ? parts[1] : "").Split('&')
            .FirstOrDefault(field => field.StartsWith("repository_url=", StringComparison.Ordinal))?
            ["repository_url=".Length..];
        var host = place is null ? null : Plain(Uri.UnescapeDataString(place));
        if (path.StartsWith("pkg:docker/", StringComparison.Ordinal))
            return InDocker(path["pkg:docker/".Length..], host);
        // The repository_url of an OCI package is either the whole repository or the part before the name.
        return path.StartsWith("pkg:oci/", StringComparison.Ordinal) && host is not null
            ? Named(host, path["pkg:oci/".Length..]) : null;
    }

    private static string InDocker(string name, string? host)
    {
        if (host is not null)
            return Named(host, name);
        var first = name.Split('/')[0];
        if (first.Contains('.') && name.Contains('/'))
            return name;
        return DockerHub + (name.Contains('/') ? name : "library/" + name);
    }

    private static string Named(string place, string name) =>
        place == name || place.EndsWith("/" + name, StringComparison.Ordinal) ? place : place + "/" + name;

    /// <summary>Removes the scheme, and the <c>repository/</c> that only quay.io's web pages have.</summary>
    private static string Plain(string place)
    {
        var plain = place.Split("://")[^1].TrimEnd('/');
        return plain.Replace("quay.io/repository/", "quay.io/", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Repositories(YamlNode root) => root.List("identifiers")
        .Select(identifier => identifier.Text("purl"))
        .OfType<string>()
        .Select(RepositoryOf)
        .OfType<string>()
        .Distinct();

    private static YamlNode? FrontMatter(string page)
    {
        var lines = File.ReadAllLines(page);
        var end = lines.Length > 0 && lines[0].Trim() == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        try
        {
            return end < 0 ? null : YamlReading.Root(string.Join('\n', lines[1..end]));
        }
        catch (YamlDotNet.Core.YamlException exception)
        {
            throw new InvalidDataException($"{page}: {exception.Message}", exception);
        }
    }

    private static ProductCycle ReadCycle(string product, YamlNode release) => new(
        product,
        release.Text("releaseCycle") ?? "",
        ReadDay(release.Text("eol")),
        release.Text("eol") == "true",
        ReadDay(release.Text("eoes")),
        release.Text("lts") is not (null or "false"),
        release.Text("codename") ?? "",
        release.Text("latest") ?? "");

    private static Day? ReadDay(string? text) => text is not null && Day.TryParse(text, out var day) ? day : null;
}
