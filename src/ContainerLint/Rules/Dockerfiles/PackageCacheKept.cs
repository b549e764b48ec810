using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2058: what a package manager downloaded stays in the image.</summary>
public sealed partial class PackageCacheKept : RunRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        if (!step.IsTrigger && step.Stage is { } stage && !ReachesImage(stage, dockerfile))
            yield break;
        var uncleaned = new HashSet<(PackageCache, string)>();
        bool? isPipOff = null;
        for (var i = 0; i < step.Commands.Count; i++)
        {
            if (PackageCommand.Of(step.Commands[i]) is not { Verb: { } verb } command
                || PackageCache.Of(command) is not { } cache || cache.IsLeftOut(command, step)
                || (command.Family == PackageCache.Pip && (isPipOff ??= PackageCache.IsOffForPip(step))))
            {
                continue;
            }

            // What nothing cleans up after one command, nothing cleans up after a later one. One finding says it, but
            // each command needs the option that keeps no cache.
            var key = (cache, command.Manager);
            if (uncleaned.Contains(key) ? cache.Option is null : IsCleaned(cache, command, step, i))
                continue;
            uncleaned.Add(key);
            yield return Report(
                dockerfile, verb.Span,
                $"'{command.Manager} {verb.Text}' leaves its cache in the image; mount a cache, or {cache.Advice}",
                FixFor(dockerfile, cache, command, step));
        }
    }

    /// <summary>Whether the last stage is this one, or builds on it.</summary>
    private static bool ReachesImage(StageState stage, DockerfileSyntax dockerfile)
    {
        for (var state = dockerfile.States[dockerfile.States.Count - 1]; state is not null; state = state.Below)
        {
            if (state == stage)
                return true;
        }

        return false;
    }

    private static bool IsCleaned(PackageCache cache, PackageCommand command, RunStep step, int index)
    {
        for (var i = index + 1; i < step.Commands.Count; i++)
        {
            if (cache.IsCleanedBy(step.Commands[i], command))
                return true;
        }

        return false;
    }

    private static Fix? FixFor(DockerfileSyntax dockerfile, PackageCache cache, PackageCommand command, RunStep step)
    {
        if (cache.Option is { } option)
            return Insert(dockerfile, step, command.Verb!, option, Safety.Unsafe);
        var (text, body) = (step.Run.Text, step.Run.Body.Value);
        if (cache.CleaningOf(command) is not { } cleaning || step.Run.IsJson || step.Run.Heredocs.Count > 0
            || body.IndexOf('#') >= 0 || body[body.Length - 1] is ';' or '&' or '|' or '\\')
        {
            return null;
        }

        var end = text.SpanOf(text.End - 1, text.End).End;
        return FixOf(dockerfile, $"Append '{cleaning}'", Safety.Unsafe, (new SourceSpan(end, 0), " && " + cleaning));
    }
}
