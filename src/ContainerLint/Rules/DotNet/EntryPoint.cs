using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>The application that a container starts.</summary>
/// <param name="Name">Its name: the assembly without its extension, or the program.</param>
/// <param name="IsAssembly">Whether <c>dotnet</c> starts it.</param>
/// <param name="Place">Where the file name is written.</param>
internal sealed record EntryPoint(string Name, bool IsAssembly, Place Place)
{
    private const string Extension = ".dll";

    /// <summary>What <c>ENTRYPOINT</c> and <c>CMD</c> start; null if that is unknown or no application.</summary>
    public static EntryPoint? Of(StageState state)
    {
        var words = new List<ShellWord>();
        foreach (var instruction in new[] { state.LastOf(InstructionKind.Entrypoint), state.Command })
        {
            if (instruction is null || (words.Count > 0 && !instruction.IsJson))
                continue;
            if (state.CommandsOf(instruction) is not [var command])
                return null;
            words.AddRange(command.Words);
        }

        return words switch
        {
            [{ Text: "dotnet" or "/usr/bin/dotnet" }, var assembly, ..] when IsNamed(assembly, Extension) =>
                Of(assembly, state, true),
            [var program, ..] when program.Text.StartsWith("./", StringComparison.Ordinal) && IsNamed(program, "") =>
                Of(program, state, false),
            _ => null,
        };
    }

    private static bool IsNamed(ShellWord word, string extension) => word.Text.IndexOf('$') < 0
        && word.Text.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
        && (extension.Length > 0 || word.Text.LastIndexOf('.') == 0)
        && word.Text.IndexOf(' ') < 0;

    private static EntryPoint Of(ShellWord word, StageState state, bool isAssembly)
    {
        var file = word.Text.Substring(word.Text.LastIndexOf('/') + 1);
        var start = state.Source.Text.IndexOf(file, word.Span.Start, word.Span.Length, StringComparison.Ordinal);
        var span = start < 0 ? word.Span : new SourceSpan(start, file.Length);
        return new EntryPoint(
            isAssembly ? file.Substring(0, file.Length - Extension.Length) : file, isAssembly,
            new Place(state.Source, span));
    }
}
