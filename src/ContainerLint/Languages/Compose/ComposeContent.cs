using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Distinguishes compose files from other YAML, whatever their names.</summary>
internal static class ComposeContent
{
    /// <summary>The top-level keys that compose allows, besides <c>x-…</c>.</summary>
    private static readonly HashSet<string> TopLevel = new(StringComparer.Ordinal)
    {
        "version", "name", "include", "services", "networks", "volumes", "secrets", "configs", "models",
    };

    private static readonly string[] Sources = ["image", "build", "extends", "provider"];

    /// <summary>
    /// Whether a text is a compose file: only these keys at the top, and services of which one has an image or a build.
    /// Files of Kubernetes, GitHub, GitLab, Helm and Symfony have other keys there.
    /// </summary>
    public static bool IsCompose(string text)
    {
        if (!HasTopLevelServices(text))
            return FirstVersionContent.IsCompose(text, isNamed: false);
        var tree = YamlTreeReader.Read(new Source("", text));
        return tree.Documents.Count > 0 && tree.Documents.All(IsComposeOrNothing) && tree.Documents.Any(HasServices);
    }

    /// <summary>Whether a line starts with <c>services:</c>: a cheap check before the text is parsed.</summary>
    private static bool HasTopLevelServices(string text)
    {
        const string key = "services";
        var isFlow = FirstCharacter(text) == '{';
        for (var at = 0; (at = text.IndexOf(key, at, StringComparison.Ordinal)) >= 0; at += key.Length)
        {
            var start = at > 0 && text[at - 1] is '"' or '\'' ? at - 1 : at;
            if (start <= 0 || text[start - 1] is '\n' or '\r' || isFlow)
                return true;
        }

        return false;
    }

    private static char FirstCharacter(string text)
    {
        var position = 0;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position < text.Length ? text[position] : '\0';
    }

    private static bool IsComposeOrNothing(YamlNode root) =>
        root is YamlScalar { IsNull: true } || (root is YamlMapping mapping && mapping.Entries.TrueForAll(entry =>
            entry.Key is YamlScalar key
            && (TopLevel.Contains(key.Value) || key.Value.StartsWith("x-", StringComparison.Ordinal))));

    private static bool HasServices(YamlNode root)
    {
        if (root is not YamlMapping mapping || mapping.Find("services") is not YamlMapping services)
            return false;
        var keys = new YamlKeys(new WorkBudget(0));
        var entries = keys.Entries(services).ToList();
        return entries.TrueForAll(entry =>
                entry.Value is YamlMapping or YamlScalar { IsNull: true } or { Tag: not null })
            && entries.Exists(entry =>
                entry.Value is YamlMapping service && Array.Exists(Sources, key => IsSource(keys, service, key)));
    }

    /// <summary>In Helm's values an image is a mapping.</summary>
    private static bool IsSource(YamlKeys keys, YamlMapping service, string key) =>
        keys.Find(service, key) is { } value && (key != "image" || value is YamlScalar { IsNull: false });
}
