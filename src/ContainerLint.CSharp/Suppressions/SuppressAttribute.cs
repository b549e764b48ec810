using ContainerLint.CSharp.Code;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// An attribute <c>[SuppressMessage("…", "CL1002:…", Justification = "…")]</c>. On a member or type it covers the
/// declaration; on the assembly it covers everything, or what it names.
/// </summary>
internal sealed class SuppressAttribute
{
    private readonly AttributeSyntax node;
    private readonly CodeFile file;
    private readonly LiteralOrSum id;
    private readonly ExpressionSyntax? justification;

    private SuppressAttribute(AttributeSyntax node, CodeFile file, string rule, LiteralOrSum id)
    {
        this.node = node;
        this.file = file;
        this.id = id;
        Rule = rule;
        IsGlobal = ((AttributeListSyntax)node.Parent!).Target?.Identifier.Kind()
            is SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword;
        var (scope, target) = (LiteralOrSum.Of(null), LiteralOrSum.Of(null));
        foreach (var argument in node.ArgumentList!.Arguments)
        {
            switch (argument.NameEquals?.Name.Identifier.ValueText)
            {
                case "Scope":
                    scope = LiteralOrSum.Of(argument.Expression);
                    break;
                case "Target":
                    target = LiteralOrSum.Of(argument.Expression);
                    break;
                case "Justification":
                    justification = argument.Expression;
                    break;
            }
        }

        if (!IsGlobal || !scope.IsKnown || !target.IsKnown)
            return;
        CoversAll = target.Text is null
            && (string.IsNullOrEmpty(scope.Text) || scope.Text!.Equals("module", StringComparison.OrdinalIgnoreCase));
        Covered = scope.Text is { } named && target.Text is { } covered ? SuppressionTarget.Of(named, covered) : null;
    }

    /// <summary>The rule of ours that it names.</summary>
    public string Rule { get; }

    /// <summary>Whether it is an attribute of the assembly or the module.</summary>
    public bool IsGlobal { get; }

    /// <summary>Whether it covers the whole assembly.</summary>
    public bool CoversAll { get; }

    /// <summary>What an attribute of the assembly names; null if it names nothing.</summary>
    public SuppressionTarget? Covered { get; }

    /// <summary>The attributes of a file that name rules of ours, in source order.</summary>
    public static IEnumerable<SuppressAttribute> In(CodeFile file)
    {
        foreach (var attribute in file.Root.DescendantNodes().OfType<AttributeSyntax>())
        {
            if (NameOf(attribute) is "SuppressMessage" or "SuppressMessageAttribute"
                && attribute.Parent is AttributeListSyntax { Parent: not null }
                && RuleOf(attribute) is var (rule, id))
            {
                yield return new SuppressAttribute(attribute, file, rule, id);
            }
        }
    }

    /// <summary>What it suppresses where it stands; null if it covers what is elsewhere, or nothing.</summary>
    public Suppression? ToSuppression()
    {
        if (IsGlobal && !CoversAll)
            return null;
        var scope = IsGlobal ? (Place?)null : file.PlaceOf(node.Parent!.Parent!.Span);
        var named = new SuppressedRule(Rule, file.PlaceOf(id.Span));
        return new Suppression(file.PlaceOf(node.Span), scope, [named], Reason)
        {
            Kind = SuppressionKind.Attribute,
        };
    }

    /// <summary>The justification; null if it is empty or an editor's placeholder.</summary>
    private string? Reason
    {
        get
        {
            if (justification is null)
                return null;
            var given = LiteralOrSum.Of(justification);
            var text = given.IsKnown ? given.Text : justification.ToString();
            return string.IsNullOrWhiteSpace(text) || text == "<Pending>" ? null : text;
        }
    }

    private static string? NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The rule of ours that an attribute names; null if none.</summary>
    private static (string Rule, LiteralOrSum Id)? RuleOf(AttributeSyntax attribute)
    {
        var position = -1;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            position++;
            if (argument.NameEquals is not null
                || (argument.NameColon is { } name ? name.Name.Identifier.ValueText != "checkId" : position != 1))
            {
                continue;
            }

            var given = LiteralOrSum.Of(argument.Expression);
            var id = given.Text?.Split(':')[0].Trim();
            return id is not null && Ruleset.Find(id)?.Page.Id == id ? (id, given) : null;
        }

        return null;
    }

    /// <summary>The text of an argument that is a literal, or a sum of literals.</summary>
    /// <param name="IsKnown">Whether the text is known.</param>
    /// <param name="Text">The text; null for <c>null</c>, or if there is no argument.</param>
    /// <param name="Span">Where it is.</param>
    private readonly record struct LiteralOrSum(bool IsKnown, string? Text, Microsoft.CodeAnalysis.Text.TextSpan Span)
    {
        public static LiteralOrSum Of(ExpressionSyntax? expression)
        {
            var text = "";
            for (var rest = expression; rest is not null;)
            {
                var sum = rest.IsKind(SyntaxKind.AddExpression) ? (BinaryExpressionSyntax)rest : null;
                var last = sum is null ? rest : sum.Right;
                rest = sum?.Left;
                if (last is not LiteralExpressionSyntax literal)
                    return default;
                if (literal.IsKind(SyntaxKind.NullLiteralExpression) && last == expression)
                    return new LiteralOrSum(true, null, literal.Span);
                if (literal.Token.Value is not string part)
                    return default;
                text = part + text;
            }

            return expression is null ? new(true, null, default) : new(true, text, expression.Span);
        }
    }
}
