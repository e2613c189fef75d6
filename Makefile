# Two commands do everything: `make demo` and `make test`. `make help` lists the rest.
PY := .venv/bin/python
export PYTHONPATH := src

.PHONY: test-walk help setup demo demo-reset test test-core test-browser test-postgresql check bench prove judges screenshots picture messages lock

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 18

# What runs Peili, then what develops it; each is installed once for each state of its list.
.venv/runs: requirements/base.txt pyproject.toml
	python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	echo "$(CURDIR)/src" > "$$($(PY) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/peili.pth"
	printf '#!/bin/sh\nexec "%s" -m peili.config.cli "$$@"\n' "$(CURDIR)/$(PY)" > .venv/bin/peili
	chmod +x .venv/bin/peili
	$(PY) -m compileall -q src/peili
	touch $@

.venv/develops: .venv/runs requirements/dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

setup: .venv/develops .venv/warm ## install everything into .venv

# Compiling the planner's inner loops takes a minute once; without it the first plan starts slowly.
.venv/warm: .venv/runs $(wildcard src/peili/core/planning/kernels/*.py)
	$(PY) -m peili.config.cli plan --warm
	touch $@

demo: .venv/runs ## a believable practice on http://127.0.0.1:8000
	@$(PY) -m peili.config.cli demo

demo-reset: .venv/runs ## start the demo over, with new data
	@$(PY) -m peili.config.cli demo --reset

test: .venv/develops .venv/warm messages ## all tests; says which could not run
	$(PY) -m pytest -n auto -m "not browser"
	$(PY) -m pytest -n auto -m browser

# The core knows no Django, and neither do its tests: they do not even load it.
test-core: .venv/develops ## the rules of the trade alone, in seconds
	$(PY) -m pytest --confcutdir=tests/core -p no:django -W ignore::pytest.PytestConfigWarning tests/core

test-browser: .venv/develops messages ## the pages in Chromium
	$(PY) -m pytest tests/browser

test-postgresql: .venv/develops messages ## all tests but browser again, on PostgreSQL
	PAIRS=$${PAIRS:-300} tools/with_postgresql.sh $(PY) -m pytest -n auto -m "not browser and (not slow or both)" --ignore=tests/core $(ROOMS)

check: .venv/develops .venv/warm messages ## everything that must hold before a commit
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m djlint src --lint --quiet
	.venv/bin/djade --target-version 5.2 --check $$(git ls-files 'src/*.html')
	.venv/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) tools/messages.py check
	$(PY) -m pytest -n auto -m "not browser"
	$(PY) -m pytest -n auto -m browser

test-walk: .venv/develops messages ## every page of the demo in Chromium, as everybody
	$(PY) -m pytest -m walk

messages: .venv/develops
	@$(PY) tools/messages.py compile

bench: .venv/develops .venv/warm ## print the figures
	$(PY) -m bench

prove: .venv/develops ## the wall: PAIRS=20000 pairs of worlds
	PAIRS=$${PAIRS:-20000} $(PY) -m pytest tests/house/test_wall.py -n 2

judges: .venv/develops ## official e-invoice rules; ORACLES names their folder
	$(PY) -m tools.judges

screenshots: .venv/develops messages ## pictures of every page, phone and desktop
	$(PY) tools/screenshots.py

picture: .venv/develops messages ## take the picture of the README anew
	$(PY) tools/screenshots.py --readme

lock: ## renew the locked requirements (needs uv)
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 --universal requirements/base.in -o requirements/base.txt
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 --universal -c requirements/base.txt requirements/dev.in -o requirements/dev.txt
