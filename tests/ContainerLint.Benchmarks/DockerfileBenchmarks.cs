using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Benchmarks;

/// <summary>Reads and lints a typical Dockerfile, with stages, variables and long commands.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class DockerfileBenchmarks
{
    private const string Text =
        """
        # syntax=docker/dockerfile:1.7
        ARG DOTNET_VERSION=9.0
        ARG NODE_VERSION="22.11.0"

        # The assets are built apart, so that a change of the code leaves them cached.
        FROM node:${NODE_VERSION}-bookworm-slim AS assets
        WORKDIR /assets
        COPY package.json package-lock.json ./
        RUN --mount=type=cache,target=/root/.npm npm ci
        COPY assets ./
        RUN npm run build

        FROM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build
        ARG CONFIGURATION=Release
        ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 \
            DOTNET_NOLOGO=1
        RUN apt-get update \
            && apt-get install -y --no-install-recommends \
                clang \
                zlib1g-dev \
            # Nothing that a cache would keep stays behind.
            && rm -rf /var/lib/apt/lists/*
        WORKDIR /src
        COPY ["src/Shop.Api/Shop.Api.csproj", "src/Shop.Api/"]
        COPY ["src/Shop.Core/Shop.Core.csproj", "src/Shop.Core/"]
        RUN dotnet restore "src/Shop.Api/Shop.Api.csproj"
        COPY . .
        COPY --from=assets /assets/dist src/Shop.Api/wwwroot
        RUN <<EOF
        set -e
        dotnet build "src/Shop.Api/Shop.Api.csproj" -c $CONFIGURATION --no-restore
        dotnet publish "src/Shop.Api/Shop.Api.csproj" -c $CONFIGURATION -o /app
        EOF

        FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION}-noble-chiseled AS final
        LABEL org.opencontainers.image.title="Shop" org.opencontainers.image.vendor="Example"
        WORKDIR /app
        EXPOSE 8080
        COPY --from=build /app .
        COPY --from=ghcr.io/grpc-ecosystem/grpc-health-probe:v0.4.35 /ko-app/grpc-health-probe /bin/probe
        USER $APP_UID
        HEALTHCHECK --interval=30s CMD ["/bin/probe", "-addr=:8080"]
        ENTRYPOINT ["dotnet", "Shop.Api.dll"]

        """;

    private static readonly Source[] Files = [new("Dockerfile", Text)];

    /// <summary>From text to images.</summary>
    [Benchmark(Baseline = true)]
    public SourceDocument Read() => DockerfileReader.Read(Files[0]);

    /// <summary>From text to findings: reading, linking, facts of the run, all rules.</summary>
    [Benchmark]
    public int ReadAndLint() => Readings.Lint(Files, DockerfileLanguage.Instance, _ => null);

    private sealed class Columns : ManualConfig
    {
        public Columns() => Add(SpeedColumn.Of(Encoding.UTF8.GetByteCount(Text)));
    }
}
