#!/usr/bin/env bash
# Measures the cost of the analyzer in the compiler: a project of 200 C# files, built with and without the packed analyzer.
#
#   tests/ContainerLint.Benchmarks/compiler.sh [FILES] [IMAGES]        default: 200 files, 20 image strings
#
# Prints the compiler's CPU time (user + system, the minimum of several runs in separate processes), the output of
# -p:ReportAnalyzer=true, and the analyzer's time by telemetry, cold and warm, which resolves 0.1 % of a compilation; for a
# project that uses Testcontainers and for one that uses none of the known libraries.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
files=${1:-200}
images=${2:-20}
runs=${RUNS:-5}
root=$PWD
work=$root/artifacts/compiler
rm -rf "$work" && mkdir -p "$work"
# Keep the settings and the code style of this repository out of the measurement.
echo '<Project />' | tee "$work/Directory.Build.props" >"$work/Directory.Build.targets"
cp "$work/Directory.Build.props" "$work/Directory.Packages.props"
echo 'root = true' >"$work/.editorconfig"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
dotnet pack src/ContainerLint.CodeFixes -c Release -o "$work/feed" -v q || exit 2
package=$(basename "$work"/feed/ContainerLint.Analyzers.*.nupkg .nupkg)
version=${package#ContainerLint.Analyzers.}
dotnet build tests/ContainerLint.Benchmarks -c Release -v q || exit 2

project() { # folder, images, analyzer (yes or no), library (yes or no)
    local analyzer="" library=""
    [ "$3" = yes ] && analyzer="<PackageReference Include=\"ContainerLint.Analyzers\" Version=\"$version\" />"
    [ "$4" = yes ] && library='<PackageReference Include="Testcontainers" Version="4.16.0" />'
    mkdir -p "$work/$1"
    dotnet run --no-build -c Release --project tests/ContainerLint.Benchmarks -- code "$work/$1" "$files" "$2" || exit 2
    cat >"$work/$1/App.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <UseSharedCompilation>false</UseSharedCompilation>
  </PropertyGroup>
  <ItemGroup>$analyzer$library</ItemGroup>
</Project>
XML
    # A separate cache, because packages with the same version may differ in content.
    (cd "$work/$1" && dotnet restore -v q --packages "$work/packages" "-p:RestoreAdditionalProjectSources=$work/feed") || exit 2
}

compile() { # folder: the CPU time of one compilation in ms, without the rest of the build
    local user sys
    TIMEFORMAT='%U %S'
    { time dotnet exec "$csc" /noconfig "@$work/$1/csc.rsp" >/dev/null 2>&1; } 2>"$work/time"
    read -r user sys <"$work/time"
    awk -v u="$user" -v s="$sys" 'BEGIN { printf "%d", (u + s) * 1000 }'
}

prepare() { # folder: builds it once and saves the compiler's arguments
    (cd "$work/$1" && dotnet build --no-restore -v d -p:ReportAnalyzer=true >"$work/$1.log") || exit 2
    # Depending on the SDK, the compiler is a program or a library that dotnet runs.
    grep -m1 -E '/bincore/csc(\.dll"?)? /noconfig ' "$work/$1.log" | sed -E 's|^.*/bincore/csc(\.dll"?)? /noconfig ||' |
        tr -d '\r' | sed 's| /reportanalyzer||' >"$work/$1/csc.rsp"
    [ -s "$work/$1/csc.rsp" ] || { echo "The compiler's arguments are not in $work/$1.log" >&2; exit 2; }
}

least() { # folder…: the minimum CPU time of each, in turns, so that disturbances affect all of them alike
    local -A best
    for _ in $(seq "$runs"); do
        for folder in "$@"; do
            ms=$(cd "$work/$folder" && compile "$folder")
            [ "$ms" -lt "${best[$folder]:-999999999}" ] && best[$folder]=$ms
        done
    done
    for folder in "$@"; do echo "| $folder | ${best[$folder]} ms |"; done
}

csc=$(find "$(dirname "$(realpath "$(command -v dotnet)")")/sdk/$(dotnet --version)/Roslyn/bincore" -name csc.dll)
project images-without "$images" no yes
project images-with "$images" yes yes
project plain-without 0 no no
project plain-with 0 yes no
for folder in images-without images-with plain-without plain-with; do prepare "$folder"; done

echo "$files files, $images image strings, ContainerLint.Analyzers $version"
echo
echo "| project | compiler's CPU |"
echo "|---|--:|"
least images-without images-with plain-without plain-with
for folder in images-with plain-with; do
    echo
    echo "The compiler's report for $folder (total of all analyzers; seconds, share, analyzer or assembly):"
    # A table of assemblies with their analyzers below: "0.012   35   ContainerLint.Analyzers, Version=…".
    sed -E 's/^ *([0-9]+>)? *//' "$work/$folder.log" |
        grep -E '^Total analyzer execution time|^<?[0-9]+[.,][0-9]+ +<?[0-9]+ +(ContainerLint\.)' | cut -c1-110 | sort -u
done
echo
echo "The same by the compiler's telemetry, without the noise of whole builds:"
dotnet run --no-build -c Release --project tests/ContainerLint.Benchmarks -- compiler "$files" "$images"
