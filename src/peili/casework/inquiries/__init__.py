"""Yhteydenotto ja kartoittava keskustelu: from the first contact to the talk that decides what fits."""
