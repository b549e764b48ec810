using ContainerLint.Configuration;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// A named set of severities for a way of working. Severities that a user configures take precedence.
/// </summary>
public sealed class Preset
{
    private readonly Dictionary<string, Severity> severities;

    private Preset(string name, string purpose, params (string Rule, Severity Severity)[] severities)
    {
        Name = name;
        Purpose = purpose;
        this.severities = severities.ToDictionary(pair => pair.Rule, pair => pair.Severity, StringComparer.Ordinal);
    }

    /// <summary>The severities on the rules' pages.</summary>
    public static Preset Default { get; } = new("default", "what the rules' pages say");

    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        Default,
        new(
            PresetNames.Strict,
            "one commit always builds and runs the same versions",
            (nameof(MissingTag), Severity.Error),
            (nameof(LatestTag), Severity.Error),
            (nameof(FloatingTag), Severity.Warning),
            (nameof(ImageDrift), Severity.Warning),
            (nameof(UnpinnedPackage), Severity.Info),
            (nameof(RecommendedPackages), Severity.Hint),
            (nameof(PipeWithoutPipefail), Severity.Info)),
        new(
            "digest",
            "one commit always builds and runs the same bytes",
            (nameof(MissingDigest), Severity.Warning),
            (nameof(TagWithDigest), Severity.Warning)),
        new(
            PresetNames.Podman,
            "Podman and Buildah read every name as Docker does",
            (nameof(UnqualifiedName), Severity.Warning)),
    ];

    /// <summary><c>containerlint.preset</c>: the name of a preset.</summary>
    public static Option<Preset> Option { get; } = new("containerlint.preset", Default, TryRead)
    {
        Words = [.. All.Select(preset => preset.Name)],
    };

    /// <summary>The name, such as <c>strict</c>.</summary>
    public string Name { get; }

    /// <summary>Whether files are meant for Podman and Buildah.</summary>
    public bool IsForPodman => Name == PresetNames.Podman;

    /// <summary>What the preset is for, as the end of a sentence.</summary>
    public string Purpose { get; }

    /// <summary>The severities that differ from the rules' pages, by rule name.</summary>
    public IReadOnlyDictionary<string, Severity> Severities => severities;

    /// <summary>Finds a preset by name, ignoring case; null if there is none.</summary>
    public static Preset? Find(string name) => All.FirstOrDefault(
        preset => string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The preset that a setting names; the default if it names none.</summary>
    /// <param name="value">The value of the setting; null if it is not set.</param>
    public static Preset OfSetting(string? value) => (value is null ? null : Find(value.Trim())) ?? Default;

    /// <summary>The severity of a rule if the user configures none.</summary>
    public Severity SeverityOf(Rule rule) =>
        severities.TryGetValue(rule.Page.Name, out var severity) ? severity : rule.Page.Severity;

    /// <summary>The severity of a rule that the user selects by name, which turns it on if it is off.</summary>
    public Severity SeverityIfSelected(Rule rule) =>
        SeverityOf(rule) is var severity and not Severity.None ? severity : Severity.Warning;

    private static bool TryRead(string text, out Preset preset)
    {
        preset = Find(text.Trim()) ?? Default;
        return Find(text.Trim()) is not null;
    }
}
