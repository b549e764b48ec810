using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>The variables that a template may mention.</summary>
internal sealed class Variables
{
    private readonly Func<string, MappedText?> find;

    /// <summary>Makes variables of a look-up, which returns null where there is no such variable.</summary>
    /// <param name="find">The look-up.</param>
    /// <param name="isComplete">Whether what it does not find is certainly not set; else a shell may set it.</param>
    public Variables(Func<string, MappedText?> find, bool isComplete = false)
    {
        this.find = find;
        IsComplete = isComplete;
    }

    /// <summary>Nothing is known.</summary>
    public static Variables None { get; } = new(_ => null);

    /// <summary>Whether a variable that is not there is certainly not set.</summary>
    public bool IsComplete { get; }

    /// <summary>The value of a variable, or null.</summary>
    public MappedText? Find(string name) => find(name);
}
