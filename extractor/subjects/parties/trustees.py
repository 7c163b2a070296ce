"""The trustees of notes, by sentences about the indenture and by the labels of "The Offering"."""

from collections.abc import Iterator

import regex

from extractor.language.names import FIRM, printed_name
from extractor.models.deal import PartyRole
from extractor.patterns import compiled
from extractor.reading import Reading
from extractor.rules import Rule, Stated, Statement, register
from extractor.subjects.deals.former import is_former
from extractor.subjects.stating import stated

_SUCCESSOR = (
    r"(?:,? \([^()]{1,200}\)|,? (?:as )?successor(?: trustee)?(?: in interest| by merger| by conversion)? to (?:the )?{firm}"
    r"(?: \([^()]{1,80}\))?|,? formerly(?: known as)? {firm})?"
)
_NOT_NAMED_AS_EARLIER = (
    r"(?<!successor to )(?<!interest to )(?<!merger to )(?<!known as )(?<!formerly )(?<!f/k/a )(?<!affiliate of )"
    r"(?<!subsidiary of )"
)
TRUSTEE = Rule(
    "parties.trustee.as",
    needs=("trustee",),
    pattern=_NOT_NAMED_AS_EARLIER
    + r"{firm:name}(?:,? an? [\w ]{4,60}?(?:association|corporation|company|bank))?"
    + _SUCCESSOR
    + r"(?: and (?:[A-Z]\. ?){1,2}[A-Z]\w{2,20})?"
    + r"(?:,? (?:as|will act as|acts as|is|will be|serves as|will serve as) (?:the )?|, (?=[Tt]rustee\b))"
    r"(?:(?i:indenture|owner|Delaware|successor|base|corporate|debenture|property|institutional|guarantee|bond|mortgage|"
    r"subordinated|"
    r"senior|junior|note) ){0,3}[Tt]rustees?\b",
    matches={
        "The notes will be issued under an indenture between us and Citibank, N.A., as trustee.": {"name": "Citibank, N.A."},
        "Indenture, dated as of August 1, 2011, among the Issuer, HCA Healthcare and CSC Delaware Trust Company (as "
        "successor to Law Debenture Trust Company of New York), as Trustee.": {"name": "CSC Delaware Trust Company"},
        "an Indenture dated as of September 10, 1997, between us and The Bank of New York Mellon Trust Company, N.A. (the "
        "current successor to the initial trustee, Texas Commerce Bank National Association), as trustee": {
            "name": "The Bank of New York Mellon Trust Company, N.A.",
        },
        "in each case between us and U.S. Bank Trust Company, National Association, as successor in interest to U.S. Bank "
        "National Association, as trustee (the “Trustee”).": {"name": "U.S. Bank Trust Company, National Association"},
        "Deutsche Bank Trust Company Americas will serve as trustee with respect to the Senior Notes.": {
            "name": "Deutsche Bank Trust Company Americas",
        },
        "the trust indenture, dated as of October 1, 1923, between us and Acme Trust Company and D. G. Smith, as trustees": {
            "name": "Acme Trust Company",
        },
        "among Acme Capital, as issuer, Acme, Inc., as guarantor, and Acme Trust Company, as subordinated indenture trustee": {
            "name": "Acme Trust Company",
        },
        "an Indenture dated as of April 15, 1991 between the Company and Acme Trust Company, Trustee": {
            "name": "Acme Trust Company",
        },
    },
    rejects=(
        "The trustee may resign at any time.",
        "As noted below, an affiliate of Wells Fargo Securities, LLC acts as the trustee under the Company’s Indenture.",
    ),
    never=r"existing notes|credit agreement|plan trustee|original trustee and|as security trustee|trustee in bankruptcy|"
    r"affiliates? of",
)
TRUSTEE_IS = Rule(
    "parties.trustee.is",
    needs=("trustee",),
    pattern=r"(?:^|[.;:] |, )(?:The|the) (?:indenture |mortgage |bond )?[Tt]rustee(?: (?:under|for) (?:the|our|each|such) "
    r"[^.;]{2,80}?)? (?:is|will be) (?:initially |currently )?{firm:name}",
    never=r"credit agreement|plan trustee|affiliate of",
    matches={
        "The trustee under the indenture is U.S. Bank Trust Company, National Association, and U.S. Bank Europe DAC will act "
        "as our paying agent.": {"name": "U.S. Bank Trust Company, National Association"},
        "The Trustee for the Bonds is Harris Trust and Savings Bank.": {"name": "Harris Trust and Savings Bank"},
    },
    rejects=("The trustee is not required to act.", "The Trustee is an affiliate of Acme Securities LLC, an underwriter."),
)
_DUTY = (
    r"(?i:(?:security )?registrar|(?:principal )?paying agent|calculation agent|collateral agent|conversion agent|"
    r"authenticating agent|exchange agent|notes collateral agent|escrow agent)"
)
TRUSTEE_ROW = Rule(
    "parties.trustee.row",
    needs=("trustee",),
    pattern=rf"(?:^|(?<=\. ))(?:(?i:indenture |owner |Delaware |property )|{_DUTY}(?:,| and) "
    rf")?(?P<trustee>(?i:trustee))(?:(?:,| and|, and|/) ?(?:{_DUTY}|"
    r"(?P<agent>(?i:transfer agent))))"
    r"{0,4}:?(?:\s|\ue003){1,3}(?:The trustee (?:for the notes |under the indenture )?(?:is|will be) )?{firm:name}"
    r"(?=[.,;(]|$| \(|\t)",
    unit="passage",
    where=frozenset({"cover", "summary", "the_offering", "description_of_securities", "other"}),
    matches={
        "Trustee:\tThe Bank of New York Mellon": {"trustee": "Trustee", "name": "The Bank of New York Mellon"},
        "Trustee, Registrar and Transfer Agent\tU.S. Bank Trust Company, National Association.": {
            "trustee": "Trustee",
            "agent": "Transfer Agent",
            "name": "U.S. Bank Trust Company, National Association",
        },
    },
    rejects=("Trustee fees and expenses 12,000", "Trustees of the Acme Corporation Pension Plan"),
)
DEPOSITARY_AS = Rule(
    "parties.depositary.as",
    needs=("as depositary", "as the depositary", "as bank depositary"),
    pattern=_NOT_NAMED_AS_EARLIER + r"(?!(?:The )?(?:Depository Trust|DTC|Cede|Euroclear|Clearstream)){firm:name}(?:,? an? [\w "
    r"]{4,60}?(?:association|"
    r"corporation|company|bank))?"
    + _SUCCESSOR
    + r"(?: and {firm:name}"
    + _SUCCESSOR
    + r")?,? (?:collectively,? |jointly,? |together,? )?"
    r"(?:as|acting(?: jointly| together)? as|will act as|acts as|to act as) (?:the )?(?:bank )?[Dd]epositary\b",
    never=r"(?:Depository Trust Company|DTC)[^.;]{0,40}? as (?:the )?[Dd]epositary|global (?:note|securit|certificate)|"
    r"book-entry|tender offer|exchange offer|credit agreement",
    matches={
        "issued pursuant to a Deposit Agreement, dated March 4, 2021, among the Company, Summit Trust Company, N.A., as "
        "depositary, and the holders from time to time of the depositary receipts.": {"name": "Summit Trust Company, N.A."},
        "the Deposit Agreement among the Company, Computershare Inc. and Computershare Trust Company, N.A., jointly as "
        "depositary, "
        "and the holders": {"name": ("Computershare Inc.", "Computershare Trust Company, N.A.")},
        "a deposit agreement, dated October 31, 2024, by and among the Company, Summit Inc. and Summit Trust Company, N.A., "
        "acting jointly as depositary, and the holders": {"name": ("Summit Inc.", "Summit Trust Company, N.A.")},
    },
    rejects=(
        "registered in the name of a nominee of The Depository Trust Company, as depositary",
        "The depositary shares represent interests in preferred stock.",
    ),
)
register(TRUSTEE, TRUSTEE_IS, TRUSTEE_ROW, DEPOSITARY_AS)
_ENDED = regex.compile(
    r"(?i)\b(?:redeem(?:ed|s|ing)?|redemption|satisf(?:y|ied|action) and discharged?|discharged?|defeas\w+|tender offer|"
    r"terminat\w+|"
    r"consent solicitation)\b"
)
_SOLD = regex.compile(r"(?i)\b(?:issued|issuance|sold|sale|offering|sell)\b")
_LABEL = regex.compile(rf"(?i:(?:indenture )?trustee)(?:(?:,| and|, and|/) ?(?:{_DUTY}|(?P<agent>(?i:transfer agent)))){{0,4}}:?")
_NAMED = compiled(rf"(?:The trustee (?:for the notes |under the indenture )?(?:is|will be) )?(?P<name>{FIRM})\.?")


