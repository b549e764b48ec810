using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>What a container starts: the words of <c>ENTRYPOINT</c>, else of <c>CMD</c>.</summary>
/// <param name="Words">The words of its only command.</param>
/// <param name="Instruction">The instruction.</param>
internal sealed record StartCommand(IReadOnlyList<ShellWord> Words, Instruction Instruction)
{
    private static readonly string[] Scripts = [".sh", ".py", ".ps1", ".dll", ".js", ".cmd"];

    /// <summary>Whether <c>dotnet</c> starts an app.</summary>
    public bool RunsAssembly => Words[0].Text is "dotnet" or "/usr/bin/dotnet" && Words.Count > 1
        && Words.Skip(1).Any(word => word.Text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a program of the app itself is started, by its path.</summary>
    public bool RunsProgram => Words[0] is { IsPlain: true, Text: var text } && text.IndexOf('/') >= 0
        && !text.StartsWith("/bin/", StringComparison.Ordinal) && !text.StartsWith("/usr/", StringComparison.Ordinal)
        && !text.StartsWith("/sbin/", StringComparison.Ordinal)
        && !Array.Exists(Scripts, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        && text.IndexOf("entrypoint", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>What a stage starts; null if there is nothing, or it is not a single command.</summary>
    public static StartCommand? Of(StageState stage)
    {
        var instruction = stage.LastOf(InstructionKind.Entrypoint) ?? stage.Command;
        if (instruction is null)
            return null;
        var commands = stage.CommandsOf(instruction);
        return commands.Count == 1 ? new StartCommand(commands[0].Words, instruction) : null;
    }
}
