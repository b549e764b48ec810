namespace ContainerLint.CSharp.Apis;

/// <summary>
/// The container builders of the Testcontainers modules and their default images: the constants of Testcontainers for
/// .NET 4.13 to 4.16, and those of 3.10.0 where that package was read (<c>tests/testcontainers-defaults.cs</c> reads
/// them). In compiled code the constants of the referenced version win.
/// </summary>
internal static class TestcontainersModules
{
    /// <summary>The versions with the images of the table: the first one and the one after the last.</summary>
    private static readonly (Version First, Version End) Listed = (new(4, 13), new(4, 17));

    /// <summary>The version of the older images.</summary>
    private static readonly Version Older = new(3, 10, 0);

    /// <summary>The first version whose constructors take an image.</summary>
    private static readonly Version Constructors = new(4, 10);

    /// <summary>The modules that were read in 3.10.0, with the image if it was another one.</summary>
    private static readonly Dictionary<string, string?> OlderImages = new(StringComparer.Ordinal)
    {
        ["Testcontainers.K3s"] = null,
        ["Testcontainers.Kafka"] = "confluentinc/cp-kafka:6.1.9",
        ["Testcontainers.LocalStack"] = null,
        ["Testcontainers.MongoDb"] = null,
        ["Testcontainers.MsSql"] = "mcr.microsoft.com/mssql/server:2019-CU18-ubuntu-20.04",
        ["Testcontainers.MySql"] = null,
        ["Testcontainers.PostgreSql"] = null,
        ["Testcontainers.RabbitMq"] = null,
        ["Testcontainers.Redis"] = null,
    };

    private static readonly Dictionary<string, Module> Modules = Table.ToDictionary(
        module => module.Type.Name, StringComparer.Ordinal);

