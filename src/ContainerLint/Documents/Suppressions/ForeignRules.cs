using ContainerLint.Rules;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// The rules of other tools whose suppression comments also suppress ContainerLint's rules. The list only contains
/// rules with the same meaning. Accepting a constant <c>--platform</c> (DL3029, FromPlatformFlagConstDisallowed) does
/// not mean that the image is built for it, and no comment makes BuildKit accept what CL2000 reports.
/// </summary>
internal static class ForeignRules
{
    /// <summary>All corresponding rules.</summary>
    public static IReadOnlyList<ForeignRule> All { get; } =
    [
        new(ForeignTool.Hadolint, "DL3006", [nameof(MissingTag)]),
        new(ForeignTool.Hadolint, "DL3007", [nameof(LatestTag)]),
        new(ForeignTool.Hadolint, "DL3026", [nameof(RegistryNotAllowed)]),
        new(ForeignTool.Hadolint, "DL3024", [nameof(DuplicateStageName)]),
        new(ForeignTool.Hadolint, "DL4000", [nameof(MaintainerInstruction)]),
        new(ForeignTool.BuildKit, "DuplicateStageName", [nameof(DuplicateStageName)]),
        new(ForeignTool.BuildKit, "MaintainerDeprecated", [nameof(MaintainerInstruction)]),
        new(ForeignTool.BuildKit, "InvalidBaseImagePlatform", [nameof(PlatformNotBuilt)]),
        new(ForeignTool.BuildKit, "InvalidDefaultArgInFrom", [nameof(InvalidReference)]) { IsAboutVariables = true },
        new(
            ForeignTool.Dclint,
            "service-image-require-explicit-tag",
            [nameof(MissingTag), nameof(LatestTag), nameof(FloatingTag)]),
    ];

    /// <summary>Finds a rule of a tool; null if no rule of ContainerLint corresponds to it.</summary>
    public static ForeignRule? Find(ForeignTool tool, string code) =>
        All.FirstOrDefault(rule => rule.Tool == tool && rule.Code == code);

    /// <summary>All corresponding rules of one tool.</summary>
    public static IEnumerable<ForeignRule> Of(ForeignTool tool) => All.Where(rule => rule.Tool == tool);
}
