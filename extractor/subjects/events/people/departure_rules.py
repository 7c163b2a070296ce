"""Rules for directors and officers who go (Form 8-K Item 5.02(a) and (b); before August 23, 2004 Item 6)."""

from extractor.rules import Rule, register
from extractor.subjects.events.people.names import HONORIFIC

PERSON = r"{person:person}"
AGE = r"(?:,? (?:age |aged )?{number:age}(?=,)|,? \((?:age )?{number:age}\)|, (?:age|aged) {number:age})?"
_FROM = r"(?:,? effective(?: as of| on)? {date:each_effective}(?=,? and |, as ))?"
PEOPLE = rf"{PERSON}{AGE}{_FROM}(?:(?:, and|,| and) (?:{HONORIFIC})?{PERSON}{AGE}{_FROM}){{0,8}}"
APPOSITION = r"(?P<apposition>,? (?:\([^()]{1,60}\)|[^;\ue005]{2,240}?))?,?"
ACT = (
    r"(?P<act>resign(?:ed|ing|s)?|retir(?:e|ed|es|ing)|step(?:ped|ping|s)? down|depart(?:ed|ing|s)?|leav(?:e|es|ing)|"
    r"left|"
    r"passed away|died|cease(?:d|s)? (?:to serve|serving|to be|being)|(?:no longer|not continue to) (?:serve|be)|"
    r"not (?:(?:intend|plan|wish|going|be) )?(?:to )?(?:stand(?:ing)? for (?:re-?)?election|seek(?:ing)? "
    r"(?:re-?)?election|be (?:a candidate|nominated|"
    r"standing)))\b"
)
NOUN = r"(?P<act>resignation|retirement|departure|termination|death|passing)"
_NOTICE = (
    r"(?:(?:has|had|have) )?(?:notified|informed|advised|told|gave|given|provided|tendered|submitted|delivered|"
    r"announced|communicated|"
    r"indicated|stated|expressed)"
)
_INTENT = (
    r"(?:(?:would|will|plans?|planned|intends?|intended|decided|elected|agreed|chose|wish(?:es|ed)?|expects?|"
    r"(?:has|have|had) (?:decided|agreed|elected|chosen|determined))"
    r"(?: (?:also|voluntarily))?(?: to)?(?: be)?|is|are)"
)
_NEVER = (
    r"(?i)^(?:\W{0,3}\w{0,2}\W{0,3})as (?:previously (?:reported|announced|disclosed)|(?:reported|disclosed) in (?:the"
    r"|our|its)\b)|resignation policy|prior to "
    r"(?:joining|his|her)"
)

