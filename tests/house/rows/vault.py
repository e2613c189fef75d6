from tests.house.pages import Page

NO_SUCH = {"entrusted_id": 999_999}

PAGES = {
    "vault:key": Page(get={"every": 200}, post={"every": 200}),
    "vault:making": Page(get={"every": 200}, post={"every": 422}),
    "vault:unlock": Page(get={"every": 302}, post={"every": 302}),
    "vault:lock": Page(post={"every": 302}),
    "vault:longer": Page(post={"every": 409}),
    "vault:passphrase": Page(get={}, post={}),
    "vault:recovery": Page(get={}, post={}),
    "vault:recovery_key": Page(get={}, post={}),
    "vault:export": Page(get={"every": 302}, post={"every": 302}),
    "vault:colleague": Page(get={"every": 302}, post={"every": 302}),
    "vault:colleague_end": Page(post={}),
    "vault:opening_stop": Page(post={}),
    "vault:entrusted": Page(get={"every": 200}),
    "vault:entrusted_asking": Page(post={}, arguments=lambda story: NO_SUCH),
    "vault:entrusted_opening": Page(post={"every": 302}, arguments=lambda story: NO_SUCH),
}
