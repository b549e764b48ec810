using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp;

/// <summary>The files of a compilation, each made once, so that places in one file are equal. Safe for several threads.</summary>
public sealed class CodeFiles
{
    private readonly ConcurrentDictionary<SyntaxTree, CodeFile> files = new();

    /// <summary>The file of a tree.</summary>
    public CodeFile Of(SyntaxTree tree) => files.GetOrAdd(tree, static key => new CodeFile(key));
}
