using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A rule about how C# code calls a library, not about what a reference means.</summary>
public abstract class CSharpRule : FileRule
{
    /// <summary>Longer texts are cut in messages; no name with a digest is that long.</summary>
    private const int Longest = 200;

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context) =>
        document is CSharpDocument code ? Check(code.Syntax) : [];

    /// <summary>The findings about the calls in a file.</summary>
    protected abstract IEnumerable<Finding> Check(CSharpSyntax syntax);

    /// <summary>A finding with an optional fix.</summary>
    protected Finding Report(Place place, string message, Fix? fix) =>
        new(this, place.InFile(), message) { Fixes = fix is null ? [] : [fix] };

    /// <summary>A text in quotes, on one line, cut if it is long.</summary>
    protected static string Quote(string text) => CharacterWords.Quote(text, 0, text.Length, Longest);

    /// <summary>A reference as a string literal; null if it is malformed, since it may need escapes then.</summary>
    protected static string? Literal(string reference) =>
        ReferenceSyntax.Parse(reference).Error is null ? $"\"{reference}\"" : null;
}
