namespace ContainerLint.Rules;

/// <summary>The highest severity of a finding in a preset.</summary>
/// <param name="Preset">The name of the preset.</param>
/// <param name="AtMost">The highest severity.</param>
public sealed record PresetLimit(string Preset, Severity AtMost);
