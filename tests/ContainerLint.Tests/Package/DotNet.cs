using System.Diagnostics;

namespace ContainerLint.Tests.Package;

/// <summary>Runs the .NET SDK the way users do, without build servers that outlive the command.</summary>
internal static class DotNet
{
    /// <summary>Runs a command and waits for its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments of <c>dotnet</c>.</param>
    public static async Task<DotNetRun> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        await using var stop = TestContext.Current.CancellationToken.Register(() =>
            process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new DotNetRun($"dotnet {string.Join(' ', arguments)}", process.ExitCode, await output + await errors);
    }

    private static bool IsOfTheTestRun(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
}
