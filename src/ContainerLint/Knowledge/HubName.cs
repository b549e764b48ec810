namespace ContainerLint.Knowledge;

/// <summary>Names of Docker Hub.</summary>
internal static class HubName
{
    private const string Hub = "docker.io/";
    private const string Library = "library/";

    /// <summary>A repository, given by its full name, as Docker displays it: without what it adds itself.</summary>
    public static string FamiliarOf(string repository)
    {
        if (!repository.StartsWith(Hub, StringComparison.Ordinal))
            return repository;
        var path = repository.Substring(Hub.Length);
        return path.StartsWith(Library, StringComparison.Ordinal) ? path.Substring(Library.Length) : path;
    }
}
