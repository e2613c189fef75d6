"""The page for data protection officers says what the policy says."""

from tools.who_sees_what import PAGE, page


def test_the_page_is_current():
    assert PAGE.read_text() == page(), "run: python tools/who_sees_what.py"
