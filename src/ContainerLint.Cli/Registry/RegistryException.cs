namespace ContainerLint.Cli.Registry;

/// <summary>
/// A registry does not give what it was asked for; the message is a sentence for the user, without a final period, and
/// never holds a credential.
/// </summary>
internal sealed class RegistryException(RegistryProblem error, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public RegistryProblem Error => error;
}
