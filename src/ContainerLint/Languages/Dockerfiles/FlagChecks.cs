using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Checks the flags of an instruction as BuildKit's <c>instructions/bflag.go</c>, <c>BFlags.Parse</c>, does. The lists
/// of flags follow <c>instructions/parse.go</c>.
/// </summary>
internal static class FlagChecks
{
    private static readonly string[] OfAdd =
        ["keep-git-dir", "chmod", "chown", "link", "checksum", "exclude", "unpack"];

    private static readonly string[] OfCopy = ["from", "chmod", "chown", "link", "parents", "exclude"];
    private static readonly string[] OfFrom = ["platform"];
    private static readonly string[] OfHealthcheck =
        ["interval", "timeout", "start-period", "start-interval", "retries"];

    private static readonly string[] OfRun = ["mount", "network", "security", "device"];

    /// <summary>Adds an error for the first flag that BuildKit refuses.</summary>
    public static void Check(Instruction instruction, ErrorSink errors)
    {
        for (var i = 0; i < instruction.Flags.Count; i++)
        {
            var flag = instruction.Flags[i];
            if (ProblemOf(instruction, flag, i) is var (kind, message))
            {
                errors.Add(Step.Reading, kind, flag.Span, message);
                return;
            }
        }
    }

    private static (SyntaxErrorKind Kind, string Message)? ProblemOf(Instruction instruction, Flag flag, int index)
    {
        var known = KnownTo(instruction.Kind);
        if (Array.IndexOf(known, flag.Name) < 0)
            return (DockerfileErrorKinds.UnknownFlag, Unknown(Keywords.WordOf(instruction.Kind), flag.Name, known));
        if (flag.Value is null && flag.Name is not ("link" or "keep-git-dir" or "unpack" or "parents"))
            return (DockerfileErrorKinds.MissingFlagValue, $"'--{flag.Name}' needs a value: --{flag.Name}=…");
        if (flag.Name is "mount" or "exclude" or "device")
            return null;
        for (var i = 0; i < index; i++)
        {
            if (instruction.Flags[i].Name == flag.Name)
                return (DockerfileErrorKinds.DuplicateFlag, $"Duplicate flag '--{flag.Name}'; remove one");
        }

        return null;
    }

    private static string Unknown(string keyword, string name, string[] known) => known.Length == 0
        ? $"{keyword} takes no flags, but '--{name}' is read as one; remove it"
        : $"{keyword} has no flag '--{name}'; it has --{string.Join(", --", known)}";

    private static string[] KnownTo(InstructionKind kind) => kind switch
    {
        InstructionKind.Add => OfAdd,
        InstructionKind.Copy => OfCopy,
        InstructionKind.From => OfFrom,
        InstructionKind.Healthcheck => OfHealthcheck,
        InstructionKind.Run => OfRun,
        _ => [],
    };
}
