namespace ContainerLint.CSharp.Projects;

/// <summary>
/// The namespaces that packages and SDKs import into every file of a project with implicit usings, by the <c>Using</c>
/// items of their <c>build/*.props</c>.
/// </summary>
internal static class PackageUsings
{
    /// <summary>The namespaces that <c>build/Aspire.Hosting.AppHost.props</c> 8.0 to 13.6 imports.</summary>
    public static readonly IReadOnlyList<string> AppHost = ["Aspire.Hosting", "Aspire.Hosting.ApplicationModel"];

    // Aspire.AppHost.Sdk references Aspire.Hosting.AppHost. Of the packages in tests/apis/packages.txt no other one has
    // such items; the packages of the other API tables were not looked at.
    private static readonly Dictionary<string, IReadOnlyList<string>> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Aspire.Hosting.AppHost"] = AppHost,
        ["Aspire.AppHost.Sdk"] = AppHost,
    };

    /// <summary>The namespaces that packages and SDKs import.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> packages) =>
        packages.SelectMany(package => Table.TryGetValue(package, out var names) ? names : []).Distinct();
}
