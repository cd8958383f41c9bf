#!/bin/bash
# Builds Folkmoot for Windows and tries it under Wine: what the verbs say and print, the tests of everything but the
# window, and the window itself by each way of drawing: try.sh [verbs] [tests] [window]
#
# Wine is not Windows: what passes here can still fail there, and Wine has no DirectX 12 without a graphics driver. Needs
# rustup, and Debian's gcc-mingw-w64-x86-64, imagemagick, poppler-utils, wine, xdotool and xvfb.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

system=x86_64-pc-windows-gnu
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/folkmoot/windows-target}
built=$CARGO_TARGET_DIR/$system/debug
parts=("$@")
((${#parts[@]})) || parts=(verbs tests window)

work=$(mktemp -d)
running=()
clear_up() {
  for ((at = ${#running[@]} - 1; at >= 0; at--)); do
    kill "${running[at]}" 2>/dev/null && wait "${running[at]}" 2>/dev/null || true
  done
  WINEPREFIX=$work/wine wineserver -k 2>/dev/null || true
  rm -rf "$work"
}
trap clear_up EXIT

fail() {
  echo "$1" >&2
  exit 1
}

export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
rustup target add "$system"
cargo build --target "$system" --features without-console
wineboot --init >/dev/null 2>&1

folkmoot() {
  wine "$built/folkmoot.exe" "$@" | tr -d '\r'
}

# What the verbs say of the sample, and minutes on paper.
try_verbs() {
  folkmoot --version
  local sample
  sample=$(winepath -w "$PWD/assets/sample")
  [[ $(folkmoot --workspace "$sample" list events --json | head -c 1) == "[" ]] || fail "events are not listed"
  folkmoot --workspace "$sample" check >"$work/checked" || true
  tail -1 "$work/checked"
}

# Everything that is tested without a window, by the very program that tests it elsewhere.
try_tests() {
  local runner=CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER
  env "$runner=wine" cargo test --target "$system" --test it
}

# The window comes, and shows more than one colour, by each way of drawing.
try_window() {
  Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
  running+=($!)
  until [[ -s $work/display ]]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
  for way in processor opengl; do
    wine "$built/folkmootw.exe" --renderer "$way" &
    running+=($!)
    timeout 60 xdotool search --sync --onlyvisible --name '^Folkmoot$' >/dev/null || fail "no window by $way"
    sleep 5
    import -window root "$work/$way.png"
    local colours
    colours=$(identify -format '%k' "$work/$way.png")
    echo "by $way: $colours colours"
    ((colours > 20)) || fail "the window is empty by $way"
    cp "$work/$way.png" "$CARGO_TARGET_DIR/window-$way.png"
    wineserver -k
    sleep 1
  done
}

for part in "${parts[@]}"; do
  echo "== $part"
  "try_$part"
done
