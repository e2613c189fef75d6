"""Tänään: what waits for me, in order of time."""
