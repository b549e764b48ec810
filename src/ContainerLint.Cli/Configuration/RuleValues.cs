using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>The values among those of configuration files that set severities of rules, by rule.</summary>
internal sealed class RuleValues
{
    private readonly Dictionary<string, ConfiguredValue> compiler = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ConfiguredValue> own = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds them.</summary>
    public RuleValues(IEnumerable<ConfiguredValue> values)
    {
        foreach (var value in values)
        {
            if (SeverityKeys.RuleInCompiler(value.Key) is { } id)
                compiler[id] = value;
            else if (SeverityKeys.RuleInOwn(value.Key) is { } rule)
                own[rule] = value;
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => compiler.Count == 0 && own.Count == 0;

    /// <summary>The value of the compiler's key for a rule; null if it is not set.</summary>
    public ConfiguredValue? Compiler(Rule rule) => compiler.GetValueOrDefault(rule.Id);

    /// <summary>The value of our own key for a rule; null if it is not set.</summary>
    public ConfiguredValue? Own(Rule rule) => own.GetValueOrDefault(rule.Id);

    /// <summary>The severity that a value of a compiler's key sets; null if it sets none.</summary>
    public static SeveritySetting? ReadCompiler(ConfiguredValue? value) =>
        value is not null && SeverityKeys.ReadCompiler(value.Value) is { } severity ? new(severity, value.Place) : null;
}
