#!/usr/bin/env bash
# Builds the extension: with the native program of this machine inside, or with --plain without it. Needs Node.js 20; the
# program needs the .NET SDK and a C compiler.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund
rm -rf server ./*.vsix
cp ../../LICENSE .
if [ "${1:-}" = --plain ]; then
    npm run package
    exit
fi

case "$(uname -sm)" in
    'Linux x86_64') target=linux-x64 ;;
    'Linux aarch64') target=linux-arm64 ;;
    'Darwin arm64') target=darwin-arm64 ;;
    MINGW*|MSYS*) target=win32-x64 ;;
    *) echo "no native program for $(uname -sm): use --plain" >&2; exit 1 ;;
esac
dotnet publish ../../src/ContainerLint.Cli -c Release -o server -v q
find server -type f ! -name containerlint ! -name containerlint.exe -delete
npm run package -- --target "$target"
