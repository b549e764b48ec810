using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Text;

namespace ContainerLint.Benchmarks;

/// <summary>Reads and lints a typical compose file, compared with YamlDotNet's parser.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class ComposeBenchmarks
{
    private const string Text =
        """
        # The shop with all that it needs; ports are those of a developer's machine.
        name: shop

        x-logging: &logging
          logging:
            driver: json-file
            options:
              max-size: "10m"
              max-file: "3"

        services:
          api:
            <<: *logging
            image: ${REGISTRY:-registry.example.com:5000}/shop/api:${TAG:-dev}
            build:
              context: .
              dockerfile: src/Shop.Api/Dockerfile
              target: final
              args:
                DOTNET_VERSION: "9.0"
                CONFIGURATION: Release
              cache_from:
                - type=registry,ref=registry.example.com:5000/shop/api:cache
            depends_on:
              database:
                condition: service_healthy
              queue:
                condition: service_started
            environment:
              ConnectionStrings__Shop: Host=database;Username=shop;Password=${DB_PASSWORD:?a password is needed}
              Queue__Host: queue
              ASPNETCORE_URLS: http://+:8080
            ports:
              - "8080:8080"
            networks: [front, back]

          worker:
            <<: *logging
            extends:
              service: api
            command: ["dotnet", "Shop.Worker.dll"]
            deploy:
              replicas: 2
              resources:
                limits: { cpus: "0.50", memory: 256M }

          database:
            <<: *logging
            image: postgres:${POSTGRES_VERSION:-16.4}-alpine
            restart: unless-stopped
            environment:
              - POSTGRES_USER=shop
              - POSTGRES_PASSWORD=${DB_PASSWORD}
            volumes:
              - data:/var/lib/postgresql/data
              # Run once, when the volume is empty.
              - ./sql/init.sql:/docker-entrypoint-initdb.d/init.sql:ro
            healthcheck:
              test: ["CMD-SHELL", "pg_isready -U shop"]
              interval: 5s
              retries: 10
            networks: [back]

          queue:
            image: rabbitmq:4.0-management
            ports:
              - "15672:15672"
            networks: [back]

          proxy:
            image: "traefik"
            command:
              - --providers.docker=true
              - --entrypoints.web.address=:80
            ports:
              - 80:80
            volumes:
              - /var/run/docker.sock:/var/run/docker.sock:ro
            networks: [front]

        networks:
          front:
          back:
            internal: true

        volumes:
          data:

        """;

    private const string Environment = "REGISTRY=registry.example.com:5000\nTAG=1.4.2\nPOSTGRES_VERSION=16.6\n";

    private static readonly Source[] Files = [new("compose.yaml", Text)];
    private static readonly Source DotEnv = new(".env", Environment);

    /// <summary>Only YamlDotNet's events.</summary>
    [Benchmark(Baseline = true)]
    public int Events() => Readings.ReadEvents(Files);

    /// <summary>From text to images.</summary>
    [Benchmark]
    public SourceDocument Read() => ComposeReader.Read(Files[0], Find);

    /// <summary>From text to findings: reading, linking, facts of the run, all rules.</summary>
    [Benchmark]
    public int ReadAndLint() => Readings.Lint(Files, ComposeLanguage.Instance, Find);

    private static Source? Find(string path) => path == DotEnv.Path ? DotEnv : null;

    private sealed class Columns : ManualConfig
    {
        public Columns() => Add(SpeedColumn.Of(Encoding.UTF8.GetByteCount(Text)));
    }
}
