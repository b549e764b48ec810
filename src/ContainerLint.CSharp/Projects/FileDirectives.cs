using ContainerLint.Languages.Projects;

namespace ContainerLint.CSharp.Projects;

/// <summary>
/// The directives of a file-based app, <c>#:sdk</c>, <c>#:package</c> and <c>#:property</c>, as
/// <c>dotnet run app.cs</c> reads them: they precede all code.
/// </summary>
internal static class FileDirectives
{
    private const string Mark = "#:";

    /// <summary>What the directives import; null if the text has none.</summary>
    public static ProjectImports? In(string text)
    {
        if (text.IndexOf(Mark, StringComparison.Ordinal) < 0)
            return null;
        var packages = new List<string>();
        var versions = new List<ProjectPackage>();
        bool? isImplicit = null;
        var count = 0;
        foreach (var (kind, value) in Lines(text))
        {
            count++;
            if (kind is "sdk" or "package")
            {
                var parts = value.Split(['@'], 2);
                packages.Add(parts[0].Trim());
                if (parts.Length > 1)
                    versions.Add(new ProjectPackage(parts[0].Trim(), parts[1].Trim(), IsCentral: false));
            }
            else if (kind == "property" && ValueOf("ImplicitUsings", value) is { } setting)
                isImplicit = ProjectImports.IsOn(setting);
        }

        return count == 0 ? null : new ProjectImports
        {
            Packages = packages,
            Versions = versions,
            ImplicitUsings = isImplicit,
        };
    }

    private static IEnumerable<(string Kind, string Value)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var line = text.Substring(start, (end < 0 ? text.Length : end) - start).Trim();
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                var words = line.Substring(Mark.Length).Split(new[] { ' ', '\t' }, 2);
                yield return (words[0], words.Length > 1 ? words[1].Trim() : "");
            }
            else if (!MayPrecede(line))
            {
                yield break;
            }

            start = end < 0 ? text.Length : end + 1;
        }
    }

    /// <summary>Whether directives may follow a line: it is blank, a comment, or another directive.</summary>
    private static bool MayPrecede(string line) =>
        line.Length == 0 || line[0] is '#' or '*' || line.StartsWith("//", StringComparison.Ordinal)
        || line.StartsWith("/*", StringComparison.Ordinal);

    /// <summary>The value in <c>Name=value</c>; .NET 10's previews had a space instead.</summary>
    private static string? ValueOf(string name, string property)
    {
        var split = property.IndexOfAny(['=', ' ', '\t']);
        return split > 0 && string.Equals(property.Substring(0, split), name, StringComparison.OrdinalIgnoreCase)
            ? property.Substring(split + 1).Trim()
            : null;
    }
}
