#!/usr/bin/env bash
# Times whole processes: containerlint (native) against peers from npm, on the same files in one run, then containerlint
# by itself: its start-up, and a repository of 100,000 files.
#
#   tests/ContainerLint.Benchmarks/peers.sh [CORPUS] [own]  CORPUS: default ../shared/corpus; own: without the peers
#
# Peers stop at the first file that they cannot read, so each comparison only uses files that the peer can process;
# finding them is not timed. CPU is user + system time, the minimum of three runs (or of RUNS); ratios compare CPU times.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
root=$PWD
corpus=$(realpath "${1:-../shared/corpus}") || exit 2
work=$PWD/artifacts/peers
mkdir -p "$work"
runs=${RUNS:-3}

[ -x /usr/bin/time ] || { echo "GNU time is required (package time)" >&2; exit 2; }
[ "${2:-}" = own ] || command -v npm >/dev/null || { echo "npm is required to install the peers" >&2; exit 2; }
[ "${2:-}" = own ] || (cd "$work" && { [ -f package.json ] || npm init -y >/dev/null; } &&
    npm install --silent @wharflab/tally-linux-x64@0.45.0 dclint@3.1.0 dockerfile-utils@0.16.3) || exit 2
dotnet publish src/ContainerLint.Cli -c Release -o artifacts/native -v q || exit 2

containerlint=$PWD/artifacts/native/containerlint
tally=$work/node_modules/@wharflab/tally-linux-x64/bin/tally
dclint=$work/node_modules/dclint/bin/dclint.cjs
dockerfile_utils=$work/node_modules/.bin/dockerfile-utils
export NO_COLOR=1

ours() { "$containerlint" --no-cache "$@"; }
tally() { "$tally" lint --no-config --slow-checks off --fail-level none "$@"; }
dclint() { node "$dclint" "$@"; }
dockerfile_utils() { "$dockerfile_utils" lint "$1"; }

survives() { # peer, files…: whether the peer can process them
    local peer=$1
    shift
    "$peer" "$@" >"$work/out" 2>&1
    case $? in
    0) true ;;
    1) ! grep -qE '^Error: |^ +at .*\(' "$work/out" ;;
    *) false ;;
    esac
}

