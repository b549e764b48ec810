using System.Diagnostics;
using System.Text;

namespace ContainerLint.Tests.Cli;

/// <summary>The built command line as a process of its own, as users and hooks run it.</summary>
internal static class Tool
{
    /// <summary>The program that runs the tool.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The tool.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "containerlint.dll");

    /// <summary>Runs the tool in a folder, outside of CI, and waits for its end.</summary>
    public static ToolRun In(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <summary>Runs the tool in a folder with other values of environment variables, and waits for its end.</summary>
    public static ToolRun Run(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        using var process = Start(folder, variables, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, WithoutAge(error.Result));
    }

    /// <summary>The clock of a process is real, so what is built in grows old.</summary>
    private static string WithoutAge(string error) => string.Concat(error.Split('\n')
        .Where(line => !line.Contains(": what is known of images is ", StringComparison.Ordinal))
        .Select((line, i) => i == 0 ? line : "\n" + line));

    /// <summary>Starts the tool in a folder.</summary>
    public static Process Start(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in new[] { "CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL", "FORCE_COLOR" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>What the tool did.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    /// <summary>The findings of a text report, each as path, line and column.</summary>
    public IEnumerable<string> Places => Output.Split('\n')
        .Where(line => line.Contains(" CL", StringComparison.Ordinal) && !line.StartsWith(' '))
        .Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]);
}
