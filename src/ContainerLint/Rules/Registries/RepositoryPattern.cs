using ContainerLint.Configuration;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// A pattern for full repository names: <c>docker.io/library/*</c>, <c>ghcr.io/acme/**</c>, <c>*.azurecr.io</c>.
/// <c>*</c> matches within a component, <c>**</c> at the end matches the rest; a host alone matches all its
/// repositories.
/// </summary>
internal sealed class RepositoryPattern
{
    private const string Rest = "**";
    private const char AnyRest = '\u0001';

    /// <summary>The pattern with <c>**</c> as one character.</summary>
    private readonly string glob;
    private readonly string text;

    private RepositoryPattern(string text, string host, string path)
    {
        this.text = text;
        glob = host == Rest ? AnyRest.ToString() : (host + "/" + path).Replace(Rest, AnyRest.ToString());
    }

    /// <summary>An option of comma-separated patterns.</summary>
    public static Option<IReadOnlyList<RepositoryPattern>> OptionOf(string key) => new(key, [], TryReadAll);

    /// <summary>Reads a pattern; null if it is malformed or can never match.</summary>
    public static RepositoryPattern? Read(string text)
    {
        var slash = text.IndexOf('/');
        var host = RepositoryName.NormalHost(slash < 0 ? text : text.Substring(0, slash));
        var path = slash < 0 ? Rest : text.Substring(slash + 1);
        if (host == Rest && slash < 0)
            return new RepositoryPattern(text, host, path);
        if (!IsHost(host) || !IsPath(path))
            return null;
        if (host == RepositoryName.DockerHub && path != Rest && path.IndexOf('/') < 0)
            path = RepositoryName.Library + path;
        return new RepositoryPattern(text, host, path);
    }

    /// <summary>Whether the pattern matches a full name, whatever its unknown parts are.</summary>
    public bool Matches(string name) => Matches(name, mayBe: false);

    /// <summary>Whether the pattern matches a full name for some value of its unknown parts.</summary>
    public bool MayMatch(string name) => Matches(name, mayBe: true);

    /// <inheritdoc/>
    public override string ToString() => text;

    /// <summary>Follows all paths through the pattern at once (as an NFA), so the time is linear in the name.</summary>
    private bool Matches(string name, bool mayBe)
    {
        var reached = new bool[glob.Length + 1];
        reached[0] = true;
        foreach (var c in name)
        {
            SkipStars(reached);
            if (c == MappedText.UnknownCharacter && mayBe)
                Spread(reached);
            else
                Step(reached, c);
        }

        SkipStars(reached);
        return reached[glob.Length];
    }

    private void SkipStars(bool[] reached)
    {
        for (var i = 0; i < glob.Length; i++)
            reached[i + 1] |= reached[i] && (glob[i] is '*' or AnyRest);
    }

    /// <summary>An unknown part may match anything that the pattern still expects.</summary>
    private static void Spread(bool[] reached)
    {
        for (var i = 1; i < reached.Length; i++)
            reached[i] |= reached[i - 1];
    }

    private void Step(bool[] reached, char c)
    {
        for (var i = glob.Length; i >= 0; i--)
        {
            var stays = i < glob.Length && reached[i]
                && (glob[i] == AnyRest || (glob[i] == '*' && c is not ('/' or MappedText.UnknownCharacter)));
            reached[i] = stays || (i > 0 && reached[i - 1] && glob[i - 1] == c);
        }
    }

    private static bool IsHost(string host)
    {
        if (host.Length == 0 || host.Contains(Rest) || (host != "localhost" && host.IndexOfAny(['.', ':', '*']) < 0))
            return false;
        return host.All(c =>
            c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_' or ':' or '*' or '[' or ']');
    }

    private static bool IsPath(string path)
    {
        var components = path.Split('/');
        return components.Take(components.Length - 1)
                .All(component => IsComponent(component) && !component.Contains(Rest))
            && components[components.Length - 1] is var last
            && (last == Rest || (IsComponent(last) && !last.Contains(Rest)));
    }

    private static bool IsComponent(string component) =>
        component.Length > 0
        && component.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_' or '*');

    private static bool TryReadAll(string text, out IReadOnlyList<RepositoryPattern> patterns)
    {
        var read = text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).Select(Read).ToList();
        patterns = [.. read.OfType<RepositoryPattern>()];
        return patterns.Count == read.Count;
    }
}
