using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// Finds another file that a document leans on (<c>.env</c>, <c>extends</c>, <c>include</c>). The host decides what may
/// be read; the core itself does no I/O.
/// </summary>
/// <param name="path">
/// The path relative to where <see cref="Source.Path"/> is relative to, <c>/</c> as separator; may contain <c>..</c>.
/// </param>
/// <returns>The file's text, or null if there is none or it may not be read.</returns>
public delegate Source? SourceLookup(string path);
