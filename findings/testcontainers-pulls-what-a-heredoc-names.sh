#!/usr/bin/env bash
# Testcontainers 4.16.0: 'ImageFromDockerfileBuilder' pulls base images before it lets Docker build, and looks for them line by
# line. A line of a heredoc that begins with 'FROM', or with 'from' as in Python, is a base image to it: it pulls 'nginx:1.31' or
# 'os:latest'. So is the name of a stage that is declared as 'Base' and used as 'base', which Docker takes for the same
# (https://docs.docker.com/reference/dockerfile/#from). A FROM whose image is on the next line makes it throw.
# ContainerLint therefore reports such Dockerfiles where a builder uses them (CL5007).
set -euo pipefail
command -v dotnet >/dev/null || { echo "CANNOT RUN: dotnet is missing" >&2; exit 2; }
version=4.16.0
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
    <PackageReference Include="Testcontainers" Version="[$version]" />
  </ItemGroup>
</Project>
EOF2
# What the builder calls is internal; without Docker it cannot be reached in another way.
cat >Program.cs <<'EOF2'
using System.Reflection;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Images;
using Microsoft.Extensions.Logging.Abstractions;

(string Name, string Text)[] dockerfiles =
[
    ("one line", "FROM alpine:3.23 AS base\nFROM base\n"),
    ("heredoc", "FROM alpine:3.23\nCOPY <<EOF /srv/Dockerfile\nFROM nginx:1.31\nEOF\n"),
    ("python", "FROM python:3.14\nRUN python3 <<EOF\nfrom os import path\nEOF\n"),
    ("letters", "FROM alpine:3.23 AS Base\nFROM base\n"),
    ("two lines", "FROM \\\n    alpine:3.23\n"),
];
var archive = typeof(ImageFromDockerfileBuilder).Assembly.GetType("DotNet.Testcontainers.Images.DockerfileArchive")!;
foreach (var (name, text) in dockerfiles)
{
    var folder = Directory.CreateTempSubdirectory().FullName;
    File.WriteAllText(Path.Combine(folder, "Dockerfile"), text);
    object[] given =
    [
        folder, folder, "Dockerfile", new DockerImage("sample:1"), new Dictionary<string, string>(), NullLogger.Instance,
    ];
    try
    {
        var images = (IEnumerable<IImage>)archive.GetMethod("GetBaseImages")!.Invoke(
            Activator.CreateInstance(archive, given), [null])!;
        Console.WriteLine($"{name}: {string.Join(", ", images.Select(image => image.FullName))}");
    }
    catch (TargetInvocationException exception)
    {
        Console.WriteLine($"{name}: {exception.InnerException!.GetType().Name}");
    }

    Directory.Delete(folder, recursive: true);
}
EOF2

dotnet build --verbosity quiet >build.log 2>&1 || { cat build.log >&2; echo "CANNOT RUN: the sample does not build" >&2; exit 2; }
echo "Testcontainers $version, on:"
cat Program.cs
actual=$(dotnet run --no-build | grep -E '^(one line|heredoc|python|letters|two lines): ')
echo "$actual"

expected='one line: alpine:3.23
heredoc: alpine:3.23, nginx:1.31
python: python:3.14, os:latest
letters: alpine:3.23, base:latest
two lines: ArgumentException'
if [ "$actual" != "$expected" ]; then
    printf 'CHANGED: expected\n%s\n' "$expected"
    exit 1
fi
