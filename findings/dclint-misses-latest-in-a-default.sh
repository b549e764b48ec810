#!/usr/bin/env bash
# dclint 3.1.0 does not see 'latest' in the default of a variable: it reports 'nginx:latest' by the rule
# service-image-require-explicit-tag, but neither '${IMAGE:-nginx:latest}' nor 'nginx:${TAG:-latest}', both of which
# 'docker compose config' turns into 'nginx:latest' (https://docs.docker.com/reference/compose-file/interpolation/).
# ContainerLint therefore evaluates defaults before it judges a tag.
set -euo pipefail
for program in node npm; do
    command -v "$program" >/dev/null || { echo "CANNOT RUN: $program is missing" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit dclint@3.1.0 || { echo "CANNOT RUN: dclint cannot be installed" >&2; exit 2; }

cat >compose.yaml <<'EOF'
name: sample
services:
  plain:
    image: nginx:latest
  tag:
    image: nginx:${TAG:-latest}
  whole:
    image: ${IMAGE:-nginx:latest}
EOF

echo "dclint $(node -p 'require("./node_modules/dclint/package.json").version'), on:"
cat compose.yaml

# The lines on which the rule reports something.
node node_modules/dclint/bin/dclint.cjs --formatter json compose.yaml >report.json 2>errors || true
actual=$(node -e '
    const report = JSON.parse(require("fs").readFileSync("report.json", "utf8"));
    console.log(report.flatMap(file => file.messages)
        .filter(message => message.rule === "service-image-require-explicit-tag")
        .map(message => message.line).join(" "));') || { cat errors >&2; exit 2; }
echo "service-image-require-explicit-tag reports on lines: $actual"

expected=4
if [ "$actual" != "$expected" ]; then
    printf 'CHANGED: expected lines %s, got %s\n' "$expected" "$actual"
    exit 1
fi
