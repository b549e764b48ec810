using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;

namespace ContainerLint.Rules;

/// <summary>Finds the <c>dotnet</c> commands of a Dockerfile.</summary>
internal static class DotNetCommands
{
    /// <summary>The commands of a stage itself, in the order of the text.</summary>
    public static IEnumerable<DotNetCommand> Of(StageTree tree)
    {
        foreach (var instruction in tree.State.Stage.Instructions)
        {
            if (instruction.Kind != InstructionKind.Run)
                continue;
            var folder = tree.FolderAt(instruction);
            var text = instruction.ToString();
            if (HasSubshells(text))
                folder = null;
            foreach (var command in tree.State.CommandsOf(instruction))
            {
                if (command.Name is "cd" or "pushd" or "popd")
                    folder = Enter(command, folder);
                else if (command.Name == "dotnet")
                    yield return new DotNetCommand(tree, instruction, command, folder);
            }
        }
    }

    private static string? Enter(ShellCommand command, string? folder) =>
        command is { Name: "cd", IsConditional: false, Words: [_, { IsPlain: true } word] }
            ? CopyWords.Absolute(word.Text, folder)
            : null;

    /// <summary>Whether a change of the folder may not count for what follows.</summary>
    private static bool HasSubshells(string text) =>
        text.IndexOf('(') >= 0 && text.IndexOf("cd ", StringComparison.Ordinal) >= 0;
}
