"""Evaluation (arviointi): questionnaires, rounds of them, and answers that betray nobody."""
