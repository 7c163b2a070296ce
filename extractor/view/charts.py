"""What the page draws: steps of a fee, maturities of notes, prices over the market. Figures only; the page has the pens."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from extractor.models.deal import Fee, Offering
from extractor.models.record import Record
from extractor.models.security import Security
from extractor.terms.errors import TermError
from extractor.terms.market import Market
from extractor.terms.money import Money, in_digits, in_percent
from extractor.terms.price import DaysAfter, Fixed, PriceTerm
from extractor.terms.term import Term
from extractor.view.wording import in_words

Chart = dict[str, Any]
_POINTS = 60
_TOP_WITHOUT_LIMIT = Decimal("1.3")


def fee_steps(fee: Fee, deal: Offering | None) -> Chart | None:
    """The rate on each part of the basis, for a fee of several tiers; with what the fee comes to on the whole deal."""
    if len(fee.tiers) < 2:
        return None
    last = fee.tiers[-1]
    reach = last.to if last.to is not None else max(last.from_ * _TOP_WITHOUT_LIMIT, _size(deal))
    steps = [
        {
            "from": str(tier.from_),
            "to": str(reach if tier.to is None else tier.to),
            "rate": str(tier.rate),
            "label": in_percent(tier.rate),
            "open": tier.to is None,
        }
        for tier in fee.tiers
    ]
    return {"chart": "steps", "steps": steps, "basis": in_words("basis", fee.basis), "total": _on_the_deal(fee, deal)}


def _size(deal: Offering | None) -> Decimal:
    return deal.aggregate_price.amount if deal and deal.aggregate_price else Decimal(0)


def _on_the_deal(fee: Fee, deal: Offering | None) -> str:
    if deal is None or deal.aggregate_price is None:
        return ""
    money = deal.aggregate_price
    try:
        paid = fee.on(money.amount)
    except TermError:
        return ""
    ceiling = "at most " if any(tier.up_to for tier in fee.tiers) else ""
    sign = "$" if money.currency == "USD" else f"{money.currency} "
    whole = paid.to_integral_value()
    return f"on {sign}{in_digits(money.amount)} it comes to {ceiling}{sign}{in_digits(whole if whole == paid else paid)}"


def maturities(notes: Iterable[tuple[Security, str]]) -> Chart | None:
    """Principal by year of maturity; None for fewer than two notes of a known principal, or of different currencies."""
    rungs = [
        {
            "year": int(note.maturity[:4]),
            "amount": str(note.principal.amount),
            "label": in_words("principal", note.principal),
            "rate": in_words("rate", note.rate),
            "title": note.title or in_words("kind", note.kind),
            "pointer": f"{pointer}/maturity",
        }
        for note, pointer in notes
        if note.maturity is not None and note.principal is not None
    ]
    currencies = {note.principal.currency for note, _ in notes if note.principal is not None}
    return {"chart": "ladder", "rungs": rungs} if len(rungs) > 1 and len(currencies) == 1 else None


def price_curve(security: Security, record: Record) -> Chart | None:
    """The price at which a security is exercised or converted, over the market price of what it is turned into.

    The market is taken to be the same by every measure and on every day of a window.
    """
    term = security.exercise_terms or security.conversion_terms
    terms = [("", term)] if term is not None else []
    if term is not None:
        terms = list(_by_period(term))
    elif (fixed := _fixed(security)) is not None:
        terms = [("", fixed)]
    if not terms:
        return None
    top = _top([part for _, part in terms], record, security)
    if top is None:
        return None
    grid = [Decimal(f"{top * at / _POINTS:.4g}") for at in range(1, _POINTS + 1)]
    curves = [{"name": name, "points": points} for name, part in terms if (points := _points(part, grid))]
    use = "exercise" if security.exercise_terms or security.exercise_price is not None else "conversion"
    return {"chart": "price", "use": use, "curves": curves, "last": _last_sale(record, security)} if curves else None


def _fixed(security: Security) -> PriceTerm | None:
    price = security.conversion_price
    if price is None and security.exercise_price is not None:
        price = Money(amount=security.exercise_price, currency="USD")
    return Fixed(price=price) if price is not None and price.amount >= 0 else None


def _by_period(term: PriceTerm) -> Iterator[tuple[str, PriceTerm]]:
    """A term by periods as the terms of its periods, each with the words for when."""
    periods = getattr(term, "periods", None)
    if periods is None:
        yield "", term
        return
    for period in periods:
        bounds = ((word, when) for word, when in (("from", period.from_), ("through", period.to)) if when is not None)
        said = [f"{word} {when.sentence() if isinstance(when, DaysAfter) else when.isoformat()}" for word, when in bounds]
        yield " ".join(said), period.price


def _top(terms: Sequence[Term], record: Record, security: Security) -> Decimal | None:
    """How far the market is drawn: to twice the largest price that is stated anywhere near."""
    stated = [money.amount for term in terms for part in term.walk() for money in part.amounts()]
    last = _last_sale(record, security)
    near = [*stated, *([Decimal(last)] if last else [])]
    return 2 * max(near) if near and max(near) > 0 else None


def _last_sale(record: Record, security: Security) -> str:
    deal = next((deal for deal in record.offerings if deal.id == security.offering), None)
    for offering in (deal, *record.offerings[:1]):
        if offering is not None and offering.last_sale is not None and offering.last_sale.price is not None:
            return str(offering.last_sale.price)
    return ""


def _points(term: PriceTerm, grid: Sequence[Decimal]) -> list[tuple[str, str]]:
    points = []
    for price in grid:
        try:
            points.append((str(price), str(term.at(0, Market.flat(price)))))
        except TermError:
            return []
    return points
