namespace ContainerLint.Languages.Compose;

/// <summary>The services of a compose file as it is written there, without what they extend.</summary>
internal static class ComposeServices
{
    /// <summary>The services, in the order of the text.</summary>
    public static IEnumerable<ComposeService> Of(ComposeSyntax compose)
    {
        foreach (var name in compose.Services)
            yield return new ComposeService(name, new ComposeLayer(compose.File, compose.File.Service(name)));
    }
}

/// <summary>A service of a compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Its nodes.</param>
internal sealed record ComposeService(string Name, ComposeLayer Layer)
{
    /// <summary>The variables that <c>environment</c> sets.</summary>
    public IEnumerable<ComposePair> Environment => Layer.File.Pairs(Layer.Under("environment").Nodes);

    /// <summary>Whether a port of the machine leads to the service.</summary>
    public bool PublishesPorts => !Layer.Under("ports").IsEmpty && Layer.Under("network_mode").IsEmpty;
}
