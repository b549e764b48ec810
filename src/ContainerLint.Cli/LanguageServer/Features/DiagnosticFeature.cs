using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Findings as editors show them.</summary>
internal static class DiagnosticFeature
{
    /// <summary>Who reports, so that a user of several servers sees whose finding it is.</summary>
    public const string Source = "containerlint";

    private const int Unnecessary = 1;
    private const int Deprecated = 2;

    /// <summary>The findings of a document; of a configuration file, what is wrong with it.</summary>
    /// <param name="view">The document.</param>
    /// <param name="code">When findings in C# are shown.</param>
    public static IReadOnlyList<EditorDiagnostic> Of(DocumentView view, CodeDiagnostics code) =>
        WatchedFiles.IsConfiguration(view.Open.FullPath) ? ConfigurationDiagnostics.Of(view)
            : CodeReporting.IsWanted(view, code)
                ? [.. view.Folder.Check(view.Open.FullPath).Select(found => Of(found, view))]
                : [];

    /// <summary>A finding.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="view">A document of the same folder.</param>
    public static EditorDiagnostic Of(ReportedFinding found, DocumentView view)
    {
        var finding = found.Finding;
        return new EditorDiagnostic
        {
            Range = EditorRanges.Of(finding.Place),
            Severity = SeverityOf(found.Severity),
            Code = finding.Rule.Id,
            CodeDescription = new CodeDescription(finding.Rule.Page.Address),
            Source = Source,
            Message = string.Join('\n', [finding.Message, .. finding.Notes]),
            Tags = TagsOf(finding.Rule),
            RelatedInformation = finding.Related.Count == 0 ? null :
            [
                .. finding.Related.Select(
                    related => new RelatedInformation(view.LocationOf(related.Place), related.Message)),
            ],
        };
    }

    private static IReadOnlyList<int>? TagsOf(Rule rule) => rule switch
    {
        UnusedSuppression => [Unnecessary],
        EndOfLifeImage or DeprecatedImage => [Deprecated],
        _ => null,
    };

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        Severity.Info => 3,
        _ => 4,
    };
}
