using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>A project that the commands of a stage compile.</summary>
/// <param name="Command">The command.</param>
/// <param name="Project">What is known of the project; null if that is unknown.</param>
internal sealed record PublishedProject(DotNetCommand Command, KnownProject? Project);

/// <summary>The projects whose output a stage copies from other stages of the file.</summary>
internal static class PublishedProjects
{
    /// <summary>The compiled projects, each command once; empty if it copies from no stage that compiles.</summary>
    public static IReadOnlyList<PublishedProject> In(StageTree tree, DotNetBuild build)
    {
        var found = new List<PublishedProject>();
        foreach (var layer in tree.Layers.OfType<StageCopyLayer>())
        {
            foreach (var command in CommandsBehind(layer.From, build, 0))
            {
                if (!found.Exists(one => one.Command == command))
                    found.Add(new PublishedProject(command, build.ProjectOf(command)));
            }
        }

        return found;
    }

    /// <summary>The project that the entry point of a stage starts, or the only one; null if it is not known.</summary>
    public static PublishedProject? StartedBy(StageTree tree, DotNetBuild build)
    {
        var published = In(tree, build).Where(one => one.Command.Verb == "publish").ToList();
        if (published.Count == 0)
            published = [.. In(tree, build)];
        if (published.Select(one => one.Project?.Path).Distinct().Count() == 1)
            return published[0];
        var name = EntryPoint.Of(tree.State)?.Name;
        return published.Find(one => one.Project is { } project && name is not null
            && (project.Value("AssemblyName") is { Length: > 0 } assembly ? assembly : project.Name) == name);
    }

    /// <summary>The commands whose output a stage has, also of the stages that it copies from.</summary>
    private static IEnumerable<DotNetCommand> CommandsBehind(StageTree tree, DotNetBuild build, int depth)
    {
        foreach (var command in build.CommandsIn(tree).Where(command => command.Verb is "publish" or "build"))
            yield return command;
        if (depth > 8)
            yield break;
        foreach (var layer in tree.Layers.OfType<StageCopyLayer>())
        {
            foreach (var command in CommandsBehind(layer.From, build, depth + 1))
                yield return command;
        }
    }
}
