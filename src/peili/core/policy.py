"""Who sees what, and who changes what. The whole of it.

This file is the privacy promise of the product: read it, and you know it.
`parties/scope.py` turns it into SQL; nothing else may decide who sees a row.
"""

from enum import StrEnum


class Role(StrEnum):
    # held in one engagement, by a row of `Party`
    SUPERVISOR = "supervisor"
    SUPERVISEE = "supervisee"
    COMMISSIONER = "commissioner"
    PAYER = "payer"
    # held in the practice as a whole
    COORDINATOR = "coordinator"
    BOOKKEEPER = "bookkeeper"
    PRACTITIONER = "practitioner"
    # the person whom, or whose work, the row is about
    OWNER = "owner"
    # everybody, signed in or not
    ANYONE = "anyone"


IN_ENGAGEMENT = frozenset({Role.SUPERVISOR, Role.SUPERVISEE, Role.COMMISSIONER, Role.PAYER})
IN_PRACTICE = frozenset({Role.COORDINATOR, Role.BOOKKEEPER, Role.PRACTITIONER})


class Record(StrEnum):
    PRACTICE = "practice"
    CATALOGUE = "catalogue"
    PRACTITIONER_PROFILE = "practitioner_profile"
    PRACTITIONER_FILE = "practitioner_file"
    WORKLOAD = "workload"
    OWN_DEVELOPMENT = "own_development"
    ORGANISATION = "organisation"
    PERSON = "person"
    INQUIRY = "inquiry"
    EXPLORATORY_TALK = "exploratory_talk"
    BOUNDARY_CROSSING = "boundary_crossing"
    MATCH = "match"
    ENGAGEMENT = "engagement"
    PARTY = "party"
    AGREEMENT = "agreement"
    SHARED_PAPER = "shared_paper"
    MEMBERS_PAPER = "members_paper"
    ACCEPTANCE = "acceptance"
    PRIOR_CONTACT = "prior_contact"
    SESSION = "session"
    ATTENDANCE = "attendance"
    POLL = "poll"
    POLL_ANSWER = "poll_answer"
    SHARED_POLL_ANSWER = "shared_poll_answer"
    CALENDAR_ADDRESS = "calendar_address"
    BUSY_TIME = "busy_time"
    PLAN = "plan"
    ABSENCE = "absence"
    PERSONAL_GOAL = "personal_goal"
    GROUP_GOAL = "group_goal"
    JOINT_GOAL = "joint_goal"
    PERSONAL_RATING = "personal_rating"
    GROUP_RATING = "group_rating"
    SESSION_NOTE = "session_note"
    TALK_NOTE = "talk_note"
    JOURNAL = "journal"
    ENTRUSTED_NOTE = "entrusted_note"
    SHARED_MEMO = "shared_memo"
    MEMO_RULE = "memo_rule"
    RELEASE_TO_SUPERVISOR = "release_to_supervisor"
    RELEASE_TO_GROUP = "release_to_group"
    RELEASE_TO_COMMISSIONER = "release_to_commissioner"
    STATEMENT = "statement"
    CONFIRMATION = "confirmation"
    GOAL_WORKSHOP = "goal_workshop"
    QUESTIONNAIRE = "questionnaire"
    EVALUATION_ROUND = "evaluation_round"
    COMMISSIONER_ROUND = "commissioner_round"
    INVITATION_TO_ANSWER = "invitation_to_answer"
    NAMED_ANSWER = "named_answer"
    ROUND_FIGURES = "round_figures"
    LEFT_UNSAID = "left_unsaid"
    COMMISSIONER_ANSWER = "commissioner_answer"
    POOLED_ANSWERS = "pooled_answers"
    REPORT_TO_COMMISSIONER = "report_to_commissioner"
    REPORT_OF_PRACTICE = "report_of_practice"
    REPORT_OF_OWN_WORK = "report_of_own_work"
    EMERGENCY_ACCESS = "emergency_access"
    ACCESS_LOG = "access_log"
    CONSENT = "consent"
    ERASURE = "erasure"
    RETENTION = "retention"
    INVOICE = "invoice"
    TO_INVOICE = "to_invoice"
    PAYMENT = "payment"
    PAYER_ADDRESS = "payer_address"
    FRAMEWORK = "framework"


R = Role

