using ContainerLint.CSharp.Code;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// The rules that <c>[assembly: SuppressMessage]</c> attributes in any file turn off for a whole project.
/// </summary>
internal sealed class AssemblySuppressions
{
    private readonly IReadOnlyList<string> rules;

    private AssemblySuppressions(CodeProject project) =>
        rules = [.. project.FilesWith("SuppressMessage").SelectMany(SuppressAttributes.AssemblyRules).Distinct()];

    /// <summary>The suppressions of a project, read once.</summary>
    public static AssemblySuppressions Of(CodeProject project) =>
        project.Derived.Of(() => new AssemblySuppressions(project));

    /// <summary>The document with these suppressions added, for its own file and for its companions.</summary>
    public CSharpDocument AddTo(CSharpDocument document)
    {
        if (rules.Count == 0)
            return document;
        var sources = document.Companions.Prepend(document.Source);
        var places = sources.Select(static source => new Place(source, default));
        var added = places.SelectMany(place => rules.Select(rule => new SuppressedRule(rule, place))).Select(
            static rule => new Suppression(rule.Place, null, [rule], null) { Kind = SuppressionKind.Attribute });
        return document with { Suppressions = [.. document.Suppressions, .. added] };
    }
}
