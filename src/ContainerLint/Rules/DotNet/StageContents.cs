using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>What the instructions of a stage may add to what is in its image.</summary>
internal static class StageContents
{
    private static readonly string[] SystemFolders = ["/usr", "/bin", "/sbin", "/lib", "/opt", "/nix"];

    /// <summary>
    /// Whether a program, library or package may have been added: an instruction or a variable names it, or an
    /// instruction copies into folders of the system, or runs a script that nobody can see into.
    /// </summary>
    /// <param name="stage">The stage.</param>
    /// <param name="name">A word that the name contains.</param>
    /// <param name="except">The instruction that uses it.</param>
    public static bool MayHave(StageState stage, string name, Instruction? except = null)
    {
        foreach (var instruction in stage.Chain)
        {
            if (ReferenceEquals(instruction, except))
                continue;
            var mayAdd = instruction.Kind switch
            {
                InstructionKind.Copy or InstructionKind.Add =>
                    Mentions(instruction, stage.Source, name) || IsIntoSystem(instruction),
                InstructionKind.Arg or InstructionKind.Env => Mentions(instruction, stage.Source, name),
                InstructionKind.Run => Mentions(instruction, stage.Source, name) || RunsUnseen(instruction, stage),
                _ => false,
            };
            if (mayAdd)
                return true;
        }

        return false;
    }

    /// <summary>Whether packages are installed, which may bring others.</summary>
    public static bool InstallsPackages(StageState stage) => stage.Chain.Any(one => one.Kind == InstructionKind.Run
        && (Mentions(one, stage.Source, "install") || Mentions(one, stage.Source, "apk add")));

    /// <summary>Whether an instruction may add or change a user.</summary>
    public static bool MayHaveUser(StageState stage, string name) => stage.Chain.Any(instruction =>
        instruction.Kind == InstructionKind.Run
            ? Mentions(instruction, stage.Source, name)
                && (Mentions(instruction, stage.Source, "user") || Mentions(instruction, stage.Source, "passwd"))
            : instruction.Kind is InstructionKind.Copy or InstructionKind.Add
                && (Mentions(instruction, stage.Source, "/etc") || IsIntoSystem(instruction)));

    /// <summary>Whether an instruction contains a text.</summary>
    public static bool Mentions(Instruction instruction, Source source, string text) =>
        source.Text.IndexOf(text, instruction.Span.Start, instruction.Span.Length, StringComparison.Ordinal) >= 0;

    /// <summary>Whether files are copied into the root or a folder of the system.</summary>
    public static bool IsIntoSystem(Instruction instruction)
    {
        if (instruction.Words.Count < 2)
            return false;
        var target = instruction.Words[instruction.Words.Count - 1].Value.Trim('"', '\'');
        return target is "/" or "/." || Array.Exists(SystemFolders, folder =>
            target.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>Whether a <c>RUN</c> mounts another image or stage.</summary>
    public static bool MountsImage(Instruction run) => run.Flags.Any(flag =>
        flag is { Name: "mount", Value: { } mount } && mount.Value.Contains("from="));

    /// <summary>Whether a <c>RUN</c> starts a script or program of the build, or mounts another image.</summary>
    private static bool RunsUnseen(Instruction run, StageState stage)
    {
        if (MountsImage(run))
            return true;
        foreach (var command in stage.CommandsOf(run))
        {
            foreach (var word in command.Words.Take(2))
            {
                if (word.Text.EndsWith(".sh", StringComparison.Ordinal)
                    || word.Text.StartsWith("./", StringComparison.Ordinal)
                    || word.Text.StartsWith("/tmp/", StringComparison.Ordinal))
                {
                    return true;
                }
            }

            if (command.Name is "sh" or "bash" or "ansible-playbook" or "make" or "nix-env" or "source" or ".")
                return true;
        }

        return false;
    }
}
