#!/usr/bin/env bash
# Measures a small run of the native program against an empty native program of the same SDK: CPU time (user + system,
# the mean of many runs), page faults, peak memory and, with valgrind, instructions.
#
#   tests/ContainerLint.Benchmarks/startup.sh [PROGRAM]...        default: publishes containerlint and measures it
#
# RUNS=500 measures more runs. PROGRAM is a containerlint that was published before, to compare with.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
runs=${RUNS:-200}
work=$PWD/artifacts/startup
rm -rf "$work" && mkdir -p "$work/empty" || exit 2
[ -x /usr/bin/time ] || { echo "GNU time is needed (/usr/bin/time)" >&2; exit 2; }
command -v valgrind >/dev/null || echo "Without valgrind, instructions are not counted" >&2

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Our own settings are not part of the empty program.
echo '<Project />' | tee "$work/Directory.Build.props" >"$work/Directory.Build.targets"
echo '<Project />' >"$work/Directory.Packages.props"
cat >"$work/empty/empty.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <PublishAot>true</PublishAot>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
EOF
echo 'return 0;' >"$work/empty/Program.cs"
dotnet publish "$work/empty" -c Release -o "$work/native" -v q || exit 2
if [ $# -eq 0 ]; then
    dotnet publish src/ContainerLint.Cli -c Release -o artifacts/native -v q || exit 2
    set -- artifacts/native/containerlint
fi

cat >"$work/Dockerfile" <<'EOF'
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci

FROM nginx
COPY --from=build /app /usr/share/nginx/html
EOF

cpu() { # command…: milliseconds of user and system time of one run
    local TIMEFORMAT='%U %S'
    { time for ((i = 0; i < runs; i++)); do "$@" >/dev/null 2>&1; done; } 2>&1 |
        awk -v runs="$runs" '{ printf "%.1f", ($1 + $2) * 1000 / runs }'
}

instructions() { # command…: millions
    command -v valgrind >/dev/null || { printf -- '-'; return; }
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
        awk '/Collected/ { printf "%.1f", $NF / 1e6 }'
}

measure() { # name, command…
    local name=$1
    shift
    # GNU time says first that the exit code was not zero.
    /usr/bin/time -f '%R %M' -o "$work.time" "$@" >/dev/null 2>&1
    read -r faults memory < <(tail -n 1 "$work.time")
    echo "| $name | $(cpu "$@") | $(instructions "$@") | $faults | $((memory / 1024)) |"
}

echo "| program | CPU ms | million instructions | page faults | peak MB |"
echo "|---|--:|--:|--:|--:|"
# Debug symbols beside the program stop some versions of valgrind.
rm -f "$work/native/empty.dbg"
measure empty "$work/native/empty"
for program; do
    measure "$program" "$program" --no-cache "$work/Dockerfile"
done
rm -rf "$work" "$work.time"
