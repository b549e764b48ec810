using System.Collections.Concurrent;
using ContainerLint.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Analyzers;

/// <summary>
/// The knowledge that the data package passes as an additional file. Analyzers must not read files, so it is a text. A
/// compiler server reads it once: the package states its hash in a property, by which the next compilation finds it.
/// </summary>
internal static class AdditionalKnowledge
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "containerlint.knowledge";

    private const string HashProperty = "build_property.ContainerLintKnowledgeHash";

    /// <summary>The length of the first line is less.</summary>
    private const int LongestLine = 200;

    /// <summary>How many are kept: solutions that are built by one server may have different packages.</summary>
    private const int MostKept = 4;

    private static readonly ConcurrentDictionary<string, KnowledgeBase> Kept = new(StringComparer.Ordinal);

    /// <summary>
    /// The knowledge of a compilation: what the package passes, unless it cannot be used or is older than what is built
    /// in.
    /// </summary>
    public static KnowledgeBase Of(AnalyzerOptions options, Day today)
    {
        if (options.AdditionalFiles.FirstOrDefault(IsKnowledge) is not { } file)
            return KnowledgeBase.Embedded;
        var provider = options.AnalyzerConfigOptionsProvider;
        var hash = provider.GlobalOptions.TryGetValue(HashProperty, out var stated) ? stated : "";
        if (!Kept.TryGetValue(hash, out var knowledge))
        {
            if (Read(file) is not { } read)
                return KnowledgeBase.Embedded;
            if (Kept.Count >= MostKept)
                Kept.Clear();
            knowledge = read.Hash == hash ? Kept.GetOrAdd(hash, read) : read;
        }

        return knowledge.Date < KnowledgeBase.Embedded.Date || knowledge.Date - today > KnowledgeAge.ToleranceDays
            ? KnowledgeBase.Embedded : knowledge;
    }

    private static bool IsKnowledge(AdditionalText file) =>
        file.Path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && (file.Path.Length == FileName.Length || file.Path[file.Path.Length - FileName.Length - 1] is '/' or '\\');

    private static KnowledgeBase? Read(AdditionalText file)
    {
        if (file.GetText() is not { } text)
            return null;
        var head = text.ToString(new TextSpan(0, Math.Min(LongestLine, text.Length)));
        var start = head.IndexOf('\n') + 1;
        if (start == 0 || !head.StartsWith(KnowledgeFile.TextStart, StringComparison.Ordinal))
            return null;
        try
        {
            // Not as a string: it would be as long as the file.
            var letters = new char[text.Length - start];
            text.CopyTo(start, letters, 0, letters.Length);
            return KnowledgeFile.Read(Convert.FromBase64CharArray(letters, 0, letters.Length));
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
