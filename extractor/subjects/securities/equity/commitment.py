"""Commitment shares: what an investor of an equity line is issued for its undertaking to buy."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Rule, Stated, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.titles import COMMON, kind_of

COMMITMENT = "commitment-shares"
_WHERE: frozenset[SectionKind] = frozenset({"cover", "the_offering", "summary", "plan_of_distribution", "other"})

COMMITMENT_SHARES = Rule(
    "securities.equity.commitment_shares",
    needs=("commitment shares", "commitment fee", "irrevocable commitment"),
    pattern=rf"{{number:quantity}} (?:additional |initial )?shares(?: of (?:our |its |the Company['’]s )?(?P<title>{COMMON}))?"
    r"(?:(?!\bup to\b)[^;.\ue003]){0,140}? (?:(?:as|for) (?:an? |the |its |consideration for its )?(?:initial |upfront )?|"
    r"\((?:the )?[\"“](?:Initial )?)(?P<what>(?:irrevocable )?[Cc]ommitment(?: [Ss]hares| [Ff]ee)?)\b",
    where=_WHERE,
    never=r"selling (?:stock|share|security)holder|offer and resale|placement agent",
    matches={
        "We are offering an additional 412,088 shares of common stock as commitment shares in consideration for its irrevocable "
        "commitment to purchase our common stock.": {
            "quantity": Decimal(412_088),
            "title": "common stock",
            "what": "commitment shares",
        },
        "We are also offering 701,262 shares of our Common Stock to Lincoln Park as Commitment Shares.": {
            "quantity": Decimal(701_262),
            "title": "Common Stock",
            "what": "Commitment Shares",
        },
    },
    rejects=(
        "We may issue up to 5,000,000 shares of common stock under the purchase agreement.",
        "The selling stockholder received 170,088 shares of common stock as commitment shares.",
    ),
)
register(COMMITMENT_SHARES)


def read_commitment_shares(reading: Reading, book: Book) -> None:
    """Put the commitment shares of the filing's own line into the book, where its statements of their number agree."""
    found = [m for m in reading.find(COMMITMENT_SHARES) if is_primary(reading, m.statement)]
    if not found or any(match["quantity"].value != found[0]["quantity"].value for match in found):
        return
    titles: list[Stated[str]] = [match["title"] for match in found if "title" in match]
    kind = kind_of(titles[0].value) if titles else None
    if kind is None:
        return
    book.open(COMMITMENT, "compensation", kind, "primary")
    book.put(COMMITMENT, "title", titles[0])
    for match in found:
        book.put(COMMITMENT, "quantity", match["quantity"])
