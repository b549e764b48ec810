using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// How a Dockerfile builds .NET projects: its <c>dotnet</c> commands, the files that each of them sees, and what is
/// known of the projects. The one piece that all rules about building .NET ask.
/// </summary>
internal sealed class DotNetBuild
{
    /// <summary>A Dockerfile with more was not written for one application.</summary>
    private const int MostInstructions = 400;

    private const int MostReferences = 256;

    private readonly Dictionary<string, KnownProject?> projects = new(StringComparer.Ordinal);
    private readonly object gate = new();

    private DotNetBuild(DockerfileDocument document, DockerfileSyntax syntax, AskedTree files, RunFacts run)
    {
        Document = document;
        Syntax = syntax;
        Files = files;
        Run = run;
        var weak = WeakSources(StageTrees.Of(syntax, null, HasFiles));
        var folder = ContextSearch.Find(
            FilePaths.Normalise(document.Source.Path), run.ContextsOf(document), syntax, weak, files);
        Context = folder is null
            ? null
            : BuildContext.Of(folder, FilePaths.Normalise(document.Source.Path), files);
        Trees = StageTrees.Of(syntax, Context, HasFiles);
        Commands = [.. Trees.SelectMany(DotNetCommands.Of)];
    }

    /// <summary>The document.</summary>
    public DockerfileDocument Document { get; }

    /// <summary>Its syntax.</summary>
    public DockerfileSyntax Syntax { get; }

    /// <summary>What was asked of the files around it.</summary>
    public AskedTree Files { get; }

    /// <summary>The run.</summary>
    public RunFacts Run { get; }

    /// <summary>What is sent to the build; null if that is unknown.</summary>
    public BuildContext? Context { get; }

    /// <summary>The files of each stage.</summary>
    public IReadOnlyList<StageTree> Trees { get; }

    /// <summary>All commands, in the order of the text.</summary>
    public IReadOnlyList<DotNetCommand> Commands { get; }

    /// <summary>Reads how a Dockerfile builds; null if it builds nothing of .NET.</summary>
    public static DotNetBuild? Of(DockerfileDocument document, FileTree files, RunFacts run)
    {
        if (document.Source.Origin is not null || document.Errors.Count > 0
            || document.Source.Text.IndexOf("dotnet", StringComparison.Ordinal) < 0)
            return null;
        var syntax = DockerfileReader.SyntaxOf(document);
        return syntax.Instructions.Count > MostInstructions || syntax.Stages.Count == 0
            || syntax.States.Any(state => DotNetImage.Of(state)?.IsWindows == true)
            ? null
            : new DotNetBuild(document, syntax, new AskedTree(files), run);
    }

    /// <summary>The commands that a stage has run when it ends, with those of the stages it builds on.</summary>
    public IEnumerable<DotNetCommand> CommandsIn(StageTree tree) =>
        Commands.Where(command => IsIn(command.Tree.State, tree.State));

    /// <summary>Whether a command runs before another one, in the same chain of stages.</summary>
    public static bool Precedes(DotNetCommand first, DotNetCommand second) =>
        !ReferenceEquals(first, second) && first.Place.Span.Start < second.Place.Span.Start
        && IsIn(first.Tree.State, second.Tree.State);

    /// <summary>The path in the stage of the project that a command works on; null if that is unknown.</summary>
    public string? PathOf(DotNetCommand command)
    {
        if (command.Folder is not { } folder)
            return null;
        if (command.Target is not { } target)
            return command.Arguments.Count == 0 ? OnlyProjectIn(command, folder) : null;
        if (!target.IsPlain || CopyWords.Absolute(target.Text, folder) is not { } path)
            return null;
        return DotNetCommand.IsProject(target.Text) ? path : OnlyProjectIn(command, path);
    }

    /// <summary>What is known of the project that a command works on; null if that is not one project.</summary>
    public KnownProject? ProjectOf(DotNetCommand command) =>
        PathOf(command) is { } path && command.Tree.Find(path, command.Instruction) is { Path: { } origin }
            ? ProjectAt(origin)
            : null;

    /// <summary>What is known of a project.</summary>
    /// <param name="path">The path in the context.</param>
    public KnownProject? ProjectAt(string path)
    {
        if (Context is null || path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase))
            return null;
        var full = Context.PathOf(path);
        lock (gate)
        {
            if (!projects.TryGetValue(full, out var known))
                projects[full] = known = KnownProject.Read(full, Files);
            return known;
        }
    }

    /// <summary>The existing projects that a project refers to, also through others.</summary>
    /// <param name="project">The project.</param>
    /// <returns>The paths in the context, the nearest first; null if there are too many.</returns>
    public IReadOnlyList<string>? ReferencesOf(KnownProject project)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { FilePaths.Normalise(project.Path) };
        var next = new Queue<KnownProject>([project]);
        while (next.Count > 0)
        {
            foreach (var path in next.Dequeue().References)
            {
                if (!seen.Add(path) || PathInContext(path) is not { } inside || ProjectAt(inside) is not { } other)
                    continue;
                found.Add(inside);
                next.Enqueue(other);
                if (found.Count > MostReferences)
                    return null;
            }
        }

        return found;
    }

    /// <summary>A path relative to the context; null if it is outside.</summary>
    public string? PathInContext(string path)
    {
        var folder = Context?.Folder;
        path = FilePaths.Normalise(path);
        return folder is null ? null
            : folder.Length == 0
                ? path.StartsWith("..", StringComparison.Ordinal) || FilePaths.IsAbsolute(path) ? null : path
            : path.StartsWith(folder + "/", StringComparison.Ordinal) ? path.Substring(folder.Length + 1)
            : null;
    }

    /// <summary>The image of the base of a stage; null if it is not one of .NET.</summary>
    public ImageUse? ImageOf(StageState state)
    {
        var span = state.Root.Stage.BaseSpan;
        return Document.Images.FirstOrDefault(image => image.Role == Role.Base && image.Place.Span.Equals(span));
    }

    /// <summary>Whether a stage is part of another one: the same, or one that it builds on.</summary>
    private static bool IsIn(StageState part, StageState whole)
    {
        for (StageState? state = whole; state is not null; state = state.Below)
        {
            if (state == part)
                return true;
        }

        return false;
    }

    /// <summary>Images that are not known to be empty where applications are built.</summary>
    private static bool HasFiles(StageState state) => DotNetImage.Of(state) is null;

    private string? OnlyProjectIn(DotNetCommand command, string folder)
    {
        if (command.Tree.NamesIn(folder, command.Instruction) is not { } names)
            return null;
        var found = names.Where(DotNetCommand.IsProject).Take(2).ToList();
        return found.Count == 1 ? FilePaths.Join(folder, found[0]) : null;
    }

    /// <summary>What commands name where everything is copied to the working folder.</summary>
    private static IReadOnlyList<string> WeakSources(IReadOnlyList<StageTree> trees) =>
    [
        .. trees.SelectMany(DotNetCommands.Of)
            .Where(command => command.IsBuild || command.Verb == "restore")
            .Select(command => command.Target)
            .Where(target => target is { IsPlain: true } && DotNetCommand.IsProject(target.Text)
                && target.Text[0] != '/' && target.Text.IndexOf('\\') < 0)
            .Select(target => FilePaths.Normalise(target!.Text))
            .Distinct(),
    ];
}