accepted() { # peer, files…: prints those that the peer can process, by bisection
    local peer=$1
    shift
    [ $# -eq 0 ] && return
    if survives "$peer" "$@"; then
        printf '%s\n' "$@"
    elif [ $# -gt 1 ]; then
        accepted "$peer" "${@:1:$(($# / 2))}"
        accepted "$peer" "${@:$(($# / 2 + 1))}"
    fi
}

accepted_list() { # name, peer, list: the files that the peer can process, cached between runs
    local list=$work/$1.accepted
    if [ ! -s "$list" ]; then
        echo "Finding the files that $2 can process …" >&2
        xargs -d '\n' -n 50 -a "$3" printf '%s\n' | split -l 50 - "$work/chunk."
        for chunk in "$work"/chunk.*; do
            mapfile -t files <"$chunk"
            accepted "$2" "${files[@]}"
        done >"$list"
        rm -f "$work"/chunk.*
    fi
    echo "$list"
}

cpu() { # command…: the minimum CPU time of several runs in ms
    local best=999999999 user sys ms
    TIMEFORMAT='%U %S'
    for _ in $(seq "$runs"); do
        { time "$@" >/dev/null 2>&1; } 2>"$work/time"
        read -r user sys <"$work/time"
        ms=$(awk -v u="$user" -v s="$sys" 'BEGIN { printf "%d", (u + s) * 1000 }')
        [ "$ms" -lt "$best" ] && best=$ms
    done
    echo "$best"
}

row() { # what, peer, files…
    local what=$1 peer=$2 own theirs
    shift 2
    own=$(cpu ours "$@")
    theirs=$(cpu "$peer" "$@")
    awk -v w="$what" -v p="$peer" -v n="$#" -v o="$own" -v t="$theirs" \
        'BEGIN { printf "| %s | %d | %s | %d ms | %d ms | %.0f× |\n", w, n, p, o, t, t / (o ? o : 1) }'
}

bare_program() { # the cost of an empty native .NET program
    mkdir -p "$work/bare" && cd "$work/bare" || return
    printf '<Project><!-- Nothing of the repository counts here. --></Project>' >Directory.Build.props
    printf '<Project></Project>' >Directory.Packages.props
    printf 'return 0;\n' >Program.cs
    cat >bare.csproj <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><PublishAot>true</PublishAot>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
EOF
    dotnet publish -c Release -o . -v q >/dev/null
}

cost() { # what, files, command…: the minimum CPU time and the peak memory
    local what=$1 files=$2 best=999999999 most=0 user sys kb ms
    shift 2
    for _ in $(seq "$runs"); do
        /usr/bin/time -o "$work/time" -f '%U %S %M' "$@" >/dev/null 2>&1
        read -r user sys kb < <(tail -n 1 "$work/time")
        ms=$(awk -v u="$user" -v s="$sys" 'BEGIN { printf "%d", (u + s) * 1000 }')
        [ "$ms" -lt "$best" ] && best=$ms
        [ "$kb" -gt "$most" ] && most=$kb
    done
    awk -v w="$what" -v n="$files" -v c="$best" -v m="$most" \
        'BEGIN { printf "| %s | %d | %d ms | %.0f MB |\n", w, n, c, m / 1024 }'
}

own_costs() {
    local monorepo=$work/monorepo caches=$work/caches
    rm -rf "$caches"
    [ -d "$monorepo" ] ||
        (cd "$root" && dotnet run -c Release --project tests/ContainerLint.Benchmarks -- monorepo "$monorepo" 100000 "$corpus")
    (bare_program)
    echo
    echo "| what | files | CPU | memory |"
    echo "|---|---|---|---|"
    [ -x "$work/bare/bare" ] && cost "a native program that does nothing" 0 "$work/bare/bare"
    cost "one small Dockerfile" 1 "$containerlint" "$small"
    cost "Dockerfiles" 1000 xargs -a "$work/dockerfiles.1000" -d '\n' "$containerlint" --no-cache
    # The cost of all rules, compared with a run without rules.
    cost "the corpus, no rule but CL0001" "$(find . -type f | wc -l)" "$containerlint" --no-cache --select CL0001 .
    cost "the corpus" "$(find . -type f | wc -l)" "$containerlint" --no-cache .
    "$containerlint" --cache-folder "$caches" . >/dev/null 2>&1
    cost "the corpus, again" "$(find . -type f | wc -l)" "$containerlint" --cache-folder "$caches" .
    cost "a monorepo" 100000 "$containerlint" --no-cache "$monorepo"
    "$containerlint" --cache-folder "$caches" "$monorepo" >/dev/null 2>&1
    cost "a monorepo, again" 100000 "$containerlint" --cache-folder "$caches" "$monorepo"
}

# From the root of the corpus, with relative paths, so that a command line has room for a thousand.
cd "$corpus" || exit 2
small=$work/small/Dockerfile
mkdir -p "$work/small"
printf 'FROM node AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\n\nFROM nginx:latest\nCOPY --from=build /app /app\n' >"$small"
find dockerfile -type f | LC_ALL=C sort >"$work/dockerfiles"
head -n 1000 "$work/dockerfiles" >"$work/dockerfiles.1000"
find compose -type f -name '*.y*ml' | LC_ALL=C sort >"$work/composefiles"
if [ "${2:-}" = own ]; then
    own_costs
    exit
fi
mapfile -t all <"$(accepted_list dockerfiles tally "$work/dockerfiles")"
mapfile -t dockerfiles < <(head -n 1000 "$(accepted_list dockerfiles tally "$work/dockerfiles")")
mapfile -t composefiles <"$(accepted_list composefiles dclint "$work/composefiles")"

echo "| what | files | peer | containerlint | peer | ratio |"
echo "|---|---|---|---|---|---|"
row "one small Dockerfile" tally "$small"
row "one small Dockerfile" dockerfile_utils "$small"
row "one compose file" dclint "${composefiles[0]}"
row "Dockerfiles" tally "${dockerfiles[@]}"
row "compose files" dclint "${composefiles[@]}"
row "all Dockerfiles" tally "${all[@]}"
own_costs
