#!/usr/bin/env bash
# What Maven calls: installs what package-lock.json names, where that changed, and then builds or checks the screens.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly INSTALLED=node_modules/.installed

if ! cmp -s package-lock.json "$INSTALLED"; then
    npm ci --no-audit --no-fund
    cp package-lock.json "$INSTALLED"
fi
rm -rf apps/*/target/classes
npm run --silent generate
case "$1" in
    build) npm run --silent build ;;
    check) npm run --silent check ;;
esac
