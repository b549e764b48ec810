using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.CSharp.Apis;

/// <summary>The APIs that a user configured to take image references, in addition to the known ones.</summary>
public sealed class ImageApis
{
    private const string Expected = "expected 'Namespace.Type.Method(parameter)' or 'Namespace.Type.Property'";

    private ImageApis(IReadOnlyList<UserApi> entries) => Entries = entries;

    /// <summary>No APIs.</summary>
    public static ImageApis None { get; } = new([]);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Entries.Count == 0;

    /// <summary>The APIs, in the order of the configuration.</summary>
    internal IReadOnlyList<UserApi> Entries { get; }

    /// <summary>
    /// Reads the value of <c>containerlint.image_apis</c>: <c>Namespace.Type.Method(parameter)</c>, separated by
    /// commas. A constructor is written as its type, <c>Namespace.Type(parameter)</c>; a property or field has no
    /// parentheses.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="apis">The valid entries, even if others are not.</param>
    /// <param name="problem">What is wrong with the first invalid entry; null if all are valid.</param>
    public static bool TryParse(string text, out ImageApis apis, out string? problem)
    {
        var entries = new List<UserApi>();
        problem = null;
        var number = 0;
        foreach (var part in Split(text))
        {
            number++;
            var entry = part.Trim();
            if (entry.Length == 0)
                continue;
            var wrong = Read(entry, out var api);
            if (wrong is null)
                entries.Add(api!);
            else
                problem ??= $"Entry {number} of the image APIs, '{entry}', {wrong}: {Expected}";
        }

        apis = entries.Count == 0 ? None : new ImageApis(entries);
        return problem is null;
    }

    /// <summary>Whether a text may use one of the APIs: false only if it contains none of their names.</summary>
    public bool MayBeIn(string text) =>
        Entries.Any(api => text.IndexOf(api.Member, StringComparison.Ordinal) >= 0);

    private static string? Read(string entry, out UserApi? api)
    {
        api = null;
        var open = entry.IndexOf('(');
        var name = WithoutTypeArguments(open < 0 ? entry : entry.Substring(0, open)).Replace('+', '.').Trim();
        string? parameter = null;
        if (open >= 0)
        {
            if (entry[entry.Length - 1] != ')')
                return entry.IndexOf(')') < 0 ? "has no closing parenthesis" : "continues after its parenthesis";
            parameter = entry.Substring(open + 1, entry.Length - open - 2).Trim().TrimStart('@');
            if (parameter.Length == 0)
                return "names no parameter";
            if (!SyntaxFacts.IsValidIdentifier(parameter))
                return $"has '{parameter}' instead of the name of one parameter";
        }

        var words = name.Split('.');
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i].Trim().TrimStart('@');
            if (!SyntaxFacts.IsValidIdentifier(words[i]))
                return words[i].Length == 0 ? "has an empty name" : $"has '{words[i]}' instead of a name";
        }

        if (words.Length < 2)
            return "does not name both a type and a member";
        api = new UserApi(string.Join(".", words, 0, words.Length - 1), words[words.Length - 1], parameter);
        return null;
    }

    /// <summary>The entries; commas within brackets belong to an entry.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' or '(')
                depth++;
            else if (text[i] is '>' or ')')
                depth--;
            if (text[i] != ',' || depth > 0)
                continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }

        yield return text.Substring(start);
    }

    /// <summary>A name without <c>&lt;T&gt;</c> and <c>`1</c>: types are compared by name alone.</summary>
    private static string WithoutTypeArguments(string name)
    {
        var result = new StringBuilder(name.Length);
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            depth += name[i] == '<' ? 1 : 0;
            if (name[i] == '`')
            {
                while (i + 1 < name.Length && char.IsDigit(name[i + 1]))
                    i++;
            }
            else if (depth == 0)
            {
                result.Append(name[i]);
            }

            depth -= name[i] == '>' && depth > 0 ? 1 : 0;
        }

        return result.ToString();
    }
}
