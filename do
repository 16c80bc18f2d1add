#!/usr/bin/env bash
# One script for everything a person does to this tree. `./do` alone lists the verbs.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"

export HOME=${HOME:-$root/artifacts/home}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export config=Release

# The Nu HTML checker, which the browser tests run over every page.
vnu=26.9.27

# What ./do test runs; the other kinds are for ./do test --all and ./do ci.
fast_tests="Category!=Browser&Category!=Shots&Category!=Published&Category!=Fuzz&Category!=Slow&Category!=Sequences&Category!=Wordings"

source .ci/help
source .ci/tools
source .ci/app

build() {
  mkdir -p artifacts && touch artifacts/owed.stamp.new
  dotnet build Owed.slnx --configuration "$config" --verbosity quiet -clp:ErrorsOnly "$@"
  mv artifacts/owed.stamp.new artifacts/owed.stamp
}

# Runs the tests, then counts what the result files say really ran: one closing line, and failure when it is not all green.
run_tests() {
  local results=$root/artifacts/test-results code=0
  rm -rf "$results"
  dotnet test Owed.slnx --configuration "$config" --no-build --nologo \
    --logger "console;verbosity=minimal" --logger trx "$@" || code=$?
  sum_results "$results" "$code"
}

sum_results() {
  local results=$1 code=$2 passed=0 failed=0 total=0 skipped line
  while IFS= read -r line; do
    total=$((total + $(attribute total "$line")))
    passed=$((passed + $(attribute passed "$line")))
    failed=$((failed + $(attribute failed "$line") + $(attribute error "$line") + $(attribute timeout "$line") + $(attribute aborted "$line")))
  done < <(find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} + 2>/dev/null || true)
  skipped=$((total - passed - failed))

  echo
  find "$results" -name '*.trx' -exec grep -ho '<UnitTestResult [^>]*outcome="Failed"[^>]*>' {} + 2>/dev/null |
    sed 's/.*testName="\([^"]*\)".*/failed: \1/; s/&quot;/"/g; s/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g' | sort || true
  if ((code != 0 && failed == 0)); then
    echo "dotnet test ended with code $code though no test failed: read its output above"
  fi
  if ((skipped > 0)); then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  ((failed == 0 && passed > 0 && code == 0))
}

attribute() {
  local value
  value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2")
  echo "${value:-0}"
}

