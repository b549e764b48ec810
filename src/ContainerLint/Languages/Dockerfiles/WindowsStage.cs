namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Recognises stages of Windows, whose default shell is <c>cmd</c>.</summary>
internal static class WindowsStage
{
    private static readonly string[] Words = ["windows", "nanoserver", "servercore"];

    /// <summary>Whether a stage may be one of Windows, by the escape character or the name of its image.</summary>
    public static bool Is(StageState stage, DockerfileSyntax dockerfile) => dockerfile.Escape == '`'
        || (stage.Image is { Value: var image }
            && Array.Exists(Words, word => image.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
