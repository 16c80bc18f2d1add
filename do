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

usage() {
  cat <<'TEXT'
./do build            build everything, warnings are errors
./do test [--all]     fast tests; --all adds the browser, the fuzzing and the slow ones. Other arguments go to dotnet test;
                      --filter Category=Published tries what ./do publish made
./do run [ARGS]       run the web app on this machine only
./do golden           rewrite the golden files, then show what changed
./do bench [PART…]    measure, and write bench/RESULTS.md: ledger letters startup web; ./do bench micro for single steps
./do lighthouse       score the pages as a phone sees them, and write bench/LIGHTHOUSE.md
./do fuzz [ARGS]      fire a million broken inputs at every reader; see docs/fuzzing.md
./do mutants [DIR…]   change the code a little and see whether a test notices
./do shots            take pictures of the pages into shots/
./do publish [RID…]   one self-contained file per platform (default: linux-x64 win-x64)
./do audit            licences and known weaknesses of every package, into docs/security/dependencies.md
./do ci               all of it from nothing: install, restore, build, every test
./do cli ARGS         the same as ./owed ARGS
TEXT
}

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
  local filter=("--filter" "Category!=Browser&Category!=Shots&Category!=Published&Category!=Fuzz&Category!=Slow") rest=()
  while (($# > 0)); do
    case $1 in
      --all) filter=("--filter" "Category!=Published&Category!=Shots") ;;
      --filter) filter=("--filter" "$2"); shift ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  build --nologo
  ((${#filter[@]} > 0)) || npm_tool vnu-jar "$vnu"
  run_tests ${filter[@]+"${filter[@]}"} ${rest[@]+"${rest[@]}"}
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
  install_tools libreoffice-calc:soffice libreoffice-writer:lowriter wrk:wrk time:/usr/bin/time
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

# A million inputs for each target unless told otherwise; counts and finds land in artifacts/fuzz.
fuzz() {
  local count=1000000 seed only= target=
  seed=$(date -u +%Y%m%d)
  while (($# > 0)); do
    case $1 in
      --count) count=$2; shift ;;
      --seed) seed=$2; shift ;;
      --only) only=$2; shift ;;
      --target) target=$2; shift ;;
      *) echo "./do fuzz [--target NAME] [--count N] [--seed N] [--only NUMBER]" >&2; exit 2 ;;
    esac
    shift
  done
  build --nologo
  mkdir -p artifacts/fuzz
  export OWED_FUZZ_COUNT=$count OWED_FUZZ_SEED=$seed OWED_FUZZ_OUT=$root/artifacts/fuzz
  [[ -z $only ]] || export OWED_FUZZ_ONLY=$only
  [[ -z $target ]] || export OWED_FUZZ_TARGET=$target
  echo "seed $seed, $count inputs for each target"
  run_tests --filter "Category=Fuzz"
  tail -n 40 artifacts/fuzz/counts.txt
}

# Folders: Dates, Deadlines, Ledger, Gate; all of them without any. docs/mutants.md holds the last run of each.
mutants() {
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

# Everything the tests need besides the .NET SDK, on Debian and its kin; and what is asked for as package:program.
install_tools() {
  local missing=() asked
  command -v chromium >/dev/null || missing+=(chromium)
  command -v pdftoppm >/dev/null || missing+=(poppler-utils)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  command -v soffice >/dev/null || missing+=(libreoffice-writer)
  compgen -G '/usr/share/fonts/truetype/dejavu/*.ttf' >/dev/null || missing+=(fonts-dejavu-core)
  compgen -G '/usr/share/fonts/truetype/liberation*/*.ttf' >/dev/null || missing+=(fonts-liberation)
  for asked in "$@"; do
    command -v "${asked#*:}" >/dev/null || missing+=("${asked%:*}")
  done
  command -v java >/dev/null || missing+=(default-jre-headless)
  command -v npm >/dev/null || missing+=(npm)
  if ((${#missing[@]} == 0)); then
    return
  fi
  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "not installed, and this user cannot install it: ${missing[*]}" >&2
    return
  fi
  echo "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# A tool from npm, of one version, kept under artifacts/ and nowhere else.
npm_tool() {
  local name=$1 version=$2 folder=artifacts/npm/$1
  if ! grep -qs "\"version\": \"$version\"" "$folder/node_modules/$name/package.json"; then
    mkdir -p "$folder"
    npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel error "$name@$version" >/dev/null
  fi
}

# No build server that outlives the run or was spoilt by an earlier one: what CI builds comes from the sources alone.
ci() {
  export CI=true MSBUILDDISABLENODEREUSE=1
  mkdir -p "$HOME"
  install_tools </dev/null
  npm_tool vnu-jar "$vnu"
  dotnet restore Owed.slnx --locked-mode --verbosity quiet
  build --no-restore -p:UseSharedCompilation=false
  publish linux-x64
  run_tests --filter "Category!=Shots"
}

verb=${1:-help}
(($# > 0)) && shift
case $verb in
  build) build "$@" ;;
  test) test_verb "$@" ;;
  run) exec dotnet run --project src/Owed.Web --configuration "$config" -- "$@" ;;
  golden) golden "$@" ;;
  bench) bench "$@" ;;
  lighthouse) lighthouse ;;
  fuzz) fuzz "$@" ;;
  mutants) mutants "$@" ;;
  shots) shots "$@" ;;
  publish) publish "$@" ;;
  audit) exec bash .ci/audit ;;
  ci) ci ;;
  cli) exec ./owed "$@" ;;
  help | -h | --help) usage ;;
  *)
    echo "no such verb: $verb" >&2
    usage >&2
    exit 2
    ;;
esac
