using ContainerLint.Languages.Yaml;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Recognises files in the first version of the compose format, whatever their names: services at the top, and nothing
/// else. Many other files have such a shape (jobs of GitLab, pages of sites), so every key has to be one of compose,
/// and an image has to look like one.
/// </summary>
internal static class FirstVersionContent
{
    /// <summary>The keys of a service, without those that other formats use in the same place.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "build", "cap_add", "cap_drop", "cgroup_parent", "command", "container_name", "cpu_quota", "cpu_shares",
        "cpuset",
        "devices", "dns", "dns_search", "dockerfile", "domainname", "entrypoint", "env_file", "environment", "expose",
        "extends", "external_links", "extra_hosts", "hostname", "image", "ipc", "labels", "links", "log_driver",
        "log_opt",
        "mac_address", "mem_limit", "mem_swappiness", "memswap_limit", "net", "pid", "ports", "privileged", "read_only",
        "restart", "security_opt", "shm_size", "stdin_open", "tty", "ulimits", "user", "volume_driver", "volumes",
        "volumes_from", "working_dir",
    };

    /// <summary>Keys that only containers have.</summary>
    private static readonly string[] Telling =
        ["container_name", "env_file", "expose", "links", "net", "ports", "volumes", "volumes_from"];

    /// <summary>Whether a text is such a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isNamed">Whether the name of the file says so, too.</param>
    public static bool IsCompose(string text, bool isNamed)
    {
        if (!HasOnlyKeysAtTop(text))
            return false;
        var tree = YamlTreeReader.Read(new Source("", text));
        return tree.Documents is [YamlMapping { Entries.Count: > 0 } root]
            && root.Entries.TrueForAll(entry => entry.Value is YamlMapping service && IsService(service))
            && root.Entries.Exists(entry => IsEvidence((YamlMapping)entry.Value, isNamed));
    }

    /// <summary>
    /// Whether every line without indentation is a key without a value: a cheap check before the text is parsed, which
    /// nearly no other file passes.
    /// </summary>
    private static bool HasOnlyKeysAtTop(string text)
    {
        var isAny = false;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end == start || text[start] is ' ' or '\t' or '#' or '\r')
                continue;
            var line = text.Substring(start, end - start).TrimEnd();
            if (line.Length == 0 || line == "---")
                continue;
            if (line[line.Length - 1] != ':' || !(char.IsLetterOrDigit(line[0]) || line[0] is '"' or '\'' or '_'))
                return false;
            isAny = true;
        }

        return isAny;
    }

    private static bool IsService(YamlMapping service) => service.Entries.TrueForAll(
        entry => entry.Key is YamlScalar key && (Keys.Contains(key.Value) || key.Value == "<<"));

    /// <summary>
    /// An image or a build, and a key that only containers have, unless the name of the file tells as much.
    /// </summary>
    private static bool IsEvidence(YamlMapping service, bool isNamed) =>
        (service.Find("image") is YamlScalar image && ReferenceSyntax.Parse(image.Value).Error is null
            && (isNamed || IsTelling(service)))
        || (service.Find("build") is YamlScalar { IsNull: false } && IsTelling(service));

    private static bool IsTelling(YamlMapping service) => Array.Exists(Telling, key => service.Find(key) is not null);
}
