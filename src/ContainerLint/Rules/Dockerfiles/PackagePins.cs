using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>Which packages a command installs without a version, by the notation of each package manager.</summary>
internal static class PackagePins
{
    private static readonly string[] FileEnds =
        [".deb", ".apk", ".rpm", ".whl", ".gz", ".tgz", ".tar", ".zip", ".gem", ".go"];

    /// <summary>The packages; none for those whose version is not plain.</summary>
    public static IEnumerable<ShellWord> UnpinnedIn(PackageCommand command)
    {
        var packages = command.Packages.Where(word => IsName(word.Text));
        return command.Family switch
        {
            "apt" when command.Does("install") => packages.Where(word => Lacks(word, '=', '/')),
            "apk" when command.Does("add") => packages.Where(word => Lacks(word, '=', '<', '>', '~')),
            "yum" when command.Does("install", "reinstall") => packages.Where(word => !HasVersion(word.Text)),
            "yum" when command.Does("module") => packages.Skip(1).Where(word => Lacks(word, ':')),
            "zypper" when command.Does("install", "in") => packages.Where(word => Lacks(word, '=', '<', '>')),
            "pip" when command.Does("install") && !TakesList(command) => packages.Where(IsUnpinnedModule),
            "npm" when command.Does("install", "i", "add") => packages.Where(IsUnpinnedNodePackage),
            "gem" when command.Does("install", "i") && !command.Has("-v") && !command.Has("--version") =>
                packages.Where(word => Lacks(word, ':')),
            "go" when command.Does("install", "get") => packages.Where(IsUnpinnedGo),
            "go" when command.Does("run") => packages.Take(1).Where(IsUnpinnedGo),
            _ => [],
        };
    }

    /// <summary>Whether a word is the name of a package, and not a variable, a file, a folder or a group.</summary>
    private static bool IsName(string text) => text.Length > 0
        && text[0] is not ('.' or '/' or '~' or '!' or '<' or '>')
        && (text[0] != '@' || text.IndexOf('/') > 0) && text.IndexOf('$') < 0 && text.IndexOf('`') < 0
        && text.IndexOf('*') < 0 && !Array.Exists(FileEnds, end => text.EndsWith(end, StringComparison.Ordinal));

    private static bool Lacks(ShellWord word, params char[] marks) => word.Text.IndexOfAny(marks) < 0;

    /// <summary>Whether a name of RPM has a version: a hyphen before a digit.</summary>
    private static bool HasVersion(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == '-' && char.IsDigit(text[i]))
                return true;
        }

        return text.IndexOf("://", StringComparison.Ordinal) >= 0 || text[0] == '@';
    }

    private static bool TakesList(PackageCommand command) => command.Has("-r") || command.Has("--requirement")
        || command.Has("-c") || command.Has("--constraint") || command.Has("-e") || command.Has("--editable");

    private static bool IsUnpinnedModule(ShellWord word)
    {
        var text = word.Text;
        if (text.StartsWith("git+", StringComparison.Ordinal))
            return text.IndexOf('@', text.LastIndexOf('/') + 1) < 0;
        return text.IndexOf('/') < 0 && Lacks(word, '=', '<', '>', '~', '@');
    }

    private static bool IsUnpinnedNodePackage(ShellWord word)
    {
        var text = word.Text;
        if (text.StartsWith("git", StringComparison.Ordinal) && text.IndexOf("://", StringComparison.Ordinal) > 0)
            return text.IndexOf('#') < 0;
        return text.IndexOf("://", StringComparison.Ordinal) < 0
            && (text.IndexOf('@', 1) < 0 || text.EndsWith("@latest", StringComparison.Ordinal));
    }

    private static bool IsUnpinnedGo(ShellWord word) =>
        word.Text.IndexOf('@') < 0 || word.Text.EndsWith("@latest", StringComparison.Ordinal);
}
