SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The newest Python of the machine that the locks were made for; PYTHON=… overrides it. Asked, not only looked up: the
# name may be there without the program behind it.
ifndef PYTHON
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3; do \
  $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2])' 2>/dev/null && echo $$p && break; done)
endif
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --no-input --no-deps
OUT ?= inspected

SYSTEM := tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd tesseract-ocr-chi-sim tesseract-ocr-chi-tra \
  fonts-noto-cjk fonts-dejavu-core fonts-liberation fonts-wqy-microhei libarchive13 python3-venv
SYSTEM_FOR_TESTS := poppler-utils chromium redis-server postgresql

# Tesseract starts four threads of its own for each page; with one reading child per core that only costs.
export OMP_THREAD_LIMIT := 1

.PHONY: help setup system demo serve test check lint bench fix lock docs clean

help:  ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: system $(VENV)/.installed  ## install what is missing: system packages, .venv, the package

system:
	@.ci/system $(SYSTEM)

$(VENV)/.installed: requirements/dev.lock pyproject.toml | system
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found." >&2; exit 1; }
	@echo "Installing into $(VENV) (about two minutes the first time)"
	@test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	@$(INSTALL) --require-hashes -r requirements/dev.lock
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

demo: setup  ## inspect the example bundles and say where the reports lie
	@rm -rf $(OUT)/demo
	@$(BIN)/inspector inspect $(sort $(wildcard examples/*/)) --as-of 2026-11-24 --out $(OUT)/demo
	@echo; echo "The reports (open them in a browser):"; ls -1 $(OUT)/demo/*/report.html | sed 's/^/  /'

serve: setup  ## serve pages and API on http://127.0.0.1:8000, cases in ./inspector-data
	@$(BIN)/inspector serve

test: setup  ## every test but the slow ones, at most 10 minutes
	@.ci/system $(SYSTEM_FOR_TESTS)
	@$(BIN)/python -m pytest -q -m "not slow"

check: test lint $(VENV)/.train  ## test, linters, licences, slow tests, fuzz replay: what decides about a change, at most 45 minutes
	@$(BIN)/python -m pytest -q -m slow

lint: setup
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >$(VENV)/imports.log 2>&1 || { cat $(VENV)/imports.log; exit 1; }

bench: setup $(VENV)/.bench  ## measure speed and memory; EVAL=FOLDER scores the bundles/ and truth/ in it as well
	@$(BIN)/python -m bench.run $(if $(EVAL),--eval "$(EVAL)")

$(VENV)/.bench: requirements/bench.lock | $(VENV)/.installed
	@$(INSTALL) --require-hashes -r requirements/bench.lock
	@touch $@

$(VENV)/.train: requirements/train.lock | $(VENV)/.installed
	@$(INSTALL) --require-hashes -r requirements/train.lock
	@touch $@

fix: setup  ## format, and repair what the linter can repair
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

docs: setup  ## write the pages of docs/ that are made from the code anew
	@$(BIN)/python -m tests.house.pages

lock: setup  ## choose versions anew for requirements/*.lock (asks the package index)
	@.ci/lock $(BIN)

clean:  ## remove everything that was made here
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache $(OUT)
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
