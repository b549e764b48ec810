using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>How a compose file is read: as a project of its own, or by another file.</summary>
/// <param name="Folder">The folder that its paths are relative to.</param>
/// <param name="Environment">Its variables.</param>
/// <param name="Includer">The file that includes it, or null.</param>
internal sealed record ComposeScope(string Folder, ComposeEnvironment Environment, ComposeFile? Includer = null)
{
    /// <summary>Whether a file is read because the file of a path is.</summary>
    public bool IsInside(string path) =>
        Includer is { } file && (FilePaths.Normalise(file.Source.Path) == path || file.Scope.IsInside(path));
}
