using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Package;

/// <summary>What a command of the .NET SDK came to.</summary>
internal sealed partial record DotNetRun(string Command, int ExitCode, string Output)
{
    /// <summary>The same, once it is sure that the command succeeded.</summary>
    public DotNetRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>
    /// The warnings and errors, in the order of their text, one a line: paths relative to a folder, without the address
    /// of the rule's page; as often as they were reported, not counting the summary.
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
