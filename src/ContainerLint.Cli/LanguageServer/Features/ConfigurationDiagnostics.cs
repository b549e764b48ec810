using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Rules;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>What is wrong with a configuration file, at its line: what ends a run of the command line.</summary>
internal static class ConfigurationDiagnostics
{
    private static readonly Rule Rule = Ruleset.Find(nameof(InvalidConfiguration))!;

    /// <summary>The findings of a configuration file.</summary>
    /// <param name="view">The file.</param>
    public static IReadOnlyList<EditorDiagnostic> Of(DocumentView view)
    {
        // Files are read when they are first asked for: this one may stand where nothing else does.
        view.Folder.Settings.Of(view.Open.FullPath);
        return
        [
            .. view.Folder.Settings.Problems.Where(problem => problem.Path == view.Source.Path)
                .Select(problem => new EditorDiagnostic
                {
                    Range = LineOf(view, problem.Line),
                    Severity = 1,
                    Code = Rule.Id,
                    CodeDescription = new CodeDescription(Rule.Page.Address),
                    Source = DiagnosticFeature.Source,
                    Message = problem.Message,
                }),
        ];
    }

    private static EditorRange LineOf(DocumentView view, int line)
    {
        var lines = view.Source.Lines;
        return view.RangeOf(lines.SpanOf(Math.Clamp(line - 1, 0, lines.Count - 1)));
    }
}
