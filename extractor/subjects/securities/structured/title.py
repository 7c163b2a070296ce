"""The title of a structured note, over up to four lines of the cover: what it is, when it is due, and what it is linked to."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Statement, register
from extractor.subjects.securities.cover_lines import cover_lines
from extractor.terms import Money

_NOUN = (
    r"(?:(?i:notes|securities|certificates|deposits|debentures)|ETNs?|GEARS|PLUS|MITTS|ELKS|SPARQS|STRYPES|ARNs|SMART Notes)"
    r"(?:®|\((?:SM|TM|R)\)| ?SM\b|™)?(?:,? Series \w{1,3}\b)?(?: ?\([^()]{2,40}\))?"
)
_LINK = (
    r"(?i:linked to|based on|based upon|relating to|with payments? (?:linked|based)|exchangeable for|payable at maturity with|"
    r"mandatorily exchangeable)"
)
_WORDS = (
    r"(?:[A-Z(“][\w&®™’'/()%,.“”-]*+ |(?:U\.S\. )?[\d\ue003\ue001](?:®|\((?:R|SM|TM)\)|[-%])?\w{0,12} |"
    r"(?:of|the|and|to|with|or|in|by|on|a|an|per|annum) )"
)
_ISSUED_BY = r"(?:(?:[A-Z][\w.,&’']*+|of|and|the|de) ){1,8}"
_WITH = r"(?:,? (?i:with)(?: an?)? (?:[A-Z\d\ue003][\w-]* ?){1,10}\b)"
_LEAVES_OFF = (
    r"(?i:guaranteed|issued by|principal amount|fully and|principal at risk|investment description|key terms|summary|general|"
    r"pricing supplement|structured investments|global medium|medium-?\s?term notes|maturity of approximately|this pricing|"
    r"aggregate|all payments|terms of)"
)
_LEAD = regex.compile(
    r"(?i)^\s*(?:structured (?:investments|products)|opportunities in|(?:filed|registration|dated|pricing supplement)\b|"
    r"(?:(?:global|senior|subordinated) ){0,2}medium[- ]term (?:(?:senior|subordinated) )?notes\b.{0,30}$)"
)
_LINES = 4
_ISSUER = regex.compile(
    r"\b(?:Bank|Bancorp\w*|Finance|Financial|Group|Holdings?|Corporation|Company|Inc\.|LLC|N\.A\.|AG|plc|Markets|"
    r"Incorporated|B\.V\.|N\.V\.)(?:\W|$)"
)
_LINKED = regex.compile(rf"{_LINK}|(?i:-linked)")
_HAS_NOUN = regex.compile(_NOUN)
TITLE = Rule(
    "securities.structured.cover_title",
    needs=("linked", "based", "due", "exchangeable", "payable"),
    pattern=rf"^(?:{_ISSUED_BY}(?=\$|\ue000))?(?:{{money:principal}} |\$[-_ ]{{0,12}})?"
    rf"(?P<title>{_WORDS}{{1,18}}?{_NOUN}{_WITH}?(?:,? ?(?i:due) (?:{{date:due}}|\ue003|20\d\d))?{_WITH}?"
    rf"(?:,? {_LINK} (?:(?! {_LEAVES_OFF}\b).){{3,260}}?)?(?:,? (?i:due)"
    rf" {{date:due}})?{_WITH}?)$",
    unit="passage",
    matches={
        "BofA Finance LLC $---- Trigger Callable Yield Notes Linked to the Least Performing of the S&P 500® Index "
        "and the S&P 500® Equal Weight Index Due October 5, 2026": {
            "title": "Trigger Callable Yield Notes Linked to the Least Performing of the S&P 500® Index and the S&P "
            "500® Equal Weight Index Due October 5, 2026",
            "due": "2026-10-05",
        },
        "Senior Autocallable Contingent Coupon Barrier Notes due August 2, 2032 Linked to the Worst-Performing of the "
        "VanEck® Semiconductor ETF and the S&P 500® Index": {
            "title": "Senior Autocallable Contingent Coupon Barrier Notes due August 2, 2032 Linked to the "
            "Worst-Performing of the VanEck® Semiconductor ETF and the S&P 500® Index",
            "due": "2032-08-02",
        },
        "Bank of Acme $5,225,000 Autocallable Buffer GEARS Linked to the Russell 2000® Index due August 5, 2027": {
            "principal": Money(amount=Decimal(5_225_000), currency="USD"),
            "title": "Autocallable Buffer GEARS Linked to the Russell 2000® Index due August 5, 2027",
            "due": "2027-08-05",
        },
        "Contingent Income Auto-Callable Securities due September 14, 2027, with 3-Month Initial Non-Call Period": {
            "title": "Contingent Income Auto-Callable Securities due September 14, 2027, with 3-Month Initial Non-Call Period",
            "due": "2027-09-14",
        },
    },
    rejects=(
        "The Notes are linked to the S&P 500® Index and are not insured.",
        "Fully and Unconditionally Guaranteed by Bank of America Corporation",
    ),
)
TITLE_ROW = Rule(
    "securities.structured.title_row",
    needs=("title of",),
    pattern=rf"^(?i:title of (?:the )?(?:each )?(?:notes|securities|series)):?\s"
    rf"(?P<title>.{{5,300}}?{_NOUN}.{{0,240}}?)$",
    unit="passage",
    matches={
        "Title of the Notes: Senior Autocallable Contingent Coupon Barrier Notes due August 2, 2032": {
            "title": "Senior Autocallable Contingent Coupon Barrier Notes due August 2, 2032",
        },
    },
    rejects=("Title of each class to be registered",),
)
register(TITLE, TITLE_ROW)


def find_titles(reading: Reading) -> Iterator[Match]:
    """The titles on the cover, their lines taken together; those that name what they are linked to, or are due on a day.

    A line of the issuer's name, or of the kind of investment, above a title is no part of it, unless no title begins below.
    """
    runs = [(statement, _leads_in(reading, statement)) for statement in cover_lines(reading, _LINES, TITLE)]
    for after_lead in (False, True):
        for statement, leads in runs:
            if leads is after_lead:
                yield from filter(_is_title, TITLE.read(statement, reading.currency))


def _is_title(match: Match) -> bool:
    return "due" in match or bool(_LINKED.search(match["title"].value))


def _leads_in(reading: Reading, statement: Statement) -> bool:
    start, end = statement.passage.pieces[0]
    line = reading.text.chars[start:end]
    return bool(_LEAD.search(line)) or (bool(_ISSUER.search(line)) and not _HAS_NOUN.search(line))
