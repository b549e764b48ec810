using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Linting;

/// <summary>Reads files for the program that a preset is for.</summary>
public static class PresetReading
{
    /// <summary>
    /// A document as the preset of its file has it read: with <c>podman</c>, Dockerfiles are read as Buildah reads
    /// them.
    /// </summary>
    public static SourceDocument Of(SourceDocument document, Settings settings) =>
        document is DockerfileDocument { IsForBuildah: false } && settings.Value(Preset.Option).IsForPodman
            ? DockerfileReader.Read(document.Source, isForBuildah: true)
            : document;
}
