namespace ContainerLint.Languages.CSharp;

/// <summary>Tells the reference assemblies of .NET from libraries, by path, so that they need not be opened.</summary>
public static class FrameworkFile
{
    /// <summary>Whether a referenced file is a part of .NET; false if it has no path.</summary>
    public static bool Is(string? path)
    {
        if (path is null)
            return false;
        var file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return file.StartsWith("System.", StringComparison.OrdinalIgnoreCase)
            || file.Equals("mscorlib.dll", StringComparison.OrdinalIgnoreCase)
            || file.Equals("netstandard.dll", StringComparison.OrdinalIgnoreCase)
            || path.IndexOf(".App.Ref", StringComparison.OrdinalIgnoreCase) >= 0
            || path.IndexOf("ReferenceAssemblies", StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
