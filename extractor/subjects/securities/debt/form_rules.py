"""How filings state the form of notes: their denominations, and where they rank."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES
from extractor.terms import Money


def _usd(amount: int) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


DENOMINATIONS = Rule(
    "securities.notes.denominations",
    needs=("denominations of", "denomination of", "denominations"),
    pattern=r"(?:denominations? of (?:at least )?|(?:^|\t)(?i:(?:minimum |authorized )?denominations?):?\s){money:minimum} "
    r"(?:and|or)(?: any)?(?: in)?(?: (?:integral|whole))? "
    r"(?:multiples? (?:of {money:step}|thereof)|increments (?:of {money:step}|thereafter))",
    matches={
        "in minimum denominations of $2,000 and integral multiples of $1,000 in excess thereof.": {
            "minimum": _usd(2000),
            "step": _usd(1000),
        },
        "only in registered form in denominations of $1,000 and integral multiples thereof.": {"minimum": _usd(1000)},
        "Minimum Denominations: $2,000 and integral multiples of $1,000 in excess thereof": {
            "minimum": _usd(2000),
            "step": _usd(1000),
        },
    },
    rejects=("in denominations of $1,000 each",),
)
RANKING = Rule(
    "securities.notes.ranking",
    needs=("obligations",),
    pattern=rf"(?:[Tt]he|[Ee]ach series of) (?P<series>{SERIES}) (?:of each series )?(?:will be|are) (?:our "
    rf"|{{name}}['’]s? |[Tt]he (?:Issuer|Company)['’]s )?(?P<ranking>(?:(?:general|direct|senior|junior|"
    rf"subordinated|"
    r"unsubordinated|unsecured|secured|and)(?:,? )){1,6}(?:indebtedness|obligations))",
    matches={
        "The Senior Notes will be our general unsecured and unsubordinated obligations and will rank equally.": {
            "series": "Senior Notes",
            "ranking": "general unsecured and unsubordinated obligations",
        },
    },
    rejects=("The guarantees will be senior unsecured obligations of the guarantor.",),
)
register(DENOMINATIONS, RANKING)