    private static Module[] Table =>
    [
        new("Testcontainers.ActiveMq.ArtemisBuilder", "ArtemisImage", "apache/activemq-artemis:2.31.2"),
        new("Testcontainers.ArangoDb.ArangoDbBuilder", "ArangoDbImage", "arangodb:3.11.5"),
        new(
            "Testcontainers.AspireDashboard.AspireDashboardBuilder",
            "AspireDashboardImage",
            "mcr.microsoft.com/dotnet/aspire-dashboard:13"),
        new("Testcontainers.Azurite.AzuriteBuilder", "AzuriteImage", "mcr.microsoft.com/azure-storage/azurite:3.28.0"),
        new("Testcontainers.BigQuery.BigQueryBuilder", "BigQueryImage", "ghcr.io/goccy/bigquery-emulator:0.4"),
        new(
            "Testcontainers.Bigtable.BigtableBuilder",
            "GoogleCloudCliImage",
            "gcr.io/google.com/cloudsdktool/google-cloud-cli:446.0.1-emulators"),
        new("Testcontainers.Cassandra.CassandraBuilder", "CassandraImage", "cassandra:5.0"),
        new(
            "Testcontainers.ClickHouse.ClickHouseBuilder",
            "ClickHouseImage",
            "clickhouse/clickhouse-server:23.6-alpine"),
        new("Testcontainers.CockroachDb.CockroachDbBuilder", "CockroachDbImage", "cockroachdb/cockroach:latest-v23.1"),
        new("Testcontainers.Consul.ConsulBuilder", "ConsulImage", "consul:1.15"),
        new(
            "Testcontainers.CosmosDb.CosmosDbBuilder",
            "CosmosDbImage",
            "mcr.microsoft.com/cosmosdb/linux/azure-cosmos-emulator:vnext-preview"),
        new("Testcontainers.CouchDb.CouchDbBuilder", "CouchDbImage", "couchdb:3.3"),
        new("Testcontainers.Couchbase.CouchbaseBuilder", "CouchbaseImage", "couchbase:community-7.0.2"),
        new("Testcontainers.Db2.Db2Builder", "Db2Image", "icr.io/db2_community/db2:12.1.0.0"),
        new("Testcontainers.DynamoDb.DynamoDbBuilder", "DynamoDbImage", "amazon/dynamodb-local:1.21.0"),
        new("Testcontainers.Elasticsearch.ElasticsearchBuilder", "ElasticsearchImage", "elasticsearch:8.6.1"),
        new(
            "Testcontainers.EventHubs.EventHubsBuilder",
            "EventHubsImage",
            "mcr.microsoft.com/azure-messaging/eventhubs-emulator:latest"),
        new("Testcontainers.FakeGcsServer.FakeGcsServerBuilder", "FakeGcsServerImage", "fsouza/fake-gcs-server:1.47"),
        new("Testcontainers.FirebirdSql.FirebirdSqlBuilder", "FirebirdSqlImage", "jacobalberty/firebird:v4.0"),
        new(
            "Testcontainers.Firestore.FirestoreBuilder",
            "GoogleCloudCliImage",
            "gcr.io/google.com/cloudsdktool/google-cloud-cli:446.0.1-emulators"),
        new("Testcontainers.Floci.FlociBuilder", "FlociImage", "floci/floci:1.5.13"),
        new("Testcontainers.Grafana.GrafanaBuilder", "GrafanaImage", "grafana/grafana:12.2"),
        new("Testcontainers.InfluxDb.InfluxDbBuilder", "InfluxDbImage", "influxdb:2.7"),
        new("Testcontainers.JanusGraph.JanusGraphBuilder", "JanusGraphImage", "janusgraph/janusgraph:1.0.0"),
        new("Testcontainers.K3s.K3sBuilder", "RancherImage", "rancher/k3s:v1.26.2-k3s1"),
        new("Testcontainers.Kafka.KafkaBuilder", "KafkaImage", "confluentinc/cp-kafka:7.5.12"),
        new("Testcontainers.Keycloak.KeycloakBuilder", "KeycloakImage", "quay.io/keycloak/keycloak:21.1"),
        new("Testcontainers.KurrentDb.KurrentDbBuilder", "KurrentDbImage", "kurrentplatform/kurrentdb:25.1"),
        new(
            "Testcontainers.Kusto.KustoBuilder",
            "KustoImage",
            "mcr.microsoft.com/azuredataexplorer/kustainer-linux:latest"),
        new("Testcontainers.LocalStack.LocalStackBuilder", "LocalStackImage", "localstack/localstack:2.0"),
        new(
            "Testcontainers.LowkeyVault.LowkeyVaultBuilder",
            "LowkeyVaultImage",
            "nagyesta/lowkey-vault:2.7.1-ubi9-minimal"),
        new("Testcontainers.MariaDb.MariaDbBuilder", "MariaDbImage", "mariadb:10.10"),
        new("Testcontainers.Milvus.MilvusBuilder", "MilvusImage", "milvusdb/milvus:v2.3.10"),
        new("Testcontainers.Minio.MinioBuilder", "MinioImage", "minio/minio:RELEASE.2023-01-31T02-24-19Z"),
        new("Testcontainers.MongoDb.MongoDbBuilder", "MongoDbImage", "mongo:6.0"),
        new("Testcontainers.Mosquitto.MosquittoBuilder", "MosquittoImage", "eclipse-mosquitto:2.0"),
        new("Testcontainers.MsSql.MsSqlBuilder", "MsSqlImage", "mcr.microsoft.com/mssql/server:2022-CU14-ubuntu-22.04"),
        new("Testcontainers.MySql.MySqlBuilder", "MySqlImage", "mysql:8.0"),
        new("Testcontainers.Nats.NatsBuilder", "NatsImage", "nats:2.9"),
        new("Testcontainers.Neo4j.Neo4jBuilder", "Neo4jImage", "neo4j:5.4"),
        new("Testcontainers.Ollama.OllamaBuilder", "OllamaImage", "ollama/ollama:0.6.6"),
        new("Testcontainers.OpenSearch.OpenSearchBuilder", "OpenSearchImage", "opensearchproject/opensearch:2.12.0"),
        new("Testcontainers.Oracle.OracleBuilder", "OracleImage", "gvenzl/oracle-xe:21.3.0-slim-faststart"),
        new("Testcontainers.Papercut.PapercutBuilder", "PapercutImage", "changemakerstudiosus/papercut-smtp:7.0"),
        new("Testcontainers.Playwright.PlaywrightBuilder", "PlaywrightImage", "mcr.microsoft.com/playwright:v1.55.1"),
        new("Testcontainers.PostgreSql.PostgreSqlBuilder", "PostgreSqlImage", "postgres:15.1"),
        new(
            "Testcontainers.PubSub.PubSubBuilder",
            "GoogleCloudCliImage",
            "gcr.io/google.com/cloudsdktool/google-cloud-cli:446.0.1-emulators"),
        new("Testcontainers.Pulsar.PulsarBuilder", "PulsarImage", "apachepulsar/pulsar:3.0.9"),
        new("Testcontainers.Qdrant.QdrantBuilder", "QdrantImage", "qdrant/qdrant:v1.13.4"),
        new("Testcontainers.RabbitMq.RabbitMqBuilder", "RabbitMqImage", "rabbitmq:3.11"),
        new("Testcontainers.RavenDb.RavenDbBuilder", "RavenDbImage", "ravendb/ravendb:5.4-ubuntu-latest"),
        new("Testcontainers.Redis.RedisBuilder", "RedisImage", "redis:7.0"),
        new(
            "Testcontainers.Redpanda.RedpandaBuilder",
            "RedpandaImage",
            "docker.redpanda.com/redpandadata/redpanda:v22.2.1"),
        new("Testcontainers.Seq.SeqBuilder", "SeqImage", "datalust/seq:2025.2"),
        new(
            "Testcontainers.ServiceBus.ServiceBusBuilder",
            "ServiceBusImage",
            "mcr.microsoft.com/azure-messaging/servicebus-emulator:latest"),
        new("Testcontainers.Sftp.SftpBuilder", "SftpImage", "atmoz/sftp:alpine"),
        new("Testcontainers.Toxiproxy.ToxiproxyBuilder", "ToxiproxyImage", "ghcr.io/shopify/toxiproxy:2.12.0"),
        new("Testcontainers.Typesense.TypesenseBuilder", "TypesenseImage", "typesense/typesense:28.0"),
        new("Testcontainers.Weaviate.WeaviateBuilder", "WeaviateImage", "semitechnologies/weaviate:1.26.14"),
        new("DotNet.Testcontainers.Containers.SocatBuilder", "SocatImage", "alpine/socat:1.7.4.4"),
    ];

