using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A rule that judges how C# code calls a library, not what a reference means.</summary>
public abstract class CSharpRule : FileRule
{
    /// <summary>What is longer than any name and digest is cut in messages.</summary>
    private const int Longest = 200;

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context) =>
        document is CSharpDocument code ? Check(code.Syntax) : [];

    /// <summary>What is wrong with the calls of a file.</summary>
    protected abstract IEnumerable<Finding> Check(CSharpSyntax syntax);

    /// <summary>A finding, with a fix if there is one.</summary>
    protected Finding Report(Place place, string message, Fix? fix) =>
        new(this, place.InFile(), message) { Fixes = fix is null ? [] : [fix] };

    /// <summary>A text in quotes, on one line and not endless.</summary>
    protected static string Quote(string text) => CharacterWords.Quote(text, 0, text.Length, Longest);

    /// <summary>A reference as a string literal; null if it is none, for then it may need escapes.</summary>
    protected static string? Literal(string reference) =>
        ReferenceSyntax.Parse(reference).Error is null ? $"\"{reference}\"" : null;
}
