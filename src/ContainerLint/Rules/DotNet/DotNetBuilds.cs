using System.Collections.Concurrent;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>
/// How the Dockerfiles of a run build .NET projects, each read when a rule first asks: only those that mention
/// <c>dotnet</c> are read a second time.
/// </summary>
/// <param name="files">What is known of files.</param>
/// <param name="run">The run.</param>
internal sealed class DotNetBuilds(FileTree files, RunFacts run)
{
    private readonly ConcurrentDictionary<DockerfileDocument, Lazy<DotNetBuild?>> builds = new();

    /// <summary>How a Dockerfile builds; null if it builds nothing of .NET, or nothing is known of files.</summary>
    public DotNetBuild? Of(DockerfileDocument document) => ReferenceEquals(files, FileTree.Unknown)
        ? null
        : builds.GetOrAdd(document, one => new(() => DotNetBuild.Of(one, files, run))).Value;

    /// <summary>Whether what was found about a document may be different after files have changed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="changed">The paths of the files.</param>
    public bool DependsOnAny(SourceDocument document, IReadOnlyCollection<string> changed) =>
        document is DockerfileDocument dockerfile && builds.TryGetValue(dockerfile, out var build)
        && build.IsValueCreated && build.Value?.Files.IsAskedAboutAny(changed) == true;
}
