namespace ContainerLint.Rules;

/// <summary>The severity of a finding, in rising order.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Shown only by editors, unless requested.</summary>
    Hint,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Error,
}
