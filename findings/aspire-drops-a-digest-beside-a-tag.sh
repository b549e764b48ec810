#!/usr/bin/env bash
# Aspire.Hosting 13.6.5: 'AddContainer("web", "acme/app@sha256:…", "1.25")' runs 'acme/app:1.25'. The digest, which pins what
# runs, is dropped without an error or a warning; 'WithImageTag' after an image with a digest does the same. 'WithImage' with
# the same two arguments throws instead. Docker takes both in one reference and pulls by the digest
# (https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier).
# ContainerLint therefore reports a digest that a call drops (CL5005) and calls that throw (CL5006).
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
    <PackageReference Include="Aspire.Hosting" Version="[$version]" />
  </ItemGroup>
</Project>
EOF2
cat >Program.cs <<'EOF2'
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

const string Digest = "sha256:1111111111111111111111111111111111111111111111111111111111111111";
var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });
var both = builder.AddContainer("both", "acme/app@" + Digest, "1.25");
var later = builder.AddContainer("later", "acme/app@" + Digest).WithImageTag("1.25");
foreach (IResource resource in new IResource[] { both.Resource, later.Resource })
{
    resource.TryGetContainerImageName(out var image);
    Console.WriteLine($"{resource.Name}: {image}");
}

try
{
    builder.AddContainer("thrown", "acme/app").WithImage("acme/app@" + Digest, "1.25");
}
catch (ArgumentException exception)
{
    Console.WriteLine($"thrown: {exception.GetType().Name}");
}
EOF2

dotnet build --verbosity quiet >build.log 2>&1 || { cat build.log >&2; echo "CANNOT RUN: the sample does not build" >&2; exit 2; }
echo "Aspire.Hosting $version, on:"
cat Program.cs
actual=$(dotnet run --no-build | grep -E '^(both|later|thrown): ')
echo "$actual"

expected='both: acme/app:1.25
later: acme/app:1.25
thrown: ArgumentOutOfRangeException'
if [ "$actual" != "$expected" ]; then
    printf 'CHANGED: expected\n%s\n' "$expected"
    exit 1
fi
