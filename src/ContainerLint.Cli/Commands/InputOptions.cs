using System.CommandLine;
using ContainerLint.Cli.Hosting;
using ContainerLint.CSharp.Apis;

namespace ContainerLint.Cli.Commands;

/// <summary>What to read: paths, a list of files, or standard input.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "PATH…",
        Description = "Files and folders; '-' reads standard input [default: the working folder]. In folders, files "
            + "ignored by git are skipped, and so are folders that tools write, such as bin and aspire-output; files "
            + "named here are always read",
    };

    private readonly Option<string?> name = new("--stdin-filename")
    {
        HelpName = "PATH",
        Description = "The path of standard input: shown in reports and used to recognize the kind of file",
    };

    private readonly Option<string?> list = new("--files-from")
    {
        HelpName = "FILE",
        Description = "Read the files listed in FILE, separated by newlines or NULs; '-' is standard input. Missing "
            + "files and other kinds of files are skipped",
    };

    private readonly Option<string[]> imageApis = new("--image-api")
    {
        HelpName = "API",
        Description = "A C# method of yours that takes an image: Namespace.Type.Method(parameter); repeatable",
    };

    /// <summary>Adds the options to a command.</summary>
    public InputOptions(Command command)
    {
        command.Arguments.Add(paths);
        command.Options.Add(name);
        command.Options.Add(list);
        command.Options.Add(imageApis);
    }

    /// <summary>What to read.</summary>
    /// <exception cref="UsageException">
    /// Standard input is combined with other input, or not read although it has a path; or a path is invalid.
    /// </exception>
    public InputRequest Read(ParseResult parsed)
    {
        var request = new InputRequest(parsed.GetValue(paths) ?? [])
        {
            StandardInputPath = parsed.GetValue(name),
            ListFile = parsed.GetValue(list),
        };
        if (request.ListFile is "" || request.ListFile?.Contains('\0') == true)
            throw new UsageException("--files-from needs a path");
        if (!request.IsStandardInput)
        {
            return request.StandardInputPath is null
                ? request
                : throw new UsageException("--stdin-filename is about standard input: give '-' as the path");
        }

        if (request.Paths.Count > 1 || request.ListFile is not null)
            throw new UsageException("'-' reads standard input and cannot be combined with other paths");
        return request.StandardInputPath is "" || request.StandardInputPath?.Contains('\0') == true
            ? throw new UsageException("--stdin-filename needs a path")
            : request;
    }

    /// <summary>The settings that the options make, as keys and values.</summary>
    /// <exception cref="UsageException">An API is malformed.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        if (parsed.GetValue(imageApis) is not { Length: > 0 } given)
            return [];
        var value = string.Join(',', given);
        return ImageApis.TryParse(value, out _, out var problem)
            ? [new(ImageApisOption.Value.Key, value)]
            : throw new UsageException(problem!);
    }
}
