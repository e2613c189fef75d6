from tests.house.pages import Page

NO_SUCH = {"entrusted_id": 999_999}

# Aino, Ville and Eero have made a key; the others have not.
HAVE_KEYS = ("aino", "ville", "eero")


def with_key(status):
    return dict.fromkeys(HAVE_KEYS, status)


PAGES = {
    "vault:key": Page(get={"every": 200}, post={"every": 200}),
    "vault:making": Page(get={"every": 200} | with_key(302), post={"every": 422} | with_key(302)),
    "vault:unlock": Page(get={"every": 302} | with_key(200), post={"every": 302} | with_key(422)),
    "vault:lock": Page(post={"every": 302}),
    "vault:longer": Page(post={"every": 409}),
    "vault:passphrase": Page(get=with_key(200), post=with_key(422)),
    "vault:recovery": Page(get=with_key(200), post=with_key(422)),
    "vault:recovery_key": Page(get=with_key(200), post=with_key(422)),
    "vault:export": Page(get={"every": 302}, post={"every": 302}),
    "vault:colleague": Page(get={"every": 302}, post={"every": 302}),
    "vault:colleague_end": Page(post={}),
    "vault:opening_stop": Page(post={}),
    "vault:entrusted": Page(get={"every": 200}),
    "vault:entrusted_asking": Page(post={}, arguments=lambda story: NO_SUCH),
    "vault:entrusted_opening": Page(post={"every": 302}, arguments=lambda story: NO_SUCH),
}
