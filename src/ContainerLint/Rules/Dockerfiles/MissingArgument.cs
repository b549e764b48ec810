using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2005: an instruction lacks an argument.</summary>
public sealed partial class MissingArgument() : SyntaxErrorRule(DockerfileErrorKinds.MissingArgument);
