using ContainerLint.CSharp.Code;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// Reads <c>[SuppressMessage("…", "CL1002:…", Justification = "…")]</c>. On a member or type it covers the declaration;
/// on the assembly it covers everything, or what it names.
/// </summary>
internal static class SuppressAttributes
{
    /// <summary>The suppressions of a file, in source order.</summary>
    public static IEnumerable<Suppression> Read(CodeFile file)
    {
        foreach (var attribute in file.Root.DescendantNodes().OfType<AttributeSyntax>())
        {
            if (NameOf(attribute) is "SuppressMessage" or "SuppressMessageAttribute" && RuleOf(attribute) is { } rule
                && attribute.Parent is AttributeListSyntax { Parent: { } owner } list)
            {
                var isGlobal = IsGlobal(list);
                if (isGlobal && HasTarget(attribute))
                    continue;
                var scope = isGlobal ? (Place?)null : file.PlaceOf(owner.Span);
                var named = new SuppressedRule(rule.Id, file.PlaceOf(rule.Span));
                yield return new Suppression(file.PlaceOf(attribute.Span), scope, [named], ReasonOf(attribute))
                {
                    Kind = SuppressionKind.Attribute,
                };
            }
        }
    }

    /// <summary>The rules that a file turns off for its assembly.</summary>
    public static IEnumerable<string> AssemblyRules(CodeFile file) =>
        Read(file).Where(suppression => suppression.Scope is null).Select(suppression => suppression.Ids[0].Id);

    /// <summary>The rules that a file turns off for what its assembly attributes name.</summary>
    public static IEnumerable<(string Rule, SuppressionTarget Target)> Targets(CodeFile file)
    {
        foreach (var list in file.Root.AttributeLists.Where(IsGlobal))
        {
            foreach (var attribute in list.Attributes)
            {
                if (NameOf(attribute) is "SuppressMessage" or "SuppressMessageAttribute"
                    && RuleOf(attribute) is { } rule
                    && TextOf(attribute, "Scope") is { } scope && TextOf(attribute, "Target") is { } target
                    && SuppressionTarget.Of(scope, target) is { } covered)
                {
                    yield return (rule.Id, covered);
                }
            }
        }
    }

    private static string? TextOf(AttributeSyntax attribute, string property) => attribute.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression
        is LiteralExpressionSyntax { Token.Value: string text } ? text : null;

    private static bool IsGlobal(AttributeListSyntax list) =>
        list.Target?.Identifier.Kind() is SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword;

    private static string? NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The rule of ours that an attribute names; null if none.</summary>
    private static (string Id, Microsoft.CodeAnalysis.Text.TextSpan Span)? RuleOf(AttributeSyntax attribute)
    {
        var position = -1;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            position++;
            if (argument.NameEquals is not null
                || (argument.NameColon is { } name ? name.Name.Identifier.ValueText != "checkId" : position != 1)
                || argument.Expression is not LiteralExpressionSyntax { Token.Value: string text } literal)
            {
                continue;
            }

            var id = text.Split(':')[0].Trim();
            return Ruleset.Find(id)?.Page.Id == id ? (id, literal.Span) : null;
        }

        return null;
    }

    /// <summary>The justification of an attribute; null if it is empty or an editor's placeholder.</summary>
    private static string? ReasonOf(AttributeSyntax attribute)
    {
        var argument = attribute.ArgumentList?.Arguments.FirstOrDefault(
            static argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification");
        var text = argument?.Expression is LiteralExpressionSyntax literal
            ? literal.Token.Value as string
            : argument?.Expression.ToString();
        return string.IsNullOrWhiteSpace(text) || text == "<Pending>" ? null : text;
    }

    private static bool HasTarget(AttributeSyntax attribute) => attribute.ArgumentList!.Arguments.Any(
        argument => argument.NameEquals?.Name.Identifier.ValueText == "Target");
}
