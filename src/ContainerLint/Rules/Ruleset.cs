namespace ContainerLint.Rules;

/// <summary>
/// The rules there are, one instance of each. A list, for a native build trims away what nobody names.
/// </summary>
public static class Ruleset
{
    /// <summary>All rules, by ID.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new UnusedSuppression(),
        new MissingReason(),
        new InvalidConfiguration(),
        new InvalidReference(),
        new MissingTag(),
        new LatestTag(),
        new FloatingTag(),
        new MissingRegistryPort(),
        new PortReadAsTag(),
        new AmbiguousNamespace(),
        new UnqualifiedName(),
        new MissingDigest(),
        new TagWithDigest(),
        new ImageIdAsReference(),
        new LegacyRegistry(),
        new DeprecatedImage(),
        new EndOfLifeImage(),
        new TagNotRebuilt(),
        new RegistryNotAllowed(),
        new LookalikeName(),
        new UnknownOfficialTag(),
        new PlatformDigest(),
        new ImageDrift(),
        new PlatformNotBuilt(),
        new InvalidDockerfile(),
        new InvalidComposeFile(),
        new ParameterlessContainerBuilder(),
        new DockerImageArguments(),
        new TagGivenTwice(),
        new TagNotFound(),
        new DigestNotFound(),
        new StaleDigest(),
        new AgedImage(),
    ];

    private static readonly Lazy<Dictionary<string, Rule>> ByIdOrName = new(ReadNames);

    /// <summary>
    /// The rule of an ID (<c>CL1002</c>) or a name (<c>MissingTag</c>), whatever its case; null if there is none.
    /// </summary>
    public static Rule? Find(string idOrName) => ByIdOrName.Value.TryGetValue(idOrName, out var rule) ? rule : null;

    private static Dictionary<string, Rule> ReadNames()
    {
        var rules = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in All)
            rules[rule.Id] = rules[rule.Page.Name] = rule;
        return rules;
    }
}
