using System.Globalization;
using ContainerLint.Languages.Projects;

namespace ContainerLint.CSharp.Projects;

/// <summary>
/// The versions of the packages that a project uses. A version that depends on a condition, on a property that is not
/// known or on what the registry serves is unknown.
/// </summary>
/// <param name="files">What each file says, the innermost one first.</param>
public sealed class PackageVersions(IReadOnlyList<ProjectSyntax> files)
{
    private const int Deepest = 8;

    /// <summary>The version of a package; null if it is unknown, or the project does not name it.</summary>
    public Version? Of(string package)
    {
        var named = files.SelectMany(static file => file.Imports.Versions)
            .Where(one => string.Equals(one.Name, package, StringComparison.OrdinalIgnoreCase)).ToList();
        var own = named.Where(static one => !one.IsCentral).ToList();
        var written = (own.Count > 0 ? own : named).Select(static one => one.Version).Distinct().ToList();
        return written is [var only] ? Read(Resolved(only, 0)) : null;
    }

    /// <summary>A version with the values of the properties that it mentions; null if one is not known.</summary>
    private string? Resolved(string version, int depth)
    {
        var start = version.IndexOf("$(", StringComparison.Ordinal);
        if (start < 0)
            return version;
        var end = version.IndexOf(')', start);
        if (end < 0 || depth > Deepest)
            return null;
        var name = version.Substring(start + 2, end - start - 2);
        foreach (var file in files)
        {
            if (file.Imports.VersionProperties.TryGetValue(name, out var value))
                return Resolved(version.Substring(0, start) + value + version.Substring(end + 1), depth + 1);
        }

        return null;
    }

    /// <summary>The version in <c>3.10.0</c> and <c>[3.10.0]</c>; NuGet takes the lowest one that there is.</summary>
    internal static Version? Read(string? text)
    {
        var exact = text is ['[', .. var inner, ']'] ? inner : text;
        var numbers = exact?.Trim().Split('.') ?? [];
        return numbers.Length is 2 or 3 or 4
            && Array.TrueForAll(numbers, static number => int.TryParse(
                number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? Version.Parse(exact!.Trim())
            : null;
    }
}
