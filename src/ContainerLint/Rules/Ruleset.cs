namespace ContainerLint.Rules;

/// <summary>
/// All rules, one instance each. A list instead of reflection, because a native build trims types that are not named.
/// </summary>
public static class Ruleset
{
    /// <summary>All rules, ordered by ID.</summary>
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
    /// Finds a rule by ID (<c>CL1002</c>) or name (<c>MissingTag</c>), ignoring case; null if there is none.
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
