namespace ContainerLint.Rules;

/// <summary>The names of the presets that rules know.</summary>
internal static class PresetNames
{
    /// <summary>One commit always builds and runs the same versions.</summary>
    public const string Strict = "strict";

    /// <summary>Podman and Buildah read every name as Docker does.</summary>
    public const string Podman = "podman";
}
