PY := .venv/bin/python
export PYTHONPATH := src

.venv/ready: requirements/dev.txt pyproject.toml
	python3 -m venv .venv
	$(PY) -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
	touch $@
