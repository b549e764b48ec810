namespace ContainerLint.Cli.Registry;

/// <summary>A token for a registry. Kept in memory only; <see cref="ToString"/> never reveals it.</summary>
/// <param name="value">The token.</param>
/// <param name="asked">When it was requested.</param>
/// <param name="expires">When it expires.</param>
internal sealed class AccessToken(string value, DateTimeOffset asked, DateTimeOffset expires)
{
    /// <summary>A younger token is not replaced when a registry refuses it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>The token.</summary>
    public string Value => value;

    /// <summary>Whether it has not expired.</summary>
    public bool IsValidAt(DateTimeOffset now) => now < expires;

    /// <summary>Whether a new token may succeed where this one is refused: it may have been revoked.</summary>
    public bool IsOldAt(DateTimeOffset now) => now - asked > Fresh;

    /// <inheritdoc/>
    public override string ToString() => "(a token)";
}