GOES = Rule(
    "events.departure.verb",
    needs=(
        "resign",
        "retire",
        "retir",
        "step down",
        "stepping down",
        "stepped down",
        "depart",
        "leav",
        "left",
        "passed away",
        "died",
        "no longer",
        "ceas",
        "stand for",
        "standing for",
        "seek re",
    ),
    pattern=rf"{PEOPLE}{APPOSITION} (?:(?P<future>{_INTENT}) |(?:has|have|had) )?(?:also |voluntarily )?{ACT}",
    never=_NEVER,
    matches={
        "On September 10, 2019, Bob Iger resigned from the Board of Directors of Apple Inc.": {
            "person": "Bob Iger",
            "act": "resigned",
        },
        "On February 5, 2019, Apple Inc. announced that Angela Ahrendts, Senior Vice President, Retail, would depart "
        "Apple, effective April 15, 2019.": {
            "person": "Angela Ahrendts",
            "apposition": ", Senior Vice President, Retail",
            "future": "would",
            "act": "depart",
        },
        "Marianne Lake, current CEO of CCB, has decided to retire from the Firm after more than 25 years.": {
            "person": "Marianne Lake",
            "apposition": ", current CEO of CCB",
            "future": "has decided to",
            "act": "retire",
        },
    },
    rejects=(
        "Apple Inc. retired from the market for music players.",
        "On May 3, 2021, the Board appointed Janet Carrig to serve as a director until her earlier death or removal.",
    ),
)
TELLS = Rule(
    "events.departure.notice",
    needs=(
        "notified",
        "informed",
        "advised",
        "told",
        "notice",
        "tendered",
        "submitted",
        "delivered",
        "announced",
        "communicated",
        "indicated",
        "expressed",
    ),
    pattern=rf"{PEOPLE}{APPOSITION} {_NOTICE}\b[^;]{{0,200}}? (?:of|that|to|in(?:tent|tention)|decision|decided|"
    rf"resign)[^;]{{0,120}}?\b(?:{ACT}|{NOUN}\b)"
    rf"|{PEOPLE}{APPOSITION} (?:(?:has|had|have) )?(?:tendered|submitted|gave|delivered|announced) (?:his|her|their) "
    r"(?:written )?(?P<act>resignation|retirement)\b",
    never=_NEVER,
    matches={
        "On November 10, 2021, Thomas O. Ryder informed Amazon.com, Inc. of his decision to retire from the Board of "
        "Directors effective December 31, 2021.": {"person": "Thomas O. Ryder", "act": "retire"},
        "On May 4, 2012, Jane Q. Doe tendered her resignation as Chief Financial Officer of Acme Holdings, Inc.": {
            "person": "Jane Q. Doe",
            "act": "resignation",
        },
        "On January 16, 2024, Sheryl Sandberg notified Meta Platforms, Inc. (the “Company”) that she has decided not "
        "to stand for re-election to the Company’s Board of Directors.": {
            "person": "Sheryl Sandberg",
            "act": "not to stand for re-election",
        },
        "On September 29, 2023, Jennifer L. Johnson, Corporate Vice President and Principal Accounting Officer of "
        "FedEx Corporation, informed the Company that she is resigning to pursue another opportunity.": {
            "person": "Jennifer L. Johnson",
            "apposition": ", Corporate Vice President and Principal Accounting Officer of FedEx Corporation",
            "act": "resigning",
        },
    },
    rejects=("On November 10, 2021, Thomas O. Ryder informed the Company of the results.",),
)
TOLD_BY = Rule(
    "events.departure.told_by",
    needs=("informed by", "notified by", "advised by", "told by", "letter", "notice", "communication"),
    pattern=rf"(?:(?:informed|notified|advised|told) by|(?:notice|letter|communication)(?: of resignation)? from) "
    rf"(?:{HONORIFIC})?{PERSON}{AGE}"
    rf"{APPOSITION}[^;]{{0,60}}? (?:that|of|to|in which)[^;]{{0,80}}?\b(?:{ACT}|{NOUN}\b)",
    never=_NEVER,
    matches={
        "On October 26, 2005, Pericom Semiconductor Corporation (the “Company”) was informed by Michael D. Craighead "
        "that he would resign from his positions as Vice President, Chief Financial Officer and Assistant Secretary of "
        "the Company.": {"person": "Michael D. Craighead", "act": "resign"},
    },
    rejects=("The Company was informed by Ernst & Young LLP that it had resigned.",),
)
LOSS = Rule(
    "events.departure.noun",
    needs=("resignation", "retirement", "departure", "termination", "death of", "passing of"),
    pattern=rf"(?:announced|announcing|announces|accepted|received|includes?|reports?|reported|disclosed)"
    rf"(?:[^;,]{{0,40}}?|[^;]{{0,90}}?,? including) (?:the |a )?(?:notice of )?"
    rf"(?:\w+ ){{0,2}}?{NOUN} (?:of|from) (?:employment of )?(?:{HONORIFIC})?{PEOPLE}(?P<apposition>, [^;]{{2,200}})?",
    never=_NEVER,
    matches={
        "On November 16, 2009, Horizon Financial Corp. announced the resignation of Steven L. Hoekstra, Executive Vice "
        "President and Chief Lending Officer of Horizon Bank.": {
            "act": "resignation",
            "person": "Steven L. Hoekstra",
            "apposition": ", Executive Vice President and Chief Lending Officer of Horizon Bank.",
        },
        "Astrotech’s corporate realignment includes the termination of James Royston, President of Astrotech Corporation.": {
            "act": "termination",
            "person": "James Royston",
            "apposition": ", President of Astrotech Corporation.",
        },
    },
    rejects=("The Company announced the termination of the Credit Agreement.",),
)
REMOVED = Rule(
    "events.departure.dismissed",
    needs=("terminat", "removed", "dismissed"),
    pattern=rf"(?:{PEOPLE}(?:[’']s? employment)?{APPOSITION} (?:was|were|has been|have been|had been) "
    rf"(?:involuntarily )?"
    rf"(?P<act>terminated|removed|dismissed)(?! by the grantee)"
    rf"|(?P<act>terminated|removed|dismissed) (?:the employment of )?(?:{HONORIFIC})?{PERSON}{AGE}(?P<apposition>,? "
    rf"[^;]{{2,120}})?)",
    never=_NEVER + r"|\bif\b|in the event|without cause prior",
    matches={
        "On June 3, 2009, the Board terminated the employment of Alan R. Hale, Chief Operating Officer.": {
            "act": "terminated",
            "person": "Alan R. Hale",
            "apposition": ", Chief Operating Officer.",
        },
    },
    rejects=("If Alan R. Hale was terminated without cause, he would receive his salary.",),
)
register(GOES, TELLS, TOLD_BY, LOSS, REMOVED)
DEPARTURES = (TELLS, TOLD_BY, LOSS, REMOVED, GOES)

LATER = Rule(
    "events.departure.effective",
    needs=("effective", "last day"),
    pattern=r"(?:(?i:his|her|their)|[Tt]he (?=resig|retir|depart)|{person:person}[’']s?) ?"
    r"(?:(?:resignation|retirement|departure|termination)s?\b[^.;]{0,60}? (?:is|was|will be|will become|became|shall "
    r"be|are|were|to be)"
    r" effective(?: as of| on| at the close of business on)?|last day (?:at|with|of employment)?[^.;]{0,40}?(?:will "
    r"be|is|was)(?: on)?) {date:effective}",
    matches={
        "His resignation will become effective on June 18, 2010.": {"effective": "2010-06-18"},
        "Ms. Johnson’s last day at the Company will be October 20, 2023.": {
            "person": "Ms. Johnson",
            "effective": "2023-10-20",
        },
    },
    rejects=("The termination of the agreement is effective on June 18, 2010.",),
)
register(LATER)
