using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>One command of a shell script.</summary>
/// <param name="Words">Its words: assignments and wrappers such as <c>sudo</c> are left out; never empty.</param>
/// <param name="IsConditional">
/// Whether it may not run, or may fail without failing the script: inside of <c>if</c>, <c>case</c>, a loop or a
/// function, beside <c>||</c>, or after a test.
/// </param>
internal sealed record ShellCommand(IReadOnlyList<ShellWord> Words, bool IsConditional)
{
    /// <summary>The command's name, without its folder.</summary>
    public string Name => Words[0].Text.Substring(Words[0].Text.LastIndexOf('/') + 1);

    /// <summary>The words before it that were left out: assignments, wrappers and their options, keywords.</summary>
    public IReadOnlyList<ShellWord> Prefix { get; init; } = [];

    /// <summary>Whether it reads what another command writes: a pipe precedes it.</summary>
    public bool IsPiped { get; init; }
}

/// <summary>A word of a shell command.</summary>
/// <param name="Text">Its text without quotes; variables stay as they are written.</param>
/// <param name="Span">Where it is, with its quotes.</param>
/// <param name="IsPlain">Whether it has no variables, substitutions or patterns.</param>
internal sealed record ShellWord(string Text, SourceSpan Span, bool IsPlain);
