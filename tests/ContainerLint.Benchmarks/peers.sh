#!/usr/bin/env bash
# Times whole processes side by side: containerlint (native) against peers from npm, on the same files in one run.
#
#   tests/ContainerLint.Benchmarks/peers.sh [CORPUS]        CORPUS: default ../shared/corpus
#
# Peers stop at a file that they cannot read, so each comparison uses only files that the peer gets through; finding
# them is not timed. CPU is user + system time, the least of three runs; ratios are CPU against containerlint's.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
corpus=$(realpath "${1:-../shared/corpus}") || exit 2
work=$PWD/artifacts/peers
mkdir -p "$work"
runs=3

command -v npm >/dev/null || { echo "npm is needed to install the peers" >&2; exit 2; }
(cd "$work" && { [ -f package.json ] || npm init -y >/dev/null; } &&
    npm install --silent @wharflab/tally-linux-x64@0.45.0 dclint@3.1.0 dockerfile-utils@0.16.3) || exit 2
dotnet publish src/ContainerLint.Cli -c Release -o artifacts/native -v q || exit 2

containerlint=$PWD/artifacts/native/containerlint
tally=$work/node_modules/@wharflab/tally-linux-x64/bin/tally
dclint=$work/node_modules/dclint/bin/dclint.cjs
dockerfile_utils=$work/node_modules/.bin/dockerfile-utils
export NO_COLOR=1

ours() { "$containerlint" "$@"; }
tally() { "$tally" lint --no-config --slow-checks off --fail-level none "$@"; }
dclint() { node "$dclint" "$@"; }
dockerfile_utils() { "$dockerfile_utils" lint "$1"; }

survives() { # peer, files…: whether the peer gets through them
    local peer=$1
    shift
    "$peer" "$@" >"$work/out" 2>&1
    case $? in
    0) true ;;
    1) ! grep -qE '^Error: |^ +at .*\(' "$work/out" ;;
    *) false ;;
    esac
}

accepted() { # peer, files…: prints those that the peer gets through, halving until the culprits are alone
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

accepted_list() { # name, peer, list: a list of files that the peer gets through, kept between runs
    local list=$work/$1.accepted
    if [ ! -s "$list" ]; then
        echo "Finding the files that $2 gets through …" >&2
        xargs -d '\n' -n 50 -a "$3" printf '%s\n' | split -l 50 - "$work/chunk."
        for chunk in "$work"/chunk.*; do
            mapfile -t files <"$chunk"
            accepted "$2" "${files[@]}"
        done >"$list"
        rm -f "$work"/chunk.*
    fi
    echo "$list"
}

cpu() { # command…: the least CPU milliseconds of some runs
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

# From the corpus's root, with relative paths: the command line then holds a thousand of them.
cd "$corpus" || exit 2
small=$work/small/Dockerfile
mkdir -p "$work/small"
printf 'FROM node AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\n\nFROM nginx:latest\nCOPY --from=build /app /app\n' >"$small"
find dockerfile -type f | LC_ALL=C sort | head -n 1200 >"$work/dockerfiles"
find compose -type f -name '*.y*ml' | LC_ALL=C sort >"$work/composefiles"
mapfile -t dockerfiles < <(head -n 1000 "$(accepted_list dockerfiles tally "$work/dockerfiles")")
mapfile -t composefiles <"$(accepted_list composefiles dclint "$work/composefiles")"

echo "| what | files | peer | containerlint | peer | ratio |"
echo "|---|---|---|---|---|---|"
row "one small Dockerfile" tally "$small"
row "one small Dockerfile" dockerfile_utils "$small"
row "one compose file" dclint "${composefiles[0]}"
row "Dockerfiles" tally "${dockerfiles[@]}"
row "compose files" dclint "${composefiles[@]}"
