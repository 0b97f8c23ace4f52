#!/bin/sh
# Builds the reader of comments alone, with the tool that trains and measures it, and runs that tool.
#
#   reading.sh train             writes Sources/Trade/Live/Reading/ReadingWeights.bin anew
#   reading.sh measure [--errors]
#   reading.sh quick | cross | groups [--errors]
#   reading.sh shipped [--errors]
#   reading.sh speed
#   reading.sh read LINE-UP.json < lines of text
#   reading.sh json LINE-UP.json < comments.jsonl
#
# CORPORA is the folder of the labelled comments (../shared/comments unless set); BUILD a folder to build in.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
corpora=${CORPORA:-$root/../shared/comments}
build=${BUILD:-${TMPDIR:-/tmp}/canting-reading}

mkdir -p "$build/Sources/Trade" "$build/Sources/reading"
rm -f "$build"/Sources/Trade/*.swift "$build"/Sources/Trade/*.bin "$build"/Sources/reading/*.swift
ln -s "$root"/Sources/Trade/Live/Reading/*.swift "$build/Sources/Trade/"
cp "$root/Sources/Trade/Live/Reading/ReadingWeights.bin" "$build/Sources/Trade/"
ln -s "$here"/Tool/*.swift "$build/Sources/reading/"
cat > "$build/Package.swift" <<'END'
// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let package = Package(
  name: "reading",
  targets: [
    .target(
      name: "Trade", resources: [.embedInCode("ReadingWeights.bin")],
      swiftSettings: strict + [.unsafeFlags(["-enable-testing"])]),
    .executableTarget(name: "reading", dependencies: ["Trade"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])
END
[ -f "$build/made.jsonl" ] && [ "$build/made.jsonl" -nt "$here/templates.py" ] && [ "$build/made.jsonl" -nt "$here/templates_trades.py" ] \
  && [ "$build/made.jsonl" -nt "$here/templates_words.py" ] \
  && [ "$build/made.jsonl" -nt "$here/make.py" ] \
  || python3 "$here/make.py" "$build" >&2
swift build -c release --package-path "$build" -q >&2
[ "${1:-}" = train ] && set -- train "$root/Sources/Trade/Live/Reading/ReadingWeights.bin"
CORPORA=$corpora MADE=$build FOLDER=$here exec "$build/.build/release/reading" "$@"
