using ContainerLint.Configuration;

namespace ContainerLint.Rules;

/// <summary>The configured mirrors: <c>docker.io=mirror.acme.io/hub</c>.</summary>
public sealed class RegistryMirrors
{
    private static readonly RegistryMirrors None = new([]);

    private readonly IReadOnlyList<KeyValuePair<string, string>> mirrors;

    private RegistryMirrors(IReadOnlyList<KeyValuePair<string, string>> mirrors) => this.mirrors = mirrors;

    /// <summary>
    /// <c>containerlint.registry_mirrors</c>: <c>PLACE=MIRROR</c>, comma-separated; each is a registry with an optional
    /// path prefix.
    /// </summary>
    public static Option<RegistryMirrors> Option { get; } = new("containerlint.registry_mirrors", None, TryRead);

    /// <summary>
    /// The full name of a repository in its mirror, by the longest matching place; null without a mirror.
    /// </summary>
    public string? Find(string name)
    {
        var (found, closest) = (default(string), -1);
        foreach (var mirror in mirrors)
        {
            if (mirror.Key.Length > closest && IsIn(name, mirror.Key))
                (found, closest) = (mirror.Value + name.Substring(mirror.Key.Length), mirror.Key.Length);
        }

        return found;
    }

    /// <summary>Whether a repository is in one of the mirrors.</summary>
    public bool Has(string name) => mirrors.Any(mirror => IsIn(name, mirror.Value));

    private static bool IsIn(string name, string place) =>
        name.Length > place.Length && name[place.Length] == '/' && name.StartsWith(place, StringComparison.Ordinal);

    private static bool TryRead(string text, out RegistryMirrors mirrors)
    {
        var read = new List<KeyValuePair<string, string>>();
        mirrors = new RegistryMirrors(read);
        foreach (var item in text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            var places = item.Split('=').Select(place => Place(place.Trim())).ToList();
            if (places is not [{ } from, { } to])
                return false;
            read.Add(new(from, to));
        }

        return true;
    }

    /// <summary>A place in its normal form; null if the text is not a place.</summary>
    private static string? Place(string text)
    {
        if (text.IndexOf('*') >= 0 || RepositoryPattern.Read(text) is null)
            return null;
        var slash = text.IndexOf('/');
        return slash < 0
            ? RepositoryName.NormalHost(text)
            : RepositoryName.NormalHost(text.Substring(0, slash)) + text.Substring(slash);
    }
}
