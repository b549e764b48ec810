using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>A command of <c>docker</c>, <c>podman</c> or <c>nerdctl</c> that names images.</summary>
/// <param name="Options">Its options.</param>
internal sealed record ContainerCommand(CommandOptions Options)
{
    /// <summary>The role of the first positional argument; null if it is not an image.</summary>
    public Role? First { get; init; }

    /// <summary>The role of the second positional argument; null if it is not an image.</summary>
    public Role? Second { get; init; }

    /// <summary>The role of the other positional arguments; null if they are not images.</summary>
    public Role? Others { get; init; }

    /// <summary>
    /// Whether options must precede the first positional argument: what follows it belongs to the container.
    /// </summary>
    public bool OptionsFirst { get; init; }

    /// <summary>The options whose values name images, with the images in such a value.</summary>
    public IReadOnlyDictionary<string, Func<MappedText, IEnumerable<CommandImage>>> ImageOptions { get; init; } =
        new Dictionary<string, Func<MappedText, IEnumerable<CommandImage>>>();

    /// <summary>The role of a positional argument by index, from 0; null if it is not an image.</summary>
    public Role? RoleOf(int index) => index switch
    {
        0 => First,
        1 => Second,
        _ => Others,
    };
}
