#!/usr/bin/env bash
# Aspire.Hosting.PostgreSQL 13.6.5: 'AddPostgres("pg").WithImage("ghcr.io/acme/postgres:16.4")' does not run the image of
# ghcr.io. The integration's own registry stays in front, so the container's image is 'docker.io/ghcr.io/acme/postgres:16.4'.
# The same call on a plain container, which has no registry of its own, runs what is written. The documentation of WithImage
# calls its parameter the "image name" and does not mention the registry
# (https://learn.microsoft.com/dotnet/api/aspire.hosting.containerresourcebuilderextensions.withimage).
# ContainerLint therefore judges the name that runs, and reports the registry in the image of an integration (CL5004).
set -euo pipefail
command -v dotnet >/dev/null || { echo "CANNOT RUN: dotnet is missing" >&2; exit 2; }
version=13.6.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >sample.csproj <<EOF2
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Aspire.Hosting.PostgreSQL" Version="[$version]" />
  </ItemGroup>
</Project>
EOF2
cat >Program.cs <<'EOF2'
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });
var integration = builder.AddPostgres("pg").WithImage("ghcr.io/acme/postgres:16.4");
var plain = builder.AddContainer("db", "acme/db").WithImage("ghcr.io/acme/postgres:16.4");
foreach (IResource resource in new IResource[] { integration.Resource, plain.Resource })
{
    resource.TryGetContainerImageName(out var image);
    Console.WriteLine($"{resource.Name}: {image}");
}
EOF2

dotnet build --verbosity quiet >build.log 2>&1 || { cat build.log >&2; echo "CANNOT RUN: the sample does not build" >&2; exit 2; }
echo "Aspire.Hosting.PostgreSQL $version, on:"
cat Program.cs
actual=$(dotnet run --no-build | grep -E '^(pg|db): ')
echo "$actual"

expected='pg: docker.io/ghcr.io/acme/postgres:16.4
db: ghcr.io/acme/postgres:16.4'
if [ "$actual" != "$expected" ]; then
    printf 'CHANGED: expected\n%s\n' "$expected"
    exit 1
fi
