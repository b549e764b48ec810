using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// Finds another file that a document depends on (<c>.env</c>, <c>extends</c>, <c>include</c>). The host decides which
/// files may be read; the core does no I/O.
/// </summary>
/// <param name="path">
/// The path, relative to the same folder as <see cref="Source.Path"/>, with <c>/</c> as separator; may contain
/// <c>..</c>.
/// </param>
/// <returns>The file; null if it does not exist or may not be read.</returns>
public delegate Source? SourceLookup(string path);