    /// <summary>The module whose builder has a name; null if it is not known.</summary>
    public static Module? Find(string builder) => Modules.TryGetValue(builder, out var module) ? module : null;

    /// <summary>Whether the constructors of a version take an image; false if the version is unknown.</summary>
    public static bool TakesImage(Version? version) => version >= Constructors;

    /// <summary>Whether a builder has no default image, or one that depends on its browser.</summary>
    public static bool HasNoDefault(string builder) => builder is "ContainerBuilder" or "WebDriverBuilder";

    /// <summary>Whether a type is the base class of all builders.</summary>
    public static bool IsContainerBuilder(string name, string containingNamespace) =>
        name == "ContainerBuilder" && containingNamespace == "DotNet.Testcontainers.Builders";

    /// <summary>A builder with its default image.</summary>
    internal sealed class Module(string type, string constant, string image)
    {
        /// <summary>The builder.</summary>
        public TypeName Type { get; } = new(type);

        /// <summary>Its namespace.</summary>
        public string Namespace => Type.Namespace;

        /// <summary>The name of the constant that holds the image.</summary>
        public string Constant { get; } = constant;

        /// <summary>The image of the newest version that was read.</summary>
        public string Image { get; } = image;

        /// <summary>The package of the builder.</summary>
        public string Package => Namespace == "DotNet.Testcontainers.Containers" ? "Testcontainers" : Namespace;

        /// <summary>
        /// The image of a version; null if that version was not read. Between two versions with one image, it is that.
        /// </summary>
        public string? ImageIn(Version? version)
        {
            if (version is null || version >= Listed.End)
                return null;
            if (version >= Listed.First)
                return Image;
            if (version < Older || !OlderImages.TryGetValue(Package, out var other))
                return null;
            return other is null ? Image : version == Older ? other : null;
        }
    }
}
