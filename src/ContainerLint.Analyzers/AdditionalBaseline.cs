using ContainerLint.Baselines;
using ContainerLint.Linting;
using ContainerLint.Text;
using ContainerLint.Workspaces;

namespace ContainerLint.Analyzers;

/// <summary>The baseline that the package passes: its findings are not reported. Never changes.</summary>
/// <param name="baseline">The findings.</param>
/// <param name="folder">The full path of its folder, with slashes.</param>
internal sealed class AdditionalBaseline(Baseline baseline, string folder)
{
    /// <summary>The findings that are not in the baseline, in the same order.</summary>
    /// <param name="found">What is found in the compilation, in report order.</param>
    /// <remarks>
    /// The compiler cannot ask whether the file of an entry was renamed; the next run of the command line follows it.
    /// What the compiler suppresses itself is not in the baseline either. The options of the run that wrote the
    /// baseline do not matter: nothing is removed from it here.
    /// </remarks>
    public IReadOnlyList<OwnedFinding> New(IReadOnlyList<OwnedFinding> found)
    {
        var open = found.Where(one => !one.Found.IsLeftToCompiler).Select(one => one.Found);
        var match = new BaselineMatch(baseline, [.. open], PathOf, _ => false);
        HashSet<ReportedFinding> unknown = [.. match.New];
        return [.. found.Where(one => one.Found.IsLeftToCompiler || unknown.Contains(one.Found))];
    }

    private string PathOf(Source source) => BaselinePath.Of(source.File.Path, folder);
}
