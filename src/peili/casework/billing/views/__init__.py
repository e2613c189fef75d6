"""Invoicing by subject: drafting, the invoices, papers and files, payments, payers, runs."""