WHO_SEES: dict[Record, frozenset[Role]] = {
    Record.PRACTICE: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.CATALOGUE: frozenset({R.ANYONE}),
    Record.PRACTITIONER_PROFILE: frozenset({R.ANYONE}),
    Record.PRACTITIONER_FILE: frozenset({R.OWNER, R.COORDINATOR}),
    Record.WORKLOAD: frozenset({R.OWNER, R.COORDINATOR}),
    # Supervision of one's own and training hours: shown to buyers as sums only, by the owner.
    Record.OWN_DEVELOPMENT: frozenset({R.OWNER}),
    Record.ORGANISATION: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.PERSON: frozenset({R.OWNER, R.COORDINATOR}),
    # The practitioner who holds the exploratory talk reads what the inquirer wrote.
    Record.INQUIRY: frozenset({R.OWNER, R.COORDINATOR}),
    Record.EXPLORATORY_TALK: frozenset({R.OWNER, R.COORDINATOR}),
    # To learn from one's own mistakes one must be able to write them down unwatched.
    Record.BOUNDARY_CROSSING: frozenset({R.OWNER}),
    Record.MATCH: frozenset({R.COORDINATOR}),
    Record.ENGAGEMENT: IN_ENGAGEMENT | {R.COORDINATOR, R.BOOKKEEPER},
    # Who the members are is no business of the one who pays: head counts are. Own places are.
    Record.PARTY: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COORDINATOR, R.OWNER}),
    Record.AGREEMENT: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COMMISSIONER, R.COORDINATOR}),
    # The agreement as a file. The shared copy carries the jointly agreed goals alone, and counts
    # the supervisees; the members' copy carries the group's own goals and the members' names.
    Record.SHARED_PAPER: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COMMISSIONER, R.COORDINATOR}),
    Record.MEMBERS_PAPER: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    Record.ACCEPTANCE: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COORDINATOR, R.OWNER}),
    # Ethics of the trade: earlier contacts are told to supervisee, group and commissioner.
    Record.PRIOR_CONTACT: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COMMISSIONER, R.COORDINATOR}),
    # Dates, states and head counts. Nothing of what was said hangs on this row.
    Record.SESSION: frozenset(
        {R.SUPERVISOR, R.SUPERVISEE, R.COMMISSIONER, R.COORDINATOR, R.BOOKKEEPER}
    ),
    # Who of the members came stays in the room; the office and the commissioner get the count.
    Record.ATTENDANCE: frozenset({R.SUPERVISOR, R.OWNER}),
    # When the group is asked and how many can come; the one who orders learns the booked dates.
    Record.POLL: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COORDINATOR}),
    # When somebody can come tells of their life; the others get counts once all have answered.
    Record.POLL_ANSWER: frozenset({R.OWNER}),
    # The answers of a group that wanted to see each other's, told before anybody answered.
    Record.SHARED_POLL_ANSWER: frozenset({R.OWNER, R.SUPERVISOR, R.SUPERVISEE, R.COORDINATOR}),
    # Seen by the planner, not by people: only their owner knows that there is a calendar at all.
    Record.CALENDAR_ADDRESS: frozenset({R.OWNER}),
    Record.BUSY_TIME: frozenset({R.OWNER}),
    # What is only planned is nobody else's: others learn of a time when it is booked.
    Record.PLAN: frozenset({R.COORDINATOR}),
    # When a practitioner is away, never why.
    Record.ABSENCE: frozenset({R.OWNER, R.COORDINATOR}),
    Record.PERSONAL_GOAL: frozenset({R.OWNER, R.SUPERVISOR}),
    Record.GROUP_GOAL: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    Record.JOINT_GOAL: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COMMISSIONER, R.COORDINATOR}),
    Record.PERSONAL_RATING: frozenset({R.OWNER, R.SUPERVISOR}),
    Record.GROUP_RATING: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    # Sealed to the author's key: the row says only that there is a text, and to nobody else.
    Record.SESSION_NOTE: frozenset({R.OWNER}),
    Record.TALK_NOTE: frozenset({R.OWNER}),
    Record.JOURNAL: frozenset({R.OWNER}),
    # The notes of somebody who cannot go on. Owner here is the one colleague whom they named, once
    # the wait is over that they could have stopped; the colleague's own key opens them (E6).
    Record.ENTRUSTED_NOTE: frozenset({R.OWNER}),
    # Sealed to the members of the moment of writing; the rule says what later ones may read.
    Record.SHARED_MEMO: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    Record.MEMO_RULE: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    # A release is seen by the audience its owner named; the three rows are the three audiences.
    Record.RELEASE_TO_SUPERVISOR: frozenset({R.OWNER, R.SUPERVISOR}),
    Record.RELEASE_TO_GROUP: frozenset({R.OWNER, R.SUPERVISOR, R.SUPERVISEE}),
    # Those who confirmed see what the commissioner sees. There is no other way to a commissioner.
    Record.RELEASE_TO_COMMISSIONER: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COMMISSIONER}),
    Record.STATEMENT: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    # Who of the members has confirmed or refused stays theirs: the others get the count.
    Record.CONFIRMATION: frozenset({R.OWNER}),
    # A goal is the members' while it is being written, whoever reads it when it is ready.
    Record.GOAL_WORKSHOP: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    Record.QUESTIONNAIRE: frozenset({R.COORDINATOR, R.PRACTITIONER}),
    # That a round is open, its deadline and its response rate: the members' and their leader's.
    Record.EVALUATION_ROUND: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    # The commissioner's own evaluation is held apart: the members have no part in it.
    Record.COMMISSIONER_ROUND: frozenset({R.SUPERVISOR, R.COMMISSIONER, R.COORDINATOR}),
    # Who has answered is each one's own knowledge; all others get a count.
    Record.INVITATION_TO_ANSWER: frozenset({R.OWNER}),
    Record.NAMED_ANSWER: frozenset({R.OWNER, R.SUPERVISOR}),
    # Means of one anonymous round, once it is over and enough have answered (core/disclosure).
    Record.ROUND_FIGURES: frozenset({R.SUPERVISOR}),
    # Sealed to the supervisor's key: the row alone says nothing.
    Record.LEFT_UNSAID: frozenset({R.SUPERVISOR}),
    Record.COMMISSIONER_ANSWER: frozenset({R.SUPERVISOR, R.COMMISSIONER, R.COORDINATOR}),
    # What reports are pooled from: nobody's to read. The verb that publishes a report passes them
    # through the gate of core/disclosure, and what passed is in the report.
    Record.POOLED_ANSWERS: frozenset(),
    # What was published once stays: a later report is held against all earlier ones (the ledger).
    Record.REPORT_TO_COMMISSIONER: frozenset({R.COMMISSIONER, R.COORDINATOR}),
    Record.REPORT_OF_PRACTICE: frozenset({R.COORDINATOR}),
    # A supervisor's own development is theirs alone: there is no ranking of supervisors.
    Record.REPORT_OF_OWN_WORK: frozenset({R.OWNER}),
    # Whom it concerns sees who in the office opened it, when and why.
    Record.EMERGENCY_ACCESS: frozenset({R.SUPERVISOR, R.SUPERVISEE, R.COORDINATOR}),
    # The office's page of it leaves out records that the office does not see: a line is content.
    Record.ACCESS_LOG: frozenset({R.OWNER, R.COORDINATOR}),
    # That one has a calendar with us, or trusts a colleague, is one's own knowledge.
    Record.CONSENT: frozenset({R.OWNER}),
    # That somebody asks to be erased, when it was done, and what the law keeps.
    Record.ERASURE: frozenset({R.OWNER, R.COORDINATOR}),
    # How much is past its time, counted by rows that the office sees.
    Record.RETENTION: frozenset({R.COORDINATOR}),
    Record.INVOICE: frozenset({R.COMMISSIONER, R.PAYER, R.COORDINATOR, R.BOOKKEEPER}),
    Record.TO_INVOICE: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    # What came to the bank, and how each payer gets its invoices: the office alone.
    Record.PAYMENT: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.PAYER_ADDRESS: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    # Euros, hours and counts by lot: the buyer's own figures, never content.
    Record.FRAMEWORK: frozenset({R.COMMISSIONER, R.COORDINATOR, R.BOOKKEEPER}),
}

