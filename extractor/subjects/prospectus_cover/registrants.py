"""Who issues: the names on the cover's face, else the firm that "we", "us" and "our" refer to."""

from collections.abc import Iterator

import regex

from extractor.language.defined_terms import find_definitions
from extractor.language.names import SUFFIX, core_name, firms_in, is_firm, printed_name, same_firm
from extractor.reading import Reading, RowParts
from extractor.rules import Rule, Stated, register
from extractor.subjects.deals.merger import merger_issuer
from extractor.subjects.prospectus_cover.contact import read_contact
from extractor.subjects.stating import cells_of, stated
from extractor.text import Passage

_LONGEST_NAME = 90
_FACE = 60
"""So many passages at most make the face of a cover, before its prose."""
_PROSE = 200
_ENDS = frozenset('.:;,)”"')
"""How prose ends at a block's end; the titles of units are as long and end in a word."""
_CAPITALS = 0.9
"""The part of the letters of a headline that are capitals at least."""
_NOT_AN_ISSUER = regex.compile(
    r"(?i)prospectus|supplement|registration|filed|trustee|\blogo\b|guarant|securities and exchange|table of contents|"
    r"common stock|"
    r"\bnotes\b|preferred|warrants|\bshares\b|depositary|underwrit|book-?run|manager|agent|nasdaq|stock exchange|"
    r"^\W*series\b|due \d{4}"
)
_LINKED = regex.compile(r"(?i)\blinked to\b|based on the (?:performance|value)")
"""Behind such a title tables name what the notes are linked to: funds and companies that issue nothing here."""
_NEXT_SENTENCE = regex.compile(r"(?<=,? (?:Inc|Corp|Ltd|Co|L\.P)\.) [A-Z]\w+(?: [A-Z]\w+)?$")
"""The name that begins the sentence behind: "of Kinlock Holdings, Inc. Kinlock is offering ..."."""
_SEVERAL_ISSUERS = regex.compile(r"(?i)\b(?:co-)?issuers\b")
_THE_ISSUERS = regex.compile(r"\bthe (?:[Cc]o-)?[Ii]ssuers\b|\b[Cc]o-[Ii]ssuers?\b|(?m:^)(?:[Cc]o-)?Issuers\b")
_BETWEEN_ISSUERS = regex.compile(r"\s*(?:and|&)?\s*")
_TWO_NAMES = regex.compile(
    rf"(?P<first>[A-Z][^,]{{2,60}},? (?:L\.P\.|Inc\.|LLC|L\.L\.C\.|Ltd\.|Corp\.|Corporation)),?\s(?:and\s)?"
    rf"(?P<second>[A-Z](?!{SUFFIX})[^,]{{4,60}},? (?:L\.P\.|Inc\.|LLC|L\.L\.C\.|Ltd\.|Corp\.|Corporation))"
)
_LEGEND = regex.compile(r"(?i)not complete and may be changed|not an offer to sell|do not constitute an offer")
_GUARANTOR = regex.compile(
    r"(?i)guarant\w+(?:,? (?:to the extent|as (?:set forth|described)|on an?)\b[\w, ]{0,60})?,? (?:by|as to)\b|"
    r"(?:sponsor|servicer|depositor|seller|originator)\b"
)

