namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>Whether commands may write, move or delete files where an application is built.</summary>
internal static class RunEffects
{
    /// <summary>Programs that install software, print, or only make folders.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "apk", "apt", "apt-get", "apt-key", "microdnf", "dnf", "tdnf", "yum", "zypper", "dpkg", "rpm", "gpg", "pip",
        "pip3", "npm", "yarn", "pnpm", "corepack", "node", "nvm", "adduser", "addgroup", "useradd", "groupadd",
        "usermod",
        "chmod", "chown", "mkdir", "echo", "printf", "ls", "cat", "pwd", "cd", "true", ":", "exit", "set", "export",
        "unset", "test", "[", "[[", "env", "printenv", "which", "command", "type", "date", "sleep", "whoami", "id",
        "uname", "arch", "ldconfig", "locale-gen", "update-ca-certificates", "update-locale", "ln", "sha256sum",
        "sha512sum", "hash", "du", "df", "tree", "grep", "install_packages", "fc-cache", "setcap", "openssl", "sync",
        "shopt", "source", ".",
    };

    private static readonly HashSet<string> WritingVerbs = new(StringComparer.Ordinal)
    {
        "new", "sln", "solution", "add", "remove", "script", "exec", "format", "run", "msbuild", "fsi", "paket", "cake",
        "nuke",
    };

    /// <summary>Whether a <c>RUN</c> may change the files of the stage; a mount counts, too.</summary>
    /// <param name="commands">Its commands; none if no shell that is known reads them.</param>
    /// <param name="instruction">The instruction.</param>
    public static bool MayWriteFiles(IReadOnlyList<ShellCommand> commands, Instruction instruction)
    {
        if (commands.Count == 0 || instruction.Flags.Any(IsBindMount))
            return true;
        foreach (var command in commands)
        {
            if (!(IsHarmless(command) || IsElsewhere(command)))
                return true;
        }

        return RedirectsInto(instruction.ToString());
    }

    private static bool IsBindMount(Flag flag) => flag is { Name: "mount", Value: { } value }
        && (!value.Value.Contains("type=") || value.Value.Contains("type=bind"));

    private static bool IsHarmless(ShellCommand command)
    {
        if (command.Name == "dotnet")
        {
            return command.Words.Count < 2 || !(WritingVerbs.Contains(command.Words[1].Text)
                || command.Words[1].Text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
        }

        return Harmless.Contains(command.Name);
    }

    /// <summary>Whether everything that a command names is certainly outside of where applications are built.</summary>
    private static bool IsElsewhere(ShellCommand command)
    {
        if (command.Name is "bash" or "sh")
            return command.Words.Count == 1 || command.Words.Skip(1).All(word => word.Text is "-" or "-s" or "-e");
        return command.Name is "rm" or "curl" or "wget" or "sed" or "gunzip" or "tar" or "mv" or "cp" or "unzip"
                or "tee"
            && command.Words.Count > 1 && NamesOnlySystemPaths(command);
    }

    private static bool NamesOnlySystemPaths(ShellCommand command)
    {
        var isNamed = false;
        foreach (var word in command.Words.Skip(1))
        {
            var text = word.Text;
            if (text.StartsWith("-", StringComparison.Ordinal) || text.Contains("://"))
                continue;
            if (!IsSystemPath(text))
                return false;
            isNamed = true;
        }

        // A download without a name for the file goes to the output, or to a file beside.
        return isNamed || (command.Name == "curl" && !command.Words.Any(word => IsShortOption(word.Text, 'O')));
    }

    private static bool IsShortOption(string text, char letter) => text.Length > 1 && text[0] == '-' && text[1] != '-'
        && text.IndexOf(letter) > 0;

    private static bool IsSystemPath(string path) => path.StartsWith("/", StringComparison.Ordinal)
        && Array.Exists(
            ["/etc/", "/usr/", "/var/", "/tmp/", "/opt/", "/root/", "/lib/", "/bin/", "/dev/"],
            folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static bool RedirectsInto(string text)
    {
        for (var i = text.IndexOf('>'); i >= 0; i = text.IndexOf('>', i + 1))
        {
            var start = i + 1;
            while (start < text.Length && text[start] is '>' or ' ' or '&' or '|')
                start++;
            var target = text.Substring(start, Math.Min(8, text.Length - start));
            if (target.Length > 0 && !char.IsDigit(target[0]) && !IsSystemPath(target) && target[0] != '=')
                return true;
            i = start - 1;
        }

        return false;
    }
}
