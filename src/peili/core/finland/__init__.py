"""What is particular to Finland: numbers, bank references, holidays. Thin use of kept libraries."""
