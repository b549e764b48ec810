using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6019: the user of .NET images is used where it does not exist.</summary>
public sealed partial class AppUserNotInImage : StageRule
{
    private const string Variable = "APP_UID";

    private static readonly string[] Mentions = ["$APP_UID", "${APP_UID}"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(StageState stage, BaseImage image)
    {
        var mayMention = stage.Source.Text.IndexOf(Variable, StringComparison.Ordinal) >= 0;
        foreach (var instruction in stage.Stage.Instructions)
        {
            if (instruction.Kind == InstructionKind.User && image.Has("app") == false
                && UserWord.Of(instruction, stage) is { Name: "app" } user && !StageContents.MayHaveUser(stage, "app"))
            {
                yield return new Finding(
                    this, user.Place,
                    image.IsDotnet
                        ? "The image has no user 'app' before .NET 8, so the container does not start"
                        : "The image has no user 'app', so the container does not start");
            }
            else if (mayMention && image.Has(Variable) == false && PlaceIn(instruction, stage) is { } place
                && !stage.VariablesBefore(instruction).Declares(Variable))
            {
                yield return new Finding(this, place, MessageFor(instruction, image)) { Notes = [image.Note] };
            }
        }
    }

    private static string MessageFor(Instruction instruction, BaseImage image)
    {
        var reason = image.IsDotnet
            ? "APP_UID is set since .NET 8; here it is empty"
            : "APP_UID is empty in this stage";
        return reason + (instruction.Kind == InstructionKind.User
            ? ", and the container runs as root"
            : ", and the files belong to root");
    }

    private static Place? PlaceIn(Instruction instruction, StageState stage)
    {
        var span = instruction.Kind switch
        {
            InstructionKind.User => instruction.Span,
            InstructionKind.Copy or InstructionKind.Add => instruction.Flags
                .FirstOrDefault(flag => flag.Name == "chown")?.ValueSpan ?? default,
            _ => default,
        };
        foreach (var mention in Mentions)
        {
            var found = span.Length == 0 ? -1
                : stage.Source.Text.IndexOf(mention, span.Start, span.Length, StringComparison.Ordinal);
            var end = found + mention.Length;
            if (found >= 0 && (mention[1] == '{' || end == stage.Source.Text.Length || !IsName(stage.Source.Text[end])))
                return new Place(stage.Source, new SourceSpan(found, mention.Length)).InFile();
        }

        return null;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
