using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.CSharp.Code;

/// <summary>
/// The files whose text seems to declare a type, by the type's name: what follows <c>class</c>, <c>struct</c>,
/// <c>record</c>, <c>interface</c> or <c>enum</c>. Comments and strings count, too: only parsing can tell.
/// </summary>
internal sealed class TypeNames
{
    private static readonly string[] Keywords = ["class", "struct", "record", "interface", "enum"];

    private readonly Dictionary<string, List<int>> files = new(StringComparer.Ordinal);

    /// <summary>Indexes all files.</summary>
    /// <param name="sources">The files.</param>
    public TypeNames(IReadOnlyList<Source> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var keyword in Keywords)
                Add(sources[i].Text, keyword, i);
        }
    }

    /// <summary>The indexes of the files that seem to declare a type, in rising order.</summary>
    public IReadOnlyList<int> FilesDeclaring(string type) => files.TryGetValue(type, out var found) ? found : [];

    private void Add(string text, string keyword, int file)
    {
        for (var i = text.IndexOf(keyword, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(keyword, i + keyword.Length, StringComparison.Ordinal))
        {
            if (NameAt(text, i + keyword.Length) is { } name)
                Add(name, file);
        }
    }

    private void Add(string name, int file)
    {
        if (!files.TryGetValue(name, out var known))
            files[name] = known = [];
        if (known.Count == 0 || known[known.Count - 1] != file)
            known.Add(file);
    }

    /// <summary>The name that follows a keyword, without an <c>@</c>; null if none does.</summary>
    private static string? NameAt(string text, int position)
    {
        var start = position;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '@'))
            start++;
        var end = start;
        while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
            end++;
        return start > position && end > start ? text.Substring(start, end - start) : null;
    }
}
