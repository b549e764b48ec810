namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// What an attribute <c>[assembly: SuppressMessage(…, Scope = "member", Target = "~M:N.C.M(System.String)")]</c>
/// covers, read as the compiler does (<c>SuppressMessageAttributeState</c> and <c>TargetSymbolResolver</c> of Roslyn
/// 5.0), in the form of documentation comments or in that of FxCop, <c>N.C.#M(System.String)</c>. In the first form the
/// scope does not matter. What names a namespace covers the code in its types only together with its descendants.
/// </summary>
internal abstract class SuppressionTarget
{
    /// <summary>The target of an attribute; null if it certainly names nothing.</summary>
    /// <param name="scope">The scope, in any case.</param>
    /// <param name="target">The target.</param>
    public static SuppressionTarget? Of(string scope, string target)
    {
        var isKnown = Enum.TryParse<TargetScope>(scope, ignoreCase: true, out var known)
            && known.ToString().Equals(scope, StringComparison.OrdinalIgnoreCase);
        if (!isKnown || target.Length == 0)
            return null;
        return DocumentationTarget.Of(known, target) ?? (SuppressionTarget?)FxCopTarget.Of(known, target);
    }

    /// <summary>The declarations that are covered.</summary>
    /// <param name="declarations">Those of a file, in source order.</param>
    /// <param name="typesNamed">The full names of the project's own types with a simple name.</param>
    public abstract IEnumerable<Declaration> In(
        IReadOnlyList<Declaration> declarations, Func<string, IReadOnlyCollection<string>> typesNamed);

    /// <summary>Whether a declaration is a type in a namespace or below it, but not in another type.</summary>
    protected static bool IsWithin(Declaration declaration, string space) => space.Length > 0
        && declaration is { Kind: 'T', IsNested: false }
        && (declaration.Container == space
            || declaration.Container.StartsWith(space + ".", StringComparison.Ordinal));
}

/// <summary>What kind of thing an attribute names.</summary>
internal enum TargetScope
{
    /// <summary>A namespace alone.</summary>
    Namespace,

    /// <summary>A namespace with what is in it.</summary>
    NamespaceAndDescendants,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A member.</summary>
    Member,
}
