using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// What a host knows to be configured for the severities of rules in a file, by the kind of setting. Which of them
/// counts is up to <see cref="EffectiveSeverities"/>.
/// </summary>
public abstract class SeveritySources
{
    /// <summary>Whether the file is C# code.</summary>
    public virtual bool IsCode => false;

    /// <summary>Whether no setting is about a severity, so that none need be looked up rule by rule.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>The preset.</summary>
    public abstract Preset Preset { get; }

    /// <summary>Where the preset is set; null if no file sets it.</summary>
    public virtual SettingPlace? PresetPlace => null;

    /// <summary>What a locked <c>.globalconfig</c> says by itself; null if none is locked.</summary>
    public virtual SeveritySources? Locked => null;

    /// <summary>Whether a rule may report at all (<c>--select</c>, <c>--ignore</c>).</summary>
    public virtual bool Selects(Rule rule) => true;

    /// <summary>Whether a rule is selected by its ID or name.</summary>
    public virtual bool SelectsByName(Rule rule) => false;

    /// <summary>A setting on the command line of ContainerLint.</summary>
    public virtual SeveritySetting? OnCommandLine(Rule rule) => null;

    /// <summary>The compiler's key (<c>dotnet_diagnostic.CL1002.severity</c>) in a section for the file.</summary>
    public virtual SeveritySetting? InSection(Rule rule) => null;

    /// <summary>The compiler's key for all files, or an option of the compiler (<c>NoWarn</c>).</summary>
    public virtual SeveritySetting? ForAllFiles(Rule rule) => null;

    /// <summary>Our own key (<c>containerlint.CL1002.severity</c>).</summary>
    public virtual SeveritySetting? OwnKey(Rule rule) => null;
}

/// <summary>A severity that is set for a rule.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Place">Where it is set; null if no file sets it.</param>
public readonly record struct SeveritySetting(Severity Severity, SettingPlace? Place = null);

/// <summary>Where a configuration file sets something.</summary>
/// <param name="Path">The path to show.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SettingPlace(string Path, int Line)
{
    /// <summary>File and line, to show: <c>.editorconfig:7</c>.</summary>
    public override string ToString() => $"{Path}:{Line}";
}
