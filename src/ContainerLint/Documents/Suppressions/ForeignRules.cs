using ContainerLint.Rules;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// Which rules of other tools say the same as rules here: their comments suppress these, too. Only what means the same
/// is in the list. Whoever waves a constant <c>--platform</c> through (DL3029, FromPlatformFlagConstDisallowed) does
/// not say that the image is built for it; and no comment makes BuildKit read what CL2000 reports.
/// </summary>
internal static class ForeignRules
{
    /// <summary>The rules of other tools.</summary>
    public static IReadOnlyList<ForeignRule> All { get; } =
    [
        new(ForeignTool.Hadolint, "DL3006", [nameof(MissingTag)]),
        new(ForeignTool.Hadolint, "DL3007", [nameof(LatestTag)]),
        new(ForeignTool.Hadolint, "DL3026", [nameof(RegistryNotAllowed)]),
        new(ForeignTool.BuildKit, "InvalidBaseImagePlatform", [nameof(PlatformNotBuilt)]),
        new(ForeignTool.BuildKit, "InvalidDefaultArgInFrom", [nameof(InvalidReference)]) { IsAboutVariables = true },
        new(
            ForeignTool.Dclint,
            "service-image-require-explicit-tag",
            [nameof(MissingTag), nameof(LatestTag), nameof(FloatingTag)]),
    ];

    /// <summary>The rule of a tool; null if it is about something else.</summary>
    public static ForeignRule? Find(ForeignTool tool, string code) =>
        All.FirstOrDefault(rule => rule.Tool == tool && rule.Code == code);

    /// <summary>All rules of a tool that are about the same as rules here.</summary>
    public static IEnumerable<ForeignRule> Of(ForeignTool tool) => All.Where(rule => rule.Tool == tool);
}
