"""Invoices (laskut): what they say, what they add up to, and the files machines read."""
