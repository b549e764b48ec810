using System.Globalization;
using ContainerLint.CSharp.Code;
using ContainerLint.Languages.Projects;

namespace ContainerLint.CSharp.Projects;

/// <summary>The symbols that the SDK defines for a target framework.</summary>
internal static class TargetSymbols
{
    private static readonly string[] Frameworks =
    [
        "20",
        "35",
        "40",
        "45",
        "451",
        "452",
        "46",
        "461",
        "462",
        "47",
        "471",
        "472",
        "48",
        "481",
    ];
    private static readonly string[] Cores = ["1_0", "1_1", "2_0", "2_1", "2_2", "3_0", "3_1"];

    /// <summary>
    /// The symbols of the newest target; those of every current one if there is none or it is unknown.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ProjectFramework> targets)
    {
        var versions = targets.Select(static target => VersionOf(target.Name)).ToList();
        if (versions.Count > 0 && versions.Max() is > 0 and var newest)
            return [.. Common, .. Modern(newest)];
        return targets.Count > 0 && targets.All(static target => IsFramework(target.Name))
            ? [.. Common, .. Framework(targets.Select(static target => target.Name.Substring("net".Length)))]
            : CodeFile.CurrentSymbols;
    }

    private static string[] Common => ["DEBUG", "TRACE"];

    private static IEnumerable<string> Modern(int version) =>
    [
        "NET", "NETCOREAPP", $"NET{version}_0",
        .. Enumerable.Range(5, version - 4).Select(static one => $"NET{one}_0_OR_GREATER"),
        .. Cores.Select(static one => $"NETCOREAPP{one}_OR_GREATER"),
    ];

    private static IEnumerable<string> Framework(IEnumerable<string> targets)
    {
        var newest = targets.Max(static target => Array.IndexOf(Frameworks, target));
        return
        [
            "NETFRAMEWORK", $"NET{Frameworks[newest]}",
            .. Frameworks.Take(newest + 1).Select(static one => $"NET{one}_OR_GREATER"),
        ];
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("net", StringComparison.OrdinalIgnoreCase)
        && Array.IndexOf(Frameworks, name.Substring("net".Length)) >= 0;

    /// <summary>The version in <c>net10.0</c> and <c>net10.0-windows</c>; 0 if the target is of another kind.</summary>
    private static int VersionOf(string name)
    {
        var dot = name.IndexOf('.');
        return dot > 3 && name.StartsWith("net", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(
                name.Substring(3, dot - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version is >= 5 and < 100
                ? version
                : 0;
    }
}
