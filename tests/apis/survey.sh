#!/usr/bin/env bash
# Compares the reviewed list of members that take images (members.txt) with the newest versions of the libraries: what is
# new there fails. Asks only the package registry, and leaves out packages that it does not have.
#
#   tests/apis/survey.sh               fails if the list differs
#   UPDATE=1 tests/apis/survey.sh      adds what is new as 'new', and removes what is gone
set -eu -o pipefail
cd "$(dirname "$0")/../.."
work=$PWD/artifacts/apis
rm -rf "$work"
mkdir -p "$work"

newest() { # package: the newest stable version, or else the newest one
    dotnet package search "$1" --exact-match --prerelease --format json 2>/dev/null |
        { grep -o '"version": *"[^"]*"' || true; } | sed 's/.*"\([^"]*\)"$/\1/' | sort -V |
        awk '{ last = $0 } !/-/ { stable = $0 } END { print stable == "" ? last : stable }'
}

{
    echo '<Project Sdk="Microsoft.NET.Sdk">'
    echo "  <PropertyGroup><TargetFramework>net10.0</TargetFramework>"
    echo "  <RestorePackagesPath>$work/packages</RestorePackagesPath></PropertyGroup>"
    echo '  <ItemGroup>'
    while read -r package; do
        version=$(newest "$package")
        if [ -z "$version" ]; then
            echo "The registry does not have $package" >&2
            continue
        fi
        echo "$package $version" >&2
        echo "    <PackageDownload Include=\"$package\" Version=\"[$version]\" />"
    done < <(grep -v '^#' tests/apis/packages.txt)
    echo '  </ItemGroup>'
    echo '</Project>'
} >"$work/survey.csproj"
# Neither the versions nor the analyzers of this repository concern the packages.
for name in Directory.Build.props Directory.Build.targets Directory.Packages.props; do
    echo '<Project />' >"$work/$name"
done
dotnet restore "$work/survey.csproj" -v quiet
export CONTAINERLINT_API_PACKAGES=$work/packages
dotnet run --project tests/ContainerLint.Tests -v quiet -- --filter-class '*ApiSurveyTests'
