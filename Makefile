# Each target installs what it lacks, works from a clean checkout, and works a second time.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

TARGET := $(or $(CARGO_TARGET_DIR),target)
WEB_SOURCES := $(shell find web -name node_modules -prune -o -path web/dist -prune -o -type f -print)
# npm writes this file when it has installed what the lock asks for.
INSTALLED := node_modules/.package-lock.json
# Memory that is free goes back after a second, not after ten; two arenas do for the threads of a small server.
ALLOCATOR := narenas:2,dirty_decay_ms:1000,background_thread:true
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

.PHONY: help demo test test-rust test-browser build bench fuzz lint audit fmt web
help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## Serves a region of invented places on http://127.0.0.1:8080 (MAILLAGE_LISTEN, MAILLAGE_DATA)
	@exec $(TARGET)/release/maillage demo

test: web e2e/$(INSTALLED) ## Runs everything: lint, Rust tests on SQLite and PostgreSQL, browser tests
	@scripts/test.sh

test-rust: web e2e/$(INSTALLED) ## Runs the Rust tests alone
	@scripts/test-rust.sh

test-browser: web e2e/$(INSTALLED) ## Runs the browser tests alone
	@scripts/test-browser.sh

build: web ## Builds the program: target/release/maillage, with everything it needs inside
	@scripts/tools.sh rust
	@JEMALLOC_SYS_WITH_MALLOC_CONF=$(ALLOCATOR) cargo build --release --locked -p maillage --features pdf,parquet,jemalloc

bench: build e2e/$(INSTALLED) ## Measures the program beside what one would use instead; writes bench/RESULTS.md
	@scripts/bench.sh

fuzz: web ## Feeds what reads from outside with mutated inputs (FUZZ_SECONDS each, 180; FUZZ_TARGETS)
	@scripts/fuzz.sh $(or $(FUZZ_SECONDS),180) $(FUZZ_TARGETS)

lint: web e2e/$(INSTALLED) ## Reads the code: format, clippy, licences, types
	@scripts/lint.sh

audit: ## Looks the dependencies up among the known advisories (needs the network)
	@scripts/tools.sh rust deny
	@$(TARGET)/tools/bin/cargo-deny --locked check advisories

fmt: ## Formats the Rust code
	@cargo fmt --all

web: $(TARGET)/stamps/web ## Bundles the style sheet and the scripts into web/dist

$(TARGET)/stamps/web: web/$(INSTALLED) $(WEB_SOURCES) $(if $(wildcard web/dist),,rebuild)
	@npm --prefix web run --silent build
	@mkdir -p $(@D) && touch $@

.PHONY: rebuild
rebuild:

%/$(INSTALLED): %/package.json %/package-lock.json
	@npm --prefix $* ci --ignore-scripts --no-audit --no-fund
	@touch $@
