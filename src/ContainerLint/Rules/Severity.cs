namespace ContainerLint.Rules;

/// <summary>How much a finding weighs; in rising order.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Shown by editors alone, unless asked for.</summary>
    Hint,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>Cannot work.</summary>
    Error,
}
