using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about one build of a Dockerfile that a document asks for. It runs once all files are read and the builds are
/// linked with their Dockerfiles.
/// </summary>
public abstract class BuildRule : Rule
{
    /// <summary>The findings about a build, in the document that asks for it.</summary>
    public abstract IEnumerable<Finding> Check(ImageBuild build);
}
