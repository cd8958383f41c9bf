#!/bin/bash
# Makes the icon in every size from folkmoot.svg, and the one for Windows. Needs Debian's librsvg2-bin and imagemagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

sizes=(16 24 32 48 64 128 256 512)
for size in "${sizes[@]}"; do
  rsvg-convert --width "$size" --height "$size" --output "icons/$size.png" folkmoot.svg
done
convert icons/{16,24,32,48,64,128,256}.png folkmoot.ico