test_verb() {
  local filter=("--filter" "$fast_tests") rest=() needed=("${fast_tools[@]}")
  while (($# > 0)); do
    case $1 in
      --all)
        filter=("--filter" "Category!=Published&Category!=Shots")
        needed=("${test_tools[@]}")
        ;;
      --filter) filter=("--filter" "${2:?--filter needs a term}"); shift ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  install_tools "${needed[@]}" </dev/null
  if ((${#needed[@]} > ${#fast_tools[@]})); then
    npm_tool vnu-jar "$vnu"
  fi
  echo "building"
  build --nologo
  run_tests "${filter[@]}" ${rest[@]+"${rest[@]}"}
}

golden() {
  if [[ -n ${CI:-} ]]; then
    echo "golden files are never rewritten in CI" >&2
    exit 1
  fi
  build --nologo
  OWED_GOLDEN=1 dotnet test Owed.slnx --configuration "$config" --no-build --nologo --filter "Category!=Browser&Category!=Shots&Category!=Published" "$@"
  git status --short -- tests docs
}

bench() {
  install_tools "${bench_tools[@]}" </dev/null
  # Each comparison is left out, and says so, where its program is missing; the clock for whole processes is in all of them.
  has time || { echo "./do bench measures processes with /usr/bin/time, which is not there: install the package time" >&2; exit 1; }
  local made=artifacts/publish/linux-x64/owed
  if [[ ! -x $made || -n $(find src law letters guides ./*.props -newer "$made" -type f -print -quit) ]]; then
    publish linux-x64 >/dev/null
  fi
  ./owed --version >/dev/null
  dotnet run --project bench --configuration "$config" -- "$@" --date "$(date -u +%F)"
}

lighthouse() {
  npm_tool lighthouse 12.8.2
  build --nologo
  bench/lighthouse
}

fuzz() {
  local count=1000000 seed only= target=
  seed=$(date -u +%Y%m%d)
  while (($# > 0)); do
    case $1 in
      --count | --seed | --only | --target) [[ -n ${2:-} ]] || { echo "$1 needs a value" >&2; exit 2; } ;;
      *) refuse fuzz "$1" ;;
    esac
    case $1 in
      --count) count=$2 ;;
      --seed) seed=$2 ;;
      --only) only=$2 ;;
      --target) target=$2 ;;
    esac
    shift 2
  done
  build --nologo
  mkdir -p artifacts/fuzz
  export OWED_FUZZ_COUNT=$count OWED_FUZZ_SEED=$seed OWED_FUZZ_OUT=$root/artifacts/fuzz OWED_FUZZ_TIMED=1
  [[ -z $only ]] || export OWED_FUZZ_ONLY=$only
  [[ -z $target ]] || export OWED_FUZZ_TARGET=$target
  echo "seed $seed, $count inputs for each target"
  run_tests --filter "Category=Fuzz"
  tail -n 40 artifacts/fuzz/counts.txt
}

# What the options mean, and what is finished, is read in tests/Night.
night() {
  build --nologo
  exec dotnet artifacts/bin/Night/release/Night.dll "$(date -u +%F)" "$@"
}

mutants() {
  local folder
  for folder in "$@"; do
    [[ $folder =~ ^(Dates|Deadlines|Ledger|Gate)$ ]] || refuse mutants "$folder"
  done
  build --nologo
  dotnet run --project tests/Mutants --configuration "$config" -- "$(date -u +%F)" "$@"
}

shots() {
  build --nologo
  mkdir -p shots
  OWED_SHOTS=$root/shots run_tests --filter "Category=Shots"
}

# A folder of its own for obj files: a build for one platform never disturbs the everyday one.
publish() {
  local rid end work=$root/artifacts/publish-work
  if (($# == 0)); then
    set -- linux-x64 win-x64
  fi
  for rid in "$@"; do
    [[ $rid =~ ^(linux|win|osx)-(x64|arm64)$ ]] || refuse publish "$rid"
    end=
    [[ $rid == win-* ]] && end=.exe
    rm -rf "artifacts/publish/$rid"
    mkdir -p "artifacts/publish/$rid"
    publish_one Owed.Cli "$rid" "owed$end"
    publish_one Owed.Web "$rid" "owed-app$end"
    ls -l "artifacts/publish/$rid"
  done
}

# The app is the file to double-click: pages, styles and fonts are inside it.
publish_one() {
  local project=$1 rid=$2 name=$3 end= form
  [[ $rid == win-* ]] && end=.exe
  if [[ $project == Owed.Cli ]] && native "$rid"; then
    form=(-p:PublishAot=true)
  else
    form=(-p:PublishSingleFile=true -p:PublishReadyToRun=true -p:IncludeNativeLibrariesForSelfExtract=true)
  fi
  dotnet publish "src/$project" --configuration "$config" --runtime "$rid" --self-contained "${form[@]}" \
    --artifacts-path "$work" --output "$work/out/$rid/$project" --verbosity quiet --nologo -p:DebugType=none \
    -p:RunAnalyzers=false -p:UseSharedCompilation=false -p:PublishDocumentationFile=false -p:PublishReferencesDocumentationFiles=false
  cp "$work/out/$rid/$project/$project$end" "artifacts/publish/$rid/$name"
}

# Machine code for this very platform needs a linker of the platform.
native() {
  [[ $1 == linux-x64 && $(uname -sm) == "Linux x86_64" ]] && command -v gcc >/dev/null
}

# Says how long each part of CI took, whether or not it went well.
part() {
  local name=$1 begun=$SECONDS
  shift
  now="$name, not finished" now_begun=$begun
  echo "== $name"
  "$@"
  now=
  took+=("$(printf '%6d s  %s' $((SECONDS - begun)) "$name")")
}

parts_told() {
  [[ -z ${now:-} ]] || took+=("$(printf '%6d s  %s' $((SECONDS - now_begun)) "$now")")
  printf '%s\n' "${took[@]}" "$(printf '%6d s  all of ./do ci' "$SECONDS")"
}

# No build server that outlives the run or was spoilt by an earlier one: what CI builds comes from the sources alone.
ci() {
  export CI=true MSBUILDDISABLENODEREUSE=1
  mkdir -p "$HOME"
  took=() now=
  trap parts_told EXIT
  part "install programs" install_tools "${test_tools[@]}" </dev/null
  part "install the HTML checker" npm_tool vnu-jar "$vnu"
  part "restore packages" dotnet restore Owed.slnx --locked-mode --verbosity quiet
  part "build" build --no-restore -p:UseSharedCompilation=false
  part "publish" publish linux-x64
  local kind failed=0
  part "fast tests" run_tests --filter "$fast_tests" || failed=1
  for kind in Browser Published Fuzz; do
    part "tests of the category $kind" run_tests --filter "Category=$kind" || failed=1
  done
  part "slow tests, sequences and wordings" run_tests --filter "Category=Slow|Category=Sequences|Category=Wordings" || failed=1
  return "$failed"
}

# A word that a verb does not know.
refuse() {
  echo "\"$2\" means nothing to ./do $1:" >&2
  help_of "$1" >&2
  exit 2
}

# For a verb that takes nothing more.
alone() {
  (($# == 1)) || refuse "$1" "$2"
}

verb=${1:-help}
(($# > 0)) && shift
if [[ ${1:-} == --help || ${1:-} == -h ]] && grep -q -- "^\./do $verb " .ci/verbs.txt; then
  help_of "$verb"
  exit
fi
case $verb in
  help | -h | --help) ;;
  *) command -v dotnet >/dev/null || { echo "Owed needs the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 1; } ;;
esac
case $verb in
  build) build "$@" ;;
  test) test_verb "$@" ;;
  run) run_app "$@" ;;
  golden) golden "$@" ;;
  night) night "$@" ;;
  bench) bench "$@" ;;
  lighthouse) alone lighthouse "$@"; lighthouse ;;
  fuzz) fuzz "$@" ;;
  mutants) mutants "$@" ;;
  shots) alone shots "$@"; shots ;;
  publish) publish "$@" ;;
  audit) alone audit "$@"; exec bash .ci/audit ;;
  ci) alone ci "$@"; ci ;;
  cli) exec ./owed "$@" ;;
  help | -h | --help) usage ;;
  *)
    echo "no such verb: $verb" >&2
    usage >&2
    exit 2
    ;;
esac
