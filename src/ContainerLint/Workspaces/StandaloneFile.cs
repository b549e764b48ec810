using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Workspaces;

/// <summary>A file that is read on its own.</summary>
public static class StandaloneFile
{
    /// <summary>Reads a file and notes which others it asked for.</summary>
    /// <param name="source">The file.</param>
    /// <param name="language">Its language.</param>
    /// <param name="lookup">Finds the other files that it depends on.</param>
    public static GroupReading Read(Source source, StandaloneLanguage language, SourceLookup lookup)
    {
        List<string> files = new(1) { source.Path };
        var document = language.Read(source, path =>
        {
            files.Add(path);
            return lookup(path);
        });
        return new GroupReading([document], files);
    }
}
