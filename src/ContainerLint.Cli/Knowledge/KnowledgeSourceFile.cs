using ContainerLint.Cli.Files;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Knowledge;

/// <summary>A file with knowledge that a run may take.</summary>
/// <param name="Origin">Why it may.</param>
/// <param name="Path">The full path.</param>
/// <param name="Base">What it says; null if it cannot be used.</param>
/// <param name="Problem">Why it cannot be used, as the end of a sentence; null if it can.</param>
internal sealed record KnowledgeSourceFile(
    KnowledgeOrigin Origin, string Path, KnowledgeBase? Base, string? Problem)
{
    /// <summary>Reads a file.</summary>
    /// <param name="origin">Why a run may take it.</param>
    /// <param name="path">The full path.</param>
    /// <param name="today">The day of the run: knowledge of a later day is not believed.</param>
    public static KnowledgeSourceFile Read(KnowledgeOrigin origin, string path, Day today)
    {
        try
        {
            return KnowledgeSupply.ReadFile(path) is { } bytes
                ? Of(origin, path, bytes, today)
                : new KnowledgeSourceFile(origin, path, null, "is too large to be knowledge of images");
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return new KnowledgeSourceFile(origin, path, null, FileErrors.ReadProblem(exception, path));
        }
    }

    /// <summary>Takes the bytes of a file.</summary>
    public static KnowledgeSourceFile Of(KnowledgeOrigin origin, string path, byte[] bytes, Day today)
    {
        try
        {
            var read = KnowledgeFile.Read(bytes);
            return read.Date - today > KnowledgeAge.ToleranceDays
                ? new KnowledgeSourceFile(origin, path, null, $"is of {read.Date}, a day in the future")
                : new KnowledgeSourceFile(origin, path, read, null);
        }
        catch (InvalidDataException exception)
        {
            return new KnowledgeSourceFile(origin, path, null, exception.Message);
        }
    }
}
