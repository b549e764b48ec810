using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// Decides whether the files that the package passes matter. Runs once before anything is read: every project passes at
/// least its own project file, which usually says nothing about containers.
/// </summary>
internal static class FileRelevance
{
    private const string ProjectKind = "Project";
    private const string BaselineKind = "Baseline";

    /// <summary>One is in whatever names or configures images in a project file; MSBuild ignores case.</summary>
    private static readonly string[] Words = ["container", "docker", "image"];

    /// <summary>Whether a file is marked for this analyzer.</summary>
    public static bool AreMarked(AnalyzerOptions options)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (AdditionalDocument.KindOf(file, options.AnalyzerConfigOptionsProvider) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether something may be found in one of the files.</summary>
    public static bool MayHaveFindings(AnalyzerOptions options, CancellationToken cancellation)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (AdditionalDocument.KindOf(file, options.AnalyzerConfigOptionsProvider) is { } kind
                && MayHaveFindings(file, kind, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Alone, a baseline has nothing to hide.</summary>
    private static bool MayHaveFindings(AdditionalText file, string kind, CancellationToken cancellation) =>
        kind.Equals(ProjectKind, StringComparison.OrdinalIgnoreCase)
            ? Mentions(file, cancellation)
            : !kind.Equals(BaselineKind, StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation)?.ToString() is { } text
        && Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
