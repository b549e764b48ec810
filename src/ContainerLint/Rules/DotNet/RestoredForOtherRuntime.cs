using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6016: packages were restored for another runtime than the one that is published for.</summary>
public sealed partial class RestoredForOtherRuntime : DotNetRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        foreach (var command in build.Commands)
        {
            if (command.SkipsRestore && !command.Has("--no-build") && RuntimeOf(command) is { } wanted
                && !command.IsConditional && RestoreFor(command, build) is { } restore
                && !restore.Options.Any(option =>
                    option.Word.Text.IndexOf('$') >= 0 || option.Value is { IsPlain: false })
                && MessageFor(command, restore, wanted) is { } message && !IsSetElsewhere(command, build))
            {
                yield return new Finding(this, command.PlaceOf(SpanOf(wanted)), message)
                {
                    Related = [new RelatedPlace(restore.Place, "packages are restored here")],
                    Fixes = FixOf(restore, wanted) is { } fix ? [fix] : [],
                };
            }
        }
    }

    private static string? MessageFor(DotNetCommand command, DotNetCommand restore, Runtime wanted)
    {
        var shown = wanted.Value is { } value ? $"'{value.Text}'" : "the current runtime";
        if (RuntimeOf(restore) is not { } restored)
            return $"Packages are restored for no runtime, so '{command.Verb}' for {shown} fails (NETSDK1047)";
        return restored.Kind == wanted.Kind && restored.Value is { IsPlain: true } one
            && wanted.Value is { IsPlain: true } other && one.Text != other.Text
            ? $"Packages are restored for '{one.Text}', not for {shown}, so this fails (NETSDK1047)"
            : null;
    }

    /// <summary>The last command before another one that restores the same project.</summary>
    private static DotNetCommand? RestoreFor(DotNetCommand command, DotNetBuild build)
    {
        var before = build.Commands.Where(one => DotNetBuild.Precedes(one, command)).ToList();
        if (before.FindLast(one => one.Verb == "restore" || (one.IsBuild && !one.SkipsRestore)) is not { } last
            || last.IsConditional || build.PathOf(command) is not { } path || build.PathOf(last) != path
            || build.ProjectOf(command) is null)
            return null;
        return last;
    }

    private static bool IsSetElsewhere(DotNetCommand command, DotNetBuild build) =>
        build.ProjectOf(command) is not { } project || project.Value("RuntimeIdentifier") is not ""
        || project.Value("RuntimeIdentifiers") is not ""
        || command.Tree.State.Chain.Any(one => one.Kind is InstructionKind.Env or InstructionKind.Arg
            && one.ToString().Contains("RuntimeIdentifier"));

    private static Runtime? RuntimeOf(DotNetCommand command)
    {
        foreach (var (name, value, word) in command.Options)
        {
            switch (name)
            {
                case "-r" or "--runtime" when value is not null:
                    return new Runtime("runtime", value, word);
                case "-a" or "--arch" when value is not null:
                    return new Runtime("architecture", value, word);
                case "--os" when value is not null:
                    return new Runtime("system", value, word);
                case "--use-current-runtime" or "--ucr" when value?.Text != "false":
                    return new Runtime("current", null, word);
            }
        }

        return command.Property("RuntimeIdentifier") is { } property
            ? new Runtime("runtime", property, property) : null;
    }

    private static SourceSpan SpanOf(Runtime runtime) =>
        runtime.Value is { } value ? runtime.Word.Span.Union(value.Span) : runtime.Word.Span;

    private static Fix? FixOf(DotNetCommand restore, Runtime wanted)
    {
        if (RuntimeOf(restore) is not null || restore.Tree.State.Source.Origin is not null)
            return null;
        var source = restore.Tree.State.Source;
        var span = SpanOf(wanted);
        var text = source.Text.Substring(span.Start, span.Length);
        if (text.IndexOfAny(['\n', '\\']) >= 0 || wanted.Kind is "architecture" or "system")
            return null;
        var end = (restore.Options.Count > 0 || restore.Target is not null)
            ? Math.Max(
                restore.Target?.Span.End ?? 0,
                restore.Options.Select(one => Math.Max(one.Word.Span.End, one.Value?.Span.End ?? 0))
                    .DefaultIfEmpty(0).Max())
            : restore.Place.Span.End;
        return new Fix(
            $"Restore with '{text}', too", Safety.Unsafe, [new Edit(source, new SourceSpan(end, 0), " " + text)]);
    }

    /// <summary>The runtime that a command names.</summary>
    /// <param name="Kind">How it names it.</param>
    /// <param name="Value">The name; null for the current one.</param>
    /// <param name="Word">The option.</param>
    private sealed record Runtime(string Kind, ShellWord? Value, ShellWord Word);
}
