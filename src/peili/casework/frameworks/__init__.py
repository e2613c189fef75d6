"""Puitesopimukset: what public buyers order against — lots, price rows, a ceiling."""
