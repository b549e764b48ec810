using ContainerLint.Rules;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// The rules of other tools whose suppression comments also suppress ContainerLint's rules, and whose names select
/// them. The list only contains rules with the same meaning. Accepting a constant <c>--platform</c> (DL3029,
/// FromPlatformFlagConstDisallowed) does not mean that the image is built for it, and no comment makes BuildKit accept
/// what CL2000 reports.
/// </summary>
internal static class ForeignRules
{
    /// <summary>All corresponding rules.</summary>
    public static IReadOnlyList<ForeignRule> All { get; } =
    [
        new(ForeignTool.Hadolint, "DL3000", [nameof(RelativeWorkdir)]),
        new(ForeignTool.Hadolint, "DL3004", [nameof(Sudo)]),
        new(ForeignTool.Hadolint, "DL3006", [nameof(MissingTag)]),
        new(ForeignTool.Hadolint, "DL3007", [nameof(LatestTag)]),
        new(ForeignTool.Hadolint, "DL3008", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3009", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3011", [nameof(InvalidPort)]),
        new(ForeignTool.Hadolint, "DL3012", [nameof(OverriddenInstruction)]),
        new(ForeignTool.Hadolint, "DL3013", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3014", [nameof(PromptingInstall)]),
        new(ForeignTool.Hadolint, "DL3015", [nameof(RecommendedPackages)]),
        new(ForeignTool.Hadolint, "DL3016", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3018", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3019", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3020", [nameof(AddInsteadOfCopy)]),
        new(ForeignTool.Hadolint, "DL3024", [nameof(DuplicateStageName)]),
        new(ForeignTool.Hadolint, "DL3025", [nameof(ShellFormEntrypoint)]),
        new(ForeignTool.Hadolint, "DL3026", [nameof(RegistryNotAllowed)]),
        new(ForeignTool.Hadolint, "DL3027", [nameof(AptInsteadOfAptGet)]),
        new(ForeignTool.Hadolint, "DL3028", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3029", [nameof(FixedPlatform)]),
        new(ForeignTool.Hadolint, "DL3030", [nameof(PromptingInstall)]),
        new(ForeignTool.Hadolint, "DL3032", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3033", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3034", [nameof(PromptingInstall)]),
        new(ForeignTool.Hadolint, "DL3036", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3037", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3038", [nameof(PromptingInstall)]),
        new(ForeignTool.Hadolint, "DL3040", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3041", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3042", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3044", [nameof(UndefinedVariable)]),
        new(ForeignTool.Hadolint, "DL3045", [nameof(RelativeCopy)]),
        new(ForeignTool.Hadolint, "DL3060", [nameof(PackageCacheKept)]),
        new(ForeignTool.Hadolint, "DL3062", [nameof(UnpinnedPackage)]),
        new(ForeignTool.Hadolint, "DL3063", [nameof(ReservedStageName)]),
        new(ForeignTool.Hadolint, "DL3064", [nameof(SecretInVariable)]),
        new(ForeignTool.Hadolint, "DL3065", [nameof(RedundantPlatform)]),
        new(ForeignTool.Hadolint, "DL3066", [nameof(NonNumericUser)]),
        new(ForeignTool.Hadolint, "DL4000", [nameof(MaintainerInstruction)]),
        new(ForeignTool.Hadolint, "DL4003", [nameof(OverriddenInstruction)]),
        new(ForeignTool.Hadolint, "DL4004", [nameof(OverriddenInstruction)]),
        new(ForeignTool.Hadolint, "DL4006", [nameof(PipeWithoutPipefail)]),
        new(ForeignTool.BuildKit, "StageNameCasing", [nameof(MixedCase)]),
        new(ForeignTool.BuildKit, "FromAsCasing", [nameof(MixedCase)]),
        new(ForeignTool.BuildKit, "NoEmptyContinuation", [nameof(EmptyContinuation)]),
        new(ForeignTool.BuildKit, "ConsistentInstructionCasing", [nameof(MixedCase)]),
        new(ForeignTool.BuildKit, "DuplicateStageName", [nameof(DuplicateStageName)]),
        new(ForeignTool.BuildKit, "ReservedStageName", [nameof(ReservedStageName)]),
        new(ForeignTool.BuildKit, "JSONArgsRecommended", [nameof(ShellFormEntrypoint)]),
        new(ForeignTool.BuildKit, "MaintainerDeprecated", [nameof(MaintainerInstruction)]),
        new(ForeignTool.BuildKit, "UndefinedArgInFrom", [nameof(UndefinedVariable)]),
        new(ForeignTool.BuildKit, "WorkdirRelativePath", [nameof(RelativeWorkdir)]),
        new(ForeignTool.BuildKit, "UndefinedVar", [nameof(UndefinedVariable)]),
        new(ForeignTool.BuildKit, "MultipleInstructionsDisallowed", [nameof(OverriddenInstruction)]),
        new(ForeignTool.BuildKit, "LegacyKeyValueFormat", [nameof(LegacyKeyValue)]),
        new(ForeignTool.BuildKit, "RedundantTargetPlatform", [nameof(RedundantPlatform)]),
        new(ForeignTool.BuildKit, "SecretsUsedInArgOrEnv", [nameof(SecretInVariable)]),
        new(ForeignTool.BuildKit, "FromPlatformFlagConstDisallowed", [nameof(FixedPlatform)]),
        new(ForeignTool.BuildKit, "ExposeProtoCasing", [nameof(InvalidPort)]),
        new(ForeignTool.BuildKit, "ExposeInvalidFormat", [nameof(InvalidPort)]),
        new(ForeignTool.BuildKit, "InvalidBaseImagePlatform", [nameof(PlatformNotBuilt)]),
        new(ForeignTool.BuildKit, "InvalidDefaultArgInFrom", [nameof(InvalidReference)]) { IsAboutVariables = true },
        new(
            ForeignTool.Dclint,
            "service-image-require-explicit-tag",
            [nameof(MissingTag), nameof(LatestTag), nameof(FloatingTag)]),
    ];

    private static readonly Lazy<ForeignRule[]> BuildChecks = new(static () =>
    [
        new(ForeignTool.BuildKit, "all", [.. Of(ForeignTool.BuildKit).Where(static rule => !rule.IsAboutVariables)
            .SelectMany(static rule => rule.Names).Distinct()]),
        .. Of(ForeignTool.BuildKit).Where(static rule => rule.IsAboutVariables),
    ]);

    /// <summary>
    /// All of BuildKit's checks as one rule, and those about variables, which have a scope of their own.
    /// </summary>
    public static IReadOnlyList<ForeignRule> AllBuildChecks => BuildChecks.Value;

    /// <summary>Finds a rule of a tool; null if no rule of ContainerLint corresponds to it.</summary>
    public static ForeignRule? Find(ForeignTool tool, string code) =>
        All.FirstOrDefault(rule => rule.Tool == tool && rule.Code == code);

    /// <summary>The rules of a name in any tool, ignoring case.</summary>
    public static IEnumerable<ForeignRule> Called(string code) =>
        All.Where(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>All corresponding rules of one tool.</summary>
    public static IEnumerable<ForeignRule> Of(ForeignTool tool) => All.Where(rule => rule.Tool == tool);
}
