namespace ContainerLint.CSharp.Apis;

/// <summary>All tables, looked up by the names that stand in code.</summary>
internal static class KnownApis
{
    private static readonly Dictionary<string, ImageApi[]> Methods = IndexOf(ApiKind.Method, ApiKind.Extension);
    private static readonly Dictionary<string, ImageApi[]> Properties = IndexOf(ApiKind.Property, ApiKind.Property);
    private static readonly Dictionary<string, ImageApi[]> Types = IndexOf(ApiKind.Constructor, ApiKind.Constructor);
    private static readonly ImageApi[] Builders = [.. All.Where(api => api.Member == "*Builder")];

    /// <summary>Everything that is known.</summary>
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

    /// <summary>The names of methods, properties and types; some builders have names that are not listed.</summary>
    public static IEnumerable<string> Names => Methods.Keys.Concat(Properties.Keys).Concat(Types.Keys);

    /// <summary>The methods of a name.</summary>
    public static ImageApi[] MethodsOf(string name) => Methods.TryGetValue(name, out var apis) ? apis : [];

    /// <summary>The properties of a name.</summary>
    public static ImageApi[] PropertiesOf(string name) => Properties.TryGetValue(name, out var apis) ? apis : [];

    /// <summary>The constructors of a type's name, more special ones first.</summary>
    public static ImageApi[] ConstructorsOf(string type) =>
        Types.TryGetValue(type, out var apis) ? apis : IsBuilder(type) ? Builders : [];

    /// <summary>
    /// Whether a type may build containers by its name alone; the well-known ones that do not are no use.
    /// </summary>
    public static bool IsBuilder(string type) =>
        type.EndsWith("Builder", StringComparison.Ordinal) && type is not ("StringBuilder" or "UriBuilder")
        && !type.EndsWith("StringBuilder", StringComparison.Ordinal);

    private static Dictionary<string, ImageApi[]> IndexOf(ApiKind kind, ApiKind other) => All
        .Where(api => (api.Kind == kind || api.Kind == other) && api.Member[0] != '*')
        .GroupBy(api => api.Member)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
