using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint reference</c>: shows how Docker parses references.</summary>
internal static class ReferenceCommand
{
    private const string Description =
        """
        Show how Docker parses image references

        With '-', reads references from standard input, one per line, and answers each as it arrives: line N of the
        output answers line N of the input. Only the line ending (LF or CRLF) is removed; an empty line is an empty
        reference, which is invalid.
        """;

    private const string Examples =
        """
        Examples:
        containerlint reference nginx localhost:5000/acme/app:1.4
        containerlint reference --format json - < references.txt
        """;

    private const string Codes =
        """
        Exit codes:
        0   every reference is valid
        1   some reference is not
        2   invalid command line
        3   standard input could not be read
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var references = new Argument<string[]>("REF")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "REF…",
            Description = "References, or '-' for standard input",
        };
        var jsonInput = new Option<bool>("--json-input") { Description = "Each line of standard input is a JSON string" };
        var command = new Command("reference", Description) { references, jsonInput };
        var output = new OutputOptions(command, "table");
        command.Validators.Add(result =>
        {
            if (result.GetValue(jsonInput) && result.GetValue(references)?.Contains(InputRequest.Dash) != true)
                result.AddError("--json-input is about standard input: give '-' as a reference");
        });
        command.Runs(
            (parsed, terminal) =>
            {
                var request = new ReferenceRequest(parsed.GetValue(references)!, output.List(parsed))
                {
                    IsJsonInput = parsed.GetValue(jsonInput),
                };
                return new ReferenceHost(request, terminal.Input, terminal.Output)
                    .Run(request.Output.Color.OutputStyle(terminal), terminal.Error);
            },
            Examples, Codes);
        return command;
    }
}
