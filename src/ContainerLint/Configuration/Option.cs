namespace ContainerLint.Configuration;

/// <summary>A setting that a user can change. The rule declares it and the rule's page documents it.</summary>
public abstract class Option
{
    private protected Option(string key) => Key = key;

    /// <summary>The key as in an <c>.editorconfig</c>, <c>containerlint.…</c>, case-insensitive.</summary>
    public string Key { get; }

    /// <summary>The possible values; empty if there are too many to list.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What a value is, as the object of a sentence, for options that no page describes; else null.</summary>
    public string? Expected { get; init; }

    /// <summary>Whether a text is a valid value. Hosts report invalid values.</summary>
    public abstract bool Accepts(string text);

    /// <inheritdoc/>
    public sealed override string ToString() => Key;
}

/// <summary>An option with a typed value.</summary>
public sealed class Option<T> : Option
{
    private readonly Reader read;

    /// <summary>Declares an option.</summary>
    /// <param name="key">The key, <c>containerlint.…</c>.</param>
    /// <param name="default">The value if the option is not set or its value is invalid.</param>
    /// <param name="read">Parses a value.</param>
    public Option(string key, T @default, Reader read)
        : base(key)
    {
        Default = @default;
        this.read = read;
    }

    /// <summary>Parses a value from a configuration file; returns false if it is invalid.</summary>
    public delegate bool Reader(string text, out T value);

    /// <summary>The value if the option is not set.</summary>
    public T Default { get; }

    /// <summary>Parses a value from a configuration file; returns false if it is invalid.</summary>
    public bool TryRead(string text, out T value) => read(text, out value);

    /// <inheritdoc/>
    public override bool Accepts(string text) => read(text, out _);
}
