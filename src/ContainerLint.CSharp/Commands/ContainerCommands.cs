using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>The commands of Docker, Podman and nerdctl that name images.</summary>
internal static class ContainerCommands
{
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "image", "container", "builder", "buildx", "buildx imagetools", "manifest",
    };

    private static readonly Dictionary<string, ContainerCommand> Commands = Table();

    /// <summary>The command with a name such as <c>image pull</c>; null if it names no images.</summary>
    public static ContainerCommand? Find(string name) => Commands.TryGetValue(name, out var found) ? found : null;

    /// <summary>Whether a name is a group, which another word of the command's name follows.</summary>
    public static bool IsGroup(string name) => Groups.Contains(name);

    private static Dictionary<string, ContainerCommand> Table()
    {
        var table = new Dictionary<string, ContainerCommand>(StringComparer.Ordinal);
        Add(table, Run, "run", "create", "container run", "container create");
        Add(table, Build, "build", "image build", "builder build", "buildx build", "buildx b");
        Add(table, All(Role.Pulled, ContainerOptions.Transfer), "pull", "image pull");
        Add(table, All(Role.Pushed, ContainerOptions.Transfer), "push", "image push");
        Add(table, new(CommandOptions.None) { First = Role.Local, Second = Role.Pushed, Others = Role.Pushed },
            "tag", "image tag");
        Add(table, All(Role.Local, ContainerOptions.Local),
            "rmi", "save", "history", "image rm", "image remove", "image save", "image history", "image inspect");
        Add(table, new(ContainerOptions.Commit) { Second = Role.Built },
            "commit", "import", "container commit", "image import");
        Add(table, All(Role.Local, ContainerOptions.Manifest),
            "manifest inspect", "manifest rm", "buildx imagetools inspect");
        Add(table, All(Role.Local, ContainerOptions.Manifest) with { First = Role.Pushed },
            "manifest create", "manifest add", "manifest annotate", "manifest push");
        Add(table, All(Role.Local, ContainerOptions.Manifest) with { ImageOptions = PushedTags },
            "buildx imagetools create");
        return table;
    }

    private static ContainerCommand Run => new(ContainerOptions.Run)
    {
        First = Role.Run,
        OptionsFirst = true,
        ImageOptions = new Dictionary<string, Func<MappedText, IEnumerable<CommandImage>>>
        {
            ["mount"] = ImageOptions.OfMount,
        },
    };

    private static ContainerCommand Build => new(ContainerOptions.Build)
    {
        ImageOptions = new Dictionary<string, Func<MappedText, IEnumerable<CommandImage>>>
        {
            ["t"] = ImageOptions.As(Role.Built),
            ["tag"] = ImageOptions.As(Role.Built),
            ["manifest"] = ImageOptions.As(Role.Built),
            ["from"] = ImageOptions.As(Role.Base),
            ["cache-from"] = ImageOptions.OfCache(Role.Cache),
            ["cache-to"] = ImageOptions.OfCache(Role.Built),
            ["build-context"] = ImageOptions.OfContext,
        },
    };

    private static Dictionary<string, Func<MappedText, IEnumerable<CommandImage>>> PushedTags => new()
    {
        ["t"] = ImageOptions.As(Role.Pushed),
        ["tag"] = ImageOptions.As(Role.Pushed),
    };

    private static ContainerCommand All(Role role, CommandOptions options) =>
        new(options) { First = role, Second = role, Others = role };

    private static void Add(
        Dictionary<string, ContainerCommand> table, ContainerCommand command, params string[] names)
    {
        foreach (var name in names)
            table.Add(name, command);
    }
}
