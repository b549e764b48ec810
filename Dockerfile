# The linter as an image: docker build -t containerlint --build-arg VERSION=1.2.3 .
# docker run --rm -v "$PWD:/work:ro" containerlint
FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
# What native code is linked with.
# containerlint ignore CL2057 any version will do, and old ones leave the archive
RUN apt-get update \
    && apt-get install -y --no-install-recommends clang zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
# There is no git in the build, so the version and the commit are told.
ARG VERSION=0.1.0-alpha.0
ARG COMMIT=
RUN dotnet publish src/ContainerLint.Cli -c Release -o /out \
    -p:ContinuousIntegrationBuild=true "-p:Version=$VERSION" "-p:SourceRevisionId=$COMMIT"

# No shell, no package manager, and a user that is not root.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0.12-noble-chiseled
COPY --from=build /out/containerlint /usr/local/bin/containerlint
WORKDIR /work
USER $APP_UID
ENTRYPOINT ["/usr/local/bin/containerlint"]
