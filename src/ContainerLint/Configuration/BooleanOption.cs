namespace ContainerLint.Configuration;

/// <summary>Options whose value is <c>true</c> or <c>false</c>.</summary>
public static class BooleanOption
{
    private static readonly string[] Words = ["true", "false"];

    /// <summary>Creates an option that defaults to <c>false</c>.</summary>
    public static Option<bool> Create(string key) => new(key, false, TryRead) { Words = Words };

    /// <summary>Reads <c>true</c> or <c>false</c>, ignoring case.</summary>
    public static bool TryRead(string text, out bool value) => bool.TryParse(text, out value);
}
