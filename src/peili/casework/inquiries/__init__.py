"""Yhteydenotto ja kartoittava keskustelu: from the first contact to what fits."""
