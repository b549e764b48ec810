using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// The names of members that the user declares to take image references, so that only code with such a name has to be
/// bound.
/// </summary>
public sealed class UserNames
{
    private UserNames()
    {
    }

    /// <summary>Names of methods.</summary>
    internal HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of types whose constructors take references.</summary>
    internal HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of properties and fields.</summary>
    internal HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Methods.Count + Types.Count + Properties.Count == 0;

    /// <summary>Whether a file may use the attribute: false only if it certainly does not.</summary>
    public static bool MayBeDeclaredIn(string text) => UserAttribute.MayBeIn(text);

    /// <summary>The names that files which are read by their shape declare with the attribute.</summary>
    public static UserNames DeclaredIn(IEnumerable<Source> files)
    {
        var names = new UserNames();
        foreach (var file in files)
        {
            if (MayBeDeclaredIn(file.Text))
                names.Add(UserAttribute.DeclaredIn(CodeFile.Parse(file)));
        }

        return names;
    }

    /// <summary>
    /// The names that a compilation and the libraries it references declare with the attribute; searched once.
    /// </summary>
    public static UserNames Of(CodeFiles files, Compilation compilation, CancellationToken cancellation) =>
        files.Derived.Of(() => DeclaredIn(compilation, files, cancellation));

    private static UserNames DeclaredIn(Compilation compilation, CodeFiles files, CancellationToken cancellation)
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
            names.Add(reference, cancellation);
        }

        return names;
    }

    /// <summary>Whether a library that a compilation references declares a name with the attribute.</summary>
    internal static bool AreInLibraries(Compilation compilation, CancellationToken cancellation)
    {
        var names = new UserNames();
        foreach (var reference in compilation.ExternalReferences)
        {
            cancellation.ThrowIfCancellationRequested();
            names.Add(reference, cancellation);
            if (!names.IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>Whether a file may use one of the names: false only if its text has none of them.</summary>
    public bool MayBeIn(string text) =>
        HasAny(text, Methods) || HasAny(text, Types) || HasAny(text, Properties);

    private static bool HasAny(string text, HashSet<string> names)
    {
        foreach (var name in names)
        {
            for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0;
                i = text.IndexOf(name, i + name.Length, StringComparison.Ordinal))
            {
                if (IsWhole(text, i, i + name.Length))
                    return true;
            }
        }

        return false;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
        && (end == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[end]));

    /// <summary>These names and those in the configuration.</summary>
    internal UserNames With(ImageApis apis)
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

    private void Add(MetadataReference reference, CancellationToken cancellation)
    {
        if (reference is PortableExecutableReference library)
            UserMetadata.AddNames(library, this);
        if (reference is not CompilationReference { Compilation: CSharpCompilation project })
            return;
        foreach (var tree in project.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if (MayBeDeclaredIn(tree.GetText(cancellation).ToString()))
                Add(UserAttribute.DeclaredIn(new CodeFile(tree)));
        }
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
