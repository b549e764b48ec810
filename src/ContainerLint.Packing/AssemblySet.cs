using Mono.Cecil;

namespace ContainerLint.Packing;

/// <summary>
/// The assemblies of the analyzer package, with third-party ones renamed. If two packages ship a <c>YamlDotNet.dll</c>,
/// the SDK passes the higher version to the compiler for both, and the compiler loads only that one.
/// </summary>
internal sealed class AssemblySet
{
    private const string Prefix = "ContainerLint.";

    private readonly IReadOnlyList<AssemblyDefinition> assemblies;
    private readonly HashSet<string> foreign;

    private AssemblySet(IReadOnlyList<AssemblyDefinition> assemblies)
    {
        this.assemblies = assemblies;
        foreign = [.. assemblies.Select(assembly => assembly.Name.Name).Where(name => !IsOurs(name))];
    }

    /// <summary>Reads the assemblies and renames the third-party ones and all references to them.</summary>
    public static AssemblySet Read(IEnumerable<string> paths)
    {
        var set = new AssemblySet([.. paths.Select(path => AssemblyDefinition.ReadAssembly(path))]);
        foreach (var assembly in set.assemblies)
            set.Rename(assembly);
        return set;
    }

    /// <summary>Writes every assembly under its new name. The same input always gives the same bytes.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var assembly in assemblies)
        {
            var path = Path.Combine(folder, assembly.Name.Name + ".dll");
            assembly.Write(path, new WriterParameters { DeterministicMvid = true });
        }
    }

    private void Rename(AssemblyDefinition assembly)
    {
        if (foreign.Contains(assembly.Name.Name))
        {
            Rename(assembly.Name);
            assembly.MainModule.Name = assembly.Name.Name + ".dll";
            assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
        }

        foreach (var reference in assembly.MainModule.AssemblyReferences)
        {
            if (foreign.Contains(reference.Name))
                Rename(reference);
        }
    }

    /// <summary>Prefixes a name and drops the public key, because the strong name no longer matches.</summary>
    private static void Rename(AssemblyNameReference name)
    {
        name.Name = Prefix + name.Name;
        name.HasPublicKey = false;
        name.PublicKey = [];
        name.PublicKeyToken = [];
    }

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
