using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6012: the user of .NET images is named where Kubernetes needs its number.</summary>
public sealed partial class UserByName : StageRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(StageState stage, BaseImage image)
    {
        if (!stage.IsFinal || !image.IsDotnet || image.Has("APP_UID") != true
            || stage.LastOf(InstructionKind.User) is not { } instruction
            || UserWord.Of(instruction, stage) is not { Name: "app" } user)
        {
            yield break;
        }

        yield return new Finding(
            this, user.Place, "Kubernetes cannot tell that 'app' is not root (runAsNonRoot); write $APP_UID")
        {
            Fixes = FixOf(instruction, user, stage) is { } fix ? [fix] : [],
            Notes = ["runAsNonRoot fails with \"image has non-numeric user (app), cannot verify user is non-root\""],
        };
    }

    private static Fix? FixOf(Instruction instruction, UserWord user, StageState stage)
    {
        var place = user.NamePlace;
        var isLiteral = place.Source == stage.Source && place.Text == "app"
            && instruction.Span.Contains(place.Span) && place.Source.Text[place.Span.Start - 1] != '\'';
        return !isLiteral || stage.Variables.Declares("APP_UID") || StageContents.MayHaveUser(stage, "app")
            ? null
            : new Fix("Use '$APP_UID'", Safety.Safe, [new Edit(place.Source, place.Span, "$APP_UID")]);
    }
}
