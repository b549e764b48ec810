#!/usr/bin/env bash
# Measures the cost of each report in a whole process (native): peak memory, CPU time and report size, for a folder with
# many findings. Markdown lists only 300 of them, so its memory is that of the run itself.
#
#   tests/ContainerLint.Benchmarks/reports.sh [FINDINGS]        default: 100000, 20 per file
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
findings=${1:-100000}
work=$PWD/artifacts/reports
rm -rf "$work" && mkdir -p "$work" || exit 2
[ -x /usr/bin/time ] || { echo "GNU time is required (/usr/bin/time)" >&2; exit 2; }
dotnet publish src/ContainerLint.Cli -c Release -o artifacts/native -v q || exit 2

text=$(for i in $(seq 20); do printf 'FROM node AS stage%s\n' "$i"; done)
for i in $(seq $((findings / 20))); do
    mkdir "$work/$i" && printf '%s\n' "$text" >"$work/$i/Dockerfile"
done

echo "| report | MB | peak MB | CPU s |"
echo "|---|--:|--:|--:|"
for format in markdown text json jsonl sarif github gitlab azure junit checkstyle rdjson html; do
    file=$work.out
    /usr/bin/time -f '%M %U %S' -o "$work.time" artifacts/native/containerlint "$work" --format "$format" \
        >"$file" 2>/dev/null
    # The first line of GNU time reports the exit code.
    tail -n 1 "$work.time" | awk -v format="$format" -v bytes="$(wc -c <"$file")" \
        '{ printf "| %s | %.1f | %.0f | %.2f |\n", format, bytes / 1e6, $1 / 1024, $2 + $3 }'
done
rm -rf "$work" "$work.out" "$work.time"