WE_ARE = Rule(
    "filing.registrants.we_refer_to",
    needs=(
        "“we",
        '"we',
        "‘we",
        "“us",
        '"us',
        "“our",
        '"our',
        "the “company",
        'the "company',
        "“issuer”",
        "the “issuer",
        "“company”",
    ),
    pattern=r"[\"“'‘](?:we|us|our|the Company|our company|the Issuer|the registrant|the Partnership|"
    r"issuer)\b[^;]{0,160}?"
    r"(?:\brefers?(?: only| solely| collectively)? to|\bmeans?\b|\bare(?: references)? to|\breferring to)(?: \(\w\))? "
    r"(?:the )?{firm:name}",
    matches={
        "Unless otherwise specified, references in this prospectus to “we,” “us,” “our” and “Acme” refer to Acme "
        "Therapeutics, Inc. and its subsidiaries on a consolidated basis.": {"name": "Acme Therapeutics, Inc."},
        "Unless the context otherwise requires, all references in this prospectus supplement to “ESS,” “we,” “us,” "
        "“our,” "
        "the “Company” or similar words refer to ESS Tech, Inc.": {"name": "ESS Tech, Inc."},
    },
    rejects=("We refer to the underwriters as the “dealers” in this prospectus.",),
)
IS_OFFERING = Rule(
    "filing.registrants.is_offering",
    needs=("offering", "is selling", "is issuing", "will issue", "entered into", "the “company", 'the "company', "(“"),
    pattern=r"^(?:This prospectus(?: supplement)? relates to[^;]{0,200}? (?:by|of) |We, )?{firm:name},?"
    r"(?: an? [A-Z]\w+ (?:corporation|company|limited liability company|limited partnership|trust)[^;,]{0,40},?)?"
    r"(?: (?:doing business as|d/b/a) [^,;]{3,60},?)?"
    r"(?: \([^()]{3,120}\))?,? (?:is offering|has entered into|are offering|may offer|is selling|is issuing|will "
    r"issue)\b",
    where=frozenset({"cover", "legend"}),
    matches={
        "HCA Inc. is offering $750,000,000 aggregate principal amount of 5.450% Senior Notes due 2031.": {"name": "HCA Inc."},
        "SoundHound AI, Inc. (“SoundHound AI,” the “Company,” “we,” “us” or “our”) has entered into an Equity "
        "Distribution "
        "Agreement (the “Agreement”).": {"name": "SoundHound AI, Inc."},
    },
    rejects=("The selling stockholders may offer 4,000,000 shares.",),
)
ISSUER_LINE = Rule(
    "filing.registrants.issuer_label",
    needs=("issuer", "issuing entity"),
    pattern=r"^(?:Issuer|Issuing Entity|Issuers)(?: of the notes)?:?[\s\t]{1,3}{firm:name}",
    unit="passage",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    matches={"Issuer:\tJefferies Financial Group Inc.": {"name": "Jefferies Financial Group Inc."}},
    rejects=("Issuer's option to redeem: none",),
)
OFFERED_BY = Rule(
    "filing.registrants.offering_by",
    needs=("offering by", "offered by", "being issued by"),
    pattern=r"(?:[Tt]his is (?:a|an|our|the) (?:initial )?(?:public )?offering|(?:are|is) being (?:offered|issued)) by "
    r"{firm:name}",
    where=frozenset({"cover", "legend"}),
    never="selling (?:stock|share|security)holder",
    matches={
        "This is a public offering by Coastal Gulf Power Company of $600,000,000 of Series 2025A 4.850% Senior Notes due "
        "March 15, 2031.": {"name": "Coastal Gulf Power Company"},
    },
    rejects=("The notes are being offered by the underwriters.",),
)
OBLIGATIONS = Rule(
    "filing.registrants.obligations_of",
    needs=("obligations", "securities issued by"),
    pattern=r"(?:are|will be)(?: our)? (?:direct,? |senior,? |general,? |subordinated,? |unsecured,? |"
    r"unsubordinated,? |debt |and ){1,6}"
    r"(?:obligations|securities) (?:issued by|of) {firm:name}",
    where=frozenset({"cover", "legend"}),
    matches={
        "These Buffer GEARS are unsecured and unsubordinated debt securities issued by Acme Bank of Canada (“Acme”).": {
            "name": "Acme Bank of Canada",
        },
        "The notes linked to the index due October 5, 2026 (the “Notes”) are senior unsecured obligations issued by "
        "BofA "
        "Finance LLC (“BofA Finance”).": {"name": "BofA Finance LLC"},
    },
    rejects=("The notes are senior unsecured obligations of the issuer.",),
)
SHARES_OF = Rule(
    "filing.registrants.shares_of",
    needs=("common stock of", "common shares of", "ordinary shares of", "common units of", "interest of", "interests in"),
    pattern=r"(?i:common stock|common shares|ordinary shares|common units|(?:common )?shares of beneficial interest|"
    r"limited partner interests)(?: of| in) {firm:name}",
    where=frozenset({"cover", "legend"}),
    never=r"(?i)acqui|merger|formerly|subsidiary|in exchange|owned by|held by|spin-?off",
    matches={
        "relating to shares of common stock of Pinemark Residential Trust, Inc., par value $0.01 per share, having an aggregate "
        "gross sales price of up to $600,000,000": {"name": "Pinemark Residential Trust, Inc."},
    },
    rejects=("We own all of the common stock of our subsidiary.", "the acquisition of the common stock of Acme, Inc."),
)
SOLD_BY = Rule(
    "filing.registrants.sold_by",
    needs=("sold by", "offered by", "issued by"),
    pattern=r"(?:are|is) (?:being |hereby )?(?:sold|offered|issued)(?: and sold)?(?: hereby)? by {firm:name}"
    r"(?=,? (?:an? [^;()]{4,60}? )?\([^()]{0,60}(?:the [\"“](?:Company|Issuer|Partnership|Trust)|[\"“]we\b))",
    where=frozenset({"cover", "legend"}),
    matches={
        'All of the shares of Common Stock offered hereby are being sold by Quarry Systems, Inc. ("Quarry" or the "Company").': {
            "name": "Quarry Systems, Inc.",
        },
    },
    rejects=('The shares are being sold by Acme Holdings, Inc. (the "Selling Stockholder").',),
)
SECURITIES_OF = Rule(
    "filing.registrants.securities_of_defined",
    needs=('the "company")', 'the "corporation")', 'the "issuer")', "the “company”)", "the “corporation”)", "the “issuer”)"),
    pattern=r"(?i:notes|debentures|bonds|securities|lyons|shares)\b[^.;]{0,60}? of {firm:name}(?:,? an? [^;()]{4,60}?)? "
    r"\((?:[\"“][^()\"“”]{2,40}[\"”] or )?the [\"“](?:Company|Corporation|Issuer)[\"”]\)",
    where=frozenset({"cover", "legend"}),
    never=r"(?i)selling|guarant|acqui|subsidiary|merger",
    matches={
        'Interest on the 7 1/8% Notes due 2006 (the "Notes") of Acme Valley Bancorporation (the "Corporation") is payable '
        "semi-annually.": {"name": "Acme Valley Bancorporation"},
    },
    rejects=('The Notes will be guaranteed by Acme Holdings, Inc. (the "Guarantor").',),
)
PROCEEDS_TO = Rule(
    "filing.registrants.proceeds_to",
    needs=("proceeds to", "proceeds, before expenses, to"),
    pattern=r"^(?i:(?:net )?proceeds,?(?: before expenses,?)? to) {firm:name}(?=,? (?:\(?before|\(\w\))|\t|,?$)",
    unit="passage",
    where=frozenset({"cover"}),
    matches={"Proceeds to Zentera Bio, Inc., before expenses\t$14.88\t$79,050,000": {"name": "Zentera Bio, Inc."}},
    rejects=("Proceeds to the selling stockholders\t$14.88\t$79,050,000",),
)
register(PROCEEDS_TO)
register(WE_ARE, IS_OFFERING, ISSUER_LINE, OFFERED_BY, OBLIGATIONS, SHARES_OF, SOLD_BY, SECURITIES_OF)


