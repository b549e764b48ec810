using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.References;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// What Testcontainers puts in front of images without a registry, as the code of a project sets it:
/// <c>TestcontainersSettings.HubImageNamePrefix</c>, or the environment variable that it is read from. Follows
/// <c>IImageExtensions</c> and <c>DockerImage</c> of Testcontainers 4.16. Thread-safe.
/// </summary>
internal sealed class HubPrefix
{
    private const string Settings = "TestcontainersSettings";
    private const string Property = "HubImageNamePrefix";
    private const string Variable = "TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX";

    private readonly MappedText? value;
    private readonly bool isUnknown;
    private readonly HashSet<CodeFile> files;

    private HubPrefix(MappedText? value, bool isUnknown, HashSet<CodeFile> files)
    {
        this.value = value;
        this.isUnknown = isUnknown;
        this.files = files;
    }

    /// <summary>Whether a file may set the prefix.</summary>
    public static bool MayBeSetIn(string text) =>
        text.IndexOf(Property, StringComparison.Ordinal) >= 0 || text.IndexOf(Variable, StringComparison.Ordinal) >= 0;

    /// <summary>
    /// The prefix that code sets. It is unknown if there are several, or if it depends on conditions; if it is also
    /// taken back, as tests do, it holds in the files that set it, and there it is unknown.
    /// </summary>
    /// <param name="files">The files that may set it.</param>
    /// <param name="values">Evaluates what is assigned.</param>
    public static HubPrefix In(IEnumerable<CodeFile> files, ValueReader values)
    {
        var given = new List<(Value Value, bool IsCertain)>();
        var setting = new HashSet<CodeFile>();
        foreach (var file in files)
        {
            foreach (var expression in ExpressionsIn(file))
            {
                setting.Add(file);
                var isCertain = !IsConditional(expression);
                given.AddRange(values.ValuesOf(expression, file).Select(value => (value, isCertain)));
            }
        }

        var set = given.FindAll(static one => !IsNone(one.Value));
        if (set.Count == 0)
            return new HubPrefix(null, isUnknown: false, []);
        if (set.Count < given.Count)
            return new HubPrefix(null, isUnknown: true, setting);
        var text = ReferenceDraft.Trimmed(set[0].Value.Text);
        return set.TrueForAll(one => one.IsCertain && one.Value.Text.IsKnown
            && ReferenceDraft.Trimmed(one.Value.Text).Value == text.Value)
            ? new HubPrefix(text, isUnknown: false, [])
            : new HubPrefix(null, isUnknown: true, []);
    }

    /// <summary>The reference that is pulled for a name.</summary>
    /// <param name="name">What Testcontainers is given.</param>
    /// <param name="file">The file that gives it.</param>
    public MappedText Before(MappedText name, CodeFile file)
    {
        if ((value is null && !(isUnknown && (files.Count == 0 || files.Contains(file)))) || HasRegistry(name.Value))
            return name;
        var place = name.Place;
        var start = new SourceSpan(place.Span.Start, 0);
        var text = new MappedTextBuilder(name.Home);
        if (value is null)
            text.AppendUnknown(place.Source, start);
        else
            text.AppendResolved(value, place);
        text.AppendJoint("/", place.Source, start);
        text.Append(name);
        return text.ToMappedText();
    }

    /// <summary>Whether a name is malformed or has a registry: a first part with a dot or a colon.</summary>
    private static bool HasRegistry(string name)
    {
        var syntax = ReferenceSyntax.Parse(name);
        return syntax.Error is not null || name.Length == 0 || name[0] == MappedText.UnknownCharacter
            || (syntax.Domain is { } domain && (!domain.IsKnown || domain.Text.IndexOfAny(['.', ':']) >= 0));
    }

    private static bool IsNone(Value value) => value.IsNull || value.Text.Value.Length == 0;

    private static IEnumerable<ExpressionSyntax> ExpressionsIn(CodeFile file)
    {
        var text = file.Source.Text;
        for (var i = text.IndexOf(Property, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(Property, i + Property.Length, StringComparison.Ordinal))
        {
            if (file.Root.FindToken(i).Parent is IdentifierNameSyntax
                {
                    Identifier.ValueText: Property,
                    Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } access,
                } && set.Left == access && IsSettings(access.Expression))
            {
                yield return set.Right;
            }
        }

        for (var i = text.IndexOf(Variable, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(Variable, i + Variable.Length, StringComparison.Ordinal))
        {
            if (file.Root.FindToken(i).Parent is LiteralExpressionSyntax
                {
                    Token.ValueText: Variable,
                    Parent.Parent.Parent: InvocationExpressionSyntax
                    {
                        ArgumentList.Arguments: [_, var set, ..],
                    } call,
                } && Calls.NameOf(call)?.Identifier.ValueText == "SetEnvironmentVariable")
            {
                yield return set.Expression;
            }
        }
    }

    private static bool IsSettings(ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax { Identifier.ValueText: Settings }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Settings };

    /// <summary>Whether code runs only under a condition within its member.</summary>
    private static bool IsConditional(SyntaxNode node)
    {
        for (var one = node.Parent; one is not (null or MemberDeclarationSyntax); one = one.Parent)
        {
            if (one is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax
                or ConditionalExpressionSyntax or CatchClauseSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
