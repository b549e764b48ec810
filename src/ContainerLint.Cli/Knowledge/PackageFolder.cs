using System.Security.Cryptography;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Knowledge;

/// <summary>A file with knowledge, or a folder of packages as NuGet takes one for a feed.</summary>
internal static class PackageFolder
{
    private const string Extension = ".nupkg";
    private const int Deepest = 3;

    /// <summary>Reads the file, or the newest package of the folder.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="KnowledgeException">There is none, or it cannot be read.</exception>
    public static KnowledgeSupply Read(string path)
    {
        try
        {
            return File.Exists(path) ? ReadFile(path) : ReadNewest(path);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            throw new KnowledgeException($"'{path}' {FileErrors.ReadProblem(exception, path)}");
        }
    }

    private static KnowledgeSupply ReadNewest(string folder)
    {
        if (!Directory.Exists(folder))
            throw new KnowledgeException($"'{folder}' does not exist");
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest };
        var newest = Directory.EnumerateFiles(folder, $"*{Extension}", options)
            .Select(file => (File: file, Version: VersionOf(file))).Where(one => one.Version is not null)
            .OrderByDescending(one => one.Version!.Value).FirstOrDefault();
        return newest.File is null
            ? throw new KnowledgeException($"'{folder}' has no package '{KnowledgePackage.Id}'")
            : ReadFile(newest.File);
    }

    private static KnowledgeSupply ReadFile(string file)
    {
        var bytes = KnowledgeSupply.ReadFile(file)
            ?? throw new KnowledgeException($"'{file}' is too large to be knowledge of images");
        var hash = file + ".sha512";
        var isPublished = File.Exists(hash);
        if (isPublished && File.ReadAllText(hash).Trim() != Convert.ToBase64String(SHA512.HashData(bytes)))
            throw new KnowledgeException($"'{file}' is not what '{Path.GetFileName(hash)}' says: it was changed");
        return new KnowledgeSupply(file, bytes) { Version = VersionOf(file), IsHashChecked = isPublished };
    }

    private static PackageVersion? VersionOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var start = KnowledgePackage.Id + ".";
        return Path.GetExtension(file).Equals(Extension, StringComparison.OrdinalIgnoreCase)
            && name.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            ? PackageVersion.Parse(name[start.Length..]) : null;
    }
}
