"""Rules for directors and officers who come (Form 8-K Item 5.02(c) and (d); before August 23, 2004 Item 5)."""

from extractor.rules import Rule, register
from extractor.subjects.events.people.departure_rules import APPOSITION, PEOPLE
from extractor.subjects.events.people.names import HONORIFIC

_ACT = r"(?P<act>appointed|re-?elected|elected|named|promoted|hired|selected|designated|engaged)"
_PAST = (
    r"(?i)\bprior to (?:joining|his|her|that|this)|previously (?:served|was)|as previously (?:reported|announced|"
    r"disclosed)|"
    r"the following (?:nominees|persons|individuals)|until (?:his|her|their) successors? (?:is|are|has|have)|"
    r"nominees? for director"
)

PLACES = Rule(
    "events.appointment.active",
    needs=("appointed", "elected", "named", "promoted", "hired", "selected", "designated", "engaged"),
    pattern=rf"(?<!previously )(?<!was )(?<!were )(?<!been )(?<!be ){_ACT} (?:each of "
    rf")?(?:{HONORIFIC})?{PEOPLE}(?=(?P<tail>[^;]{{0,320}}))",
    never=_PAST,
    matches={
        "On July 28, 2011, SanDisk Corporation (the “Company”) appointed Donald Robertson, age 42, to the position of "
        "Principal Accounting Officer of the Company.": {
            "act": "appointed",
            "person": "Donald Robertson",
            "age": 42,
            "tail": ", to the position of Principal Accounting Officer of the Company.",
        },
        "On December 29, 2020, the Board of Directors of Apple Inc. appointed Ms. Monica Lozano to Apple’s Board, "
        "effective as of January 4, 2021.": {
            "act": "appointed",
            "person": "Monica Lozano",
            "tail": "to Apple’s Board, effective as of January 4, 2021.",
        },
    },
    rejects=(
        "On May 3, 2021, the Board appointed Grant Thornton LLP as its independent auditor.",
        "Prior to joining the Company, Acme Corp. appointed Jane Q. Doe as its controller.",
    ),
)
IS_PLACED = Rule(
    "events.appointment.passive",
    needs=("appointed", "elected", "named", "promoted", "hired", "selected", "designated"),
    pattern=rf"{PEOPLE}{APPOSITION} (?:was|were|has been|have been|had been|will be)(?: also| "
    rf"unanimously)? {_ACT}(?: by [^;,]{{3,80}}?)?"
    r"(?=(?P<tail>(?:,? [^;]{1,320}|\.)))",
    never=_PAST,
    matches={
        "On July 13, 2020, John Dabiri was appointed to the Board of Directors of NVIDIA Corporation (the “Board”).": {
            "person": "John Dabiri",
            "act": "appointed",
            "tail": "to the Board of Directors of NVIDIA Corporation (the “Board”).",
        },
    },
    rejects=("On July 13, 2020, the amendment was appointed to be filed.",),
)
PLACING = Rule(
    "events.appointment.noun",
    needs=("appointment of", "election of", "promotion of", "hiring of", "appointment by"),
    pattern=rf"(?:announced|announcing|approved|announces|ratified) (?:the )?(?P<act>appointment|election|promotion|"
    rf"hiring) of (?:{HONORIFIC})?{PEOPLE}"
    r"(?=(?P<tail>[^;]{0,320}))",
    never=_PAST,
    matches={
        "On February 4, 2021, the Company announced the appointment of Robert Parks, age 48, as the principal "
        "accounting "
        "officer of the Company.": {
            "act": "appointment",
            "person": "Robert Parks",
            "age": 48,
            "tail": ", as the principal accounting officer of the Company.",
        },
    },
    rejects=("The stockholders approved the election of each of our thirteen nominees.",),
)
BECOMES = Rule(
    "events.appointment.becomes",
    needs=("became", "will become", "assume", "will succeed", "will replace", "will join", "will be joining"),
    pattern=rf"{PEOPLE}{APPOSITION} (?:officially )?(?P<act>became|will become|will join|will be joining|assumed|will "
    rf"assume|will succeed|will "
    rf"replace|has assumed)"
    r"(?: {person:predecessor})?(?=(?P<tail>,? [^;]{1,320}))",
    never=_PAST + r"|surviv|wholly[- ]owned",
    matches={
        "On December 1, 2023, Kevin J. Chan, age 42, became Corporate Controller and the chief accounting officer of "
        "the Company.": {
            "person": "Kevin J. Chan",
            "age": 42,
            "act": "became",
            "tail": "Corporate Controller and the chief accounting officer of the Company.",
        },
        "Dave Clark, the Company’s current Senior Vice President, Worldwide Operations, will succeed Mr. Wilke as CEO "
        "Worldwide Consumer.": {
            "person": "Dave Clark",
            "apposition": ", the Company’s current Senior Vice President, Worldwide Operations",
            "act": "will succeed",
            "predecessor": "Mr. Wilke",
            "tail": "as CEO Worldwide Consumer.",
        },
    },
    rejects=("As a result, Acme Corp. became a wholly owned subsidiary of the Company.",),
)
SUCCEEDED = Rule(
    "events.appointment.succeeded",
    needs=("succeeded by", "replaced by"),
    pattern=r"{person:predecessor} (?:is|was|will be|has been) (?P<act>succeeded|replaced) "
    r"by {person:person}(?=(?P<tail>[^;]{0,320}))",
    matches={
        "Ms. Ahrendts is succeeded by Deirdre O’Brien, who assumed the role of Senior Vice President, Retail + People, "
        "effective February 5, 2019.": {
            "predecessor": "Ms. Ahrendts",
            "act": "succeeded",
            "person": "Deirdre O’Brien",
            "tail": ", who assumed the role of Senior Vice President, Retail + People, effective February 5, 2019.",
        },
    },
    rejects=("The old facility is replaced by the Credit Agreement.",),
)
register(PLACES, IS_PLACED, PLACING, BECOMES, SUCCEEDED)
APPOINTMENTS = (PLACES, IS_PLACED, PLACING, BECOMES, SUCCEEDED)
