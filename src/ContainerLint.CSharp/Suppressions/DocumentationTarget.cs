namespace ContainerLint.CSharp.Suppressions;

/// <summary>A target in the form of documentation comments: <c>~M:N.C.M(System.String)~System.Object</c>.</summary>
internal sealed class DocumentationTarget : SuppressionTarget
{
    private readonly TargetScope scope;
    private readonly char kind;
    private readonly string container;
    private readonly string name;
    private readonly int arity;
    private readonly IReadOnlyList<TargetType> parameters;
    private readonly TargetType? returned;

    private DocumentationTarget(TargetScope scope, char kind, string path, Signature signature)
    {
        this.scope = scope;
        this.kind = kind;
        (parameters, returned) = (signature.Parameters, signature.Returned);
        if (path.IndexOf("``", StringComparison.Ordinal) is >= 0 and var mark)
        {
            arity = int.TryParse(path.Substring(mark + 2), out var number) ? number : -1;
            path = path.Substring(0, mark);
        }

        var dot = path.LastIndexOf('.');
        container = dot < 0 ? "" : path.Substring(0, dot);
        name = path.Substring(dot + 1);
    }

    /// <summary>Reads a target; null if it does not have this form.</summary>
    public static DocumentationTarget? Of(TargetScope scope, string target)
    {
        var start = target[0] == '~' ? 1 : 0;
        if (target.Length < start + 3 || target[start + 1] != ':' || "TMPFEN".IndexOf(target[start]) < 0)
            return null;
        var text = target.Substring(start + 2);
        var path = text.Substring(0, text.IndexOfAny(['(', '~']) is >= 0 and var end ? end : text.Length);
        return SignatureIn(text.Substring(path.Length)) is { } signature
            ? new DocumentationTarget(scope, target[start], path, signature)
            : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Declaration> In(
        IReadOnlyList<Declaration> declarations, Func<string, IReadOnlyCollection<string>> typesNamed) =>
        declarations.Where(declaration => kind == 'N'
            ? scope == TargetScope.NamespaceAndDescendants
                && IsWithin(declaration, container.Length == 0 ? name : container + "." + name)
            : Names(declaration, typesNamed));

    private bool Names(Declaration declaration, Func<string, IReadOnlyCollection<string>> typesNamed)
    {
        if (declaration.Kind != kind || declaration.Container != container || declaration.Arity != arity)
            return false;
        var comparison = new TypeComparison(declaration, typesNamed);
        // "N#I#M" implements a member of an interface, but "#ctor" is a name.
        var mark = name.LastIndexOf('#');
        var isNamed = mark <= 0
            ? name == declaration.Name && declaration.Interface is null
            : name.Substring(mark + 1) == declaration.Name
                && comparison.Implements(name.Substring(0, mark).Split('{')[0].Replace('#', '.'));
        return isNamed && (kind == 'T' || comparison.HasParameters(parameters))
            && (returned is null || comparison.Returns(returned));
    }

    private static Signature? SignatureIn(string text)
    {
        IReadOnlyList<TargetType>? parameters = [];
        if (text.StartsWith("(", StringComparison.Ordinal))
        {
            var close = text.LastIndexOf(')');
            parameters = close < 0 ? null : TargetType.ListIn(text.Substring(1, close - 1), isDocumentation: true);
            text = text.Substring(close + 1);
        }

        if (parameters is null || (text.Length > 0 && text[0] != '~'))
            return null;
        if (text.Length == 0)
            return new Signature(parameters, null);
        return TargetType.In(text.Substring(1), isDocumentation: true) is { } type
            ? new Signature(parameters, type)
            : null;
    }

    private sealed record Signature(IReadOnlyList<TargetType> Parameters, TargetType? Returned);
}
