using System.Diagnostics;

namespace ContainerLint.Tests.Cli.Reports;

/// <summary>
/// npm tools that check reports, pinned in <c>tests/data/report-tools</c> and installed once into <c>artifacts</c>. A
/// test is skipped, with the reason, if its tool is not available.
/// </summary>
internal static class ReportTools
{
    private static readonly string[] BrowserNames = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly Lazy<Task<string?>> Installed = new(Install);

    private static string Folder => Path.Combine(SharedFiles.Repository, "artifacts", "report-tools");

    private static string Pinned => Path.Combine(SharedFiles.Repository, "tests", "data", "report-tools");

    /// <summary>Microsoft's SARIF validator.</summary>
    public static async Task<string> SarifMultitool()
    {
        await SkipUnlessInstalled();
        var platform = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var name = OperatingSystem.IsWindows() ? "Sarif.Multitool.exe" : "Sarif.Multitool";
        var path = Path.Combine(Folder, "node_modules", "@microsoft", $"sarif-multitool-{platform}", name);
        Assert.SkipUnless(File.Exists(path), $"@microsoft/sarif-multitool has no program for this platform: {path}");
        // The package does this when it is installed, unless npm must not run scripts.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Opens a page in a browser and returns the output of <c>page.mjs</c>.</summary>
    /// <param name="page">The full path of the page.</param>
    /// <param name="pictures">The folder for screenshots.</param>
    /// <param name="widths">The widths of the windows.</param>
    public static async Task<string> Open(string page, string pictures, IEnumerable<int> widths)
    {
        await SkipUnlessInstalled();
        var browser = Environment.GetEnvironmentVariable("CHROME_PATH")
            ?? BrowserNames.Select(Find).FirstOrDefault(path => path is not null);
        Assert.SkipWhen(browser is null, "there is no Chromium; install it, or name it with CHROME_PATH");
        return await Run(
            Folder, Find("node")!, Path.Combine(Pinned, "page.mjs"), browser!, page, pictures,
            string.Join(',', widths));
    }

    /// <summary>Runs a program and returns its output.</summary>
    public static async Task<string> Run(string folder, string program, params string[] arguments)
    {
        var (_, output) = await Start(folder, program, arguments);
        return output;
    }

    private static async Task SkipUnlessInstalled()
    {
        var problem = await Installed.Value;
        Assert.SkipWhen(problem is not null, problem ?? "");
    }

    /// <summary>Installs the pinned tools; returns why that failed, or null.</summary>
    private static async Task<string?> Install()
    {
        if (Find("npm") is not { } npm || Find("node") is null)
            return "there is no npm; with Node.js 20 or newer reports are checked with the tools of "
                + "those who read them";
        Directory.CreateDirectory(Folder);
        // One test run installs, others wait: the lock goes with the process.
        await using var only = await Lock(Path.Combine(Folder, "lock"));
        var stamp = Path.Combine(Folder, "installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Pinned, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return null;
        foreach (var name in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(Pinned, name), Path.Combine(Folder, name), overwrite: true);
        var (code, output) = await Start(Folder, npm, "ci", "--no-audit", "--no-fund");
        if (code != 0)
            return $"npm could not install what tests/data/report-tools names:\n{output}";
        await File.WriteAllTextAsync(stamp, wanted);
        return null;
    }

    private static async Task<FileStream> Lock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }
    }

    private static string? Find(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<(int Code, string Output)> Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await using var stop = TestContext.Current.CancellationToken.Register(() =>
            process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await errors);
    }
}
