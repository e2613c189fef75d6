"""The verbs of evaluation."""

from peili.casework.evaluation.services.answering import Sheet as Sheet
from peili.casework.evaluation.services.answering import about_unsaid as about_unsaid
from peili.casework.evaluation.services.answering import answer_invited as answer_invited
from peili.casework.evaluation.services.answering import answer_on_screen as answer_on_screen
from peili.casework.evaluation.services.answering import can_receive as can_receive
from peili.casework.evaluation.services.answering import questions_for as questions_for
from peili.casework.evaluation.services.answering import (
    take_back_named_answers as take_back_named_answers,
)
from peili.casework.evaluation.services.by_clock import ask_after_months as ask_after_months
from peili.casework.evaluation.services.by_clock import ask_after_sessions as ask_after_sessions
from peili.casework.evaluation.services.by_clock import (
    ask_before_evaluations as ask_before_evaluations,
)
from peili.casework.evaluation.services.by_clock import (
    send_due_invitations as send_due_invitations,
)
from peili.casework.evaluation.services.definitions import (
    import_questionnaire as import_questionnaire,
)
from peili.casework.evaluation.services.definitions import own_questionnaire as own_questionnaire
from peili.casework.evaluation.services.definitions import (
    retire_questionnaire as retire_questionnaire,
)
from peili.casework.evaluation.services.opening import open_on_screen as open_on_screen
from peili.casework.evaluation.services.opening import open_round as open_round
from peili.casework.evaluation.services.opening import plan_feedback as plan_feedback
from peili.casework.evaluation.services.opening import plan_of as plan_of
from peili.casework.evaluation.services.opening import send_invitations as send_invitations
from peili.casework.evaluation.services.opening import set_anonymity as set_anonymity
from peili.casework.evaluation.services.refusals import AlreadyAnswered as AlreadyAnswered
from peili.casework.evaluation.services.refusals import AnonymityIsFixed as AnonymityIsFixed
from peili.casework.evaluation.services.refusals import AskedAlready as AskedAlready
from peili.casework.evaluation.services.refusals import (
    EverybodyHasAnswered as EverybodyHasAnswered,
)
from peili.casework.evaluation.services.refusals import NobodyCanReadIt as NobodyCanReadIt
from peili.casework.evaluation.services.refusals import NobodyToRemind as NobodyToRemind
from peili.casework.evaluation.services.refusals import NothingAnswered as NothingAnswered
from peili.casework.evaluation.services.refusals import RemindedAlready as RemindedAlready
from peili.casework.evaluation.services.refusals import RoundIsOver as RoundIsOver
from peili.casework.evaluation.services.refusals import TooFewForTheScreen as TooFewForTheScreen
from peili.casework.evaluation.services.reminding import remind as remind
from peili.casework.evaluation.services.reminding import remind_halfway as remind_halfway
from peili.casework.evaluation.services.reminding import settle_rounds as settle_rounds
