using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages;
using System.CommandLine;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;
using ContainerLint.CSharp.Apis;
using ContainerLint.Documents;

namespace ContainerLint.Cli.Commands;

/// <summary>What to read: paths, folders, or the standard input.</summary>
internal sealed class InputOptions
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "PATH…",
        Description = "Files and folders; '-' reads standard input. Without any: the working folder. In folders, what "
            + "git ignores is left out, and so are node_modules, bin and obj; a file that is named is always read.",
    };

    private readonly Option<string?> name = new("--stdin-filename")
    {
        HelpName = "PATH",
        Description = "The name of what standard input holds: shown in reports, and tells the language",
    };

    private readonly Option<string?> list = new("--files-from")
    {
        HelpName = "FILE",
        Description = "A list of files to read, one a line or with NULs between; '-' is standard input. What names no "
            + "images by its kind, and what is gone, is left out",
    };

    private readonly Option<string[]> imageApis = new("--image-api")
    {
        HelpName = "API",
        Description = "A C# method of yours that takes an image: Namespace.Type.Method(parameter); may be repeated",
    };

    /// <summary>Adds the options to a command.</summary>
    public InputOptions(Command command)
    {
        command.Arguments.Add(paths);
        command.Options.Add(name);
        command.Options.Add(list);
        command.Options.Add(imageApis);
    }

    /// <summary>What is set, as keys and values: the APIs of the user's own that take images.</summary>
    /// <exception cref="UsageException">One of them cannot be read.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        if (parsed.GetValue(imageApis) is not { Length: > 0 } given)
            return [];
        var value = string.Join(',', given);
        return ImageApis.TryParse(value, out _, out var problem)
            ? [new(ImageApisOption.Value.Key, value)]
            : throw new UsageException(problem!);
    }

    /// <summary>Finds the files. What standard input holds is put into the store.</summary>
    public Targets Find(ParseResult parsed, Terminal terminal, FileStore store)
    {
        var isListed = parsed.GetValue(list) is not null;
        var given = parsed.GetValue(paths) is { Length: > 0 } all ? all : isListed ? [] : ["."];
        if (!IsStandardInput(parsed))
        {
            IReadOnlyList<Candidate> listed = isListed ? Listed(parsed, terminal) : [];
            return Targets.Find(given, listed, terminal.Folder, terminal.Cancellation);
        }

        if (given.Length > 1 || isListed)
            throw new UsageException("'-' reads standard input and cannot stand beside other paths");
        var path = parsed.GetValue(name) ?? "<stdin>";
        if (path.Length == 0 || path.Contains('\0'))
            throw new UsageException("--stdin-filename needs a path");
        if (OperatingSystem.IsWindows())
            path = path.Replace('\\', '/');
        var fullPath = Path.GetFullPath(path, terminal.Folder);
        if (!DiskFile.TryRead(terminal.Input, out var bytes, out var problem)
            || TextFile.Of(path, fullPath, bytes, out problem) is not { } file)
        {
            return new Targets([], [new Problem(path, problem!)]);
        }

        store.Add(Passed = file);
        return new Targets([new Candidate(path, fullPath, LanguageOf(path, file), IsExplicit: true)], []);
    }

    /// <summary>Whether standard input is read.</summary>
    public bool IsStandardInput(ParseResult parsed) => parsed.GetValue(paths)?.Contains(StandardInput) == true;

    /// <summary>What standard input held; null if it could not be read.</summary>
    public TextFile? Passed { get; private set; }

    /// <summary>The paths as they were given, for messages.</summary>
    public string Named(ParseResult parsed) => parsed.GetValue(paths) is { Length: > 0 } all
        ? string.Join(", ", all.Select(path => $"'{path}'"))
        : parsed.GetValue(list) is not null ? "the list" : "this folder";

    /// <summary>The files that the list names. Says so if some are gone: a list for another folder would name none.</summary>
    private IReadOnlyList<Candidate> Listed(ParseResult parsed, Terminal terminal)
    {
        var path = parsed.GetValue(list)!;
        var isRead = path == StandardInput
            ? DiskFile.TryRead(terminal.Input, out var bytes, out var problem)
            : DiskFile.TryRead(Path.GetFullPath(path, terminal.Folder), out bytes, out problem);
        if (!isRead)
            throw new UsageException($"the list '{path}' {problem}");
        var candidates = FileList.Candidates(FileList.Read(bytes), terminal.Folder, out var missing);
        if (missing.Count > 0)
        {
            var more = missing.Count > 1 ? $" and {missing.Count - 1:N0} more" : "";
            terminal.Error.WriteLine(
                $"'{Visible.Line(missing[0])}'{more} of the list {(missing.Count > 1 ? "are" : "is")} not there: left out");
        }

        return candidates;
    }

    private static Language LanguageOf(string path, TextFile file) =>
        LanguageList.OfNamed(path, file.Source.Text) ?? DockerfileLanguage.Instance;
}
