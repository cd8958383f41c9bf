#!/bin/bash
# Makes the Debian package around the debug build of the program, holds what is in it against Debian's validators,
# installs it, starts the installed program until it shows its window, and takes it away again: check.sh
#
# Where one is not root, it is unpacked into a folder instead of installed. Needs cargo build; Debian's appstream,
# desktop-file-utils, man-db, xvfb, openbox, xdotool and dbus. Installs cargo-deb where it is missing, into the user's
# cache.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

cache=${XDG_CACHE_HOME:-$HOME/.cache}/folkmoot
export PATH=$cache/tools/bin:$PATH

if ! command -v cargo-deb >/dev/null; then
  echo "installing cargo-deb into $cache/tools"
  CARGO_TARGET_DIR="$cache/tools/build" cargo install --quiet --locked --root "$cache/tools" cargo-deb
  rm -rf "$cache/tools/build"
fi

work=$(mktemp -d)
running=()
clear_up() {
  for ((at = ${#running[@]} - 1; at >= 0; at--)); do
    kill "${running[at]}" 2>/dev/null && wait "${running[at]}" 2>/dev/null || true
  done
  if [[ -e $work/installed ]]; then dpkg --purge folkmoot >/dev/null; fi
  rm -rf "$work"
}
trap clear_up EXIT

fail() {
  echo "$1" >&2
  exit 1
}

desktop-file-validate assets/package/folkmoot.desktop
appstreamcli validate --no-net --no-color assets/package/org.folkmoot.Folkmoot.metainfo.xml
[[ -z $(man --warnings -l assets/package/folkmoot.1 2>&1 >/dev/null) ]] || fail "the manual page has faults"

# A program that is built already; nothing is built for release here. Its debug symbols would take minutes to pack.
cargo deb --quiet --profile dev --no-build --strip --fast --output "$work/folkmoot.deb"
dpkg-deb --info "$work/folkmoot.deb" | sed -n 's/^ \(Version\|Depends\|Recommends\|Installed-Size\)/\1/p'

if ((EUID == 0)) && ! dpkg-query -W folkmoot >/dev/null 2>&1; then
  touch "$work/installed"
  dpkg -i "$work/folkmoot.deb" >/dev/null
  program=/usr/bin/folkmoot
else
  dpkg-deb -x "$work/folkmoot.deb" "$work/unpacked"
  program=$work/unpacked/usr/bin/folkmoot
fi

export HOME=$work/home
export XDG_DATA_HOME=$HOME/data XDG_CONFIG_HOME=$HOME/config XDG_CACHE_HOME=$HOME/cache XDG_RUNTIME_DIR=$HOME/run
mkdir -p "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
running+=($!)
for _ in {1..200}; do [[ -s $work/display ]] && break || sleep 0.1; done
DISPLAY=:$(<"$work/display")
export DISPLAY
dbus-daemon --session --nofork --print-address=3 3>"$work/bus" 2>/dev/null &
running+=($!)
for _ in {1..200}; do [[ -s $work/bus ]] && break || sleep 0.1; done
DBUS_SESSION_BUS_ADDRESS=$(<"$work/bus")
export DBUS_SESSION_BUS_ADDRESS
openbox 2>/dev/null &
running+=($!)

"$program" --version
"$program" 2>"$work/said" &
process=$!
running+=("$process")
shown=
for _ in {1..300}; do
  kill -0 "$process" 2>/dev/null || fail "the program ended: $(<"$work/said")"
  shown=$(xdotool search --all --onlyvisible --pid "$process" --name Folkmoot 2>/dev/null | tail -1) || true
  [[ -n $shown ]] && break || sleep 0.2
done
[[ -n $shown ]] || fail "no window opens: $(<"$work/said")"
xdotool windowclose "$shown"
echo "$program shows its window"

if [[ -e $work/installed ]]; then
  kill "$process" 2>/dev/null && wait "$process" 2>/dev/null || true
  dpkg --purge folkmoot >/dev/null
  rm "$work/installed"
  left=$(find /usr/bin /usr/share -name '*[Ff]olkmoot*' -not -path '/usr/share/doc/*' 2>/dev/null || true)
  [[ -z $left ]] || fail "the package left behind: $left"
  echo "the package leaves nothing behind"
fi
