#!/bin/bash
# Cuts the power under a saving program: tests/faults/power-cut.sh [CUTS]
#
# Makes a small ext4 and xfs file system in turn, lets the program save on it without end, shuts the file system down
# at a random moment (once keeping and once losing what is in its journal), mounts it again, and looks for every save
# that was acknowledged. Needs root, loop devices, e2fsprogs, xfsprogs and python3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cuts=${1:-5}
can_cut() {
  [[ $EUID == 0 && -e /dev/loop-control ]] && command -v mkfs.ext4 mkfs.xfs python3 >/dev/null && losetup -f >/dev/null 2>&1
}
if ! can_cut; then
  echo "no power cuts here: they need root, loop devices, e2fsprogs, xfsprogs and python3"
  exit 0
fi
program=${FOLKMOOT_FAULTS_PROGRAM:-$(cargo test --test faults --no-run --message-format=json 2>/dev/null |
  python3 -c 'import json, sys; print([m["executable"] for m in map(json.loads, sys.stdin) if m.get("executable") and m["target"]["name"] == "faults"][-1])')}

bench=$(mktemp -d)
mkdir "$bench/disk"
saver=
clean_up() {
  [[ -z $saver ]] || kill -9 "$saver" 2>/dev/null || true
  umount "$bench/disk" 2>/dev/null || true
  rm -rf "$bench"
}
trap clean_up EXIT

make_disk() {
  rm -f "$bench/image"
  truncate -s 400M "$bench/image"
  case $1 in
    ext4) mkfs.ext4 -q -F "$bench/image" ;;
    xfs) mkfs.xfs -q -f "$bench/image" ;;
  esac
  mount -o loop "$bench/image" "$bench/disk"
}

# cut keep|lose: shuts the file system down, with or without writing its journal first.
cut() {
  python3 - "$bench/disk" "$1" <<'PYTHON'
import fcntl, os, struct, sys
SHUT_DOWN = 0x8004587D
journal = {"keep": 1, "lose": 2}[sys.argv[2]]
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), SHUT_DOWN, struct.pack("I", journal))
PYTHON
}

failed=0 acknowledged=0
for kind in ext4 xfs; do
  for journal in keep lose; do
    failed_before=$failed
    for _ in $(seq "$cuts"); do
      make_disk "$kind"
      FOLKMOOT_FAULTS_ACT=save-until-the-cut FOLKMOOT_FAULTS_FOLDER=$bench/disk/bench "$program" >"$bench/acknowledged" 2>/dev/null &
      saver=$!
      # The first line says that the program has begun; then the cut comes at any moment.
      for _ in $(seq 100); do [[ -s $bench/acknowledged ]] && break || sleep 0.05; done
      sleep "0.$((RANDOM % 60 + 10))"
      cut "$journal"
      sleep 0.05
      kill -9 "$saver" 2>/dev/null || true
      wait "$saver" 2>/dev/null || true
      saver=
      umount "$bench/disk"
      mount -o loop "$bench/image" "$bench/disk"
      acknowledged=$((acknowledged + $(wc -l <"$bench/acknowledged")))
      if ! ACKNOWLEDGED=$bench/acknowledged FOLKMOOT_FAULTS_ACT=verify-after-the-cut FOLKMOOT_FAULTS_FOLDER=$bench/disk/bench "$program" >"$bench/verdict"; then
        failed=$((failed + 1))
        echo "$kind, journal $journal: $(cat "$bench/verdict")"
      fi
      umount "$bench/disk"
    done
    echo "counted $kind $journal $cuts $((failed - failed_before))"
  done
done
echo "$((4 * cuts)) power cuts, $acknowledged acknowledged saves, $failed cuts that lost one"
((acknowledged > 0 && failed == 0))
