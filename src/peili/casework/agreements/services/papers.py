"""The files of an agreement: the one that is offered, and the one sealed when all have accepted."""

from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Max, Q
from django.db.models.functions import Coalesce

from peili.casework.agreements import document, paper
from peili.casework.agreements.models import (
    Acceptance,
    Agreement,
    Copy,
    OfferedPaper,
    SealedPaper,
)
from peili.casework.agreements.services.composing import text_now
from peili.casework.agreements.services.locking import hold
from peili.casework.agreements.texts import paper_words
from peili.parties.models import Practice
from peili.plumbing import jobs, seal
from peili.plumbing.seal.keys import read_key


def keep_offered_papers(agreement: Agreement) -> None:
    """Set both copies and keep their bytes: what is accepted is exactly these."""
    assert agreement.offered_at is not None
    practice = Practice.objects.get()
    for copy in Copy:
        pdf = document.unsigned_pdf(
            agreement,
            paper.kept(agreement),
            copy=copy,
            practice=practice,
            made=agreement.offered_at,
        )
        OfferedPaper.objects.create(
            agreement=agreement, copy=copy, pdf=pdf, sha256=sha256(pdf).hexdigest()
        )


def paper_before(acceptance: Acceptance) -> OfferedPaper:
    """Return the very file that is put before a party."""
    return OfferedPaper.objects.get(agreement=acceptance.agreement_id, copy=acceptance.copy)


def sealed_paper_of(acceptance: Acceptance) -> SealedPaper | None:
    """Return the latest edition of a party's copy, or None while it waits for its seal."""
    rows = SealedPaper.objects.filter(agreement=acceptance.agreement_id, copy=acceptance.copy)
    return rows.first()


def reading_copy(agreement: Agreement, *, copy: str, language: str = "", at: datetime) -> bytes:
    """Set a copy that nobody accepts: a draft, or the frozen text in another language."""
    language = language or agreement.engagement.language
    return document.unsigned_pdf(
        agreement,
        text_now(agreement, copy=copy, language=language),
        copy=copy,
        practice=Practice.objects.get(),
        made=agreement.offered_at or at,
        language=language,
    )


def ask_for_seal(agreement: Agreement) -> None:
    """Have both copies sealed as soon as this transaction is over."""
    jobs.enqueue("agreements.seal", key=str(agreement.pk), agreement=agreement.pk)


def seal_papers(agreement: Agreement, *, at: datetime) -> list[SealedPaper]:
    """Seal both copies with the acceptances there are; return none when they are sealed already.

    Raises `SealRefused` without a usable key. Nothing is locked while the files are made; of two
    who seal at once, one keeps.
    """
    signed = signed_so_far(agreement)
    if not _is_due(agreement, len(signed)):
        return []
    key = read_key(settings.SEAL_FOLDER)
    files = {copy: _sealed(agreement, copy, signed, key, at) for copy in Copy}
    with transaction.atomic():
        agreement = hold(agreement)
        if not _is_due(agreement, len(signed)):
            return []
        edition = 1 + SealedPaper.objects.filter(agreement=agreement, copy=Copy.SHARED).count()
        return [
            SealedPaper.objects.create(
                agreement=agreement,
                copy=copy,
                edition=edition,
                pdf=pdf,
                sha256=sha256(pdf).hexdigest(),
                acceptance_count=len(signed),
                sealed_at=at,
                certificate_sha256=key.fingerprint,
            )
            for copy, pdf in files.items()
        ]


def papers_to_seal() -> list[int]:
    """Return the versions that all have accepted and that lack a seal over every acceptance."""
    accepted = Count("acceptances", filter=Q(acceptances__accepted_at__isnull=False), distinct=True)
    rows = Agreement.objects.filter(in_force_at__isnull=False, offered_papers__isnull=False)
    counted = rows.annotate(
        accepted=accepted, sealed=Coalesce(Max("sealed_papers__acceptance_count"), 0)
    )
    return list(counted.filter(sealed__lt=F("accepted")).values_list("pk", flat=True).distinct())


def version(agreement_id: int) -> Agreement:
    return Agreement.objects.select_related("engagement", "service").get(pk=agreement_id)


def signed_so_far(agreement: Agreement) -> list[document.Signed]:
    rows = agreement.acceptances.filter(accepted_at__isnull=False)
    return [
        document.Signed(row.typed_name, row.seat, row.accepted_at, row.means, row.paper_sha256)
        for row in rows
        if row.accepted_at
    ]


def _is_due(agreement: Agreement, acceptances: int) -> bool:
    if agreement.in_force_at is None:
        return False
    return not SealedPaper.objects.filter(
        agreement=agreement, acceptance_count__gte=acceptances
    ).exists()


def _sealed(
    agreement: Agreement,
    copy: str,
    signed: list[document.Signed],
    key: seal.SealKey,
    at: datetime,
) -> bytes:
    offered = OfferedPaper.objects.get(agreement=agreement, copy=copy)
    pdf = document.signed_pdf(
        agreement,
        paper.kept(agreement),
        copy=copy,
        practice=Practice.objects.get(),
        offered=bytes(offered.pdf),
        offered_sha256=offered.sha256,
        signed=signed,
        made=at,
    )
    return seal.seal(
        pdf,
        key=key,
        at=at,
        reason=paper_words(agreement.engagement.language)["seal.reason"],
        stamps=settings.SEAL_STAMPS,
        folder=settings.SEAL_FOLDER,
    )
