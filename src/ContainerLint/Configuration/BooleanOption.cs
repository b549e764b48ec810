namespace ContainerLint.Configuration;

/// <summary>The values of options that are on or off.</summary>
public static class BooleanOption
{
    private static readonly string[] Words = ["true", "false"];

    /// <summary>An option that is off unless it is set to <c>true</c>.</summary>
    public static Option<bool> Create(string key) => new(key, false, TryRead) { Words = Words };

    /// <summary>Reads <c>true</c> or <c>false</c>, whatever their case; returns false for anything else.</summary>
    public static bool TryRead(string text, out bool value) => bool.TryParse(text, out value);
}
