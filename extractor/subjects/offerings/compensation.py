"""What the dealers are paid where the price table only refers to a note: the issuer's parent pays them apart."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.offerings.choosing import found_in
from extractor.subjects.offerings.words import COVER, SELLING
from extractor.terms.money import Money


def _usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


COMPENSATION = Rule(
    "offerings.discount.compensation_in_words",
    needs=("compensation", "commission"),
    pattern=r"\bpay(?:(?: to)?(?: the| each of the)?(?: several)? [Uu]nderwriters?,? |,? )"
    r"(?:as (?:compensation|underwriting commissions?)|an? "
    r"(?:underwriting )?commission of)[^;\ue000\ue003]{0,180}?,? {price:unit} (?:per|for each) [^();\ue000]{3,60}? \((?:or )?"
    r"(?:an aggregate of )?{money:total}(?: in the aggregate| in total| in all)?\)",
    where=COVER | SELLING,
    never=r"over-allotment option is exercised",
    matches={
        "In view of the fact that the proceeds will be used to purchase the Debentures, the Company has agreed to pay to the "
        "Underwriters, as compensation, $.7875 per Preferred Security (or $3,150,000 in the aggregate).": {
            "unit": _usd("0.7875"),
            "total": _usd("3150000"),
        },
        "the Corporation has agreed to pay to the Underwriters as compensation for their arranging the investment of such "
        "proceeds $10.00 per Series B Capital Security (or $3,000,000 in the aggregate).": {
            "unit": _usd("10.00"),
            "total": _usd("3000000"),
        },
    },
    rejects=("The Company has agreed to pay the Underwriters' expenses of $25,000.",),
)
register(COMPENSATION)


def find_compensation(reading: Reading) -> Match | None:
    """The first sentence that states the dealers' pay a unit and in all."""
    return next(iter(found_in(reading, (COMPENSATION,))), None)