TRUST_FORMED = Rule(
    "filing.registrants.trust_formed",
    needs=("trust formed", "trust created", "trust organized"),
    pattern=r"(?:assets|securities) of (?P<name>(?:[A-Z][\w&.'’-]* ){1,5}(?:[IVX]{1,4}|[A-Z]|Trust)),? an? (?:statutory "
    r"|Delaware |"
    r"business ){0,3}trust (?:formed|created|organized) under",
    where=frozenset({"cover", "legend"}),
    matches={
        "represent preferred undivided beneficial interests in the assets of Acme Park Financing I, a statutory business "
        "trust formed "
        "under the laws of the State of Delaware (the “Trust”).": {"name": "Acme Park Financing I"},
    },
    rejects=("The Trust is a statutory business trust formed under the laws of the State of Delaware.",),
)
register(TRUST_FORMED)


def read_registrants(reading: Reading) -> list[RowParts]:
    """The registrants in the order of the cover; the first one with telephone, address and state where stated."""
    names = _registrant_names(reading)
    rows: list[RowParts] = [{"name": name, **_of_header(reading, str(name.value))} for name in names]
    if rows:
        rows[0].update(read_contact(reading, str(names[0].value)))
    return rows


def issuer_name(reading: Reading) -> Stated[str] | None:
    """The issuer as running text names it, in full: what "we" and "the Company" stand for, else the cover's name."""
    names = _registrant_names(reading) if reading.form != "8-K" else []
    told: list[Stated[str]] = [match["name"] for match in reading.find(WE_ARE) if is_firm(match["name"].value)]
    defined = _defined_company(reading)
    for name in (*told, *((defined,) if defined else ())):
        if not names or any(same_firm(name.value, known.value) for known in names):
            issuer: Stated[str] = name.becoming(printed_name(name.value))
            return issuer
    return names[0] if names else None


def _defined_company(reading: Reading) -> Stated[str] | None:
    for passage in reading.text.passages:
        if "base_prospectus" in reading.sections.kinds_at(passage.start):
            break
        if "the “Company”" not in passage.text and 'the "Company"' not in passage.text:
            continue
        for definition in find_definitions(passage.text):
            if definition.term == "Company" and definition.firm and is_firm(definition.firm):
                end = definition.firm_start + len(definition.firm)
                return stated(printed_name(definition.firm), passage, definition.firm_start, end, "filing.registrants.defined")
    return None


