"""The fixed words of the trade, as the glossary gives them, each with what people call it.

A word's value is what tables keep; its label is a msgid of the catalogue.
"""

from collections.abc import Iterable
from enum import StrEnum

from peili.core.wording import msgid


class Term(StrEnum):
    """A word with a label. Members are written `NAME = "value", msgid("Label")`."""

    label: str

    def __new__(cls, value: str, label: str = "") -> "Term":
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word


def choices(terms: Iterable[Term]) -> list[tuple[str, str]]:
    """Return (value, label) pairs; the form translates the labels."""
    return [(term.value, term.label) for term in terms]


class EngagementKind(Term):
    SUPERVISION = "supervision", msgid("Supervision")
    CRISIS = "crisis", msgid("Crisis supervision")
    MEDIATION = "mediation", msgid("Workplace mediation")
    TRAINING = "training", msgid("Training")
    DEVELOPMENT = "development", msgid("Development project")
    CONSULTING = "consulting", msgid("Consulting")
    LECTURE = "lecture", msgid("Lecture")
    SOUND_RELAXATION = "sound_relaxation", msgid("Sound relaxation")


class Form(Term):
    INDIVIDUAL = "individual", msgid("Individual")
    PAIR = "pair", msgid("Pair")
    GROUP = "group", msgid("Group")
    TEAM = "team", msgid("Team")
    WORK_COMMUNITY = "work_community", msgid("Work community")


class Focus(Term):
    OWN_WORK = "own_work", msgid("Own work")
    CLIENT_WORK = "client_work", msgid("Client work")
    MANAGEMENT = "management", msgid("Management")


class Approach(Term):
    SOLUTION_FOCUSED = "solution_focused", msgid("Solution-focused")
    DIALOGIC = "dialogic", msgid("Dialogic")
    PSYCHODYNAMIC = "psychodynamic", msgid("Psychodynamic")
    NARRATIVE = "narrative", msgid("Narrative")
    SYSTEMIC = "systemic", msgid("Systemic")
    FUNCTIONAL = "functional", msgid("Action methods")


class PlaceMode(Term):
    AT_CLIENT = "at_client", msgid("At the workplace")
    AT_OFFICE = "at_office", msgid("At our office")
    REMOTE = "remote", msgid("Remote")
    HYBRID = "hybrid", msgid("A mix, agreed for each session")


class Profession(Term):
    SOCIAL_WORK = "social_work", msgid("Social work")
    THERAPY = "therapy", msgid("Therapy and psychology")
    TEACHING = "teaching", msgid("Teaching")
    MANAGEMENT = "management", msgid("Management")
    MEDICINE = "medicine", msgid("Medicine and care")
    CHILD_WELFARE = "child_welfare", msgid("Child welfare")
    FOSTER_CARE = "foster_care", msgid("Foster care")
    EARLY_EDUCATION = "early_education", msgid("Early childhood education")
    PUPIL_WELFARE = "pupil_welfare", msgid("Pupil welfare")
    MENTAL_HEALTH = "mental_health", msgid("Mental health work")
    IMMIGRATION = "immigration", msgid("Work with immigrants")
    CHURCH = "church", msgid("Parish work")
    MULTI = "multi", msgid("Several professions together")
    OTHER = "other", msgid("Another field")


class Region(Term):
    SATAKUNTA = "satakunta", msgid("Satakunta")
    TURKU = "turku", msgid("Turku region")
    TAMPERE = "tampere", msgid("Tampere region")
    VAASA = "vaasa", msgid("Vaasa region")
    REMOTE = "remote", msgid("Anywhere, remotely")


class Language(Term):
    FI = "fi", msgid("Finnish")
    SV = "sv", msgid("Swedish")
    EN = "en", msgid("English")


class InquirerRole(Term):
    EMPLOYEE = "employee", msgid("Employee")
    MANAGER = "manager", msgid("Manager")
    HR = "hr", msgid("Personnel or purchasing")
    ENTREPRENEUR = "entrepreneur", msgid("Entrepreneur")
    REPRESENTATIVE = "representative", msgid("Shop steward or safety delegate")
    FOSTER_CARER = "foster_carer", msgid("Foster carer or volunteer")
    OTHER = "other", msgid("Somebody else")


class VatTreatment(Term):
    GENERAL = "general", msgid("General rate")
    EXEMPT = "exempt", msgid("Exempt, with a reason")
    SMALL_BUSINESS = "small_business", msgid("Small business outside the VAT register")
    REVERSE_CHARGE = "reverse_charge", msgid("Reverse charge")
