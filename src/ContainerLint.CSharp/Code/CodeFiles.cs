using System.Collections.Concurrent;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Code;

/// <summary>
/// The files of a compilation: one <see cref="CodeFile"/> per tree, so that places in the same file compare equal.
/// Thread-safe.
/// </summary>
public sealed class CodeFiles
{
    private readonly ConcurrentDictionary<SyntaxTree, CodeFile> files = new();
    private readonly ConcurrentDictionary<Source, CodeFile> bySource = new();

    /// <summary>What other namespaces compute from the compilation.</summary>
    internal DerivedValues Derived { get; } = new();

    /// <summary>The file of a tree.</summary>
    public CodeFile Of(SyntaxTree tree)
    {
        if (files.TryGetValue(tree, out var known))
            return known;
        var file = files.GetOrAdd(tree, static key => new CodeFile(key));
        bySource[file.Source] = file;
        return file;
    }

    /// <summary>The file of a source; null unless <see cref="Of(SyntaxTree)"/> returned it before.</summary>
    public CodeFile? Of(Source source) => bySource.TryGetValue(source, out var file) ? file : null;
}
