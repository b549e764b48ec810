using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2015: a parser directive is given twice.</summary>
public sealed partial class DuplicateDirective() : SyntaxErrorRule(DockerfileErrorKinds.DuplicateDirective);
