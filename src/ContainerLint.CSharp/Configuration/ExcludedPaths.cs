using System.Text;
using ContainerLint.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// The files that are not linted: all files that the option applies to, or those that its globs match. Thread-safe.
/// </summary>
public sealed class ExcludedPaths
{
    private readonly AnalyzerConfigSet? globs;
    private readonly bool isAll;

    private ExcludedPaths(bool isAll, AnalyzerConfigSet? globs)
    {
        this.isAll = isAll;
        this.globs = globs;
    }

    /// <summary>
    /// <c>containerlint.exclude</c>: <c>true</c>, <c>false</c>, or globs separated by commas, with the syntax of
    /// section headers. A glob that matches a folder matches everything below it.
    /// </summary>
    public static Option<string> Option { get; } = new("containerlint.exclude", "", TryRead);

    /// <summary>No files.</summary>
    public static ExcludedPaths None { get; } = new(false, null);

    /// <summary>All files.</summary>
    public static ExcludedPaths All { get; } = new(true, null);

    /// <summary>Reads a value of the option.</summary>
    /// <param name="value">The value.</param>
    /// <param name="folder">
    /// The full path of the folder that globs with a slash are relative to, with <c>/</c> as separator and without a
    /// trailing one; null if it is unknown, so that globs match nothing.
    /// </param>
    public static ExcludedPaths Of(string value, string? folder)
    {
        if (value.Trim().Length == 0)
            return None;
        if (BooleanOption.TryRead(value, out var isAll))
            return isAll ? All : None;
        if (folder is null)
            return None;
        var sections = new StringBuilder("root = true\n");
        foreach (var glob in Globs(value))
        {
            Append(sections, glob);
            Append(sections, glob.TrimEnd('/') + "/**");
            // Appending "/**" anchors a glob to the folder; one without a slash matches at any depth.
            if (glob.IndexOf('/') < 0)
                Append(sections, "**/" + glob + "/**");
        }

        var config = AnalyzerConfig.Parse(SourceText.From(sections.ToString()), folder + "/.editorconfig");
        return new ExcludedPaths(false, AnalyzerConfigSet.Create(new[] { config }));
    }

    /// <summary>Whether a file is not linted.</summary>
    /// <param name="path">Its full path, with <c>/</c> as separator.</param>
    public bool Contains(string path) =>
        isAll || globs?.GetOptionsForSourcePath(path).AnalyzerOptions.IsEmpty == false;

    private static void Append(StringBuilder sections, string glob) =>
        sections.Append('[').Append(glob).Append("]\nis = true\n");

    /// <summary>The globs; commas within brackets belong to a glob.</summary>
    private static IEnumerable<string> Globs(string value)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] is '{' or '[')
                depth++;
            else if (i < value.Length && value[i] is '}' or ']')
                depth--;
            if (i < value.Length && (value[i] != ',' || depth > 0))
                continue;
            if (value.Substring(start, i - start).Trim() is { Length: > 0 } glob)
                yield return glob;
            start = i + 1;
        }
    }

    private static bool TryRead(string text, out string value)
    {
        value = text.Trim();
        return true;
    }
}
