using ContainerLint.Languages.Compose;

namespace ContainerLint.Rules;

/// <summary>CL3000: the compose file cannot be read.</summary>
public sealed class InvalidComposeFile() : InvalidFile(ComposeLanguage.Instance);
