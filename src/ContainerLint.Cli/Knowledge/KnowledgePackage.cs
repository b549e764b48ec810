using System.IO.Compression;
using System.Text.RegularExpressions;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Knowledge;

/// <summary>
/// The data package that a project refers to. Its version is looked up where NuGet's central package management and
/// shared properties have it, and in the project files of the working folder; the package itself in NuGet's folder, to
/// which a restore has unpacked it.
/// </summary>
internal static partial class KnowledgePackage
{
    /// <summary>The ID of the package.</summary>
    public const string Id = "ContainerLint.Knowledge.Data";

    /// <summary>Where the archive is in the package.</summary>
    public const string Entry = "knowledge/containerlint.knowledge";

    /// <summary>The files that may name the package in a folder and those above it.</summary>
    private static readonly string[] Shared =
        ["Directory.Packages.props", "Directory.Build.props", "Directory.Build.targets"];

    /// <summary>
    /// The full path of the archive in the package of the project in a folder; null if there is no such package, or it
    /// is not restored.
    /// </summary>
    public static string? FileFor(string folder, Func<string, string?> variable)
    {
        if (VersionFor(folder) is not { } version || PackagesFolder(variable) is not { } packages)
            return null;
        var file = Path.Combine([packages, Id.ToLowerInvariant(), version.ToLowerInvariant(), .. Entry.Split('/')]);
        return File.Exists(file) ? file : null;
    }

    /// <summary>The archive in a package; null if it has none.</summary>
    /// <exception cref="InvalidDataException">The package is damaged.</exception>
    public static byte[]? ArchiveIn(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        if (zip.GetEntry(Entry) is not { } entry)
            return null;
        if (entry.Length > KnowledgeSupply.LargestSize)
            throw new InvalidDataException();
        using var stream = entry.Open();
        return KnowledgeSupply.Read(stream) ?? throw new InvalidDataException();
    }

    /// <summary>The version of the package that the files of a folder, or of those above it, name.</summary>
    internal static string? VersionFor(string folder)
    {
        for (var parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            var names = Shared.Select(name => Path.Combine(parent, name)).Where(File.Exists);
            if (parent == folder)
                names = names.Concat(ProjectsIn(folder));
            if (names.Select(VersionIn).FirstOrDefault(version => version is not null) is { } found)
                return found;
            if (Path.Exists(Path.Combine(parent, ".git")))
                break;
        }

        return null;
    }

    private static IEnumerable<string> ProjectsIn(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.*proj").Order(StringComparer.Ordinal).ToList();
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return [];
        }
    }

    private static string? VersionIn(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            return text.Contains(Id, StringComparison.OrdinalIgnoreCase)
                && Reference().Match(text) is { Success: true } match ? match.Groups["version"].Value : null;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return null;
        }
    }

    private static string? PackagesFolder(Func<string, string?> variable)
    {
        if (variable("NUGET_PACKAGES") is { } given && Path.IsPathFullyQualified(given))
            return given;
        var home = variable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");
        return Path.IsPathFullyQualified(home ?? "") ? Path.Combine(home!, ".nuget", "packages") : null;
    }

    /// <summary>The version as an attribute or as an element of the item with the package's ID.</summary>
    [GeneratedRegex(
        """
        <Package(Reference|Version|Download)\s[^>]*?(Include|Update)\s*=\s*"ContainerLint\.Knowledge\.Data"
        (?=[^>]*?\sVersion\s*=\s*"\[?(?<version>[0-9][^"\],]*)|[^>]*>\s*<Version>\[?(?<version>[0-9][^<\],]*))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
