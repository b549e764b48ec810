namespace ContainerLint.Cli.Registry;

/// <summary>Why a registry gave no answer.</summary>
internal enum RegistryProblem
{
    /// <summary>The repository, tag or digest does not exist.</summary>
    NotFound,

    /// <summary>Credentials are missing or refused.</summary>
    Denied,

    /// <summary>The rate limit is used up.</summary>
    Limited,

    /// <summary>It cannot be reached, or responds with errors.</summary>
    Unreachable,

    /// <summary>Its response is invalid.</summary>
    Malformed,
}
