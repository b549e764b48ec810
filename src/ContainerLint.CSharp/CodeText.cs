namespace ContainerLint.CSharp;

/// <summary>
/// What the bare text of a C# file says before anybody parses it: nearly all files of a project have nothing to do with
/// images, and need not cost more than a look.
/// </summary>
public static class CodeText
{
    /// <summary>Whether a file may name images: false only if it certainly does not.</summary>
    public static bool MayNameImages(string text) => text.Length > 0;

    /// <summary>Whether a file may define strings or imports that other files of its project use.</summary>
    public static bool MayDefine(string text) => text.Length > 0;
}
