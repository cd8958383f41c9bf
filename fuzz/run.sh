#!/bin/bash
# Tries inputs that nobody would type: fuzz/run.sh [SECONDS] [TARGET…]
#
# Runs all targets at once for so many seconds (20 where none are said), from the records of the sample and of the recorded
# meetings, and stops at the first input that finds something; the message names the file that holds it. A finding
# becomes a test in tests/it. Installs cargo-fuzz where it is missing, into the user's cache; needs a C++ compiler.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

seconds=${1:-20}
shift || true
cache=${XDG_CACHE_HOME:-$HOME/.cache}/folkmoot
export PATH=$cache/tools/bin:$PATH
# The instruments that cargo-fuzz switches on are for nightly compilers; the stable one has them too.
export RUSTC_BOOTSTRAP=1

if ! command -v cargo-fuzz >/dev/null; then
  echo "installing cargo-fuzz into $cache/tools"
  env -u RUSTC_BOOTSTRAP CARGO_TARGET_DIR="$cache/tools/build" cargo install --quiet --locked --root "$cache/tools" cargo-fuzz
  rm -rf "$cache/tools/build"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Seeds for the targets: records, three versions of a record, a backup. The first byte of the first two says the kind, in
# the order of `Kind::ALL`.
python3 - "$work" <<'PYTHON'
import pathlib, re, sys
work, top = pathlib.Path(sys.argv[1]), pathlib.Path("..")
folders = ["events", "people", "organisations", "series", "actions", "decisions", "notices", "briefs", "outputs", "templates"]
places = ["assets/sample", "assets/templates", "tests/data/records", "tests/data/projects"]
names, number = set(), 0
for target in ["record", "merge", "backup"]:
    (work / target).mkdir()
for path in sorted(path for place in places for path in (top / place).rglob("*.ron")):
    text = path.read_text()
    names.update(re.findall(r"\b[A-Za-z_]{2,}\b(?=[:(])", text))
    if path.parent.name not in folders or len(text) > 6000:
        continue
    number += 1
    kind = bytes([folders.index(path.parent.name)])
    (work / "record" / f"{number:04}").write_bytes(kind + text.encode())
    typed = [found.end() - 1 for found in re.finditer(r'"[A-Z][^"\\]{4,}"', text)]
    if typed:
        ours, theirs = (text[:at] + word + text[at:] for at, word in [(typed[0], " by us"), (typed[-1], " by them")])
        (work / "merge" / f"{number:04}").write_bytes(kind + b"\xff".join(map(str.encode, [text, ours, theirs])))
(work / "words").write_text("".join(f'"{name}"\n' for name in sorted(names)))
PYTHON

# A backup of the sample, made by the program where it was built already.
seed_backup() {
  local program=${CARGO_TARGET_DIR:-../target}/debug/folkmoot own=$work/own
  if [[ ! -x $program ]]; then return; fi
  export HOME=$own XDG_DATA_HOME=$own XDG_CONFIG_HOME=$own
  "$program" new "$own/sample" --sample
  "$program" --workspace "$own/sample" backup "$work/backup/0001"
}

targets=("$@")
if ((${#targets[@]} == 0)); then mapfile -t targets < <(cargo fuzz list --fuzz-dir .); fi
options=(--dev --fuzz-dir . --sanitizer none --target-dir "${CARGO_TARGET_DIR:-../target}/fuzz")
for target in "${targets[@]}"; do
  if [[ $target == backup ]]; then (seed_backup) >"$work/log"; fi
  cargo fuzz build "${options[@]}" "$target" >"$work/log" 2>&1 || {
    cat "$work/log"
    exit 1
  }
done

# run_target TARGET: tries its inputs and says how many there were.
run_target() {
  local target=$1 found=$work/found-$1 log=$work/log-$1 kept executions
  mkdir -p "$found"
  cargo fuzz run "${options[@]}" "$target" "$work/$target" -- \
    -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -dict="$work/words" \
    -artifact_prefix="$found/" -print_final_stats=1 >"$log" 2>&1 || {
    grep -v '^#' "$log" | tail -40
    kept=$(mktemp -d -t "folkmoot-fuzz-$target-XXXXXX")
    cp "$found/"* "$kept"
    echo "$target: found something; the input is in $kept"
    return 1
  }
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  echo "$target: $executions inputs in $seconds s, nothing found"
}

# Each uses one processor, so that all of them run at the same time.
running=()
for target in "${targets[@]}"; do
  run_target "$target" &
  running+=($!)
done
failed=0
for one in "${running[@]}"; do wait "$one" || failed=1; done
exit "$failed"
