using ContainerLint.Languages.Compose;

namespace ContainerLint.Rules;

/// <summary>CL3003: a variable of a value is malformed.</summary>
public sealed class MalformedInterpolation() : SyntaxErrorRule(ComposeErrorKinds.MalformedInterpolation);
