using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6018: the package manager of another operating system.</summary>
public sealed partial class PackageManagerNotInImage : StageRule
{
    private static readonly string[] Folders = ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(StageState stage, BaseImage image)
    {
        if (image.System is not { } system)
            yield break;
        foreach (var instruction in stage.Stage.Instructions)
        {
            if (instruction.Kind != InstructionKind.Run || (!instruction.IsJson && image.Has("sh") == false)
                || !system.Lacks.Any(manager => StageContents.Mentions(instruction, stage.Source, manager)))
            {
                continue;
            }

            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var command in stage.CommandsOf(instruction))
            {
                var name = command.Name;
                if (!command.IsConditional && system.Lacks.Contains(name) && IsOfSystem(command) && reported.Add(name)
                    && !IsInstalled(stage, name))
                {
                    yield return new Finding(
                        this, new Place(stage.Source, command.Words[0].Span).InFile(), MessageFor(name, system))
                    {
                        Notes = [image.Note],
                    };
                }
            }
        }
    }

    /// <summary>Whether a command is looked for where the system has it, not in a folder of somebody else.</summary>
    private static bool IsOfSystem(ShellCommand command) => command.Words[0].Text.IndexOf('/') < 0
        || Array.Exists(Folders, folder => command.Words[0].Text.StartsWith(folder, StringComparison.Ordinal));

    private static string MessageFor(string manager, BaseSystem system) => system.Install.Length > 0
        ? $"{system.Name} has no '{manager}'; use '{system.Install}'"
        : $"{system.Name} has no '{manager}'";

    /// <summary>Whether another package manager may have installed it, or it was copied.</summary>
    private static bool IsInstalled(StageState stage, string manager)
    {
        foreach (var instruction in stage.Chain)
        {
            if (instruction.Kind is InstructionKind.Copy or InstructionKind.Add
                && (StageContents.Mentions(instruction, stage.Source, manager)
                    || StageContents.IsIntoSystem(instruction)))
            {
                return true;
            }

            if (instruction.Kind == InstructionKind.Run && stage.CommandsOf(instruction).Any(command =>
                command.Words.Skip(1).Any(word => word.Text == manager)))
                return true;
        }

        return false;
    }
}
