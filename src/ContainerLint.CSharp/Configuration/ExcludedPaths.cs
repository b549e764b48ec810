using System.Text;
using ContainerLint.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// The files that are not linted: all to which the option applies, or those that its globs match. Safe for several
/// threads.
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
    /// <c>containerlint.exclude</c>: <c>true</c>, <c>false</c>, or globs as between the brackets of a section, separated
    /// by commas. A glob that matches a folder matches all that is below it.
    /// </summary>
    public static Option<string> Option { get; } = new("containerlint.exclude", "", TryRead);

    /// <summary>No file.</summary>
    public static ExcludedPaths None { get; } = new(false, null);

    /// <summary>Every file.</summary>
    public static ExcludedPaths All { get; } = new(true, null);

    /// <summary>Reads a value of the option.</summary>
    /// <param name="value">The value.</param>
    /// <param name="folder">
    /// The full path of the folder that globs with a slash start from, <c>/</c> as separator, without one at its end; null
    /// if nobody knows, and globs match nothing.
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
            // With the slash the glob would start from the folder, which one without any does not.
            if (glob.IndexOf('/') < 0)
                Append(sections, "**/" + glob + "/**");
        }

        var config = AnalyzerConfig.Parse(SourceText.From(sections.ToString()), folder + "/.editorconfig");
        return new ExcludedPaths(false, AnalyzerConfigSet.Create(new[] { config }));
    }

    /// <summary>Whether a file is not linted.</summary>
    /// <param name="path">Its full path, <c>/</c> as separator.</param>
    public bool Contains(string path) =>
        isAll || globs?.GetOptionsForSourcePath(path).AnalyzerOptions.IsEmpty == false;

    private static void Append(StringBuilder sections, string glob) =>
        sections.Append('[').Append(glob).Append("]\nis = true\n");

    /// <summary>The globs; commas between brackets belong to a glob.</summary>
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
