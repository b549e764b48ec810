namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Which flags an instruction takes.</summary>
internal static class FlagChecks
{
    private static readonly string[] OfAdd =
        ["keep-git-dir", "chmod", "chown", "link", "checksum", "exclude", "unpack"];

    private static readonly string[] OfCopy = ["from", "chmod", "chown", "link", "parents", "exclude"];
    private static readonly string[] OfFrom = ["platform"];
    private static readonly string[] OfHealthcheck =
        ["interval", "timeout", "start-period", "start-interval", "retries"];

    private static readonly string[] OfRun = ["mount", "network", "security", "device"];

    /// <summary>Notes the first flag that BuildKit refuses.</summary>
    public static void Check(Instruction instruction, ErrorSink errors)
    {
        for (var i = 0; i < instruction.Flags.Count; i++)
        {
            var flag = instruction.Flags[i];
            if (MessageFor(instruction, flag, i) is { } message)
            {
                errors.Add(Step.Reading, flag.Span, message);
                return;
            }
        }
    }

    private static string? MessageFor(Instruction instruction, Flag flag, int index)
    {
        var keyword = Keywords.WordOf(instruction.Kind);
        var known = KnownTo(instruction.Kind);
        if (Array.IndexOf(known, flag.Name) < 0)
        {
            return known.Length == 0
                ? $"{keyword} takes no flags, and '--{flag.Name}' is read as one"
                : $"{keyword} has no flag '--{flag.Name}'; it knows --{string.Join(", --", known)}";
        }

        if (flag.Value is null && flag.Name is not ("link" or "keep-git-dir" or "unpack" or "parents"))
            return $"The flag '--{flag.Name}' needs a value: --{flag.Name}=…";
        if (flag.Name is "mount" or "exclude" or "device")
            return null;
        for (var i = 0; i < index; i++)
        {
            if (instruction.Flags[i].Name == flag.Name)
                return $"The flag '--{flag.Name}' may be given once";
        }

        return null;
    }

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
