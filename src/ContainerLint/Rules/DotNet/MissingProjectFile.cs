using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6009: a project file that a Dockerfile names does not exist.</summary>
public sealed partial class MissingProjectFile : DotNetRule
{
    private static readonly string[] Endings =
        [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".props", ".targets", "nuget.config", "global.json"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        if (build.Context is null || !HasProjects(build))
            return [];
        var copied = build.Trees.SelectMany(tree => InCopies(tree, build)).ToList();
        return copied.Count > 0 ? copied : InCommands(build);
    }

    /// <summary>
    /// Whether the context has any project: else the files are not all here, as where only Dockerfiles are checked out.
    /// </summary>
    private static bool HasProjects(DotNetBuild build) => build.Run.Documents.Any(document =>
        document is ProjectDocument && DotNetCommand.IsProject(document.Source.Path)
        && build.PathInContext(document.Source.Path) is not null);

    private IEnumerable<Finding> InCopies(StageTree tree, DotNetBuild build)
    {
        foreach (var instruction in tree.State.Stage.Instructions)
        {
            if (instruction.Kind is not (InstructionKind.Copy or InstructionKind.Add)
                || CopyWords.Of(instruction, tree) is not { From: null } words)
                continue;
            for (var i = 0; i < words.Sources.Count; i++)
            {
                if (FindingOn(words.Sources[i], words.Words[i], build) is { } finding)
                    yield return finding;
            }
        }
    }

    private Finding? FindingOn(string source, MappedText word, DotNetBuild build)
    {
        if (!IsNamed(source) || word.Value.IndexOf('$') >= 0 || PathPattern.IsSpecial(source)
            || build.Files.KindOf(build.Context!.PathOf(source)) != PathKind.Absent)
            return null;
        var place = word.Place.InFile();
        if (OtherCase(source, build) is { } written)
        {
            return new Finding(this, place, $"'{source}' differs in case from '{written}', so COPY does not find it")
            {
                Fixes = FixOf(word, written),
            };
        }

        var candidate = CandidateFor(source, build);
        var message = candidate is null
            ? $"'{source}' is not in the build context, so COPY fails"
            : $"'{source}' is not in the build context; '{candidate}' is";
        return new Finding(this, place, message)
        {
            Fixes = candidate is null ? [] : FixOf(word, candidate),
            Notes = [ContextNote(build)],
        };
    }

    private static string ContextNote(DotNetBuild build) => build.Context!.Folder.Length == 0
        ? "the build context is the root folder of this run"
        : $"the build context is '{build.Context.Folder}'";

    private IEnumerable<Finding> InCommands(DotNetBuild build)
    {
        foreach (var command in build.Commands)
        {
            if (!(command.IsBuild || command.Verb == "restore") || command.Target is not { IsPlain: true } target
                || !IsNamed(target.Text) || build.PathOf(command) is not { } path || command.IsConditional
                || command.Tree.Find(path, command.Instruction).Kind != PathKind.Absent
                || !command.Tree.Layers.OfType<CopyLayer>().Any(layer => IsThere(layer, command)))
                continue;
            yield return new Finding(
                this, command.PlaceOf(target.Span), $"'{target.Text}' is not in the image here (MSB1009)")
            {
                Notes = [ContextNote(build)],
            };
            yield break;
        }
    }

    /// <summary>Whether a copy before the command brings anything.</summary>
    private static bool IsThere(CopyLayer layer, DotNetCommand command) =>
        layer.Instruction!.Span.Start < command.Instruction.Span.Start
        && layer.Sources.Any(source => source.Kind is PathKind.File or PathKind.Folder);

    private static bool IsNamed(string path) =>
        Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<Fix> FixOf(MappedText word, string path)
    {
        var edit = word.Replace(new TextRange(0, word.Value.Length), path);
        return edit is null ? [] : [new Fix($"Copy '{path}'", Safety.Unsafe, [edit])];
    }

    /// <summary>The path that differs only in case; null if there is none.</summary>
    private static string? OtherCase(string source, DotNetBuild build)
    {
        var path = "";
        foreach (var part in source.Split('/'))
        {
            var next = FilePaths.Join(path, part);
            if (build.Files.KindOf(build.Context!.PathOf(next)) == PathKind.Absent)
            {
                var found = build.Files.NamesIn(build.Context.PathOf(path))?.Select(name => name.TrimEnd('/'))
                    .Where(name => string.Equals(name, part, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
                if (found is not [var name])
                    return null;
                next = FilePaths.Join(path, name);
            }

            path = next;
        }

        return build.Context!.KindOf(path) == PathKind.File ? path : null;
    }

    /// <summary>The only project of the same name elsewhere in the context, as far as the run has read it.</summary>
    private static string? CandidateFor(string source, DotNetBuild build)
    {
        var name = source.Substring(source.LastIndexOf('/') + 1);
        var found = build.Run.Documents
            .Where(document => document.Source.Path.EndsWith(name, StringComparison.Ordinal))
            .Select(document => build.PathInContext(document.Source.Path)).OfType<string>()
            .Where(path => path.Substring(path.LastIndexOf('/') + 1) == name
                && build.Context!.KindOf(path) == PathKind.File)
            .Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