def _registrant_names(reading: Reading) -> list[Stated[str]]:
    face = _without_repeats(_face_names(reading))
    filers = [filer.name for filer in reading.document.header.filers if filer.name] if reading.document.header else []
    of_filers = [name for name in face if any(same_firm(name.value, filer) for filer in filers)]
    if of_filers:
        return of_filers
    merging = reading.once(merger_issuer)
    if merging is not None:
        return [merging.becoming(printed_name(merging.value))]
    if face:
        return _with_co_issuers(reading, face)
    rules = (ISSUER_LINE, IS_OFFERING, OFFERED_BY, OBLIGATIONS, WE_ARE, SHARES_OF, SOLD_BY, SECURITIES_OF, PROCEEDS_TO)
    told = [m["name"] for rule in rules for m in reading.find(rule)]
    trust = reading.first(TRUST_FORMED)
    if trust is not None and not any(is_firm(name.value) for name in told):
        return [trust["name"]]
    told += [name] if (name := _defined_company(reading)) else []
    whole = (name.becoming(_NEXT_SENTENCE.sub("", printed_name(name.value))) for name in told)
    return [name for name in whole if is_firm(name.value)][:1]


def _with_co_issuers(reading: Reading, face: list[Stated[str]]) -> list[Stated[str]]:
    """The first name; and the ones right below it, where the cover speaks of its issuers as several."""
    if len(face) == 1 or not _speaks_of_issuers(reading):
        return face[:1]
    kept = face[:1]
    for name in face[1:]:
        between = reading.text.chars[kept[-1].evidence[0].span.end : name.evidence[0].span.start]
        if not _BETWEEN_ISSUERS.fullmatch(between):
            break
        kept.append(name)
    return kept


def _speaks_of_issuers(reading: Reading) -> bool:
    """Does the cover speak of issuers, or the summary of the terms of "the Issuers"?"""
    covers = reading.sections.of_kind("cover", "legend")
    if covers and _SEVERAL_ISSUERS.search(reading.text.chars[covers[0].start : covers[-1].end]):
        return True
    terms = reading.sections.of_kind("summary", "the_offering", "description_of_securities", "other")
    return any(_THE_ISSUERS.search(reading.text.chars, section.start, section.end) for section in terms)


def _without_repeats(names: Iterator[Stated[str]]) -> list[Stated[str]]:
    kept: dict[str, Stated[str]] = {}
    for name in names:
        known = kept.get(core_name(name.value))
        kept[core_name(name.value)] = known.also(name) if known else name
    return list(kept.values())


def _face_names(reading: Reading) -> Iterator[Stated[str]]:
    """Names that stand alone on a line before the cover's first paragraph of prose."""
    guaranteed = linked = False
    for passage in reading.text.passages[:_FACE]:
        if _is_prose(passage):
            return
        linked = linked or bool(_LINKED.search(passage.text))
        if linked and passage.kind == "row":
            continue
        for start, end in _places(reading, passage):
            words = passage.text[start:end]
            for first, last in _parted(words):
                firms = firms_in(words[first:last]) if not guaranteed and _is_name(words[first:last]) else ()
                for firm in firms[:1]:
                    at = start + first + (firm.start if not words[first:last].startswith("The ") else 0)
                    stop = start + first + firm.end
                    yield stated(printed_name(passage.text[at:stop]), passage, at, stop, "filing.registrants.face")
        guaranteed = guaranteed or bool(_GUARANTOR.search(passage.text))


def _is_prose(passage: Passage) -> bool:
    # A headline in capitals may run over many lines of an old cover.
    long = passage.kind == "paragraph" and len(passage.text) > _PROSE and passage.text.rstrip()[-1:] in _ENDS
    return long and not _is_headline(passage.text) and not _LEGEND.search(passage.text)


def _is_headline(text: str) -> bool:
    return sum(letter.isupper() for letter in text) > _CAPITALS * sum(letter.isalpha() for letter in text)


def _places(reading: Reading, passage: Passage) -> list[tuple[int, int]]:
    if passage.kind == "row":
        return [(start, end) for _, start, end in cells_of(reading.text, passage)]
    return [(0, len(passage.text))]


def _parted(words: str) -> list[tuple[int, int]]:
    """A line that holds two names, each with its legal form, is two places."""
    found = _TWO_NAMES.fullmatch(words) if len(words) <= 2 * _LONGEST_NAME else None
    if found is None or not is_firm(found["second"]) or not is_firm(found["first"]):
        return [(0, len(words))]
    return [found.span("first"), found.span("second")]


def _is_name(words: str) -> bool:
    words = printed_name(words)
    if not 5 <= len(words) <= _LONGEST_NAME or _NOT_AN_ISSUER.search(words):
        return False
    firms = firms_in(words)
    return len(firms) == 1 and is_firm(firms[0].name) and len(firms[0].name) >= len(words) - 4


def _of_header(reading: Reading, name: str) -> RowParts:
    """What the submission's header alone states of a registrant."""
    header = reading.document.header
    filer = next((f for f in header.filers if f.name and same_firm(f.name, name)), None) if header else None
    return {"cik": filer.cik} if filer and filer.cik else {}
