using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6020: a command of the .NET SDK in an image without the SDK.</summary>
public sealed partial class SdkCommandWithoutSdk : StageRule
{
    private static readonly HashSet<string> SdkCommands = new(StringComparer.Ordinal)
    {
        "restore", "build", "publish", "run", "watch", "test", "pack", "tool", "new", "nuget", "ef", "workload",
        "dev-certs", "sln", "add", "msbuild", "clean", "format",
    };

    private static readonly string[] Installers =
        ["share/dotnet", "lib/dotnet", "bin/dotnet", "dotnet-install", "dotnet-sdk", "packages-microsoft", ".dotnet",
            "dotnet-runtime", "aspnetcore-runtime", "DOTNET_ROOT", "dot.net", "/opt"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(StageState stage, BaseImage image)
    {
        if (!image.IsDotnet || image.Has("sdk") != false || stage.Chain.Any(one => BringsSdk(one, stage)))
            yield break;
        foreach (var instruction in stage.Stage.Instructions)
        {
            if (instruction.Kind is not (InstructionKind.Run or InstructionKind.Cmd or InstructionKind.Entrypoint)
                || !StageContents.Mentions(instruction, stage.Source, "dotnet"))
            {
                continue;
            }

            foreach (var command in stage.CommandsOf(instruction))
            {
                if (!command.IsConditional && MessageFor(command, image) is { } message)
                {
                    var isWhole = instruction.Kind == InstructionKind.Run && image.Has("dotnet") != false;
                    var first = command.Words[0].Span;
                    var span = isWhole ? first.Union(command.Words[1].Span) : first;
                    yield return new Finding(this, new Place(stage.Source, span).InFile(), message)
                    {
                        Notes = [image.Note],
                    };
                    break;
                }
            }
        }
    }

    private static string? MessageFor(ShellCommand command, BaseImage image)
    {
        if (command.Name != "dotnet")
            return null;
        if (image.Has("dotnet") == false)
            return $"'dotnet' is not in '{image.Name}'";
        return command.Words.Count > 1 && SdkCommands.Contains(command.Words[1].Text)
            ? $"'dotnet {command.Words[1].Text}' needs the SDK, which is not in '{image.Name}'"
            : null;
    }

    private static bool BringsSdk(Instruction instruction, StageState stage) => instruction.Kind switch
    {
        InstructionKind.Copy or InstructionKind.Add => StageContents.IsIntoSystem(instruction)
            || Installers.Any(text => StageContents.Mentions(instruction, stage.Source, text)),
        InstructionKind.Run or InstructionKind.Env =>
            Installers.Any(text => StageContents.Mentions(instruction, stage.Source, text)),
        _ => false,
    };
}
