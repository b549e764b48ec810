namespace ContainerLint.Configuration;

/// <summary>Something that a user can set for a rule: the rule declares it, and the rule's page names it.</summary>
public abstract class Option
{
    private protected Option(string key) => Key = key;

    /// <summary>The key as in an <c>.editorconfig</c>, <c>containerlint.…</c>; its case does not matter.</summary>
    public string Key { get; }

    /// <summary>The words that are its values; none if there are too many to name.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether a text is a value of the option: what is not is reported by whoever reads settings.</summary>
    public abstract bool Accepts(string text);

    /// <inheritdoc/>
    public sealed override string ToString() => Key;
}

/// <summary>An option with values of one type.</summary>
public sealed class Option<T> : Option
{
    private readonly Reader read;

    /// <summary>Declares an option.</summary>
    /// <param name="key">The key, <c>containerlint.…</c>.</param>
    /// <param name="default">What applies where it is not set, or set to what cannot be read.</param>
    /// <param name="read">Reads a value.</param>
    public Option(string key, T @default, Reader read)
        : base(key)
    {
        Default = @default;
        this.read = read;
    }

    /// <summary>Reads a value as it is written in a configuration file; returns false if it is none.</summary>
    public delegate bool Reader(string text, out T value);

    /// <summary>What applies where the option is not set.</summary>
    public T Default { get; }

    /// <summary>Reads a value as it is written in a configuration file; returns false if it is none.</summary>
    public bool TryRead(string text, out T value) => read(text, out value);

    /// <inheritdoc/>
    public override bool Accepts(string text) => read(text, out _);
}
