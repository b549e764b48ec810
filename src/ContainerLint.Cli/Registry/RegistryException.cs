namespace ContainerLint.Cli.Registry;

/// <summary>
/// A registry did not give the requested answer. The message is a sentence for the user, without a final period, and
/// never contains a credential.
/// </summary>
internal sealed class RegistryException(RegistryProblem error, string message) : Exception(message)
{
    /// <summary>The kind of problem.</summary>
    public RegistryProblem Error => error;
}
