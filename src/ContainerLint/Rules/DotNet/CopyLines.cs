using System.Text;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>Writes <c>COPY</c> lines in the style of those above.</summary>
internal static class CopyLines
{
    /// <summary>
    /// An edit that copies files before a command; null if no line above copies a single project to imitate.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="paths">The files, in the context.</param>
    /// <param name="build">The build.</param>
    public static Edit? Of(DotNetCommand command, IReadOnlyList<string> paths, DotNetBuild build)
    {
        var model = command.Tree.State.Stage.Instructions.LastOrDefault(one =>
            one.Kind == InstructionKind.Copy && one.Span.Start < command.Instruction.Span.Start
            && one.Flags.Count == 0 && !one.IsContinued && one.Words.Count == 2
            && DotNetCommand.IsProject(one.Words[0].Value));
        if (model is null || command.Tree.FolderAt(model) is not { } folder
            || build.Syntax.Source.Origin is not null)
            return null;
        var source = build.Syntax.Source;
        var lineEnd = source.Text.IndexOf('\n', model.Span.End);
        if (lineEnd < 0)
            return null;
        var newLine = lineEnd > 0 && source.Text[lineEnd - 1] == '\r' ? "\r\n" : "\n";
        var lines = new StringBuilder();
        foreach (var path in paths)
        {
            if (TargetOf(path, command, folder, build) is not { } target || path.IndexOf(' ') >= 0)
                return null;
            lines.Append(model.Keyword).Append(' ').Append(model.IsJson
                ? $"[\"{path}\", \"{target}\"]"
                : $"{path} {target}").Append(newLine);
        }

        return new Edit(source, new SourceSpan(lineEnd + 1, 0), lines.ToString());
    }

    /// <summary>The folder that a file is copied to, relative to the working folder.</summary>
    private static string? TargetOf(string path, DotNetCommand command, string folder, DotNetBuild build)
    {
        if (StagePath.Of(path, command, build) is not { } there)
            return null;
        var parent = FilePaths.Folder(there);
        return parent == folder ? "./"
            : folder == "/" ? parent.Substring(1) + "/"
            : parent.StartsWith(folder + "/", StringComparison.Ordinal) ? parent.Substring(folder.Length + 1) + "/"
            : parent + "/";
    }
}
