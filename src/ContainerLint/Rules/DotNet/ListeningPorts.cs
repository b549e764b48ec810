using System.Globalization;

namespace ContainerLint.Rules;

/// <summary>The ports that an ASP.NET Core app listens on, as variables have it.</summary>
internal static class ListeningPorts
{
    private static readonly string[] Ports =
        [ListenAddresses.HttpPorts, ListenAddresses.HttpsPorts, "DOTNET_HTTP_PORTS", "DOTNET_HTTPS_PORTS",
            "HTTP_PORTS", "HTTPS_PORTS"];

    /// <summary>The ports of a container; null if they are not known.</summary>
    /// <param name="container">The container.</param>
    /// <param name="service">The service that runs it; null for the image alone.</param>
    public static IReadOnlyCollection<int>? Of(AppContainer container, ServiceInRun? service)
    {
        if (container.Final.Variables.Environment.Keys.Any(IsOfKestrel)
            || service?.All.Any(facts => facts.Environment.Keys.Any(IsOfKestrel)) == true)
        {
            return null;
        }

        foreach (var variable in ListenAddresses.Urls)
        {
            if (!TryGet(container, service, variable, out var urls))
                continue;
            if (urls is null)
                return null;
            if (urls.Trim().Length > 0)
                return All(PartsOf(urls), ListenAddresses.PortOf);
        }

        var ports = new List<int>();
        foreach (var variable in Ports)
        {
            if (!TryGet(container, service, variable, out var value))
                continue;
            if (value is null || All(PartsOf(value), NumberOf) is not { } found)
                return null;
            ports.AddRange(found);
        }

        return ports.Count > 0 ? ports : null;
    }

    /// <summary>Whether a variable configures endpoints, which replace addresses.</summary>
    private static bool IsOfKestrel(string variable) =>
        variable.IndexOf("Kestrel", StringComparison.OrdinalIgnoreCase) >= 0
        && variable.IndexOf("Endpoints", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string[] PartsOf(string value) => value.Split([';'], StringSplitOptions.RemoveEmptyEntries);

    private static bool TryGet(AppContainer container, ServiceInRun? service, string variable, out string? value)
    {
        if (service is not null && service.TryGet(variable, out value))
            return true;
        if (container.Final.Variables.Environment.TryGetValue(variable, out var set))
        {
            value = set.Value?.Value;
            return true;
        }

        value = container.Image.ValueOf(variable);
        return value is not null;
    }

    private static List<int>? All(string[] texts, Func<string, int?> numberOf)
    {
        var numbers = new List<int>();
        foreach (var text in texts)
        {
            if (numberOf(text.Trim()) is not { } number)
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
