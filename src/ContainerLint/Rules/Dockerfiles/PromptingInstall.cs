using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2059: a package manager asks whether to go on, and nobody answers.</summary>
public sealed partial class PromptingInstall : RunRule
{
    private const string Apt = "apt";

    /// <summary>What a configuration contains that answers all questions.</summary>
    private static readonly string[] Answers = ["APT::Get::Assume", "apt.conf", "assumeyes=", "assumeyes ="];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile)
    {
        foreach (var command in step.Commands)
        {
            if (!command.IsPiped && PackageCommand.Of(command) is { Verb: { } verb } asked && Asks(asked)
                && !IsAnswered(asked))
            {
                yield return Report(
                    dockerfile, verb.Span, MessageFor(asked, verb.Text),
                    Insert(dockerfile, step, verb, "-y", Safety.Safe)) with
                {
                    AtMost = asked.Family == Apt ? Severity.Info : null,
                };
            }
        }
    }

    /// <inheritdoc/>
    private protected override bool AppliesTo(DockerfileSyntax dockerfile) =>
        !Array.Exists(Answers, answer => Contains(dockerfile.Source.Text, answer));

    /// <summary>apt-get does not ask if it changes just the packages that are named.</summary>
    private static string MessageFor(PackageCommand command, string verb) => command.Family == Apt
        ? $"'{command.Manager} {verb}' asks before it adds other packages, and a build cannot answer"
        : $"'{command.Manager} {verb}' asks whether to go on, and the build fails there";

    /// <summary>microdnf never asks.</summary>
    private static bool Asks(PackageCommand command) => command.Family switch
    {
        Apt => command.Does("install", "upgrade", "dist-upgrade", "full-upgrade") && !Repairs(command),
        "yum" => command.Manager != "microdnf"
            && command.Does("install", "localinstall", "groupinstall", "reinstall", "update", "upgrade", "remove"),
        "zypper" => command.Does("install", "in", "update", "up", "dist-upgrade", "dup", "patch", "remove", "rm"),
        _ => false,
    };

    /// <summary>Whether it only completes what a failed installation left, of which there is seldom anything.</summary>
    private static bool Repairs(PackageCommand command) =>
        command.Packages.Count == 0 && (command.Has("-f") || command.Has("--fix-broken"));

    private static bool IsAnswered(PackageCommand command)
    {
        if (command.Has("-y") || command.Has("--yes") || command.Has("--assumeyes") || command.Has("--help"))
            return true;
        if (command.Options.Concat(command.Values).Any(word => !word.IsPlain)
            || command.Packages.Exists(word => word.Text.Length > 0 && word.Text[0] == '$'))
        {
            return true;
        }

        return command.Family switch
        {
            Apt => command.Has("--assume-yes") || command.Has("--force-yes") || command.Has("-s")
                || command.Has("--simulate") || command.Has("--dry-run") || command.Has("--print-uris")
                || IsQuiet(command)
                || command.Values.Exists(value => Contains(value.Text, Answers[0])),
            "zypper" => command.Has("-n") || command.Has("--non-interactive") || command.Has("--no-confirm"),
            _ => command.Has("--assumeno") || command.Has("--downloadonly"),
        };
    }

    /// <summary>Two steps of quietness mean yes.</summary>
    private static bool IsQuiet(PackageCommand command) => command.Options.Sum(option => option.Text switch
    {
        "--quiet" => 1,
        "-q=2" or "--quiet=2" => 2,
        ['-', not '-', ..] text => text.Count(c => c == 'q'),
        _ => 0,
    }) > 1;

    private static bool Contains(string text, string part) =>
        text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
