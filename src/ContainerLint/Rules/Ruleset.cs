using ContainerLint.Documents.Suppressions;

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
        new UnknownTag(),
        new PlatformDigest(),
        new ImageDrift(),
        new PlatformNotBuilt(),
        new OutdatedDigest(),
        new MismatchedDigest(),
        new TemplatePlaceholder(),
        new InvalidDockerfile(),
        new UnknownInstruction(),
        new InstructionBeforeFrom(),
        new MissingFrom(),
        new EmptyDockerfile(),
        new MissingArgument(),
        new ExtraArguments(),
        new UnknownFlag(),
        new MissingFlagValue(),
        new DuplicateFlag(),
        new MalformedKeyValue(),
        new InvalidJsonForm(),
        new UnknownHealthcheckType(),
        new InvalidTrigger(),
        new UnterminatedHeredoc(),
        new DuplicateDirective(),
        new InvalidDirectiveValue(),
        new InvalidStageName(),
        new UnknownStageIndex(),
        new CyclicStages(),
        new StageUsedBeforeDefinition(),
        new VariableInFromFlag(),
        new UnknownMountType(),
        new EmptyBaseImage(),
        new MalformedSubstitution(),
        new UnclosedQuote(),
        new UnsetRequiredArgument(),
        new DuplicateStageName(),
        new MaintainerInstruction(),
        new UndefinedVariable(),
        new FixedPlatform(),
        new RedundantPlatform(),
        new ReservedStageName(),
        new MixedCase(),
        new ShellFormEntrypoint(),
        new LegacyKeyValue(),
        new EmptyContinuation(),
        new RelativeWorkdir(),
        new OverriddenInstruction(),
        new SecretInVariable(),
        new InvalidPort(),
        new NonNumericUser(),
        new Sudo(),
        new UnpinnedPackage(),
        new PackageCacheKept(),
        new PromptingInstall(),
        new RecommendedPackages(),
        new AddInsteadOfCopy(),
        new AptInsteadOfAptGet(),
        new RelativeCopy(),
        new PipeWithoutPipefail(),
        new StalePackageIndex(),
        new InvalidComposeFile(),
        new DuplicateKey(),
        new UnknownAnchor(),
        new MalformedInterpolation(),
        new InvalidInlineDockerfile(),
        new ParameterlessContainerBuilder(),
        new DockerImageArguments(),
        new TagGivenTwice(),
        new RegistryInImageName(),
        new DigestDropped(),
        new RefusedImage(),
        new MisreadDockerfile(),
        new FixedHostPort(),
        new TagPropertiesTogether(),
        new FamilyWithVersion(),
        new MixedRuntimeIdentifiers(),
        new TargetFrameworkNotInImage(),
        new ProjectNotCopiedBeforeRestore(),
        new SdkNotInImage(),
        new PortNotListening(),
        new EntrypointNotBuilt(),
        new MissingProjectFile(),
        new InvalidListenAddress(),
        new HostBuildOutputCopied(),
        new UserByName(),
        new HealthcheckToolNotInImage(),
        new GlobalizationNotInImage(),
        new RestoreInputNotCopied(),
        new RestoredForOtherRuntime(),
        new NoShellInImage(),
        new PackageManagerNotInImage(),
        new AppUserNotInImage(),
        new SdkCommandWithoutSdk(),
        new RuntimeMismatch(),
        new IneffectiveContainerProperty(),
        new RunsAsRoot(),
        new SdkImageAtRuntime(),
        new UnneededRuntime(),
        new RestoreAfterCopyAll(),
        new NuGetCredentialInLayer(),
        new TagNotFound(),
        new DigestNotFound(),
        new StaleDigest(),
        new AgedImage(),
    ];

    private static readonly Lazy<Dictionary<string, Rule>> ByIdOrName = new(ReadNames);
    private static readonly Lazy<Dictionary<Rule, Rule[]>> Former = new(ReadFormer);

    /// <summary>
    /// Finds a rule by ID (<c>CL1002</c>) or name (<c>MissingTag</c>), ignoring case; null if there is none.
    /// </summary>
    public static Rule? Find(string idOrName) => ByIdOrName.Value.TryGetValue(idOrName, out var rule) ? rule : null;

    /// <summary>
    /// The rules that a suppression or a setting of an ID or a name applies to: the rule itself and those that were
    /// split from it, or those that say what a rule of another tool says (<c>DL3008</c>); empty if there is none.
    /// </summary>
    public static IReadOnlyList<Rule> FindAll(string idOrName) =>
        Find(idOrName) is { } rule
            ? [rule, .. All.Where(other => other != rule && Former.Value[other].Contains(rule))]
            : FindLike(idOrName);

    /// <summary>
    /// The rules that say what a rule of hadolint, BuildKit or dclint says, by its name there, ignoring case; empty if
    /// there is none.
    /// </summary>
    public static IReadOnlyList<Rule> FindLike(string foreign) =>
        [.. ForeignRules.Called(foreign).SelectMany(rule => rule.Names).Distinct().Select(name => Find(name)!)];

    /// <summary>
    /// The rules whose settings apply to a rule, in order: itself, then those that it was split from.
    /// </summary>
    public static IReadOnlyList<Rule> WithFormer(Rule rule) => Former.Value[rule];

    private static Dictionary<Rule, Rule[]> ReadFormer() =>
        All.ToDictionary(rule => rule, rule => new[] { rule }.Concat(rule.FormerIds.Select(id => Find(id)!)).ToArray());

    private static Dictionary<string, Rule> ReadNames()
    {
        var rules = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in All)
        {
            rules[rule.Id] = rules[rule.Page.Name] = rule;
            foreach (var former in rule.Page.FormerNames)
                rules[former] = rule;
        }

        return rules;
    }
}
