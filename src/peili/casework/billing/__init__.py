"""Laskutus: invoices from what was held and agreed."""
