using System.Globalization;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Reads what is kept of services when the tree of their file is dropped.</summary>
internal static class ServiceFactsReader
{
    /// <summary>
    /// Whether a file may say something that is kept: it builds, or overrides variables, ports or the user of what
    /// another file builds.
    /// </summary>
    public static bool MayMatter(Source source) =>
        Has(source, "build") || Has(source, "ASPNETCORE_") || Has(source, "DOTNET_") || Has(source, "user");

    /// <summary>The facts of a service.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="chain">The service after those that it extends.</param>
    /// <param name="isBuilt">Whether it is built.</param>
    public static ServiceFacts Read(string name, IReadOnlyList<ComposeLayer> chain, bool isBuilt)
    {
        var check = ComposeLayer.Last(chain, "healthcheck")?.Under("test");
        var words = check is { IsEmpty: false } ? WordsOf(check, out var isShell) : WordsOf(null, out isShell);
        return new ServiceFacts(name, isBuilt)
        {
            Environment = EnvironmentOf(chain),
            HasOtherVariables = Sets(chain, "env_file"),
            Ports = [.. chain.SelectMany(PortsOf)],
            HasUser = Sets(chain, "user"),
            HasCommand = Sets(chain, "command") || Sets(chain, "entrypoint"),
            Healthcheck = words,
            IsShellCheck = isShell,
        };
    }

    private static bool Has(Source source, string text) => source.Text.IndexOf(text, StringComparison.Ordinal) >= 0;

    private static bool Sets(IReadOnlyList<ComposeLayer> chain, string key) =>
        ComposeLayer.Last(chain, key) is not null;

    private static Dictionary<string, MappedText?> EnvironmentOf(IReadOnlyList<ComposeLayer> chain)
    {
        var environment = new Dictionary<string, MappedText?>(StringComparer.Ordinal);
        foreach (var layer in chain)
        {
            foreach (var pair in layer.File.Pairs(layer.Under("environment").Nodes))
                environment[pair.Key] = pair.Value is { IsKnown: true } value ? value : null;
        }

        return environment;
    }

    private static IEnumerable<ServicePort> PortsOf(ComposeLayer layer)
    {
        foreach (var item in layer.File.Items(layer.Under("ports").Nodes))
        {
            var isLong = item is YamlMapping;
            var text = isLong ? layer.File.Value(layer.File.Under([item], "target")) : layer.File.Value(item);
            if (text is null || IsDatagram(text.Value, layer, item))
                continue;
            yield return isLong ? new ServicePort(NumberOf(text.Value), text) : OfShort(text);
        }
    }

    private static bool IsDatagram(string text, ComposeLayer layer, YamlNode item) =>
        text.EndsWith("/udp", StringComparison.OrdinalIgnoreCase)
        || (item is YamlMapping && layer.File.Value(layer.File.Under([item], "protocol"))?.Value == "udp");

    private static ServicePort OfShort(MappedText text)
    {
        var slash = text.Value.LastIndexOf('/');
        var end = slash < 0 ? text.Value.Length : slash;
        var range = TextRange.FromBounds(text.Value.LastIndexOf(':') + 1, end);
        return range.Length <= 0
            ? new ServicePort(null, text)
            : new ServicePort(NumberOf(text.Value.Substring(range.Start, range.Length)), text.Slice(range));
    }

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The command of a health check without <c>CMD</c>.</summary>
    private static IReadOnlyList<MappedText>? WordsOf(ComposeLayer? test, out bool isShell)
    {
        isShell = false;
        if (test is null)
            return null;
        var last = test.Nodes[test.Nodes.Count - 1];
        if (last is YamlScalar)
        {
            isShell = true;
            return test.File.Value(last) is { } text ? [text] : null;
        }

        var words = test.File.Items([last]).Select(item => test.File.Value(item)).OfType<MappedText>().ToList();
        isShell = words.Count > 0 && words[0].Value == "CMD-SHELL";
        return words.Count > 1 && words[0].Value is "CMD" or "CMD-SHELL" ? words.GetRange(1, words.Count - 1) : null;
    }
}
