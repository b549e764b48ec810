namespace ContainerLint.Cli.Registry;

/// <summary>Why a registry gives no answer.</summary>
internal enum RegistryProblem
{
    /// <summary>It says that there is no such repository, tag or digest.</summary>
    NotFound,

    /// <summary>It wants credentials, or others than it got.</summary>
    Denied,

    /// <summary>It has answered enough for now.</summary>
    Limited,

    /// <summary>It cannot be reached, or answers with errors.</summary>
    Unreachable,

    /// <summary>What it sends is wrong.</summary>
    Malformed,
}
