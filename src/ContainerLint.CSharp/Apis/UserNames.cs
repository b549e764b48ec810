using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Apis;

/// <summary>
/// The names by which code may use what takes image references by the user's word: a look at a name says whether it is
/// worth asking what it means.
/// </summary>
internal sealed class UserNames
{
    /// <summary>Names of methods.</summary>
    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of types whose constructors are meant.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of properties and fields.</summary>
    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Methods.Count + Types.Count + Properties.Count == 0;

    /// <summary>What a compilation and the libraries that it refers to declare by the attribute.</summary>
    public static UserNames DeclaredIn(Compilation compilation, CodeFiles files, CancellationToken cancellation)
    {
        var names = new UserNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            names.Add(UserAttribute.DeclaredIn(files.Of(tree)));
        }

        foreach (var reference in compilation.ExternalReferences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reference is CompilationReference { Compilation: var other })
                names.Add(other.SyntaxTrees.SelectMany(tree => UserAttribute.DeclaredIn(files.Of(tree))));
            else if (reference is PortableExecutableReference library)
                UserMetadata.AddNames(library, names);
        }

        return names;
    }

    /// <summary>These names and those of what the configuration names.</summary>
    public UserNames With(ImageApis apis)
    {
        if (apis.Entries.Count == 0)
            return this;
        var names = new UserNames();
        names.Methods.UnionWith(Methods);
        names.Types.UnionWith(Types);
        names.Properties.UnionWith(Properties);
        foreach (var api in apis.Entries)
        {
            if (api.Parameter is null)
            {
                names.Properties.Add(api.Member);
                continue;
            }

            names.Methods.Add(api.Member);
            names.Types.Add(api.Member);
        }

        return names;
    }

    private void Add(IEnumerable<UserDeclaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            var names = declaration.Parameter is null ? Properties : declaration.IsConstructor ? Types : Methods;
            if (declaration.Name.Length > 0)
                names.Add(declaration.Name);
        }
    }
}
