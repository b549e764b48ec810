using System.Text.Json;
using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

/// <summary>
/// References from real files, and the tag to write instead according to the record of 2026-08-21: for a current tag
/// the most specific one for the same image; for a removed tag the newest one of its line and variant; null if the line
/// or the variant is no longer maintained. Looked up by hand.
/// </summary>
public sealed class RealReferencesTests
{
    public static TheoryData<string, string, string?> References => new()
    {
        { "alpine:latest", "dockerfile/apache+kafka/docker/native/Dockerfile", "3.24.1" },
        { "nginx:latest", "dockerfile/gerassimos+dgs19/resources/dockerfile-sample-1/Dockerfile", "1.31.4" },
        { "nginx:alpine", "dockerfile/laradock+laradock/nginx/Dockerfile", "1.31.4-alpine" },
        { "ubuntu:24.04", "dockerfile/laradock+laradock/clickhouse/Dockerfile", "24.04" },
        {
            "debian:bullseye-slim",
            "dockerfile/nodejs+docker-node/26/bullseye-slim/Dockerfile",
            "bullseye-20260803-slim"
        },
        { "redis:alpine", "compose/docker+awesome-compose/nextcloud-redis-mariadb/compose.yaml", "8.10.1-alpine" },
        { "redis:7-alpine", "compose/JasperFx+wolverine/docker-compose.yml", "7.4.11-alpine" },
        { "golang:alpine", "dockerfile/jessfraz+dockerfiles/transfer-sh/Dockerfile", "1.27.0-alpine" },
        {
            "node:18",
            "dockerfile/GoogleCloudPlatform+kubernetes-engine-samples/databases/hello-app-cloud-spanner/Dockerfile",
            null
        },
        { "mysql:8.0", "compose/JasperFx+wolverine/docker-compose.yml", null },
        { "postgres:15-alpine", "compose/coollabsio+coolify/docker-compose.windows.yml", "15.19-alpine" },
        { "postgres:17", "dockerfile/JasperFx+marten/docker/postgres/Dockerfile", "17.11" },
        { "node:lts", "dockerfile/docker+awesome-compose/react-express-mysql/frontend/Dockerfile", "24.19.0" },
        {
            "golang:1.24.3",
            "dockerfile/GoogleCloudPlatform+kubernetes-engine-samples/observability/"
            + "custom-metrics-autoscaling/direct-to-sd/Dockerfile",
            null
        },
        {
            "fedora:rawhide",
            "dockerfile/bridgecrewio+checkov/tests/dockerfile/graph_builder/checks/resources/"
            + "RunRpmNoSignature/fail/Dockerfile",
            "45"
        },
        { "debian:trixie-slim", "dockerfile/nodejs+docker-node/26/trixie-slim/Dockerfile", "trixie-20260803-slim" },
        {
            "nginx:1.25",
            "csharp/mariotoffia+FluentDocker/FluentDocker.Tests/CoreTests/Service/ImageServiceTests.cs",
            null
        },
        { "php:7.4-apache", "dockerfile/vulhub+vulhub/base/v2board/1.6.1/Dockerfile", null },
        { "traefik:v3.7", "dockerfile/laradock+laradock/traefik/Dockerfile", "v3.7.11" },
        {
            "node:22-slim",
            "dockerfile/dotnet+aspire/playground/AspireWithJavaScript/AspireJavaScript.AppHost/reactvite.Dockerfile",
            "22.23.2-slim"
        },
        {
            "python:3.13-slim-bookworm",
            "dockerfile/dotnet+aspire/playground/python/Python.AppHost/fastapi-uvicorn-app.Dockerfile",
            "3.13.15-slim-bookworm"
        },
        { "buildpack-deps:bookworm-scm", "dockerfile/docker-library+golang/1.27/bookworm/Dockerfile", "bookworm-scm" },
        { "mariadb:10.11", "compose/docker-library+docs/phpmyadmin/compose.yaml", "10.11.18" },
        {
            "python:3",
            "dockerfile/microsoft+vscode-dev-containers/repository-containers/github.com/"
            + "django/django/.devcontainer/Dockerfile",
            "3.14.7"
        },
        { "php:8.3-apache", "dockerfile/vulhub+vulhub/base/craftcms/5.5.1.1/Dockerfile", "8.3.33-apache" },
        { "eclipse-temurin:21-jre-alpine", "dockerfile/apache+kafka/docker/jvm/Dockerfile", "21.0.12_8-jre-alpine" },
        {
            "eclipse-temurin:17.0.11_9-jdk-focal",
            "dockerfile/gerassimos+dgs19/resources/iot-c/collector-ui/Dockerfile",
            null
        },
        {
            "postgres:15.1",
            "csharp/testcontainers+testcontainers-dotnet/src/Testcontainers.PostgreSql/PostgreSqlBuilder.cs",
            "15.19"
        },
        {
            "node:lts-alpine",
            "dockerfile/hyperledger+fabric-samples/full-stack-asset-transfer-guide/applications/rest-api/Dockerfile",
            "24.19.0-alpine"
        },
        {
            "gradle:9-jdk25",
            "dockerfile/hyperledger+fabric-samples/asset-transfer-basic/chaincode-java/Dockerfile",
            "9.7.1-jdk25"
        },
        { "rabbitmq:4-management", "compose/JasperFx+wolverine/docker-compose.yml", "4.3.5-management" },
        {
            "rabbitmq:management",
            "compose/mehdihadeli+food-delivery-microservices/deployments/docker-compose/"
            + "docker-compose.infrastructure.yaml",
            "4.3.5-management"
        },
        {
            "mongo:7.0",
            "compose/MassTransit+MassTransit/tests/MassTransit.MongoDbIntegration.Tests/docker-compose.yml",
            "7.0.40"
        },
        { "mongo:latest", "compose/elsa-workflows+elsa-core/docker/docker-compose.yml", null },
        { "nextcloud:apache", "compose/docker+awesome-compose/nextcloud-redis-mariadb/compose.yaml", "34.0.3-apache" },
        { "wordpress:latest", "compose/docker+awesome-compose/wordpress-mysql/compose.yaml", "7.1.0" },
        { "couchdb:3.4.2", "compose/hyperledger+fabric-samples/test-network/compose/compose-couch.yaml", "3.4.3" },
        {
            "eclipse-temurin:8u442-b06-jre",
            "dockerfile/vulhub+vulhub/base/spring/with-h2database/2.0.206/Dockerfile",
            "8u502-b07-jre"
        },
        { "neo4j:4.2.3", "compose/confluentinc+demo-scene/kafka-connect-zero-to-hero/docker-compose.yml", null },
        { "perl:5.40-trixie", "dockerfile/docker-library+docs/Dockerfile", "5.40.5-trixie" },
        { "alpine:edge", "dockerfile/moby+buildkit/examples/create-certs/Dockerfile", "20260805" },
        { "node:lts-buster", "dockerfile/docker+awesome-compose/react-express-mongodb/frontend/Dockerfile", null },
        { "erlang:27.3.2-slim", "dockerfile/vulhub+vulhub/base/erlang/with-ssh/27.3.2/Dockerfile", "27.3.4-slim" },
        {
            "maven:3.9.9-eclipse-temurin-11",
            "dockerfile/vulhub+vulhub/base/hertzbeat/1.4.4/Dockerfile",
            "3.9.16-eclipse-temurin-11"
        },
        {
            "python:3.13.3-alpine3.20",
            "dockerfile/GoogleCloudPlatform+kubernetes-engine-samples/ai-ml/llm-serving-gemma/gradio/Dockerfile",
            null
        },
        { "node:22.22.3", "dockerfile/goharbor+harbor/src/portal/docker-build/Dockerfile", "22.23.2" },
        { "postgres:13.4", "compose/confluentinc+demo-scene/rabbitmq-into-kafka/docker-compose.yml", null },
        { "haproxy:latest", "dockerfile/aspnet+Benchmarks/docker/haproxy/haproxy.dockerfile", "3.4.3" },
        { "photon:5.0-20260214", "dockerfile/goharbor+harbor/make/photon/common/Dockerfile", "5.0-20260727" },
        {
            "debian:bullseye-20220328",
            "dockerfile/GoogleContainerTools+kaniko/integration/dockerfiles/Dockerfile_test_issue_2049",
            "bullseye-20260803"
        },
        {
            "redis:6.2.17",
            "dockerfile/GoogleCloudPlatform+kubernetes-engine-samples/quickstarts/guestbook/redis-follower/Dockerfile",
            "6.2.24"
        },
        { "mariadb:10.6.4-focal", "compose/docker+awesome-compose/react-express-mysql/compose.yaml", null },
    };

