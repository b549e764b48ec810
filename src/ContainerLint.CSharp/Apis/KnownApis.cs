namespace ContainerLint.CSharp.Apis;

/// <summary>All API tables, indexed by the names that code uses.</summary>
internal static class KnownApis
{
    private static readonly Dictionary<string, ImageApi[]> Methods = IndexOf(ApiKind.Method, ApiKind.Extension);
    private static readonly Dictionary<string, ImageApi[]> Properties = IndexOf(ApiKind.Property, ApiKind.Property);
    private static readonly Dictionary<string, ImageApi[]> Types = IndexOf(ApiKind.Constructor, ApiKind.Constructor);
    private static readonly ImageApi[] Builders = [.. All.Where(api => api.Member == "*Builder")];

    /// <summary>The rows of all tables.</summary>
    public static IEnumerable<ImageApi> All =>
    [
        .. TestcontainersApis.Table,
        .. AspireApis.Table,
        .. DockerDotNetApis.Table,
        .. KubernetesApis.Table,
        .. FluentDockerApis.Table,
        .. SquadronApis.Table,
        .. TestEnvironmentApis.Table,
        .. CakeApis.Table,
        .. NukeApis.Table,
        .. PulumiApis.Table,
        .. AwsCdkApis.Table,
        .. AzureApis.Table,
        .. DaggerApis.Table,
    ];

    /// <summary>
    /// The names of methods, properties and types; not the <c>*Builder</c> types that only a pattern covers.
    /// </summary>
    public static IEnumerable<string> Names => Methods.Keys.Concat(Properties.Keys).Concat(Types.Keys);

    /// <summary>The methods with a name.</summary>
    public static ImageApi[] MethodsOf(string name) => Methods.TryGetValue(name, out var apis) ? apis : [];

    /// <summary>The properties with a name.</summary>
    public static ImageApi[] PropertiesOf(string name) => Properties.TryGetValue(name, out var apis) ? apis : [];

    /// <summary>The constructors of types with a name; exact names win over the <c>*Builder</c> pattern.</summary>
    public static ImageApi[] ConstructorsOf(string type) =>
        Types.TryGetValue(type, out var apis) ? apis : IsBuilder(type) ? Builders : [];

    /// <summary>
    /// Whether a type may be a container builder by its name; well-known other builders are excluded.
    /// </summary>
    public static bool IsBuilder(string type) =>
        type.EndsWith("Builder", StringComparison.Ordinal) && type is not ("StringBuilder" or "UriBuilder")
        && !type.EndsWith("StringBuilder", StringComparison.Ordinal);

    private static Dictionary<string, ImageApi[]> IndexOf(ApiKind kind, ApiKind other) => All
        .Where(api => (api.Kind == kind || api.Kind == other) && api.Member[0] != '*')
        .GroupBy(api => api.Member)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
