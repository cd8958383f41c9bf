#!/bin/bash
# Builds Folkmoot for Windows and tries it under Wine: what the verbs say and print, the tests of everything but the
# window, and the window itself by each way of drawing: try.sh [verbs] [tests] [window]
#
# Wine is not Windows: what passes here can still fail there, and without a graphics driver Wine has no DirectX 12. Needs
# rustup and cargo build, and Debian's gcc-mingw-w64-x86-64, imagemagick, wine, xdotool and xvfb.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

here=${CARGO_TARGET_DIR:-target}/debug/folkmoot
system=x86_64-pc-windows-gnu
export CARGO_TARGET_DIR=${WINDOWS_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/folkmoot/windows-target}
built=$CARGO_TARGET_DIR/$system/debug
parts=("$@")
((${#parts[@]})) || parts=(verbs tests window)

work=$(mktemp -d)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
running=()
clear_up() {
  wineserver -k 2>/dev/null || true
  for ((at = ${#running[@]} - 1; at >= 0; at--)); do
    kill "${running[at]}" 2>/dev/null && wait "${running[at]}" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap clear_up EXIT

fail() {
  echo "$1" >&2
  exit 1
}

rustup target add "$system"
cargo build --target "$system" --features without-console
for folder in "$built" "$built/deps"; do
  x86_64-w64-mingw32-gcc -shared -o "$folder/bcryptprimitives.dll" tests/tools/windows/prng.c -ladvapi32
done
wineboot --init >/dev/null 2>&1

folkmoot() {
  wine "$built/folkmoot.exe" "$@" 2>/dev/null | tr -d '\r'
}

# The verbs say and print of the sample what they say and print here, byte for byte where no hour is in it.
try_verbs() {
  cp -r assets/sample "$work/sample"
  local there kind event
  there=$(winepath -w "$work" 2>/dev/null)
  folkmoot --version
  for kind in events people briefs outputs; do
    diff <(folkmoot --workspace "$there\\sample" list "$kind" --json) \
      <("$here" --workspace "$work/sample" list "$kind" --json) || fail "$kind are listed otherwise"
  done
  folkmoot --workspace "$there\\sample" check | tail -1
  event=$("$here" --workspace "$work/sample" list events | head -2 | tail -1 | cut -d' ' -f1)
  for kind in html md; do
    folkmoot --workspace "$there\\sample" print minutes "$event" --to "$there\\there.$kind"
    "$here" --workspace "$work/sample" print minutes "$event" --to "$work/here.$kind" >/dev/null
    cmp "$work/there.$kind" "$work/here.$kind" || fail "minutes are printed otherwise as $kind"
  done
  folkmoot --workspace "$there\\sample" print minutes "$event" --to "$there\\there.pdf"
  [[ $(head -c 5 "$work/there.pdf") == "%PDF-" ]] || fail "no PDF was printed"
}

# Everything that is tested without a window, by the very program that tests it elsewhere.
try_tests() {
  CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=wine cargo test --target "$system" --test it
}

# The window comes by a way of drawing, and shows more than one colour.
shows() {
  local way=$1 colours
  wine "$built/folkmootw.exe" --renderer "$way" >/dev/null 2>&1 &
  if timeout 60 xdotool search --sync --onlyvisible --name '^Folkmoot$' >/dev/null; then sleep 5; fi
  import -window root "$work/window.png"
  colours=$(identify -format '%k' "$work/window.png")
  wineserver -k
  sleep 1
  echo "by $way: $colours colours"
  ((colours > 20))
}

try_window() {
  Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
  running+=($!)
  until [[ -s $work/display ]]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
  shows processor || fail "the window is empty by the processor"
  shows opengl || fail "the window is empty by OpenGL"
  # Where Wine's DirectX ends the program, the next start passes it by.
  shows auto || shows auto || fail "no way of drawing was found"
}

for part in "${parts[@]}"; do
  echo "== $part"
  "try_$part"
done
