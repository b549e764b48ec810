using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>The variables of templates.</summary>
internal sealed class Variables
{
    private readonly Func<string, MappedText?> find;

    /// <summary>Makes variables from a look-up, which returns null for unset ones.</summary>
    /// <param name="find">The look-up.</param>
    /// <param name="isComplete">
    /// Whether a variable that it does not find is certainly not set; otherwise a shell may set it.
    /// </param>
    public Variables(Func<string, MappedText?> find, bool isComplete = false)
    {
        this.find = find;
        IsComplete = isComplete;
    }

    /// <summary>No known variables.</summary>
    public static Variables None { get; } = new(_ => null);

    /// <summary>Whether a variable that is not found is certainly not set.</summary>
    public bool IsComplete { get; }

    /// <summary>The value of a variable, or null.</summary>
    public MappedText? Find(string name) => find(name);
}
