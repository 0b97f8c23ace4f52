# Canting: the commands for those who try it and those who work on it. `make` alone lists them.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# What Debian must have to build Canting, to test it, and to measure it beside others.
BUILD_PACKAGES := pkg-config zlib1g-dev libsqlite3-dev libpq-dev libzip-dev libxlsxwriter-dev libqrencode-dev
TEST_PACKAGES := postgresql-15 postgresql-client-15 chromium fonts-liberation python3 python3-venv zbar-tools
PACKAGE_PACKAGES := binutils dpkg-dev python3
PACKAGE_TEST_PACKAGES := mmdebstrap systemd
BENCH_PACKAGES := python3 python3-venv gcc libc6-dev libsqlite3-dev postgresql-15 redis-server wrk

PROGRAM := .build/release/canting
SOURCES := Package.swift $(shell find Sources -type f -not -name '.*')

# Knobs: the seller's own export files, the port of the demo, and the address it listens on.
FILES ?=
PORT ?= 8080
HOST ?= 127.0.0.1

.PHONY: help
help: ## list these commands
	@echo 'make COMMAND'
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

.PHONY: demo
demo: $(PROGRAM) ## a demo shop at http://127.0.0.1:8080; FILES="a.xlsx b.csv" makes it from your own files, PORT=9000 moves it, HOST=0.0.0.0 opens it to phones
	@exec $(PROGRAM) demo --host $(HOST) --port $(PORT) -- $(FILES)

.PHONY: release
release: $(PROGRAM) ## build the program for use: .build/release/canting

.PHONY: test
test: test-tools build-packages ## run every test; installs PostgreSQL, Chromium and Playwright where they are missing
	@scripts/with-postgres scripts/run-tests

.PHONY: check
check: test-tools build-packages ## what a reviewer would check: format, no warnings, every test
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests
	@scripts/build-without-warnings
	@scripts/with-postgres scripts/run-tests

.PHONY: format
format: ## bring the sources into the agreed format
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

.PHONY: package
package: $(PROGRAM) ## a Debian package of the program: .build/package/canting_VERSION_ARCHITECTURE.deb
	@scripts/install-packages "to make a package" $(PACKAGE_PACKAGES)
	@scripts/package-deb $(PROGRAM)

.PHONY: package-test
package-test: package ## install the package on a fresh Debian and open the first page; as root
	@scripts/install-packages "to try a package" $(PACKAGE_TEST_PACKAGES)
	@scripts/test-package "$$(ls -t .build/package/canting_*.deb | head -1)"

.PHONY: bench
bench: $(PROGRAM) bench-tools ## measure beside other systems and write docs/performance.md; ROWS=10000 makes it short
	@.venv/peers/bin/python Benchmarks/run.py

# What the commands above need. Each says nothing where nothing is missing.

.PHONY: build-packages
build-packages: swift
	@scripts/install-packages "to build" $(BUILD_PACKAGES)

.PHONY: test-tools
test-tools:
	@scripts/install-packages "to test" $(TEST_PACKAGES)
	@scripts/make-venv .venv/tests Tests/Browser/requirements.txt

.PHONY: bench-tools
bench-tools:
	@scripts/install-packages "to measure beside others" $(BENCH_PACKAGES)
	@scripts/make-venv .venv/peers Benchmarks/requirements.txt
	@scripts/make-venv .venv/duckdb-xlsx Benchmarks/requirements-duckdb-xlsx.txt

.PHONY: swift
swift:
	@command -v swift >/dev/null || { echo 'Canting is built with Swift 6.3: https://www.swift.org/install/linux' >&2; exit 69; }

# Built only when a source is newer, without asking `swift build`, so that a second `make demo` starts at once.
# With Swift's libraries in it the program starts in a quarter of the time, takes less memory and can be copied elsewhere.
# `touch`: a change that leaves the program as it was must not count as newer for ever.
$(PROGRAM): $(SOURCES)
	@$(MAKE) --no-print-directory build-packages
	@echo 'Building Canting; the first time takes about ten minutes.'
	@swift build --configuration release --static-swift-stdlib --product canting
	@touch $@
