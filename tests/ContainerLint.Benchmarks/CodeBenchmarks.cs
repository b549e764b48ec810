using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ContainerLint.CSharp;
using ContainerLint.Text;

namespace ContainerLint.Benchmarks;

/// <summary>Reads a typical C# file that runs containers, and checks one that does not.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class CodeBenchmarks
{
    private const string Text =
        """
        using System.Data;
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Containers;
        using Npgsql;
        using Testcontainers.PostgreSql;
        using Xunit;

        namespace Shop.Tests;

        /// <summary>The database and the queue that the tests of the shop need, started once.</summary>
        public sealed class ShopFixture : IAsyncLifetime
        {
            private const string Registry = "registry.contoso.com:5000";
            private const string QueueTag = "4.1.4-management-alpine";

            private readonly PostgreSqlContainer database = new PostgreSqlBuilder("postgres:18.1-alpine")
                .WithDatabase("shop")
                .WithUsername("shop")
                .WithPassword("secret:word")
                .WithCleanUp(true)
                .Build();

            private readonly IContainer queue = new ContainerBuilder($"{Registry}/library/rabbitmq:{QueueTag}")
                .WithPortBinding(5672, assignRandomHostPort: true)
                .WithEnvironment("RABBITMQ_DEFAULT_USER", "guest")
                .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Server startup complete"))
                .Build();

            /// <summary>How to reach the database.</summary>
            public string Connection => database.GetConnectionString();

            /// <summary>Opens the database.</summary>
            public async Task<IDbConnection> OpenAsync(CancellationToken cancellation = default)
            {
                var connection = new NpgsqlConnection(Connection);
                await connection.OpenAsync(cancellation).ConfigureAwait(false);
                return connection;
            }

            /// <inheritdoc/>
            public async ValueTask InitializeAsync() =>
                await Task.WhenAll(database.StartAsync(), queue.StartAsync()).ConfigureAwait(false);

            /// <inheritdoc/>
            public async ValueTask DisposeAsync()
            {
                await database.DisposeAsync().ConfigureAwait(false);
                await queue.DisposeAsync().ConfigureAwait(false);
            }
        }

        """;

    private static readonly Source[] Files = [new("ShopFixture.cs", Text)];
    private static readonly string Other =
        Text.Replace("ontainer", "lass").Replace("ocker", "oo").Replace("Builder", "Maker");

    /// <summary>Checks a text that names no image.</summary>
    [Benchmark]
    public bool Look() => CodeText.MayNameImages(Other);

    /// <summary>Only Roslyn's parser.</summary>
    [Benchmark]
    public int Parse() => Readings.ParseCode(Files);

    /// <summary>From text to images.</summary>
    [Benchmark(Baseline = true)]
    public int Read() => Readings.ReadCode(Files);

    /// <summary>From text to findings.</summary>
    [Benchmark]
    public int ReadAndLint() => Readings.LintCode(Files);

    private sealed class Columns : ManualConfig
    {
        public Columns() => Add(SpeedColumn.Of(Encoding.UTF8.GetByteCount(Text)));
    }
}
