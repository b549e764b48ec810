namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// A target in FxCop's form: <c>N.C+Inner.#M(System.String)</c>. Nested types follow a <c>+</c>, a <c>#</c> may mark a
/// member, and a member without parameters in parentheses is the first of its name.
/// </summary>
internal sealed class FxCopTarget : SuppressionTarget
{
    private const string Event = "e:";
    private const string Indexer = "Item[";
    private static readonly char[] Delimiters =
        [':', '.', '+', '(', ')', '<', '>', '[', ']', '{', '}', ',', '&', '*', '`'];

    private readonly TargetScope scope;
    private readonly bool isEvent;
    private readonly bool isIndexer;
    private readonly List<Segment> path = [];
    private IReadOnlyList<TargetType>? parameters;
    private TargetType? returned;

    private FxCopTarget(TargetScope scope, string target)
    {
        this.scope = scope;
        isEvent = target.StartsWith(Event, StringComparison.Ordinal);
        isIndexer = target.IndexOf(Indexer, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Reads a target; null if it names nothing.</summary>
    public static FxCopTarget? Of(TargetScope scope, string target)
    {
        var read = new FxCopTarget(scope, target);
        return read.TryRead(target) && read.path.Count > 0 ? read : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Declaration> In(
        IReadOnlyList<Declaration> declarations, Func<string, IReadOnlyCollection<string>> typesNamed)
    {
        if (scope is TargetScope.Namespace or TargetScope.NamespaceAndDescendants)
        {
            var space = string.Join(".", path.Select(static segment => segment.Name));
            return scope == TargetScope.Namespace ? [] : declarations.Where(one => IsWithin(one, space));
        }

        var named = declarations.Where(Names);
        if (scope == TargetScope.Type)
            return named;
        return parameters is null
            ? named.Take(1)
            : named.Where(declaration => HasSignature(declaration, typesNamed));
    }

    private bool HasSignature(Declaration declaration, Func<string, IReadOnlyCollection<string>> typesNamed)
    {
        var comparison = new TypeComparison(declaration, typesNamed);
        var arity = path[path.Count - 1].Arity;
        return (arity is null || arity == declaration.Arity) && comparison.HasParameters(parameters!)
            && (returned is null || comparison.Returns(returned));
    }

    private bool Names(Declaration declaration)
    {
        var isType = scope == TargetScope.Type;
        if (isType != (declaration.Kind == 'T') || declaration.Interface is not null || !IsOfKind(declaration))
            return false;
        List<string> names = [.. declaration.FullName.Split('.')];
        if (names.Count != path.Count)
            return false;
        var last = names.Count - 1;
        var types = last - declaration.Depth;
        for (var i = 0; i < last; i++)
        {
            var nextIsType = i >= types && (i + 1 < last || isType);
            if (!path[i].IsContainer(names[i], isType: i >= types) || (i >= types && path[i].IsOuter != nextIsType))
                return false;
        }

        return path[last].IsLast(names[last], isType);
    }

    private bool IsOfKind(Declaration declaration) => declaration.Kind switch
    {
        'T' => true,
        'P' => isIndexer == declaration.Parameters.Count > 0 && (isIndexer || parameters is null) && !isEvent,
        'M' => !isIndexer && !isEvent,
        'E' => parameters is null,
        _ => parameters is null && !isEvent,
    };

    private bool TryRead(string text)
    {
        var position = isEvent ? Event.Length : 0;
        while (position < text.Length)
        {
            if (text[position] == '#')
                position++;
            // Constructors begin with a dot.
            var from = position + (position < text.Length && text[position] == '.' ? 1 : 0);
            var end = from <= text.Length ? text.IndexOfAny(Delimiters, from) : -1;
            var name = text.Substring(position, (end < 0 ? text.Length : end) - position);
            position += name.Length;
            var arity = ReadArity(text, ref position);
            var next = position < text.Length ? text[position] : '\0';
            path.Add(new Segment(name, arity, next == '+'));
            if (next is '.' or '+')
                position++;
            else
                return TryReadSignature(text.Substring(position));
        }

        return false;
    }

    private static int? ReadArity(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '`')
            return null;
        var start = ++position;
        while (position < text.Length && char.IsDigit(text[position]))
            position++;
        return int.TryParse(text.Substring(start, position - start), out var number) ? number : 0;
    }

    private bool TryReadSignature(string text)
    {
        if (text.Length == 0 || text[0] != (isIndexer ? '[' : '('))
            return true;
        var close = text.LastIndexOf(isIndexer ? ']' : ')');
        if (close < 0)
            return false;
        parameters = TargetType.ListIn(text.Substring(1, close - 1), isDocumentation: false);
        if (close + 1 < text.Length && text[close + 1] == ':')
        {
            returned = TargetType.In(text.Substring(close + 2), isDocumentation: false);
            return parameters is not null && returned is not null;
        }

        return parameters is not null;
    }

    /// <summary>A name in the path.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Arity">The number of type parameters, if it is given.</param>
    /// <param name="IsOuter">Whether a nested type follows, after <c>+</c>.</param>
    private readonly record struct Segment(string Name, int? Arity, bool IsOuter)
    {
        /// <summary>Whether it is a namespace or type around others: without a number, one with any.</summary>
        public bool IsContainer(string declared, bool isType)
        {
            if (!isType)
                return declared == Name && Arity is null or 0 && !IsOuter;
            if (Arity > 0 || IsOuter)
                return declared == WithArity(Arity ?? 0);
            return declared.Split('`')[0] == Name;
        }

        /// <summary>Whether it is the type or member that the target names.</summary>
        public bool IsLast(string declared, bool isType) => isType
            ? declared == WithArity(Arity ?? 0)
            : declared == (Name is ".ctor" or ".cctor" ? "#" + Name.Substring(1) : Name);

        private string WithArity(int arity) => arity > 0 ? $"{Name}`{arity}" : Name;
    }
}
