using System.Collections.Concurrent;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// What the syntax of a project's files says about all of them: global usings and declared types. Thread-safe.
/// </summary>
internal abstract class ProjectShape
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<TypeDeclarationSyntax>> declarations =
        new(StringComparer.Ordinal);

    private Imports? global;

    /// <summary>The shape of a project that is not compiled.</summary>
    public static ProjectShape Of(CodeProject project) =>
        project.Derived.Of<ProjectShape>(() => new CodeProjectShape(project));

    /// <summary>The shape of a compilation.</summary>
    public static ProjectShape Of(CodeFiles files, Compilation compilation) =>
        files.Derived.Of<ProjectShape>(() => new CompilationShape(compilation));

    /// <summary>The imports that apply to a file.</summary>
    public Imports ImportsOf(CodeFile file)
    {
        global ??= ReadGlobal();
        var imports = new Imports();
        imports.AddAll(global);
        imports.Add(file.Root, onlyGlobal: false);
        imports.AddGlobal(ImpliedUsings.In(file, imports, this, HasImplicitUsings));
        return imports;
    }

    /// <summary>The first type of the project with a simple name; null if there is none.</summary>
    public TypeDeclarationSyntax? DeclarationOf(string name) => DeclarationsOf(name).FirstOrDefault();

    /// <summary>The types of the project with a simple name; the parts of a partial type are several.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> DeclarationsOf(string name) => declarations.GetOrAdd(name, Find);

    /// <summary>What a builder of a module runs by default, in the version that a file uses.</summary>
    public virtual BuilderDefault DefaultOf(TestcontainersModules.Module module, CodeFile file) =>
        new(module.Type.Name, module.Image, TakesImage: true);

    /// <summary>The files that may have global usings.</summary>
    protected abstract IEnumerable<CompilationUnitSyntax> RootsWithGlobalUsings { get; }

    /// <summary>The files that may declare a type.</summary>
    protected abstract IEnumerable<CompilationUnitSyntax> RootsDeclaring(string type);

    /// <summary>The namespaces that the compiler's options import in every file.</summary>
    protected virtual IEnumerable<string> Usings => [];

    /// <summary>Whether the project turns implicit usings on or off; null if it does neither.</summary>
    protected abstract bool? HasImplicitUsings { get; }

    /// <summary>The namespace that a type is declared in.</summary>
    public static string NamespaceOf(TypeDeclarationSyntax declaration)
    {
        var name = "";
        for (var node = declaration.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax space)
                name = name.Length == 0 ? Imports.TextOf(space.Name) : Imports.TextOf(space.Name) + "." + name;
        }

        return name;
    }

    private Imports ReadGlobal()
    {
        var imports = new Imports();
        imports.AddGlobal(Usings);
        foreach (var root in RootsWithGlobalUsings)
            imports.Add(root, onlyGlobal: true);
        return imports;
    }

    private IReadOnlyList<TypeDeclarationSyntax> Find(string name)
    {
        var found = new List<TypeDeclarationSyntax>();
        foreach (var root in RootsDeclaring(name))
        {
            foreach (var node in root.DescendantNodes(static node =>
                node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                if (node is TypeDeclarationSyntax declaration && declaration.Identifier.ValueText == name)
                    found.Add(declaration);
            }
        }

        return found;
    }
}
