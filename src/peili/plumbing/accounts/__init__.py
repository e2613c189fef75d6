"""Who signs in, and how: password, second factor, passkey, one-time link."""
