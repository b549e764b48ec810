using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6024: an app runs in the image of the SDK.</summary>
public sealed partial class SdkImageAtRuntime : ContainerRule
{
    private static readonly HashSet<string> Development = new(StringComparer.OrdinalIgnoreCase)
    {
        "dev", "debug", "develop", "development", "devcontainer", "watch", "test", "tests", "ci", "build", "builder",
        "sdk", "local",
    };

    private const string Publish = "dotnet publish";

    private static readonly string[] Tools = ["dotnet tool", "dotnet workload", "docker", "nodejs", "moby"];

    private static readonly char[] Separators = ['.', '-', '_', '/', '\\'];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(AppContainer container, RunContainers run)
    {
        var final = container.Final;
        if (container.Image is not { IsDotnet: true, Kind: "sdk" } || container.Start is not { } start
            || !(start.RunsAssembly || start.RunsProgram) || IsForDevelopment(container)
            || container.Services.Any(service => service.All.Any(one => one.HasCommand))
            || MayNeedSdk(container, run) || UsesSdkLater(final))
        {
            yield break;
        }

        yield return new Finding(
            this, new Place(final.Source, final.Root.Stage.BaseSpan).InFile(),
            "The final image is the SDK, several times as large; the app needs a runtime image only");
    }

    private static bool IsForDevelopment(AppContainer container)
    {
        var path = container.Document.Source.Path;
        var folder = path.LastIndexOf('/', Math.Max(0, path.LastIndexOf('/') - 1));
        return path.Substring(folder + 1).Split(Separators).Any(Development.Contains)
            || (container.Final.Stage.Name ?? "").Split(Separators).Any(Development.Contains);
    }

    /// <summary>Whether a package starts the SDK, or what is built here is not among the files.</summary>
    private static bool MayNeedSdk(AppContainer container, RunContainers run)
    {
        var isKnown = false;
        foreach (var package in run.PackagesAround(container))
        {
            if (NeedsSdk(package))
                return true;
            isKnown = true;
        }

        return !isKnown && container.Document.Source.Text.IndexOf(Publish, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether an app with a package starts the SDK itself.</summary>
    private static bool NeedsSdk(string package) =>
        package.StartsWith("Microsoft.Build", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("NuGet.", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Microsoft.CodeAnalysis.Workspaces", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Buildalyzer", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether tools are installed that an app with the SDK may start.</summary>
    private static bool UsesSdkLater(StageState final) => final.Chain.Any(one => one.Kind == InstructionKind.Run
        && Tools.Any(tool => StageContents.Mentions(one, final.Source, tool)));
}
