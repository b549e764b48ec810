namespace ContainerLint.Documents.Suppressions;

/// <summary>Another linter whose suppression comments are honoured for corresponding rules.</summary>
internal enum ForeignTool
{
    /// <summary>The Dockerfile linter hadolint: <c># hadolint ignore=DL3006</c>.</summary>
    Hadolint,

    /// <summary>BuildKit's build checks: <c># check=skip=InvalidBaseImagePlatform</c>.</summary>
    BuildKit,

    /// <summary>
    /// The compose linter dclint: <c># dclint disable-line service-image-require-explicit-tag</c>.
    /// </summary>
    Dclint,
}
