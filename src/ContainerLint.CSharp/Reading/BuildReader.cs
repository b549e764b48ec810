using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Reads the builds of Dockerfiles that the calls on one object, or one initializer, ask for.</summary>
internal sealed class BuildReader(CodeFile file, PathReader paths)
{
    private const string UsualName = "Dockerfile";
    private const string ReadingBuilder = "ImageFromDockerfileBuilder";

    /// <summary>The builds, in source order.</summary>
    /// <param name="uses">The uses of APIs, in source order.</param>
    public IEnumerable<ImageBuild> Read(IReadOnlyList<BoundUse> uses)
    {
        List<BoundUse> building = [.. uses.Where(static use => use.Parts.Any(static part => IsOfBuild(part)))];
        return building.Exists(static use => use.Parts.Any(static part => IsNeeded(part)))
            ? new Sequences().Of(building).SelectMany(BuildsOf)
            : [];
    }

    private static bool IsOfBuild(BoundPart part) =>
        IsNeeded(part) || part.Parameter.Part is PartKind.BuildContext or PartKind.Owner;

    /// <summary>Whether there is a build for sure, which the rest is about.</summary>
    private static bool IsNeeded(BoundPart part) => part.Parameter.Part
        is PartKind.BuildFolder or PartKind.DockerfilePath or PartKind.BuildFile or PartKind.BuildTarget
        or PartKind.ArgumentValue;

    private IEnumerable<ImageBuild> BuildsOf(Sequence sequence)
    {
        var state = new State();
        if (sequence.Anchor is BaseObjectCreationExpressionSyntax
            && sequence.Steps.Exists(static step => step.Use.Api.BuildsInWorkingFolder))
        {
            state.Folder = CodePath.At(PathStart.Working);
        }

        foreach (var step in sequence.Steps)
            Apply(state, step);
        if (state.Dockerfile is not { } dockerfile)
            return [];
        var build = dockerfile.AddTo(
            WithReader(new ImageBuild { Owner = state.Owner, Target = state.Target }, sequence), file.Source.Path);
        return ArgumentsOf(state).Select(arguments => build with { Arguments = arguments });
    }

    /// <summary>The build with the library that reads the Dockerfile; the builder for BuildKit does not.</summary>
    private ImageBuild WithReader(ImageBuild build, Sequence sequence)
    {
        var reader = sequence.Steps.Select(static step => step.Use.Api.Reader).FirstOrDefault(one => one is not null);
        return reader is not null && sequence.Anchor is ObjectCreationExpressionSyntax creation
            && Calls.NameOf(creation.Type) == ReadingBuilder
                ? build with { Place = file.PlaceOf(creation.Type.Span), Reader = reader }
                : build;
    }

    private void Apply(State state, SequenceStep step)
    {
        var start = step.Use.Parts.FirstOrDefault(static part => part.Parameter.Part == PartKind.FolderStart);
        foreach (var part in step.Use.Parts)
        {
            switch (part.Parameter.Part)
            {
                case PartKind.BuildFolder:
                    state.Folder = step.IsCertain ? FolderOf(start, part) : null;
                    break;
                case PartKind.BuildContext:
                    // The Dockerfile is made by code.
                    state.Folder = null;
                    break;
                case PartKind.DockerfilePath when !IsNull(part):
                    state.File = step.IsCertain ? paths.Read(part.Expression, part.File) : null;
                    break;
                case PartKind.BuildFile when !IsNull(part):
                    (state.HasWhole, state.Whole) =
                        (true, step.IsCertain ? paths.Read(part.Expression, part.File) : null);
                    break;
                case PartKind.BuildTarget:
                    state.Target = step.IsCertain ? NamedBuildArguments.NameIn(part.Values) : null;
                    break;
                case PartKind.Owner:
                    state.Owner = NamedBuildArguments.NameIn(part.Values) ?? state.Owner;
                    break;
                case PartKind.ArgumentValue
                    when (part.ArgumentName ?? NamedBuildArguments.NameOf(step.Use)) is { } name:
                    state.Give(name, part, step.IsCertain);
                    break;
            }
        }
    }

    private CodePath? FolderOf(BoundPart? start, BoundPart folder)
    {
        if (paths.Read(folder.Expression, folder.File) is not { } path)
            return null;
        return start is null ? path : paths.Read(start.Expression, start.File)?.Combine(path);
    }

    private static bool IsNull(BoundPart part) => part.Values is [{ IsNull: true }];

    /// <summary>The arguments; more than once if some have several possible values, each value once at least.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, BuildArgument>> ArgumentsOf(State state)
    {
        var most = state.Arguments.Values.Select(static given => given.Count).DefaultIfEmpty(1).Max();
        for (var i = 0; i < most; i++)
        {
            yield return state.Arguments.ToDictionary(
                static pair => pair.Key, pair => pair.Value[Math.Min(i, pair.Value.Count - 1)], StringComparer.Ordinal);
        }
    }

    private sealed class State
    {
        public CodePath? Folder { get; set; }

        public CodePath? File { get; set; } = new(PathStart.Working, UsualName);

        public bool HasWhole { get; set; }

        public CodePath? Whole { get; set; }

        /// <summary>Where the Dockerfile is; null if that is unknown.</summary>
        public CodePath? Dockerfile => HasWhole ? Whole : File is null ? null : Folder?.Combine(File);

        public string? Target { get; set; }

        public string? Owner { get; set; }

        public Dictionary<string, List<BuildArgument>> Arguments { get; } = new(StringComparer.Ordinal);

        /// <summary>Gives values to an argument, which replace earlier ones if the call certainly runs.</summary>
        public void Give(string name, BoundPart part, bool isCertain)
        {
            if (isCertain || !Arguments.TryGetValue(name, out var given))
                Arguments[name] = given = [];
            given.AddRange(part.Values.Take(Combination.MostValues - given.Count).Select(value =>
                new BuildArgument(value.Text, part.PlaceOf(value))));
        }
    }
}