def trustees(reading: Reading) -> Iterator[tuple[Stated[str], PartyRole]]:
    """The trustees' names; a trustee that is said to be the transfer agent too, once more as that; depositaries of shares."""
    for rule in (TRUSTEE, TRUSTEE_IS, TRUSTEE_ROW):
        for match in reading.find(rule):
            if reading.form == "8-K" and _is_of_other_notes(reading, match.statement):
                continue
            yield match["name"], "trustee"
            if "agent" in match:
                yield match["name"], "transfer_agent"
    yield from _below_labels(reading)
    for match in reading.find(DEPOSITARY_AS):
        yield from ((name, "depositary") for name in match.all("name"))


def _is_of_other_notes(reading: Reading, statement: Statement) -> bool:
    """Does a report tell of the trustee of notes that it does not sell: of redeemed ones, of an indenture that is ended?"""
    if is_former(reading, statement):
        return True
    return bool(_ENDED.search(statement.text)) and not _SOLD.search(statement.text)


def _below_labels(reading: Reading) -> Iterator[tuple[Stated[str], PartyRole]]:
    """ "Trustee" on a line of its own, and the name in the next."""
    passages = reading.text.passages
    for section in reading.sections.of_kind("summary", "the_offering"):
        for label in reading.text.passages_in(section.start, section.end):
            found = _LABEL.fullmatch(label.text) if len(label.text) < 90 else None
            below = passages[label.index + 1] if found and label.index + 1 < len(passages) else None
            named = _NAMED.match(below.text) if below is not None else None
            if found and below is not None and named and named.end() == len(below.text):
                name = stated(printed_name(named["name"]), below, *named.span("name"), "parties.trustee.below_label")
                yield name, "trustee"
                if found["agent"]:
                    yield name, "transfer_agent"
