#!/usr/bin/env bash
# Mutation testing of the core: Stryker changes the code in thousands of places, one at a time, and runs the tests that
# cover the place. A change that no test notices survived; the code is wrong there, superfluous, or not tested.
#
#   tests/mutation/run.sh [PART]...        default: the parts that docs/performance.md lists
#   tests/mutation/run.sh Text Rules/Tags/Floating
#
# A part is the beginning of a path below src/ContainerLint. Prints a row for each part, then the survivors with their
# places; artifacts/mutation has a report in HTML. Stryker tests MUTATION_JOBS mutants at once (default: 2), in a copy of
# the repository, so files may be edited meanwhile.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
if [ $# -eq 0 ]; then
    set -- References Text Languages/Dockerfiles/{Evaluation,Expansion,WordExpander} Rules
fi
root=$PWD work=$PWD/artifacts/mutation
export CONTAINERLINT_SHARED=${CONTAINERLINT_SHARED:-$root/../shared}
# Reduces the tests; see the test project.
export MutationTesting=true

mutate=()
for part in "$@"; do
    mutate+=(--mutate "**/ContainerLint/$part*.cs" --mutate "**/ContainerLint/$part*/**/*.cs")
done

rm -rf "$work" && mkdir -p "$work/copy" "$work/tmp" || exit 2
git ls-files -z --cached --others --exclude-standard | tar --null --files-from - --ignore-failed-read --create |
    tar --extract --directory "$work/copy" || exit 2
cd "$work/copy/tests/ContainerLint.Tests" && dotnet tool restore || exit 2
# Stryker and the tests exchange files in the temporary folder and leave some there.
TMPDIR=$work/tmp dotnet stryker --config-file ../mutation/stryker-config.json --skip-version-check \
    --concurrency "${MUTATION_JOBS:-2}" --output "$work" "${mutate[@]}" || exit
cd "$root" && dotnet run --file tests/mutation/Summary.cs -- "$work/reports/mutation-report.json" "$@"
