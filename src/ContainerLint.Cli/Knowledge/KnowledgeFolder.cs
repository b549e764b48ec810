using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Knowledge;

/// <summary>The user's folder of knowledge: the archive in use, and the one before it.</summary>
/// <param name="path">The full path.</param>
internal sealed class KnowledgeFolder(string path)
{
    private const string CurrentName = "knowledge.bin";
    private const string FormerName = "knowledge.former.bin";
    private const string LockName = ".lock";

    /// <summary>The full path of the archive in use; it need not exist.</summary>
    public string Current { get; } = Path.Combine(path, CurrentName);

    /// <summary>The full path of the archive before it; it need not exist.</summary>
    public string Former { get; } = Path.Combine(path, FormerName);

    /// <summary>The platform's folder for data; null if the environment does not say where it is.</summary>
    /// <param name="variable">The values of environment variables.</param>
    public static KnowledgeFolder? OfUser(Func<string, string?> variable)
    {
        KnowledgeFolder? Below(string? parent, params string[] names) =>
            Path.IsPathFullyQualified(parent ?? "") ? new(Path.Combine([parent!, .. names])) : null;
        if (OperatingSystem.IsWindows())
            return Below(variable("LOCALAPPDATA"), "containerlint", "knowledge");
        if (OperatingSystem.IsMacOS())
            return Below(variable("HOME"), "Library", "Application Support", "containerlint");
        return Below(variable("XDG_DATA_HOME"), "containerlint")
            ?? Below(variable("HOME"), ".local", "share", "containerlint");
    }

    /// <summary>
    /// Takes the folder for one process, so that two updates at once do not spoil each other.
    /// </summary>
    /// <exception cref="KnowledgeException">Another process has it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(path);
        try
        {
            // Released when the process ends, however it ends.
            return new FileStream(
                Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            throw new KnowledgeException("Another update is running; nothing was changed");
        }
    }

    /// <summary>Why the folder could not be written, as a sentence.</summary>
    public string ProblemOf(Exception exception)
    {
        var parent = path;
        while (parent is not null && !Path.Exists(parent))
            parent = Path.GetDirectoryName(parent);
        return parent is not null && !Directory.Exists(parent)
            ? $"The user's folder '{path}' cannot be made: '{parent}' is no folder"
            : $"The user's folder '{path}' {FileErrors.WriteProblem(exception)}";
    }

    /// <summary>Stores an archive in one step and keeps the one before it.</summary>
    public void Store(byte[] archive)
    {
        if (File.Exists(Current))
            Replace(Former, File.ReadAllBytes(Current));
        Replace(Current, archive);
    }

    /// <summary>
    /// Exchanges the archive in use and the one before it; where there is none, what is built in was used.
    /// </summary>
    public void RollBack()
    {
        var current = File.Exists(Current) ? File.ReadAllBytes(Current) : null;
        var former = File.Exists(Former) ? File.ReadAllBytes(Former) : null;
        Replace(Current, former);
        Replace(Former, current);
    }

    /// <summary>Deletes both archives.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Clear()
    {
        var existed = File.Exists(Current) || File.Exists(Former);
        File.Delete(Current);
        File.Delete(Former);
        return existed;
    }

    private static void Replace(string file, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(file);
            return;
        }

        using var draft = AtomicFile.Prepare(file, content);
        draft.Commit();
    }
}