    [Fact]
    public void There_are_at_least_fifty_references() => Assert.True(References.Count >= 50);

    [Theory]
    [MemberData(nameof(References))]
    public void Every_reference_has_the_expected_answer(string reference, string file, string? answer)
    {
        Assert.NotEmpty(file);
        var (image, tag) = Parts(reference);
        Assert.Equal(answer, image.MostSpecificOf(tag) ?? image.NewestLike(tag));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Every_reference_occurs_in_a_real_file(string reference, string file, string? answer)
    {
        Assert.NotEqual("", answer);
        Assert.Contains(reference, File.ReadAllText(SharedFiles.PathOf("corpus/" + file)), StringComparison.Ordinal);
    }

    /// <summary>Checks against the data itself, not against results derived from it.</summary>
    [Fact]
    public void Every_answer_is_built_and_names_the_same_image_if_the_reference_is_built()
    {
        using var official = JsonDocument.Parse(SharedFiles.Text("data/official-images.json"));
        foreach (var row in References)
        {
            var (reference, _, answer) = row.Data;
            var (name, tag) = Words(reference);
            var groups = official.RootElement.GetProperty("images").GetProperty(name).GetProperty("groups")
                .EnumerateArray().Select(group => group.GetProperty("tags").Deserialize<string[]>()!).ToList();
            var same = groups.Find(group => group.Contains(tag));
            Assert.Equal(answer is not null, groups.Exists(group => group.Contains(answer)));
            Assert.True(same is null || same.Contains(answer), reference);
        }
    }

    private static (ImageTags Image, string Tag) Parts(string reference)
    {
        var (name, tag) = Words(reference);
        return (KnowledgeBase.Embedded.TagsOf(name)!, tag);
    }

    private static (string Name, string Tag) Words(string reference) =>
        reference.Split(':') is [var name, var tag] ? (name, tag) : (reference, "latest");
}
