using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// Writes what the data package consists of: the archive as a text, properties that pass it to the compiler, and the
/// version, which is the day of the knowledge.
/// </summary>
internal static class DataPackage
{
    private const string Id = "ContainerLint.Knowledge.Data";

    /// <summary>The archive, in the folder and in the package.</summary>
    public const string ArchivePath = "knowledge/containerlint.knowledge";

    /// <summary>Writes into a folder.</summary>
    /// <returns>The version of the package.</returns>
    public static string Write(string folder, byte[] archive)
    {
        var knowledge = KnowledgeFile.Read(archive);
        var version = VersionOf(knowledge.Date);
        WriteFile(folder, ArchivePath, KnowledgeFile.ToText(archive));
        foreach (var place in (string[])["build", "buildTransitive"])
            WriteFile(folder, $"{place}/{Id}.props", Properties(knowledge.Hash));
        WriteFile(folder, "version", version + "\n");
        return version;
    }

    /// <summary><c>2026.8.21</c>: NuGet drops leading zeros anyway.</summary>
    private static string VersionOf(Day day) =>
        string.Join('.', day.ToString().Split('-').Select(part => part.TrimStart('0')));

    private static string Properties(string hash) =>
        $"""
        <Project>

          <!-- The hash lets a compiler server know the archive again without reading it. -->
          <PropertyGroup Condition="'$(ContainerLintKnowledge)' == ''">
            <ContainerLintKnowledge>$(MSBuildThisFileDirectory)../{ArchivePath}</ContainerLintKnowledge>
            <ContainerLintKnowledgeHash>{hash}</ContainerLintKnowledgeHash>
          </PropertyGroup>

          <!-- It may be imported twice. No property can tell: all are known before the first item. -->
          <ItemGroup Condition="'$(ContainerLintEnabled)' != 'false'">
            <CompilerVisibleProperty Remove="ContainerLintKnowledgeHash" />
            <CompilerVisibleProperty Include="ContainerLintKnowledgeHash" />
            <AdditionalFiles Remove="$(ContainerLintKnowledge)" />
            <AdditionalFiles Include="$(ContainerLintKnowledge)" Visible="false" />
          </ItemGroup>

        </Project>

        """.ReplaceLineEndings("\n");

    private static void WriteFile(string folder, string path, string text)
    {
        var file = Path.Combine([folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
