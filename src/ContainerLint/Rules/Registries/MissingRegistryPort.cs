using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>
/// CL1005: the first component is meant as a registry, but without a port or a dot Docker does not see that.
/// </summary>
public sealed partial class MissingRegistryPort : ImageRule
{
    private const string DefaultPort = "5000";
    private const string HttpsPort = "443";

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [ConfiguredRegistries.Option];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var first = image.FirstComponent();
        if (image.Name.Error is not null || first.End == image.NameRange().End || !image.Text.IsKnownIn(first))
            return null;
        var host = image.TextOf(first);
        return image.Name.Domain is null ? CheckAccount(image, host, context) : CheckHost(image, host, context);
    }

    /// <summary>
    /// Whether a first component without a dot is a registry all the same: by what it says, or by what somebody says.
    /// </summary>
    internal static bool IsMeantAsRegistry(string host, RuleContext context) =>
        RegistryNames.LooksLikeRegistry(host) || context.Run.PortsOf(host).Count > 0
        || context.Settings.Value(ConfiguredRegistries.Option).TryFind(host, out _);

    /// <summary>Docker takes the first component for an account of Docker Hub.</summary>
    private Finding? CheckAccount(ImageUse image, string host, RuleContext context)
    {
        // With a dot it would be a registry if it were a host at all, which 'foo_bar.com' is not.
        if (host.IndexOf('.') >= 0)
            return null;
        if (FindPort(image, host, context) is { } found)
            return found;
        if (IsMeantAsRegistry(host, context))
        {
            return Report(
                image,
                host,
                DefaultPort,
                $"'{host}' is meant as a registry, but without a port Docker reads it as an account of Docker Hub");
        }

        // A name of three components can still be given to what is built here and never pushed.
        if (image.PathComponents() < 3 || image.IsProduced || context.Produces(image))
            return null;
        if (RegistryNames.OmittedRegistry(host) is { } home)
            return ReportLeftOut(image, home);
        return Report(
            image,
            host,
            DefaultPort,
            $"'{host}' has no port or dot, so Docker looks for {Quote(image, image.NameRange())} on Docker Hub, "
                + "where no name has so many parts");
    }

    /// <summary>Docker takes the first component for a registry, at the port of HTTPS if it names none.</summary>
    private Finding? CheckHost(ImageUse image, string host, RuleContext context)
    {
        // A host by its capitals alone is another rule's.
        if (host != "localhost" && host.IndexOf('.') < 0 && host[0] != '[')
            return null;
        if (HostAndPort.Split(host).Port is not null)
            return null;
        if (FindPort(image, host, context) is { } found)
            return found;
        if (!RegistryNames.IsPrivate(host) || context.Settings.Value(ConfiguredRegistries.Option).TryFind(host, out _))
            return null;
        // Podman gives 'localhost/' to all that is built here; nothing is pulled from there.
        if (image.IsProduced || context.Produces(image))
            return null;
        var message = $"'{host}' names no port and means port {HttpsPort}";
        return Report(image, host, host == "localhost" ? DefaultPort : null, message) with { AtMost = Severity.Info };
    }

    /// <summary>Somebody says which port the host has: the user, or another file of the run.</summary>
    private Finding? FindPort(ImageUse image, string host, RuleContext context)
    {
        var reading = image.Name.Domain is null ? "an account of Docker Hub" : $"port {HttpsPort}";
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
            Related = [new RelatedPlace(use.Place, $"'{host}:{use.Port}' is written here")],
        };
    }

    /// <summary>Not the port is missing, but all of a registry that is known.</summary>
    private Finding ReportLeftOut(ImageUse image, string registry)
    {
        var name = image.NameRange();
        return Report(
            image,
            name,
            $"{Quote(image, name)} is not on Docker Hub, where no name has so many parts, but on {registry}",
            FixOf($"Write '{registry}/'", Safety.Unsafe, image.With(domain: registry)));
    }

    private Finding Report(ImageUse image, string host, string? port, string message)
    {
        var first = image.FirstComponent();
        // No host has an underscore, whatever port follows.
        var fix = port is null || host.IndexOf('_') >= 0
            ? null
            : FixOf($"Write '{host}:{port}'", Safety.Unsafe, image.Text.Replace(first, $"{host}:{port}"));
        return Report(image, first, message, fix);
    }
}