WHO_CHANGES: dict[Record, frozenset[Role]] = {
    Record.PRACTICE: frozenset({R.COORDINATOR}),
    Record.CATALOGUE: frozenset({R.COORDINATOR}),
    Record.PRACTITIONER_PROFILE: frozenset({R.OWNER, R.COORDINATOR}),
    Record.PRACTITIONER_FILE: frozenset({R.OWNER, R.COORDINATOR}),
    Record.WORKLOAD: frozenset({R.OWNER, R.COORDINATOR}),
    Record.OWN_DEVELOPMENT: frozenset({R.OWNER}),
    Record.ORGANISATION: frozenset({R.COORDINATOR}),
    Record.PERSON: frozenset({R.OWNER, R.COORDINATOR}),
    Record.INQUIRY: frozenset({R.COORDINATOR}),
    Record.EXPLORATORY_TALK: frozenset({R.OWNER, R.COORDINATOR}),
    Record.BOUNDARY_CROSSING: frozenset({R.OWNER}),
    Record.MATCH: frozenset({R.COORDINATOR}),
    Record.ENGAGEMENT: frozenset({R.COORDINATOR}),
    Record.PARTY: frozenset({R.COORDINATOR}),
    Record.AGREEMENT: frozenset({R.SUPERVISOR, R.COORDINATOR}),
    # What was sealed nobody changes: an amendment is a new version with a paper of its own.
    Record.SHARED_PAPER: frozenset(),
    Record.MEMBERS_PAPER: frozenset(),
    Record.ACCEPTANCE: frozenset({R.OWNER}),
    Record.PRIOR_CONTACT: frozenset({R.SUPERVISOR}),
    Record.SESSION: frozenset({R.SUPERVISOR, R.COORDINATOR}),
    Record.ATTENDANCE: frozenset({R.SUPERVISOR}),
    Record.POLL: frozenset({R.SUPERVISOR, R.COORDINATOR}),
    Record.POLL_ANSWER: frozenset({R.OWNER}),
    Record.SHARED_POLL_ANSWER: frozenset({R.OWNER}),
    Record.CALENDAR_ADDRESS: frozenset({R.OWNER}),
    Record.BUSY_TIME: frozenset({R.OWNER}),
    Record.PLAN: frozenset({R.COORDINATOR}),
    Record.ABSENCE: frozenset({R.OWNER, R.COORDINATOR}),
    Record.PERSONAL_GOAL: frozenset({R.OWNER, R.SUPERVISOR}),
    Record.GROUP_GOAL: frozenset({R.SUPERVISOR}),
    Record.JOINT_GOAL: frozenset({R.SUPERVISOR}),
    Record.PERSONAL_RATING: frozenset({R.OWNER}),
    Record.GROUP_RATING: frozenset({R.SUPERVISOR}),
    Record.SESSION_NOTE: frozenset({R.OWNER}),
    Record.TALK_NOTE: frozenset({R.OWNER}),
    Record.JOURNAL: frozenset({R.OWNER}),
    Record.ENTRUSTED_NOTE: frozenset(),
    Record.SHARED_MEMO: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    Record.MEMO_RULE: frozenset({R.SUPERVISOR}),
    Record.RELEASE_TO_SUPERVISOR: frozenset({R.OWNER}),
    Record.RELEASE_TO_GROUP: frozenset({R.OWNER}),
    # All who were present had to confirm, so any of them may take it back.
    Record.RELEASE_TO_COMMISSIONER: frozenset({R.SUPERVISOR, R.SUPERVISEE}),
    Record.STATEMENT: frozenset({R.SUPERVISOR}),
    Record.CONFIRMATION: frozenset({R.OWNER}),
    Record.GOAL_WORKSHOP: frozenset({R.SUPERVISOR}),
    Record.QUESTIONNAIRE: frozenset({R.COORDINATOR}),
    Record.EVALUATION_ROUND: frozenset({R.SUPERVISOR}),
    Record.COMMISSIONER_ROUND: frozenset({R.SUPERVISOR, R.COORDINATOR}),
    Record.INVITATION_TO_ANSWER: frozenset({R.OWNER}),
    Record.NAMED_ANSWER: frozenset({R.OWNER}),
    # Nobody writes figures, reads others' answers to change them, or unsays what was said.
    Record.ROUND_FIGURES: frozenset(),
    Record.LEFT_UNSAID: frozenset(),
    Record.COMMISSIONER_ANSWER: frozenset({R.COMMISSIONER}),
    Record.POOLED_ANSWERS: frozenset(),
    # To add one is all that can be done with them: the database refuses the rest.
    Record.REPORT_TO_COMMISSIONER: frozenset({R.COORDINATOR}),
    Record.REPORT_OF_PRACTICE: frozenset({R.COORDINATOR}),
    Record.REPORT_OF_OWN_WORK: frozenset({R.OWNER}),
    Record.EMERGENCY_ACCESS: frozenset({R.COORDINATOR}),
    # Written by what happens, changed by nobody: the database itself refuses.
    Record.ACCESS_LOG: frozenset(),
    Record.CONSENT: frozenset({R.OWNER}),
    Record.ERASURE: frozenset({R.OWNER, R.COORDINATOR}),
    Record.RETENTION: frozenset({R.COORDINATOR}),
    Record.INVOICE: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.TO_INVOICE: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.PAYMENT: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.PAYER_ADDRESS: frozenset({R.COORDINATOR, R.BOOKKEEPER}),
    Record.FRAMEWORK: frozenset({R.COORDINATOR}),
}

# Confidential records: when another than the person it is about reads such a row, it is written
# down, and that person can see it.
NOTED: frozenset[Record] = frozenset(
    {
        Record.INQUIRY,
        Record.ATTENDANCE,
        Record.SHARED_POLL_ANSWER,
        Record.PERSONAL_GOAL,
        Record.PERSONAL_RATING,
        Record.NAMED_ANSWER,
        # These open to their author, and to the trusted colleague whom the author named (E6).
        Record.SESSION_NOTE,
        Record.TALK_NOTE,
        Record.JOURNAL,
        Record.SHARED_MEMO,
        Record.RELEASE_TO_SUPERVISOR,
        Record.RELEASE_TO_GROUP,
    }
)

# What a coordinator may open for a few hours, with a reason that those concerned can read: enough
# to reach the members and go on when a supervisor cannot. No rating, and never a sealed text.
IN_EMERGENCY: frozenset[Record] = frozenset(
    {Record.ATTENDANCE, Record.PERSONAL_GOAL, Record.GROUP_GOAL}
)
