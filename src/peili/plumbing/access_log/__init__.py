"""Who opened or changed what, when: written once, and each line seals the one before it.

    access_log.services.note(Act(...))    while a page is read; a request writes its notes at once
    access_log.services.write(Act(...))   in the transaction of a change, as the last thing in it

Settings this needs: `peili.plumbing.access_log.middleware.NotesOfTheRequest` as the innermost
middleware, so that a page is only sent once its reading is written down.
"""
