using ContainerLint.Languages.Compose;

namespace ContainerLint.Rules;

/// <summary>CL3003: a variable of a value is malformed.</summary>
public sealed partial class MalformedInterpolation() : SyntaxErrorRule(ComposeErrorKinds.MalformedInterpolation);
