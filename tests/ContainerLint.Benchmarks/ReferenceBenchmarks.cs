using BenchmarkDotNet.Attributes;
using ContainerLint.References;

namespace ContainerLint.Benchmarks;

/// <summary>Parses one reference; the figures are per reference, the mean over the list.</summary>
[MemoryDiagnoser]
public class ReferenceBenchmarks
{
    private const int Count = 40;
    private const string Checksum = "sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1";

    private static readonly string[] References =
    [
        "alpine",
        "nginx",
        "redis",
        "postgres:16",
        "alpine:3.20",
        "ubuntu:24.04",
        "debian:bookworm-slim",
        "node:22-alpine",
        "node:22.11.0-bookworm-slim",
        "python:3.12-slim-bookworm",
        "golang:1.23-alpine3.20",
        "eclipse-temurin:21-jre-jammy",
        "rabbitmq:4.0-management-alpine",
        "mariadb:11.4",
        "library/busybox:1.37",
        "grafana/grafana:11.3.0",
        "prom/prometheus:v2.55.0",
        "prom/node-exporter:latest",
        "bitnami/kafka:3.9",
        "bitnami/postgresql:16.4.0-debian-12-r14",
        "hashicorp/vault:1.18",
        "docker/dockerfile:1",
        "traefik:v3.2",
        "docker.io/library/memcached:1.6-alpine",
        "mcr.microsoft.com/dotnet/sdk:9.0",
        "mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled",
        "mcr.microsoft.com/mssql/server:2022-latest",
        "mcr.microsoft.com/azure-storage/azurite",
        "ghcr.io/astral-sh/uv:0.5.4",
        "ghcr.io/home-assistant/home-assistant:stable",
        "quay.io/keycloak/keycloak:26.0",
        "quay.io/prometheus/alertmanager:v0.27.0",
        "gcr.io/distroless/static-debian12:nonroot",
        "registry.k8s.io/pause:3.10",
        "public.ecr.aws/docker/library/httpd:2.4",
        "docker.elastic.co/elasticsearch/elasticsearch:8.16.0",
        "localhost:5000/team/app:dev",
        "registry.gitlab.com/gitlab-org/gitlab-runner:alpine-v17.5.0",
        "alpine@" + Checksum,
        "gcr.io/distroless/base-debian12:latest@" + Checksum,
    ];

    private static readonly string[] Malformed = ["Nginx:1.27", "nginx:", "corp_registry:5000/app", "alpine:3.20 "];

    /// <summary>Parts and meaning: the cost of every image use.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public ImageReference? ParseAndFrom()
    {
        ImageReference? last = null;
        foreach (var reference in References)
            last = ImageReference.From(ReferenceSyntax.Parse(reference));
        return last;
    }

    /// <summary>All strings that a report may need.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ParseAndPrint()
    {
        var length = 0;
        foreach (var reference in References)
        {
            var image = ImageReference.From(ReferenceSyntax.Parse(reference))!;
            length += image.Canonical.Length + image.Familiar.Length + (image.Tag?.Length ?? 0);
        }

        return length;
    }

    /// <summary>The grammar explains malformed references.</summary>
    [Benchmark(OperationsPerInvoke = 4)]
    public int Explain()
    {
        var offset = 0;
        foreach (var reference in Malformed)
            offset += ReferenceSyntax.Parse(reference).Error!.Offset;
        return offset;
    }
}
