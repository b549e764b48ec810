using ContainerLint.CSharp.Code;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// The rules that <c>[assembly: SuppressMessage]</c> attributes in any file turn off, for a whole project or for what
/// they name.
/// </summary>
internal sealed class AssemblySuppressions
{
    private readonly IReadOnlyList<string> rules;
    private readonly IReadOnlyList<(string Rule, SuppressionTarget Target)> targets;
    private readonly Func<Source, CodeFile> fileOf;

    private AssemblySuppressions(CodeProject project)
    {
        List<CodeFile> files = [.. project.FilesWith("SuppressMessage")];
        rules = [.. files.SelectMany(SuppressAttributes.AssemblyRules).Distinct()];
        targets = [.. files.SelectMany(SuppressAttributes.Targets)];
        fileOf = project.FileOf;
    }

    /// <summary>The suppressions of a project, read once.</summary>
    public static AssemblySuppressions Of(CodeProject project) =>
        project.Derived.Of(() => new AssemblySuppressions(project));

    /// <summary>The document with these suppressions added, for its own file and for its companions.</summary>
    public CSharpDocument AddTo(CSharpDocument document)
    {
        if (rules.Count == 0 && targets.Count == 0)
            return document;
        List<Source> sources = [document.Source, .. document.Companions];
        var whole = sources.SelectMany(source => rules.Select(rule => Suppress(rule, source, null)));
        var parts = sources.SelectMany(source => targets.SelectMany(
            target => PlacesOf(target.Target, source).Select(place => Suppress(target.Rule, source, place))));
        return document with { Suppressions = [.. document.Suppressions, .. whole, .. parts] };
    }

    private IEnumerable<Place> PlacesOf(SuppressionTarget target, Source source)
    {
        var file = fileOf(source);
        return target.In(file.Root).Select(node => file.PlaceOf(node.Span));
    }

    private static Suppression Suppress(string rule, Source source, Place? scope)
    {
        var place = new Place(source, default);
        return new Suppression(place, scope, [new SuppressedRule(rule, place)], null)
        {
            Kind = SuppressionKind.Attribute,
        };
    }
}
