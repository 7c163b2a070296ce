"""How filings state the form of notes: their denominations, and where they rank."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SEVERAL
from extractor.terms import Money


def _usd(amount: int) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


DENOMINATIONS = Rule(
    "securities.notes.denominations",
    needs=("denominations of", "denomination of", "denominations"),
    pattern=r"(?:denominations? of (?:at least )?|(?:^|\t)(?i:(?:minimum |authorized )?denominations?(?: and form)?):?\s)"
    r"{money:minimum}(?: (?:aggregate )?principal amount(?: at maturity)?)?(?:,? (?:and|or)|\s?[x×/])(?: in)?(?: an[y]?)?(?: "
    r"(?:larger|greater|"
    r"higher|additional))?(?: (?:integral|whole|even))? ?(?:multiples? (?:of {money:step}|(?:in excess )?thereof)|increments "
    r"(?:of "
    r"{money:step}|thereafter)|{money:step})",
    matches={
        "in minimum denominations of $2,000 and integral multiples of $1,000 in excess thereof.": {
            "minimum": _usd(2000),
            "step": _usd(1000),
        },
        "only in registered form in denominations of $1,000 and integral multiples thereof.": {"minimum": _usd(1000)},
        "The Notes will be issued in denominations of $1,000 principal amount and any greater integral multiple of $1,000.": {
            "minimum": _usd(1000),
            "step": _usd(1000),
        },
        "Denominations: $2,000 x $1,000": {"minimum": _usd(2000), "step": _usd(1000)},
        "Minimum Denominations: $2,000 and integral multiples of $1,000 in excess thereof": {
            "minimum": _usd(2000),
            "step": _usd(1000),
        },
    },
    rejects=("in denominations of $1,000 each",),
)
RANKING = Rule(
    "securities.notes.ranking",
    needs=("obligations", "indebtedness"),
    pattern=rf"(?:[Tt]he|[Ee]ach series of|[Ee]ach of the) (?P<series>{SEVERAL}) (?:of each series )?(?:will be|are|will "
    rf"constitute|"
    rf"constitute)(?: the)? (?:(?:our|its|{{name}}['’]s?|(?:[Oo]ur )?(?:[Oo]perating "
    rf"[Pp]artnership|[CI]\w+|[Cc]ompany|[Ii]ssuers?|"
    rf"Bank)['’]s?) )?(?P<ranking>(?:(?:general|direct|senior|junior|subordinated|unsubordinated|unsecured|secured|and)(?:,? "
    rf")){{1,6}}"
    r"(?:indebtedness|obligations))",
    matches={
        "The Senior Notes will be our general unsecured and unsubordinated obligations and will rank equally.": {
            "series": "Senior Notes",
            "ranking": "general unsecured and unsubordinated obligations",
        },
        "The notes will be our operating partnership’s direct, senior unsecured obligations and will rank equally.": {
            "series": "notes",
            "ranking": "direct, senior unsecured obligations",
        },
    },
    rejects=("The guarantees will be senior unsecured obligations of the guarantor.",),
)
register(DENOMINATIONS, RANKING)
