using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>A command of <c>docker</c> and its kin that names images.</summary>
/// <param name="Options">The options that it knows.</param>
internal sealed record ContainerCommand(CommandOptions Options)
{
    /// <summary>The role of the first word that is no option; null if it is no image.</summary>
    public Role? First { get; init; }

    /// <summary>The role of the second one.</summary>
    public Role? Second { get; init; }

    /// <summary>The role of the others.</summary>
    public Role? Others { get; init; }

    /// <summary>
    /// Whether options end at the first word that is none: what follows it belongs to the container.
    /// </summary>
    public bool OptionsFirst { get; init; }

    /// <summary>The options whose values name images.</summary>
    public IReadOnlyDictionary<string, Func<MappedText, IEnumerable<CommandImage>>> ImageOptions { get; init; } =
        new Dictionary<string, Func<MappedText, IEnumerable<CommandImage>>>();

    /// <summary>The role of a word that is no option; null if it is no image.</summary>
    public Role? RoleOf(int index) => index switch
    {
        0 => First,
        1 => Second,
        _ => Others,
    };
}
