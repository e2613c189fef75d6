"""Texts that only their readers can open: not the office, not the host, not a backup's finder.

Sealing needs public keys alone, so a draft can be kept even while its writer's key is locked.

    services.texts.write_text(kind=, text=, readers=[…], author=, engagement=, item=, at=)
    services.texts.open_text(sealed, vault)          vault = unlocking.unlocked(request)
    @unlocking.needs_key                             a view that shows sealed texts

Settings this needs:
    VAULT_COLLEAGUES   dotted path of `(User) -> list[tuple[int, str]]`: which accounts a person may
                       name as a trusted colleague, with the names to show; also names the owner
    VAULT_CONSENT      dotted path of `(User, given=bool, at=datetime)`: told when a colleague is
                       named as trusted, and when that is taken back
URLs: `path("key/", include("peili.plumbing.vault.urls"))`.
"""
