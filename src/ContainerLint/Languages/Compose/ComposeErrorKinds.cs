using ContainerLint.Documents;

namespace ContainerLint.Languages.Compose;

/// <summary>The kinds of errors for which compose-go v2.13 refuses a file that is valid YAML.</summary>
internal static class ComposeErrorKinds
{
    /// <summary>
    /// "invalid interpolation format": <c>template/template.go</c>, <c>SubstituteWithOptions</c>. Its other error, a
    /// required variable without a value, is never reported, because a shell may set every variable.
    /// </summary>
    public static SyntaxErrorKind MalformedInterpolation { get; } = new("invalid interpolation format");

    /// <summary>BuildKit refuses a <c>dockerfile_inline</c>; which kind of error it has does not matter here.</summary>
    public static SyntaxErrorKind InvalidInlineDockerfile { get; } = new("dockerfile_inline");
}
