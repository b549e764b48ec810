using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6007: a port is published or exposed that the app does not listen on.</summary>
public sealed partial class PortNotListening : ContainerRule
{
    private const int Usual = 8080;
    private const int UsualHttps = 8081;

    /// <summary>What in C# of the run gives the app other addresses than its image.</summary>
    private static readonly string[] Given =
        ["_URLS", "HTTP_PORTS", "HTTPS_PORTS", "WithHttpEndpoint", "WithHttpsEndpoint", "\"--urls"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(AppContainer container, RunContainers run)
    {
        var exposed = ExposedPorts.Of(container.Final);
        if (exposed.Count == 0 || !exposed.All(port => port.Number is 80 or 443 or Usual or UsualHttps)
            || !IsKnown(container, run) || Given.Any(run.IsInCode))
        {
            yield break;
        }

        List<IReadOnlyCollection<int>?> listened = [ListeningPorts.Of(container, null)];
        foreach (var service in container.Services)
            listened.Add(IsKnown(service) ? ListeningPorts.Of(container, service) : null);
        if (listened.Contains(null))
            yield break;
        foreach (var port in exposed)
        {
            if (port.Number is { } number and not UsualHttps && !listened.Exists(ports => ports!.Contains(number)))
            {
                var only = listened[0]!.Count == 1 ? listened[0]!.First() : (int?)null;
                var isFree = only is not null && exposed.All(one => one == port || one.Number != only)
                    && exposed.First(one => one.Number is not UsualHttps) == port;
                yield return new Finding(this, port.Place, MessageFor(number, only))
                {
                    AtMost = Severity.Warning,
                    Fixes = isFree && port.Place.Text == $"{number}"
                        ? [FixOf(only!.Value, new Edit(port.Place.Source, port.Place.Span, $"{only}"))] : [],
                    Notes = [container.Image.Note],
                };
            }
        }
    }

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(
        AppContainer container, ServiceInRun service, RunContainers run)
    {
        if (service.Facts.Ports.Count == 0 || !IsKnown(service) || !IsKnown(container, run)
            || ListeningPorts.Of(container, service) is not { } listened)
        {
            yield break;
        }

        foreach (var port in service.Facts.Ports)
        {
            if (port.Number is not { } number || listened.Contains(number))
                continue;
            var range = new TextRange(0, port.Text.Value.Length);
            var only = listened.Count == 1 ? listened.First() : (int?)null;
            yield return new Finding(
                this, port.Text.PlaceOf(range).InFile(),
                $"'{service.Facts.Name}' listens on {string.Join(", ", listened)}, not on {number}")
            {
                Fixes = only is not null && port.Text.Replace(range, $"{only}") is { } edit
                    ? [FixOf(only.Value, edit)] : [],
                Notes = [container.Image.Note],
            };
        }
    }

    private static string MessageFor(int port, int? listened) => port is 80 or 443 && listened == Usual
        ? $"Nothing listens on {port}: since .NET 8 the image sets {ListenAddresses.HttpPorts}={Usual}"
        : listened is null ? $"Nothing listens on {port}" : $"Nothing listens on {port}; the app listens on {listened}";

    private static Fix FixOf(int port, Edit edit) => new($"Use '{port}'", Safety.Unsafe, [edit]);

    /// <summary>Whether variables alone say where the app of a container listens.</summary>
    private static bool IsKnown(AppContainer container, RunContainers run) =>
        container.Image is { IsDotnet: true, Kind: "aspnet" or "runtime-deps", Major: >= 8 }
        && container.Project?.Syntax.Publishing.IsWeb == true
        && container.Start is { } start && (start.RunsAssembly || start.RunsProgram)
        && !StageContents.Mentions(start.Instruction, container.Final.Source, "urls")
        && container.Final.Command?.Body.Value.Contains("urls") != true
        && run.ListensByCode(container) == false;

    private static bool IsKnown(ServiceInRun service) =>
        !service.All.Any(one => one.HasOtherVariables || one.HasCommand);
}
