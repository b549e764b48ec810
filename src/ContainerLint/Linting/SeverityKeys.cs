using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>The keys of configuration files for the severity of a rule.</summary>
public static class SeverityKeys
{
    private const string OwnPrefix = "containerlint.";
    private const string CompilerPrefix = "dotnet_diagnostic.";
    private const string End = ".severity";

    /// <summary>Our own key: <c>containerlint.CL1002.severity</c>.</summary>
    public static string Own(Rule rule) => OwnPrefix + rule.Id + End;

    /// <summary>The compiler's key: <c>dotnet_diagnostic.CL1002.severity</c>.</summary>
    public static string Compiler(Rule rule) => CompilerPrefix + rule.Id + End;

    /// <summary>The ID or name in a key of our own; null for any other key. There need not be such a rule.</summary>
    public static string? RuleInOwn(string key) => Between(key, OwnPrefix);

    /// <summary>The ID in a key of the compiler; null for any other key. There need not be such a rule.</summary>
    public static string? RuleInCompiler(string key) => Between(key, CompilerPrefix);

    /// <summary>Whether a key is one of the compiler's.</summary>
    public static bool IsCompilers(string key) => key.StartsWith(CompilerPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The severity that a compiler severity stands for; null for <c>default</c> and for anything else.
    /// </summary>
    public static Severity? ReadCompiler(string word) => word.ToUpperInvariant() switch
    {
        "NONE" => Severity.None,
        "SILENT" or "REFACTORING" => Severity.Hint,
        "SUGGESTION" => Severity.Info,
        "WARNING" => Severity.Warning,
        "ERROR" => Severity.Error,
        _ => null,
    };

    private static string? Between(string key, string prefix) =>
        key.Length > prefix.Length + End.Length
        && key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && key.EndsWith(End, StringComparison.OrdinalIgnoreCase)
            ? key.Substring(prefix.Length, key.Length - prefix.Length - End.Length)
            : null;
}
