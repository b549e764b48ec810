using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6023: a .NET app runs as root though its image has a user for it.</summary>
public sealed partial class RunsAsRoot : ContainerRule
{
    private static readonly string[] Droppers = ["gosu", "su-exec", "setpriv", "runuser", "entrypoint", ".sh"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(AppContainer container, RunContainers run)
    {
        var (final, image) = (container.Final, container.Image);
        if (!image.IsDotnet || image.User != "root" || image.Has("app") != true || !Starts(final)
            || MayDropRoot(final) || container.Services.Any(service => service.All.Any(one => one.HasUser)))
        {
            yield break;
        }

        var instruction = final.LastOf(InstructionKind.User);
        if (instruction is null)
        {
            yield return new Finding(
                this, StageImage.NameIn(final), "The app runs as root; the image has a user for it: USER $APP_UID")
            {
                Fixes = FixOf(final) is { } fix ? [fix] : [],
            };
        }
        else if (UserWord.Of(instruction, final) is { Name: "root" or "0" } user)
        {
            yield return new Finding(
                this, user.Place, "The app runs as root; the image has a user for it: USER $APP_UID")
            {
                AtLeast = Severity.Warning,
            };
        }
    }

    private static bool Starts(StageState final) =>
        (final.LastOf(InstructionKind.Entrypoint) ?? final.LastOf(InstructionKind.Cmd)) is not null;

    /// <summary>Whether what is started may go on as another user.</summary>
    private static bool MayDropRoot(StageState final) =>
        (final.LastOf(InstructionKind.Entrypoint) ?? final.Command) is { } start
        && Droppers.Any(word => StageContents.Mentions(start, final.Source, word));

    private static Fix? FixOf(StageState final)
    {
        var start = final.Stage.Instructions.FirstOrDefault(one =>
            one.Kind is InstructionKind.Entrypoint or InstructionKind.Cmd);
        return start is null || final.Source.Origin is not null ? null : new Fix(
            "Add 'USER $APP_UID'", Safety.Unsafe,
            [new Edit(final.Source, new SourceSpan(start.Span.Start, 0), "USER $APP_UID" + LineEndOf(final.Source))]);
    }

    private static string LineEndOf(Source source) =>
        source.Text.IndexOf('\n') is > 0 and var end && source.Text[end - 1] == '\r' ? "\r\n" : "\n";
}
