using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Package;

/// <summary>The result of a command of the .NET SDK.</summary>
internal sealed partial record DotNetRun(string Command, int ExitCode, string Output)
{
    /// <summary>Asserts that the command succeeded, and returns it.</summary>
    public DotNetRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>
    /// The warnings and errors, sorted, one per line: with paths relative to a folder and without the link to the
    /// rule's page. Repeated ones are included, the summary is not.
    /// </summary>
    public string Diagnostics(string folder) => string.Join('\n', Output.Split('\n')
        .TakeWhile(line => !line.StartsWith("Build ", StringComparison.Ordinal))
        .Select(line => Diagnostic().Match(line.TrimEnd('\r')))
        .Where(match => match.Success)
        .Select(match => PageAddress().Replace(match.Value, "").Replace(folder + Path.DirectorySeparatorChar, ""))
        .Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\s*\S.*: (warning|error) [A-Z]+\d+: .*")]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@" \(https://\S+\)")]
    private static partial Regex PageAddress();
}
