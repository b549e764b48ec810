using ContainerLint.Text;
using ContainerLint.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The Dockerfiles, compose files, project files and configuration files that the package shows to the compiler. Read
/// when one of them is first asked for. Safe for several threads.
/// </summary>
internal sealed class AdditionalDocuments(AnalyzerOptions options)
{
    private readonly object gate = new();
    private Dictionary<string, AdditionalDocument>? files;

    /// <summary>The baseline; null if none is passed, or if it cannot be read.</summary>
    public AdditionalBaseline? Baseline(CancellationToken cancellation) =>
        Files(cancellation).OrderBy(file => file.Key, StringComparer.Ordinal).Where(file => file.Value.IsBaseline)
            .Select(file => file.Value.Baseline).FirstOrDefault(baseline => baseline is not null);

    /// <summary>
    /// The files to read that are not excluded, each a group of its own, in the order of their paths.
    /// </summary>
    public IEnumerable<FileGroup> Groups(WorkspaceHost host, CancellationToken cancellation) =>
        Files(cancellation).Values.Where(file => !host.Excludes(file.Source.Path))
            .OrderBy(file => file.Source.Path, StringComparer.Ordinal).Select(file => file.Group).OfType<FileGroup>();

    /// <summary>The text of a file; null if it is not shown.</summary>
    /// <param name="path">The path with slashes.</param>
    public Source? Lookup(string path) =>
        Files(CancellationToken.None).TryGetValue(path, out var file) ? file.Source : null;

    /// <summary>A file that was read; null if it is not marked for this analyzer, or shown twice.</summary>
    public AdditionalDocument? Find(AdditionalText file, CancellationToken cancellation) =>
        Files(cancellation).TryGetValue(CompilationHost.Slashed(file.Path), out var found) && found.File == file
            ? found
            : null;

    /// <summary>A source that was read, as the compiler knows it; null if it is none of these files.</summary>
    public CompiledSource? Find(Source source)
    {
        lock (gate)
            return files is not null && files.TryGetValue(source.Path, out var file) && file.Source == source
                ? file.Compiled
                : null;
    }

    private Dictionary<string, AdditionalDocument> Files(CancellationToken cancellation)
    {
        lock (gate)
            return files ??= Read(cancellation);
    }

    private Dictionary<string, AdditionalDocument> Read(CancellationToken cancellation)
    {
        var byPath = new Dictionary<string, AdditionalDocument>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            if (AdditionalDocument.Read(file, options.AnalyzerConfigOptionsProvider, cancellation) is { } document
                && !byPath.ContainsKey(document.Source.Path))
            {
                byPath.Add(document.Source.Path, document);
            }
        }

        return byPath;
    }
}
