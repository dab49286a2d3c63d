# What people run. Each target says what it is for; the work is in scripts/.
PYTHON ?= python3.11
PORT ?= 8000
export PYTHON PORT
# A workstation's own pip settings may stay; its prompts may not.
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PYTHONPATH = site:.

BIN := .venv/bin
PYTEST := $(BIN)/pytest -q
# The long files go first (tests/conftest.py); xdist's own order would begin with many small tests.
PARALLEL := $(PYTEST) -n auto --dist loadfile --no-loadscope-reorder
# Plain Python, which no database can change: on PostgreSQL they would prove nothing more.
WITHOUT_DATABASE := tests/guards $(shell find tests -type d -name rules)
# These look at one running site in order; two processes have a site each.
SEEDED := $(PYTEST) --ds=partnership.settings.e2e -p no:randomly

.DEFAULT_GOAL := help
.PHONY: help run test unit system e2e bench coverage check html postgres-test audit lock runtime tools clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: runtime ## start the site with demonstration content on http://127.0.0.1:8000 (PORT=...)
	@scripts/run.sh

test: unit system e2e bench ## everything from nothing: install, all tests, browser journeys, budgets

unit: tools ## unit and application tests, in parallel and in random order
	$(PARALLEL) -m "not (e2e or html or bench or system)" --ignore=tests/guards

system: tools ## what takes seconds: seeding, a full school at once, random questionnaires by the hundred
	$(PARALLEL) -m system --ignore=tests/guards

e2e: tools ## whole journeys in a real browser against a seeded, running site
	$(SEEDED) -n 2 --dist worksteal -m e2e tests/e2e

bench: tools ## query budgets and ratios over the demonstration content
	$(SEEDED) -m bench tests/bench

html: tools ## the Nu HTML checker over every page, as served
	$(SEEDED) -m html tests/e2e

coverage: tools ## unit tests with the coverage of branches
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n auto --dist loadfile --no-loadscope-reorder
	$(BIN)/coverage combine -q
	$(BIN)/coverage report

postgres-test: tools ## unit and system tests again, on a private PostgreSQL that ends with them
	scripts/with_postgres.sh $(PARALLEL) $(WITHOUT_DATABASE:%=--ignore=%)

check: tools ## format, lint, types, import contracts, migrations, templates, house rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=partnership.settings.test $(BIN)/python manage.py makemigrations --check --dry-run
	$(PYTEST) -p no:randomly tests/guards

audit: tools ## known weaknesses of the pinned packages (fails when it could not ask)
	$(BIN)/pip-audit --strict --require-hashes -r requirements.txt

lock: ## pin again what pyproject.toml asks for, keeping every pin that still fits
	scripts/lock.sh

runtime:
	@scripts/install.sh requirements.txt

tools:
	@scripts/install.sh requirements-dev.txt

clean: ## forget what running and testing made, the demonstration database included
	rm -rf var staticfiles media db.sqlite3* .coverage* htmlcov
