using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>Where a file of the context belongs in a stage, beside the project of a command.</summary>
internal static class StagePath
{
    /// <summary>
    /// The path in the stage of a file of the context, if the stage has the same folders between the project and it;
    /// null if that is unknown.
    /// </summary>
    /// <param name="path">The path in the context.</param>
    /// <param name="command">A command on a project that is in the stage.</param>
    /// <param name="build">The build.</param>
    public static string? Of(string path, DotNetCommand command, DotNetBuild build)
    {
        if (build.PathOf(command) is not { } project
            || command.Tree.Find(project, command.Instruction).Path is not { } origin)
            return null;
        var here = FilePaths.Folder(origin);
        var there = FilePaths.Folder(project);
        var up = 0;
        while (here.Length > 0 && !path.StartsWith(here + "/", StringComparison.Ordinal))
        {
            here = FilePaths.Folder(here);
            if (there is "/" or "")
                return null;
            there = FilePaths.Folder(there);
            up++;
        }

        return there.Length == 0 ? null
            : FilePaths.Join(there, here.Length == 0 ? path : path.Substring(here.Length + 1));
    }
}
