"""Mergers paid in stock: the prospectus of Form S-4 or F-4 is part of a proxy or information statement."""

from decimal import Decimal

from extractor.language.defined_terms import find_definitions
from extractor.language.names import is_firm, printed_name
from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.rules.grammar import NAME
from extractor.subjects.stating import stated

_COMMON = r"(?:Class [A-Z] )?(?i:common stock|common shares|ordinary shares|common units)"
_COVER: frozenset[SectionKind] = frozenset({"cover", "legend"})
_FRONT: frozenset[SectionKind] = frozenset({"cover", "legend", "other"})
"""The letter to those who vote stands in front under headings of its own: "PROPOSED MERGER"."""
_LETTER = 8_000
"""Characters of the letter in front at most: what is said of mergers further behind may be another's."""

MERGER = Rule(
    "offerings.method.merger",
    needs=("converted into", "exchanged for", "right to receive", "will receive"),
    pattern=r"(?:will|shall|would)(?: automatically)? be (?:(?:cancelled|canceled|extinguished)[^;.]{0,30}? and )?"
    r"(?P<method>(?:converted into|exchanged for|entitled to receive)[^;.]{0,80}? (?:\ue003|one|an?)(?:[ -]\w+){0,3} (?:of "
    r"(?:one|an?) )?"
    r"(?:[\w-]+ ){0,3}(?:shares?|units|ADSs?))|"
    r"(?:holders?|shareholders|stockholders)[^;.]{0,120}? will (?:have the right to )?(?P<method>receive,? (?:\ue003"
    r"|one)[^;.]{0,40}? "
    r"(?:shares?|units) of [^;.]{2,80}?) (?:for|in exchange for) each",
    where=_COVER | {"summary", "other"},
    never=r"previously|warrants? (?:will|shall) be",
    matches={
        "In the merger, each outstanding share of Pinecrest common stock will be exchanged for 0.8420 of a share of "
        "Harlan common "
        "stock and $5.10 in cash.": {"method": "exchanged for 0.8420 of a share"},
        "In the merger, holders of Acme common stock will receive 1.125 shares of Banco common stock for each share of "
        "Acme common "
        "stock that they own.": {"method": "receive 1.125 shares of Banco common stock"},
        "If the merger is completed, each share of Acme common stock will be converted into the right to receive 3.65 shares of "
        "Banco common stock.": {"method": "converted into the right to receive 3.65 shares"},
    },
    rejects=("Each share of preferred stock was converted into one share of common stock at the closing.",),
)

STATEMENT_PROSPECTUS = Rule(
    "offerings.method.statement_prospectus",
    needs=("statement/prospectus", "statement/ prospectus", "statement-prospectus", "statement–prospectus"),
    pattern=r"(?:\b[Tt]his |^[\W_]{0,3}(?:THIS )?)(?P<what>(?i:(?:joint )?(?:proxy|information|consent solicitation"
    r"|solicitation) statement ?[/–-] ?prospectus))\b",
    where=_FRONT,
    matches={
        "The date of this joint proxy statement/prospectus is April 24, 2018.": {"what": "joint proxy statement/prospectus"}
    },
    rejects=("Our proxy statement and this prospectus are on file.", "Acme has filed a joint proxy statement/prospectus."),
)

MERGER_UNITS = Rule(
    "offerings.units_offered.merger",
    needs=("issue",),
    pattern=r"{name:issuer} (?:currently )?(?:expects?|anticipates?|estimates?|will|intends?|may)(?: to| that it will| that "
    r"it may)?"
    r"(?: be required to)? (?:reserve for issuance and )?issue (?:(?:up to|approximately|a maximum of|a total of|an "
    r"aggregate of) )"
    rf"{{0,3}}{{number:units}} (?:shares|units) of (?:its |{NAME} )?(?P<title>{_COMMON})",
    where=_FRONT,
    never=r"option|private placement|previously",
    matches={
        "Harlan expects to issue up to 7,144,208 shares of its common stock to Pinecrest shareholders in the merger.": {
            "issuer": "Harlan",
            "units": Decimal(7144208),
            "title": "common stock",
        },
        "Harlan will issue approximately 9,921,000 shares of Harlan common stock in the merger.": {
            "issuer": "Harlan",
            "units": Decimal(9921000),
            "title": "common stock",
        },
    },
    rejects=("The board may issue preferred stock.",),
)

PROSPECTUS_OF = Rule(
    "filing.registrants.prospectus_of",
    needs=("prospectus of", "prospectus for"),
    pattern=r"^[\W_]{0,3}(?i:prospectus (?:of|for)(?: up to [^;]{3,60}? of)?) {firm:name}[\W_]{0,3}$",
    unit="passage",
    where=_COVER,
    matches={"PROSPECTUS OF HALDEN FINANCIAL GROUP, INC.": {"name": "HALDEN FINANCIAL GROUP, INC."}},
    rejects=("prospectus of the company",),
)
register(MERGER, STATEMENT_PROSPECTUS, MERGER_UNITS, PROSPECTUS_OF)


def _of_letter(reading: Reading, rule: Rule) -> list[Match]:
    return [match for match in reading.find(rule) if match.statement.span.start < _LETTER]


def find_merger(reading: Reading) -> Stated[str] | None:
    """The words by which shares become the issuer's, where the prospectus is part of a statement to those who vote."""
    if not _of_letter(reading, STATEMENT_PROSPECTUS):
        return None
    match = reading.first(MERGER)
    return match["method"] if match else None


def merger_shares(reading: Reading) -> Match | None:
    """The sentence that counts the shares to be issued in the merger."""
    return next(iter(_of_letter(reading, MERGER_UNITS)), None) if reading.once(find_merger) else None


def merger_issuer(reading: Reading) -> Stated[str] | None:
    """Who issues the shares, in full: by the line that says whose prospectus it is, else by the short name's definition."""
    titled = reading.first(PROSPECTUS_OF) if _of_letter(reading, STATEMENT_PROSPECTUS) else None
    if titled is not None:
        return titled["name"]
    counted = reading.once(merger_shares)
    if counted is None:
        return None
    issuer: Stated[str] = counted["issuer"]
    if is_firm(issuer.value):
        return issuer
    for section in reading.sections.of_kind("cover", "legend"):
        for passage in reading.text.passages_in(section.start, section.end):
            for definition in find_definitions(passage.text):
                if definition.term == issuer.value and definition.firm:
                    end = definition.firm_start + len(definition.firm)
                    return stated(
                        printed_name(definition.firm), passage, definition.firm_start, end, "filing.registrants.defined"
                    )
    return None
