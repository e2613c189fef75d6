"""English: quarrels, and what weighs on a person."""

QUARRELS = """
    (no longer|don't|do not|won't|stopped|barely|refuse to) (speak|talk|speaking|talking
      |communicate) .. (each other|other)
    no longer speak, refuse to cooperate
    constantly (argue|arguing|fight|fighting|bickering), bicker*, tension* between
    animosity, resentment between, clash, clashing, disagreement .. (escalat*|between)
    escalated into, relationship .. (broken down|toxic|deteriorat*), broken down between
    at war, warring, can't work together, cannot work together, hate each other
    blaming each other, arguing, argue .. (time|constantly|with), fighting, fights
    quarrelling, quarreling, at odds
    (not|don't|won't|refuse to|stopped) .. (speak|talk|speaking|talking) to each other
    refuse* to work (together|with), refuse to speak, fell out, falling out, fallen out
    split into (two )*, two camps, bad blood, mediate, mediation, mediator
    can't stand each other, (don't|doesn't|do not|cannot|can't) get along
    relations .. (broken|strained|tense), strained relation*, heated argument*
    argument between, power struggle*, hostil*, tense .. between, rift*
"""

TROUBLES = """
    (start|begin|need|seeking|seek|in) (therapy|psychotherapy|counselling|counseling)
    diagnosed with (depression|anxiety|bipolar|ptsd|burnout)
    (couples|marriage|relationship) (counselling|counseling|therapy|problems)
    my (relationship|divorce|separation|breakup|marriage), personal therapy, grief .. my
    (looking|look|need|want|seek*|find|searching|would like|recommend*) .. (therapy
      |therapist|psychotherapy|psychotherapist|psychologist|psychiatrist)
    (couples|couple's|marriage) (therapy|counsel*)
    i (am|feel|have been|was|'m) .. depressed, i'm depressed, panic attack*
    (i|i'm|am) .. suicidal
    my .. (depression|anxiety|divorce|marriage|trauma|drinking|grief), can't sleep
    cannot sleep, suffer* from (depression|anxiety|panic|insomnia), suicidal thoughts
    childhood trauma*
    my (wife|husband|mother|father|partner|son|daughter) .. (died|passed|left)
    feel* hopeless, mental health .. (my|problem*), my mental health, crying every
"""
