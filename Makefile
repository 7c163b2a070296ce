# The logic lives in the package and its tests; this file only names the errands. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help demo docs test check servers browser clean

# Version managers leave commands on the PATH that refuse to run, so a Python is taken only after it has run and can make an environment.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
EXTRAS ?= dev
BIN := .venv/bin
INSTALLED := .venv/.installed
FIXTURES := $(wildcard fixtures/*.txt)

$(INSTALLED): pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later with venv was found: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[$(EXTRAS)]'
	touch $@

help: ## list the errands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(INSTALLED) ## convert the fixtures to DuckDB and JSONL, show them, mark their evidence, ask the database
	rm -rf demo && mkdir demo
	$(BIN)/extractor convert fixtures --to demo/filings.duckdb
	$(BIN)/extractor convert fixtures --to demo/filings.jsonl
	for filing in $(FIXTURES); do $(BIN)/extractor show $$filing || exit 1; done
	$(BIN)/extractor view fixtures -o demo/pages
	$(BIN)/python docs/demo.py demo/filings.duckdb

docs: $(INSTALLED) ## write the pages of docs/ that follow from the code
	$(BIN)/python docs/generate.py

test: $(INSTALLED) ## run the tests, two files at a time
	HYPOTHESIS_PROFILE=ci $(BIN)/python -m pytest --numprocesses 2 --dist loadfile

check: $(INSTALLED) ## lint, types, and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

servers: ## install what the tests of PostgreSQL and Spark need (Debian, as root); without it they are skipped
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && command -v java >/dev/null || \
		(apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql openjdk-17-jre-headless) || \
		echo "PostgreSQL or Java cannot be installed here: their tests are skipped" >&2

browser: ## install what the tests of the page need (Debian, as root); without it they are skipped
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || \
		(apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium chromium-driver) || \
		echo "Chromium cannot be installed here: the tests of the page in a browser are skipped" >&2

clean: ## remove what the errands made
	rm -rf .venv demo build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
