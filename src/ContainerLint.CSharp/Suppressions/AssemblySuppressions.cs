using System.Collections.Concurrent;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
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
    private readonly CodeProject project;
    private readonly IReadOnlyList<string> rules;
    private readonly IReadOnlyList<(string Rule, SuppressionTarget Target)> targets;
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> types = new(StringComparer.Ordinal);

    private AssemblySuppressions(CodeProject project)
    {
        this.project = project;
        List<SuppressAttribute> attributes =
            [.. project.FilesWith("SuppressMessage").SelectMany(SuppressAttribute.In).Where(one => one.IsGlobal)];
        rules = [.. attributes.Where(one => one.CoversAll).Select(one => one.Rule).Distinct()];
        targets =
        [
            .. attributes.Where(one => one.Covered is not null).Select(one => (one.Rule, one.Covered!)),
        ];
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
        return document with
        {
            Suppressions =
            [
                .. document.Suppressions,
                .. sources.SelectMany(source => rules.Select(rule => Suppress(rule, source, null))),
                .. targets.Count == 0 ? [] : sources.SelectMany(SuppressedIn),
            ],
        };
    }

    private IEnumerable<Suppression> SuppressedIn(Source source)
    {
        var file = project.FileOf(source);
        List<Declaration> declarations = [.. Declarations.In(file.Root)];
        return targets.SelectMany(target => target.Target.In(declarations, TypesNamed)
            .Select(declaration => Suppress(target.Rule, source, file.PlaceOf(declaration.Node.Span))));
    }

    /// <summary>The full names of the project's types with a name, without numbers of type parameters.</summary>
    private IReadOnlyCollection<string> TypesNamed(string name) => types.GetOrAdd(name, key =>
    [
        .. project.FilesDeclaring(key).SelectMany(file => DeclaredType.In(file, key))
            .Select(type => TypeComparison.WithoutArity(type.FullName)).Distinct(),
    ]);

    private static Suppression Suppress(string rule, Source source, Place? scope)
    {
        var place = new Place(source, default);
        return new Suppression(place, scope, [new SuppressedRule(rule, place)], null)
        {
            Kind = SuppressionKind.Attribute,
        };
    }
}
