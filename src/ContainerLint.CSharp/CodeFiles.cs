using System.Collections.Concurrent;
using ContainerLint.CSharp.Apis;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp;

/// <summary>The files of a compilation, each made once, so that places in one file are equal. Safe for several threads.</summary>
public sealed class CodeFiles
{
    private readonly ConcurrentDictionary<SyntaxTree, CodeFile> files = new();
    private readonly ConcurrentDictionary<Source, CodeFile> bySource = new();

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
    internal UserNames UserNamesOf(Compilation compilation, CancellationToken cancellation) =>
        userNames ??= UserNames.DeclaredIn(compilation, this, cancellation);
}
