using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6025: an app that brings its runtime is put into an image with a runtime.</summary>
public sealed partial class UnneededRuntime : ContainerRule
{
    private const string Smaller = "runtime-deps";

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(AppContainer container, RunContainers run)
    {
        if (container.Image is not { IsDotnet: true, Kind: "aspnet" or "runtime" }
            || container.Start is not { RunsProgram: true } || BringsRuntime(container)
            || PublishCommand.OnlyOneIn(container) is not { } publish
            || !(publish.IsSelfContained ?? container.Project?.Syntax.Publishing.IsSelfContained ?? false))
        {
            yield break;
        }

        var text = container.Final.Image!;
        var path = References.ReferenceSyntax.Parse(text.Value).Path.Range;
        var kind = TextRange.FromBounds(path.End - container.Image.Kind.Length, path.End);
        yield return new Finding(
            this, text.PlaceOf(kind).InFile(), "The app brings its own runtime; 'runtime-deps' is enough")
        {
            Fixes = text.Replace(kind, Smaller) is { } edit
                ? [new Fix($"Use '{Smaller}'", Safety.Unsafe, [edit])] : [],
        };
    }

    /// <summary>Whether something is copied that is more than the app, such as another runtime.</summary>
    private static bool BringsRuntime(AppContainer container) => container.Final.Chain.Any(one =>
        one.Kind is Languages.Dockerfiles.InstructionKind.Copy or Languages.Dockerfiles.InstructionKind.Add
        && StageContents.IsIntoSystem(one));
}
