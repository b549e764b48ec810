using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2012: HEALTHCHECK is followed by something other than CMD or NONE.</summary>
public sealed partial class UnknownHealthcheckType() : SyntaxErrorRule(DockerfileErrorKinds.UnknownHealthcheckType);
