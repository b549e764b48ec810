namespace ContainerLint.Cli.Files;

/// <summary>
/// Everything that a run asks the file system. This class answers and keeps nothing; a cache derives from it to record
/// the answers.
/// </summary>
internal class DiskInput
{
    /// <inheritdoc cref="DiskFile.TryRead(string, out byte[], out string)"/>
    public virtual bool TryRead(string path, out byte[] bytes, out string? problem) =>
        DiskFile.TryRead(path, out bytes, out problem);

    /// <summary>Answers a question about a folder.</summary>
    /// <param name="question">One of <see cref="FolderQuestions"/>.</param>
    public virtual string Ask(string question) => FolderQuestions.Answer(question);

    /// <summary>What a peek at a file showed in an earlier run, if the file has not changed since; else none.</summary>
    /// <param name="path">The full path.</param>
    public virtual FileVerdict Recall(string path) => FileVerdict.None;

    /// <summary>Records what a peek at a file showed.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="verdict">What it showed.</param>
    public virtual void Note(string path, FileVerdict verdict)
    {
    }

    /// <summary>Says that the result depends on something that is not recorded.</summary>
    public virtual void GiveUp()
    {
    }
}
