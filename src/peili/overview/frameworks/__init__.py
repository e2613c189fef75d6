"""Puitesopimusten seuranta: what is spent, committed and left, by lot and unit."""
