"""The verbs of the vault: keys, unlocking, texts, trusted colleagues."""
