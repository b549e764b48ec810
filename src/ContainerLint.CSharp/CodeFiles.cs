using System.Collections.Concurrent;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp;

/// <summary>
/// The files of a compilation, each made once, so that places in one file are equal. Safe for several threads.
/// </summary>
public sealed class CodeFiles
{
    private readonly ConcurrentDictionary<SyntaxTree, CodeFile> files = new();
    private readonly ConcurrentDictionary<Source, CodeFile> bySource = new();
    private readonly object gate = new();

    private ProjectShape? shape;
    private UserNames? userNames;

    /// <summary>The file of a tree.</summary>
    public CodeFile Of(SyntaxTree tree)
    {
        if (files.TryGetValue(tree, out var known))
            return known;
        var file = files.GetOrAdd(tree, static key => new CodeFile(key));
        bySource[file.Source] = file;
        return file;
    }

    /// <summary>The file of a source that was asked for by its tree; null if the source is of no tree.</summary>
    public CodeFile? Of(Source source) => bySource.TryGetValue(source, out var file) ? file : null;

    /// <summary>What the text of the files of the compilation says about all of them.</summary>
    internal ProjectShape ShapeOf(Compilation compilation) => shape ??= new CompilationShape(compilation);

    /// <summary>What the compilation and its libraries declare to take image references; looked for once.</summary>
    internal UserNames UserNamesOf(Compilation compilation, CancellationToken cancellation)
    {
        if (userNames is { } known)
            return known;
        lock (gate)
            return userNames ??= UserNames.DeclaredIn(compilation, this, cancellation);
    }

    /// <summary>
    /// Whether a file may use an API of the user's own: one that the configuration names, or that the compilation or
    /// one of its libraries declares by <c>[StringSyntax("ContainerImage")]</c>. False only if its text names none.
    /// </summary>
    /// <param name="tree">The file.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    /// <param name="apis">What the configuration names.</param>
    /// <param name="cancellation">Stops the search for declarations, which is done once.</param>
    public bool MayUseOwnApis(
        SyntaxTree tree, Compilation compilation, ImageApis apis, CancellationToken cancellation)
    {
        var text = Of(tree).Source.Text;
        return apis.MayBeIn(text) || UserNamesOf(compilation, cancellation).MayBeIn(text);
    }
}
