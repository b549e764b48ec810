using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// What an attribute <c>[assembly: SuppressMessage(…, Scope = "member", Target = "~M:N.C.M(System.String)")]</c>
/// covers, read as the compiler does (<c>SuppressMessageAttributeState</c> and <c>TargetSymbolResolver</c> of Roslyn
/// 5.0), in the form of documentation comments or in that of FxCop, <c>N.C.#M(System.String)</c>.
/// </summary>
internal sealed class SuppressionTarget
{
    private readonly string scope;
    private readonly char? kind;
    private readonly string path;
    private readonly IReadOnlyList<string>? parameters;

    private SuppressionTarget(string scope, string target)
    {
        this.scope = scope;
        if (target.Length > 2 && target[0] == '~' && target[2] == ':')
        {
            kind = target[1];
            // "~M:N.C.M~System.Object" has the type that the method returns.
            target = target.Substring(3).Split('~')[0];
        }

        var open = target.IndexOf('(');
        var close = target.LastIndexOf(')');
        path = PathIn(open < 0 ? target : target.Substring(0, open));
        parameters = open < 0 || close < open
            ? null
            : ParameterNames.InDocumentation(target.Substring(open + 1, close - open - 1));
    }

    /// <summary>The target of an attribute; null if the compiler ignores its scope.</summary>
    public static SuppressionTarget? Of(string scope, string target) =>
        scope.ToLowerInvariant() is "namespace" or "namespaceanddescendants" or "type" or "member"
            ? new SuppressionTarget(scope.ToLowerInvariant(), target)
            : null;

    /// <summary>The declarations in a file that are covered.</summary>
    public IEnumerable<SyntaxNode> In(CompilationUnitSyntax root)
    {
        foreach (var declaration in Declarations.In(root))
        {
            if (Covers(declaration))
                yield return declaration.Node;
        }
    }

    private bool Covers(Declaration declaration) => scope switch
    {
        "namespace" => declaration.Kind == 'T' && !declaration.IsNested && declaration.Container == path,
        "namespaceanddescendants" => declaration.Kind == 'T' && !declaration.IsNested
            && (path.Length == 0 || declaration.Container == path
                || declaration.Container.StartsWith(path + ".", StringComparison.Ordinal)),
        "type" => declaration.Kind == 'T' && IsNamed(declaration),
        _ => (kind is null ? declaration.Kind != 'T' : declaration.Kind == kind) && IsNamed(declaration)
            && ParameterNames.Match(parameters, declaration.Parameters),
    };

    private bool IsNamed(Declaration declaration) => path == declaration.FullName;

    /// <summary>
    /// The dotted name: without the number of a method's type parameters, the mark of a member in FxCop's form, and the
    /// interface of an explicit implementation.
    /// </summary>
    private static string PathIn(string name)
    {
        var generic = name.IndexOf("``", StringComparison.Ordinal);
        if (generic >= 0)
            name = name.Substring(0, generic);
        name = name.Replace('+', '.');
        var dot = name.LastIndexOf('.');
        var last = name.Substring(dot + 1);
        if (last is "#ctor" or "#cctor")
            return name;
        if (name.EndsWith("..ctor", StringComparison.Ordinal))
            return name.Substring(0, name.Length - "..ctor".Length) + ".#ctor";
        if (last == "#" || name.EndsWith(".#.ctor", StringComparison.Ordinal))
            return name.Replace(".#.ctor", ".#ctor");
        return name.Substring(0, dot + 1) + last.Substring(last.LastIndexOf('#') + 1);
    }
}
