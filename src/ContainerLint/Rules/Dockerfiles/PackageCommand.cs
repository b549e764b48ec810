using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>A command of a package manager: what it does, with which options, to which packages.</summary>
internal sealed class PackageCommand
{
    private static readonly Dictionary<string, HashSet<string>> OptionsWithValue = new(StringComparer.Ordinal)
    {
        ["apt"] = Set("-o --option -t --target-release --default-release -c --config-file -a --host-architecture"),
        ["apk"] = Set(
            "-X --repository -t --virtual -p --root --arch --repositories-file --keys-dir --cache-dir --wait"),
        ["yum"] = Set(
            "--enablerepo --disablerepo --setopt -x --exclude -c --config --installroot --releasever --repo --repoid"),
        ["zypper"] = Set("-p --plus-repo -r --repo -t --type --from -R --root"),
        ["pip"] = Set(
            "-i --index-url --extra-index-url --trusted-host -t --target --root --prefix -b --build -c --constraint -r "
            + "--requirement -e --editable -f --find-links --python --timeout --retries --cache-dir --root-user-action "
            + "--progress-bar --upgrade-strategy --no-binary --only-binary --platform --src --proxy --cert --log "
            + "--global-option --config-settings -C --python-version --abi --implementation"),
        ["npm"] = Set("--registry --loglevel --prefix --cache --tag --userconfig --omit --include -w --workspace -C"),
        ["gem"] = Set(
            "-v --version -s --source -i --install-dir -n --bindir -P --platform --document --use-system-libraries"),
        ["go"] = Set("-ldflags -tags -o -gcflags -mod -p -C -exec"),
    };

    private PackageCommand(ShellCommand command, string manager, string family)
    {
        Command = command;
        Manager = manager;
        Family = family;
    }

    /// <summary>The command.</summary>
    public ShellCommand Command { get; }

    /// <summary>The program: <c>apt-get</c>, <c>pip3</c> and so on.</summary>
    public string Manager { get; }

    /// <summary>
    /// Its kind: <c>apt</c>, <c>apk</c>, <c>yum</c>, <c>zypper</c>, <c>pip</c>, <c>npm</c>, <c>gem</c>, <c>go</c>,
    /// <c>yarn</c>.
    /// </summary>
    public string Family { get; }

    /// <summary>What it does; null if that is not plain.</summary>
    public ShellWord? Verb { get; private set; }

    /// <summary>The options, with those before the verb.</summary>
    public List<ShellWord> Options { get; } = [];

    /// <summary>The values of options that are separate words.</summary>
    public List<ShellWord> Values { get; } = [];

    /// <summary>What it is done to.</summary>
    public List<ShellWord> Packages { get; } = [];

    /// <summary>Reads a command; null if it is not one of a package manager.</summary>
    public static PackageCommand? Of(ShellCommand command)
    {
        var first = 1;
        var name = command.Name;
        if (name.StartsWith("python", StringComparison.Ordinal)
            && command.Words is [_, { Text: "-m" }, { Text: "pip" or "pip3" } module, ..])
        {
            (name, first) = (module.Text, 3);
        }

        if (FamilyOf(name) is not { } family)
            return null;
        var read = new PackageCommand(command, name, family);
        read.Read(first);
        return read;
    }

    /// <summary>Whether it does one of some things.</summary>
    public bool Does(params string[] verbs) => Verb is { } verb && Array.IndexOf(verbs, verb.Text) >= 0;

    /// <summary>Whether it has an option; one of a single letter may be among others (<c>-yq</c>).</summary>
    public bool Has(string option) => Options.Exists(
        one => one.Text == option || one.Text.StartsWith(option + "=", StringComparison.Ordinal)
            || (option.Length == 2 && one.Text.Length > 2 && one.Text[0] == '-' && one.Text[1] != '-'
                && one.Text.IndexOf('=') < 0 && one.Text.IndexOf(option[1]) > 0));

    private static string? FamilyOf(string name) => name switch
    {
        "apt-get" or "apt" or "aptitude" => "apt",
        "apk" or "zypper" or "npm" or "gem" or "go" or "yarn" => name,
        "yum" or "dnf" or "microdnf" or "dnf5" => "yum",
        "pip" or "pip2" or "pip3" or "pipx" => "pip",
        _ => name.StartsWith("pip3.", StringComparison.Ordinal) ? "pip" : null,
    };

    private void Read(int first)
    {
        OptionsWithValue.TryGetValue(Family, out var withValue);
        for (var i = first; i < Command.Words.Count; i++)
        {
            var word = Command.Words[i];
            if (word.Text == "--" && Family == "gem")
                return;
            if (word.Text.Length > 1 && word.Text[0] == '-')
            {
                Options.Add(word);
                if (withValue?.Contains(word.Text) == true && i + 1 < Command.Words.Count)
                    Values.Add(Command.Words[++i]);
            }
            else if (Verb is null)
            {
                Verb = word;
            }
            else
            {
                Packages.Add(word);
            }
        }
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
