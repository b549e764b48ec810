using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;
using ContainerLint.Documents;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Hosting;

/// <summary>The files that an <see cref="InputRequest"/> leads to.</summary>
/// <param name="Targets">The files, and the paths that lead nowhere.</param>
/// <param name="StandardInput">The text of standard input; null if it was not asked for or could not be read.</param>
internal sealed record InputFiles(Targets Targets, TextFile? StandardInput = null)
{
    private const string DefaultName = "<stdin>";

    /// <summary>Finds the files. The text of standard input is added to the store.</summary>
    /// <exception cref="UsageException">The list of files cannot be read.</exception>
    public static InputFiles Find(InputRequest request, FileStore store, Terminal terminal)
    {
        if (request.IsStandardInput)
            return ReadStandardInput(request.StandardInputPath ?? DefaultName, store, terminal);
        var listed = request.ListFile is { } list ? ReadList(list, terminal) : [];
        IReadOnlyList<string> paths = request.Paths.Count == 0 && request.ListFile is null ? ["."] : request.Paths;
        return new InputFiles(Targets.Find(paths, listed, terminal.Folder, terminal.Cancellation));
    }

    private static InputFiles ReadStandardInput(string name, FileStore store, Terminal terminal)
    {
        var path = FileStore.Slashed(name);
        var fullPath = Path.GetFullPath(path, terminal.Folder);
        if (!DiskFile.TryRead(terminal.Input, out var bytes, out var problem)
            || TextFile.Of(path, fullPath, bytes, out problem) is not { } file)
        {
            return new InputFiles(new Targets([], [new Problem(path, problem!)]));
        }

        store.Add(file);
        return new InputFiles(
            new Targets([new Candidate(path, fullPath, LanguageOf(path, file), IsExplicit: true)], []), file);
    }

    /// <summary>
    /// The files of the list. Reports missing ones: a list made in another folder would match nothing, silently.
    /// </summary>
    private static IReadOnlyList<Candidate> ReadList(string path, Terminal terminal)
    {
        var isRead = path == InputRequest.Dash
            ? DiskFile.TryRead(terminal.Input, out var bytes, out var problem)
            : DiskFile.TryRead(Path.GetFullPath(path, terminal.Folder), out bytes, out problem);
        if (!isRead)
            throw new UsageException($"the list '{path}' {problem}");
        var candidates = FileList.Candidates(FileList.Read(bytes), terminal.Folder, out var missing);
        if (missing.Count > 0)
        {
            var more = missing.Count > 1 ? $" and {missing.Count - 1:N0} more" : "";
            var verb = missing.Count > 1 ? "do" : "does";
            terminal.Error.WriteLine($"'{Visible.Line(missing[0])}'{more} in the list {verb} not exist: skipped");
        }

        return candidates;
    }

    private static Language LanguageOf(string path, TextFile file) =>
        LanguageList.OfNamed(path, file.Source.Text) ?? LanguageList.Default;
}
