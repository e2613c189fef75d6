"""An operator gets each file once, whoever it is; sending again is safe."""

import pytest

from peili.plumbing.outside.operator import AnotherFileOfThatName, EInvoiceFile, OperatorAway
from peili.plumbing.outside.operator.fake import FakeOperator
from peili.plumbing.outside.operator.folder import OperatorFolder

FILE = EInvoiceFile("invoice-1001-peppol.xml", b"<Invoice/>")


@pytest.fixture(params=["fake", "folder"])
def operator(request, tmp_path):
    FakeOperator.begin_anew()
    return FakeOperator() if request.param == "fake" else OperatorFolder(tmp_path)


def test_a_file_handed_over_again_gives_the_first_receipt(operator):
    receipt = operator.hand_over(FILE)

    assert receipt.sha256 == FILE.sha256
    assert operator.hand_over(FILE) == receipt


def test_other_content_under_the_same_name_is_refused(operator):
    operator.hand_over(FILE)

    with pytest.raises(AnotherFileOfThatName):
        operator.hand_over(EInvoiceFile(FILE.name, b"<Other/>"))


def test_what_the_transfer_fetched_is_not_put_there_again(tmp_path):
    OperatorFolder(tmp_path).hand_over(FILE)
    fetched = tmp_path / "out" / FILE.name
    assert fetched.read_bytes() == FILE.content
    fetched.unlink()

    OperatorFolder(tmp_path).hand_over(FILE)

    assert not fetched.exists()


def test_a_folder_that_cannot_be_written_is_tried_later(tmp_path):
    (tmp_path / "out").write_text("a file where the folder should be")

    with pytest.raises(OperatorAway):
        OperatorFolder(tmp_path).hand_over(FILE)


@pytest.mark.parametrize("name", ["../escape.xml", ".hidden", "a/b.xml"])
def test_a_name_cannot_leave_the_folder(tmp_path, name):
    with pytest.raises(ValueError, match="plain file name"):
        OperatorFolder(tmp_path).hand_over(EInvoiceFile(name, b""))
