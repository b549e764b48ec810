#!/usr/bin/env bash
# Fuzzes with AFL++ on one core, guided by the coverage of the core and the YAML reader; see README.md.
# Usage: fuzz.sh [SECONDS] [FOLDER]; an existing folder is continued.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
work=${2:-artifacts/fuzz}
build=tests/ContainerLint.Fuzz/bin/Release/net10.0

command -v afl-fuzz >/dev/null || { echo "afl-fuzz is missing: install AFL++ (Debian: apt-get install afl++)" >&2; exit 2; }
dotnet build -c Release -v q --nologo tests/ContainerLint.Fuzz

mkdir -p "$work"
rm -rf "$work/program" "$work/seeds"
cp -r "$build" "$work/program"
dotnet "$build/ContainerLint.Fuzz.dll" instrument "$work/program/ContainerLint.Core.dll" "$work/program/YamlDotNet.dll"
dotnet "$build/ContainerLint.Fuzz.dll" seeds "$work/seeds"

# The runtime reserves more address space than it uses, so limit the heap instead of using -m.
export DOTNET_GCHeapHardLimit=0x30000000 DOTNET_gcConcurrent=0 DOTNET_TieredPGO=0
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_AUTORESUME=1
export AFL_NO_AFFINITY=1 AFL_FORKSRV_INIT_TMOUT=60000
afl-fuzz -i "$work/seeds" -o "$work/findings" -x tests/ContainerLint.Fuzz/words.dict \
    -m none -t 3000 -V "$seconds" -- dotnet "$work/program/ContainerLint.Fuzz.dll" || true

shopt -s nullglob
saved=("$work"/findings/default/{crashes,hangs}/id*)
echo "${#saved[@]} inputs crashed or hung"
[ ${#saved[@]} -eq 0 ] || dotnet "$build/ContainerLint.Fuzz.dll" "${saved[@]}"
