namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Kinds of proposals, by the Language Server Protocol 3.17 (<c>CompletionItemKind</c>).</summary>
internal static class CompletionKinds
{
    /// <summary>A class; here an image.</summary>
    public const int Class = 7;

    /// <summary>A module; here a stage.</summary>
    public const int Module = 9;

    /// <summary>A value; here a tag.</summary>
    public const int Value = 12;

    /// <summary>A reference; here an image that is built.</summary>
    public const int Reference = 18;

    /// <summary>A constant; here a rule.</summary>
    public const int Constant = 21;
}
