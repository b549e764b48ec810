namespace ContainerLint.Cli.Registry;

/// <summary>A token that opens a registry for a while. Kept in memory alone; it never prints what it holds.</summary>
/// <param name="value">The token.</param>
/// <param name="asked">When it was asked for.</param>
/// <param name="expires">When it is no longer good.</param>
internal sealed class AccessToken(string value, DateTimeOffset asked, DateTimeOffset expires)
{
    /// <summary>So long a token is taken to be as good as new.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>The token.</summary>
    public string Value => value;

    /// <summary>Whether it is still good.</summary>
    public bool IsGoodAt(DateTimeOffset now) => now < expires;

    /// <summary>Whether another one may be better: it may have been taken back.</summary>
    public bool IsOldAt(DateTimeOffset now) => now - asked > Fresh;

    /// <inheritdoc/>
    public override string ToString() => "(a token)";
}
