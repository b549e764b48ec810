namespace ContainerLint.CSharp.Apis;

/// <summary>
/// The containers that Aspire's integrations add, with the registry and the image that they set: those of the classes
/// <c>*ContainerImageTags</c>. PostgreSQL, Redis and RabbitMQ were run in version 13.6.5; the others follow the sources
/// of Aspire (github.com/dotnet/aspire, src/Aspire.Hosting.*) as known, and were not run.
/// </summary>
internal static class AspireResources
{
    private const string Hub = "docker.io";
    private const string Microsoft = "mcr.microsoft.com";

    private static readonly AspireResource[] Table =
    [
        new("AddPostgres", "PostgresServerResource", Hub, "library/postgres"),
        new("AddRedis", "RedisResource", Hub, "library/redis"),
        new("AddRabbitMQ", "RabbitMQServerResource", Hub, "library/rabbitmq"),
        new("AddMySql", "MySqlServerResource", Hub, "library/mysql"),
        new("AddSqlServer", "SqlServerServerResource", Microsoft, "mssql/server"),
        new("AddMongoDB", "MongoDBServerResource", Hub, "library/mongo"),
        new("AddKafka", "KafkaServerResource", Hub, "confluentinc/confluent-local"),
        new("AddNats", "NatsServerResource", Hub, "library/nats"),
        new("AddGarnet", "GarnetResource", "ghcr.io", "microsoft/garnet"),
        new("AddValkey", "ValkeyResource", Hub, "valkey/valkey"),
        new("AddMilvus", "MilvusServerResource", Hub, "milvusdb/milvus"),
        new("AddQdrant", "QdrantServerResource", Hub, "qdrant/qdrant"),
        new("AddElasticsearch", "ElasticsearchResource", Hub, "library/elasticsearch"),
        new("AddSeq", "SeqResource", Hub, "datalust/seq"),
        new("AddKeycloak", "KeycloakResource", "quay.io", "keycloak/keycloak"),
        new("AddOracle", "OracleDatabaseServerResource", "container-registry.oracle.com", "database/free"),
        new("WithPgAdmin", "PgAdminContainerResource", Hub, "dpage/pgadmin4"),
        new("WithPgWeb", "PgWebContainerResource", Hub, "sosedoff/pgweb"),
        new("WithPostgresMcp", "PostgresMcpContainerResource", Hub, "crystaldba/postgres-mcp"),
        new("WithRedisCommander", "RedisCommanderResource", null, null),
        new("WithRedisInsight", "RedisInsightResource", Hub, "redis/redisinsight"),
        new("WithPhpMyAdmin", "PhpMyAdminContainerResource", Hub, "library/phpmyadmin"),
        new("WithMongoExpress", "MongoExpressContainerResource", Hub, "library/mongo-express"),
        new("WithKafkaUI", "KafkaUIContainerResource", Hub, null),
        new("WithAttu", "AttuResource", Hub, "zilliz/attu"),
        new("RunAsEmulator", "", Microsoft, null),
        new("AddAzurePostgresFlexibleServer", "", Hub, "library/postgres"),
        new("AddAzureRedis", "", Hub, "library/redis"),
        new("AddAzureSqlServer", "", Microsoft, "mssql/server"),
    ];

    private static readonly Dictionary<string, AspireResource> Methods =
        Table.ToDictionary(static one => one.Method, StringComparer.Ordinal);

    private static readonly Dictionary<string, AspireResource> Types =
        Table.Where(static one => one.Type.Length > 0).ToDictionary(static one => one.Type, StringComparer.Ordinal);

    /// <summary>What a method adds, or passes to its lambda; null if it is not known.</summary>
    public static AspireResource? OfMethod(string name) => Methods.TryGetValue(name, out var found) ? found : null;

    /// <summary>The resource of a type; null if it is not known.</summary>
    public static AspireResource? OfType(string name) =>
        name == AspireResource.Plain.Type ? AspireResource.Plain
            : Types.TryGetValue(name, out var found) ? found : null;
}

/// <summary>A container of an Aspire application.</summary>
/// <param name="Method">The method that adds it, or passes it to a lambda.</param>
/// <param name="Type">The type of the resource.</param>
/// <param name="Registry">The registry that is set for it; null if there is none, or it is unknown.</param>
/// <param name="Image">The image that is set for it; null if there is none, or it is unknown.</param>
internal sealed record AspireResource(string Method, string Type, string? Registry, string? Image)
{
    /// <summary>A container without a registry of its own.</summary>
    public static AspireResource Plain { get; } = new("AddContainer", "ContainerResource", null, null);

    /// <summary>A container of which nothing is known.</summary>
    public static AspireResource Unknown { get; } = new("", "", null, null);
}
