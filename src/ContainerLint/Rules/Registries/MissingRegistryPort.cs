using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>
/// CL1005: the first component is meant as a registry, but has no port (and no dot), so Docker reads it differently.
/// </summary>
public sealed partial class MissingRegistryPort : ImageRule
{
    /// <summary>The default port of the registry that Docker publishes as <c>registry</c>.</summary>
    private const string DefaultPort = "5000";

    private const string HttpsPort = "443";
    private const string HubNote = "names on Docker Hub have at most two components";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [ConfiguredRegistries.Option];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.RegistryProblem is { } problem)
            return CheckRefused(image, problem, context);
        var first = image.FirstComponent();
        if (image.Name.Error is not null || first.End == image.NameRange().End || !image.Text.IsKnownIn(first))
            return null;
        var host = image.TextOf(first);
        return image.Name.Domain is null ? CheckAccount(image, host, context) : CheckHost(image, host, context);
    }

    /// <summary>
    /// Reports a registry that the tool refuses. The .NET SDK wants a dot even beside a port, so no port can be added.
    /// </summary>
    private Finding CheckRefused(ImageUse image, string problem, RuleContext context)
    {
        var place = image.Place.InFile();
        var host = HostAndPort.Split(place.Text).Host;
        return new Finding(this, place, $"{Quote(place.Text)} {problem}")
        {
            AtLeast = Severity.Error,
            Notes = ["the .NET SDK takes a name with a dot, an IP address or 'localhost', with or without a port"],
            Related = [.. context.Run.PortsOf(host).Take(1)
                .Select(use => new RelatedPlace(use.Place, $"'{host}:{use.Port}' is used here"))],
        };
    }

    /// <summary>
    /// Whether a first component without a dot is meant as a registry: by its name, by another use or by configuration.
    /// </summary>
    internal static bool IsMeantAsRegistry(string host, RuleContext context) =>
        RegistryNames.LooksLikeRegistry(host) || context.Run.PortsOf(host).Count > 0
        || IsConfigured(host, context);

    /// <summary>Checks a first component that Docker reads as a Docker Hub account.</summary>
    private Finding? CheckAccount(ImageUse image, string host, RuleContext context)
    {
        // A component with a dot would be a host if its characters allowed it; 'foo_bar.com' is not one.
        if (host.IndexOf('.') >= 0)
            return null;
        if (FindPort(image, host, context) is { } found)
            return found;
        if (IsMeantAsRegistry(host, context))
        {
            return Report(
                image,
                host,
                RegistryNames.SaysRegistry(host) ? DefaultPort : null,
                $"'{host}' looks like a registry, but without a port Docker reads it as a Docker Hub account");
        }

        // An image that is built here and never pushed may have three components.
        if (image.PathComponents() < 3 || image.IsProduced || context.Produces(image))
            return null;
        if (image.Name.Path.IsKnown && RegistryNames.FullNameOf(image.TextOf(image.NameRange())) is { } full)
            return ReportLeftOut(image, full);
        return Report(
            image,
            host,
            null,
            $"'{host}' has no dot or port, so Docker reads it as a Docker Hub account",
            HubNote);
    }

    /// <summary>Checks a registry host; without a port it means the HTTPS port.</summary>
    private Finding? CheckHost(ImageUse image, string host, RuleContext context)
    {
        // CL1007 covers hosts that are only hosts because of uppercase letters.
        if (host != "localhost" && host.IndexOf('.') < 0 && host[0] != '[')
            return null;
        if (HostAndPort.Split(host).Port is not null)
            return null;
        // 'localhost/app' is the name that Podman and Buildah give to an image on the machine.
        if (host == "localhost" && !IsConfigured(host, context))
            return null;
        if (FindPort(image, host, context) is { } found)
            return found;
        if (!RegistryNames.IsPrivate(host) || IsConfigured(host, context))
            return null;
        if (image.IsProduced || context.Produces(image))
            return null;
        return Report(image, host, null, $"'{host}' has no port and defaults to {HttpsPort}") with
        {
            AtMost = Severity.Hint,
            InPreset = new PresetLimit(PresetNames.Strict, Severity.Info),
        };
    }

    private static bool IsConfigured(string host, RuleContext context) =>
        context.Settings.Value(ConfiguredRegistries.Option).TryFind(host, out _);

    /// <summary>The finding if the configuration or another use in the run gives the port, else null.</summary>
    private Finding? FindPort(ImageUse image, string host, RuleContext context)
    {
        var reading = image.Name.Domain is null ? "a Docker Hub account" : $"port {HttpsPort}";
        if (context.Settings.Value(ConfiguredRegistries.Option).TryFind(host, out var port) && port is not null)
        {
            var configured = $"'{host}' is configured as '{host}:{port}', but without the port it means {reading}";
            return port == HttpsPort && image.Name.Domain is not null ? null : Report(image, host, port, configured);
        }

        if (context.Run.PortsOf(host) is not [var use, ..] uses)
            return null;
        if (image.Name.Domain is not null && uses.Any(other => other.Port == HttpsPort))
            return null;
        var message = $"'{host}' is '{host}:{use.Port}' elsewhere, but without the port it means {reading}";
        return Report(image, host, use.Port, message) with
        {
            Related = [new RelatedPlace(use.Place, $"'{host}:{use.Port}' is used here")],
        };
    }

    /// <summary>Reports a name whose well-known registry is missing altogether.</summary>
    private Finding ReportLeftOut(ImageUse image, string full)
    {
        var name = image.NameRange();
        var registry = full.Substring(0, full.IndexOf('/'));
        var fix = full.EndsWith("/" + image.TextOf(name), StringComparison.Ordinal)
            ? FixOf($"Add '{registry}/'", Safety.Unsafe, image.With(domain: registry))
            : FixOf($"Use '{full}'", Safety.Unsafe, image.Text.Replace(name, full));
        return Report(
            image,
            name,
            $"{Quote(image, name)} is on '{registry}', but without a registry Docker looks for it on Docker Hub",
            fix,
            HubNote);
    }

    private Finding Report(ImageUse image, string host, string? port, string message, params string[] notes)
    {
        var first = image.FirstComponent();
        // A host cannot contain an underscore, even with a port.
        var fix = port is null || host.IndexOf('_') >= 0
            ? null
            : FixOf($"Use '{host}:{port}'", Safety.Unsafe, image.Text.Replace(first, $"{host}:{port}"));
        return Report(image, first, message, fix, notes);
    }
}
