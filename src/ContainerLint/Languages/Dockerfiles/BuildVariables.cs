using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A declared variable.</summary>
/// <param name="Value">Its value, with unknown parts; null if it is entirely unknown.</param>
/// <param name="IsSet">Whether a plain build sets it: an <c>ARG</c> without a default is declared, but not set.</param>
/// <param name="Depth">The longest chain of variables that its value comes through.</param>
internal sealed record Variable(MappedText? Value, bool IsSet, int Depth = 0);

/// <summary>The variables that <c>FROM</c> sees: those declared before the first stage, and BuildKit's own.</summary>
internal sealed class BuildVariables
{
    private static readonly Variable Unknown = new(null, true);
    private static readonly Variable Declared = new(null, false);

    private readonly BuildVariables? outer;
    private Dictionary<string, Variable>? values;

    /// <summary>Starts without declared variables.</summary>
    /// <param name="outer">The variables that these add to, or null.</param>
    public BuildVariables(BuildVariables? outer = null) => this.outer = outer;

    /// <summary>The variable of a name; null if it is not declared.</summary>
    public Variable? Find(string name)
    {
        if (values is not null && values.TryGetValue(name, out var variable))
            return variable;
        if (outer is not null)
            return outer.Find(name);
        return IsPredefined(name) ? Unknown : null;
    }

    /// <summary>Declares a variable with a value.</summary>
    public void Set(string name, MappedText value, int depth = 0) =>
        Put(name, new Variable(value, true, depth));

    /// <summary>Declares a variable with an unknown value.</summary>
    public void SetUnknown(string name) => Put(name, Unknown);

    /// <summary>Declares a variable without a value; a present value is kept.</summary>
    public void Declare(string name)
    {
        if (Find(name) is null)
            Put(name, Declared);
    }

    /// <summary>
    /// Whether BuildKit predefines the variable: <c>dockerfile2llb/convert.go</c>, <c>defaultArgs</c>.
    /// </summary>
    public static bool IsPredefined(string name)
    {
        var isTarget = name.StartsWith("TARGET", StringComparison.Ordinal);
        if (!isTarget && !name.StartsWith("BUILD", StringComparison.Ordinal))
            return false;
        return name.Substring(isTarget ? 6 : 5) switch
        {
            "PLATFORM" or "OS" or "OSVERSION" or "ARCH" or "VARIANT" => true,
            "STAGE" => isTarget,
            _ => false,
        };
    }

    private void Put(string name, Variable variable) =>
        (values ??= new Dictionary<string, Variable>(StringComparer.Ordinal))[name] = variable;
}
