"""Ohjaajan valinta: which practitioner fits, with reasons one can read out."""
