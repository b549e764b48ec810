using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.OldCompiler;

/// <summary>
/// The options that the package's targets write: every additional file is marked, and nothing else is set.
/// </summary>
internal sealed class MarkedFiles : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(false);

    private Options Marked { get; } = new(true);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Marked;

    private sealed class Options(bool isMarked) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isMarked && KeyComparer.Equals(key, "build_metadata.ContainerLintFile.Kind") ? "Auto" : null;
            return value is not null;
        }
    }
}
