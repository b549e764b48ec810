using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ContainerLint.Cli.Knowledge;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Cli.Knowledge;

/// <summary>A user with a folder for knowledge, a project, and archives and packages of any day.</summary>
internal sealed class KnowledgeWorld : IDisposable
{
    /// <summary>A day between the embedded knowledge and that of the tests.</summary>
    public const string Newer = "2026-09-10";

    private readonly TempFolder folder = new();

    /// <summary>The folder of everything.</summary>
    public TempFolder Folder => folder;

    /// <summary>The path of the user's archive.</summary>
    public string Current => folder["data/containerlint/knowledge.bin"];

    /// <summary>An archive that knows one image, <c>engine</c>, with one tag.</summary>
    public static byte[] Archive(string day, string tag = "2.0.1") => ArchiveWriter.Write(
    [
        new("sources", $"docker-library/official-images\t1\t{day}\tMIT\n"),
        new("official", "engine\nnode\n"),
        new("tags/engine", $"\namd64\t{tag} latest/0\n"),
    ]);

    /// <summary>A package with an archive.</summary>
    public static byte[] Package(byte[] archive, string entry = KnowledgePackage.Entry)
    {
        var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(Encoding.ASCII.GetBytes(KnowledgeFile.ToText(archive)));
        }

        return package.ToArray();
    }

    /// <summary>The hash of a package as feeds publish it.</summary>
    public static string HashOf(byte[] package) => Convert.ToBase64String(SHA512.HashData(package));

    /// <summary>Writes what the project's package has, as a restore does.</summary>
    public void Restore(string version, byte[] archive) => folder.Add(
        $"packages/containerlint.knowledge.data/{version}/{KnowledgePackage.Entry}",
        Encoding.ASCII.GetBytes(KnowledgeFile.ToText(archive)));

    /// <summary>Runs the command line in the project.</summary>
    public CliRun Run(params string[] arguments) => CliRun.With(World, arguments);

    /// <summary>What surrounds the command line.</summary>
    public CliWorld World => new()
    {
        Folder = Directory.CreateDirectory(folder["project"]).FullName,
        Variables = new()
        {
            ["XDG_DATA_HOME"] = folder["data"],
            ["HOME"] = folder.Path,
            ["LOCALAPPDATA"] = folder["data"],
            ["NUGET_PACKAGES"] = folder["packages"],
        },
    };

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
