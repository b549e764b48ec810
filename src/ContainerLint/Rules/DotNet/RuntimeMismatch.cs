using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6021: a program is built for another C library than that of its image.</summary>
public sealed partial class RuntimeMismatch : Rule, IRunRule
{
    private const string Linux = "linux-";
    private const string Musl = "linux-musl-";
    private const string Alpine = "alpine";

    private static readonly string[] Adapters = ["gcompat", "libc6-compat", "glibc", "musl"];

    /// <inheritdoc/>
    IEnumerable<Finding> IRunRule.CheckInRun(SourceDocument document, RuleContext context) => document switch
    {
        Languages.Dockerfiles.DockerfileDocument dockerfile
            when context.Run.Containers.Of(dockerfile) is { } container && Check(container) is { } finding => [finding],
        ProjectDocument project when Check(project.Syntax.Publishing) is { } finding => [finding],
        _ => [],
    };

    private Finding? Check(AppContainer container)
    {
        if (container.Image.System is not { } system || container.Start is not { RunsProgram: true }
            || PublishCommand.OnlyOneIn(container) is not { Runtime: { } runtime } publish
            || Adapters.Any(name => StageContents.MayHave(container.Final, name)))
        {
            return null;
        }

        return Report(
            runtime, system, new Place(container.Final.Source, publish.RuntimeSpan).InFile(),
            wanted => container.Final.Source.Origin is null
                ? new Edit(container.Final.Source, publish.RuntimeSpan, wanted) : null);
    }

    private Finding? Check(ProjectPublishing project)
    {
        if (project is not { RuntimeIdentifier: { } runtime, ContainerFamily: { } family }
            || !(project.IsSelfContained == true || project.IsSingleFile))
        {
            return null;
        }

        var range = new TextRange(0, runtime.Value.Length);
        return family.StartsWith(Alpine, StringComparison.OrdinalIgnoreCase)
            ? Report(
                runtime.Value.Trim(), new BaseSystem(Alpine, "Alpine", [], [], ""), runtime.PlaceOf(range).InFile(),
                wanted => runtime.Replace(range, wanted))
            : null;
    }

    private Finding? Report(string runtime, BaseSystem system, Place place, Func<string, Edit?> edit)
    {
        var isMusl = runtime.StartsWith(Musl, StringComparison.Ordinal);
        if (isMusl == (system.Id == Alpine) || !runtime.StartsWith(Linux, StringComparison.Ordinal))
            return null;
        var wanted = isMusl
            ? Linux + runtime.Substring(Musl.Length)
            : Musl + runtime.Substring(Linux.Length);
        var (built, there) = isMusl ? ("musl", "glibc") : ("glibc", "musl");
        var name = system.Id == "distroless" ? "the image" : system.Name;
        return new Finding(
            this, place,
            $"'{runtime}' is built for {built}, {name} has {there}: it is 'not found' at start; use {wanted}")
        {
            Fixes = edit(wanted) is { } change ? [new Fix($"Use '{wanted}'", Safety.Unsafe, [change])] : [],
        };
    }
}
