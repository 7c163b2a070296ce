"""Redemption prices that fall from year to year: the sentence that announces the table, and the table below it."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from extractor.reading import Derived, Reading, RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.sections import Section

_AT_PAR, _DEAREST = Decimal(100), Decimal(140)
_FAR = 18
"""Passages after the sentence in which its table stands."""
_YEARS = range(1990, 2110)
_NEVER = r"(?i)existing notes|outstanding notes"
PRICES_FROM = Rule(
    "securities.redemption.prices_by_year",
    needs=("redemption price", "following prices", "percentages"),
    pattern=r"[Oo]n (?:or|and) after {date:from}[^;]{0,400}?(?:prices?|percentages)\b[^;]{0,400}?(?:period|months?)[^;]{0,40}? "
    r"(?:beginning|commencing|starting)(?: on)? {day:day}",
    never=_NEVER,
    matches={
        "On or after June 15, 2027, we may redeem all or a part of the notes at the redemption prices (expressed as "
        "percentages of principal amount) set forth below if redeemed during the twelve-month period beginning on June "
        "15 of the years indicated below:": {"from": "2027-06-15", "day": "--06-15"},
    },
    rejects=("We may redeem the notes at the redemption prices described below.",),
)
PRICES_OF_YEARS = Rule(
    "securities.redemption.prices_of_years",
    needs=("redemption price", "following prices", "percentages"),
    pattern=r"(?:prices?|percentages)\b[^;\ue002]{0,300}?(?:period|months?)[^;\ue002]{0,40}? (?:beginning|commencing|starting)"
    r"(?: on)? {day:day}(?:(?: (?:of|in) (?:the|each) (?:following )?years?[^;(\ue002-\ue004]{0,40}?)? ?\({day:other_day},? in "
    r"the case of (?:the year )?{number:other_year}\)|(?: of (?:the|each) (?:following )?years?[^;(\ue002-\ue004]{0,40}?)? ?"
    r"\({date:other},? in the case of the first such period\))?",
    never=rf"{_NEVER}|on (?:or|and) after {{date}}[^;]{{0,400}}?redemption prices?",
    matches={
        "The New Bonds will be redeemable at the following regular redemption prices, if redeemed during the twelve-month "
        "period beginning May 1 of the year indicated:": {"day": "--05-01"},
        "The Debentures may be redeemed at the following prices during the twelve-month period beginning April 1 of the years "
        "indicated (April 3, in the case of 2000):": {
            "day": "--04-01",
            "other_day": "--04-03",
            "other_year": Decimal(2000),
        },
    },
    rejects=("We may redeem the notes at the redemption prices described below, during a period of 30 days.",),
)
PRICES_OF_PERIODS = Rule(
    "securities.redemption.prices_of_periods",
    needs=("redemption price", "following prices", "percentages"),
    pattern=r"(?P<said>(?:redeem|redeemable|redeemed|redemption)\b[^;]{0,300}?(?:following (?:redemption )?"
    r"prices?|(?:prices?|percentages)\b[^;]{0,200}?(?:following|below|in the table|indicated)))",
    never=rf"{_NEVER}|(?:period|months?)[^;\ue002]{{0,40}}? (?:beginning|commencing|starting)(?: on)? {{day}}|described "
    rf"(?:below|under)",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    matches={
        "The debentures are redeemable at the option of the Company at the following prices (expressed as percentages of "
        "principal amount):": {
            "said": "redeemable at the option of the Company at the following prices",
        },
    },
    rejects=("We may redeem the notes at the redemption prices described below.",),
)
PRICE_OF_YEAR = Rule(
    "securities.redemption.price_of_year",
    needs=("%", "100.", "101.", "102.", "103.", "104.", "105.", "106.", "thereafter"),
    pattern=r"(?:^|\s)(?:(?:(?:[Oo]n or after|[Ff]rom|[Bb]eginning|[Ff]or the period from) )?(?:{number:year}|{date:date})"
    r"|(?P<later>(?:[Aa]nd )?[Tt]hereafter))(?:,? (?:and|or) (?:thereafter|after))?(?:,? (?:to|through|and prior to|until|and "
    r"ending)"
    r"(?:,? (?:but excluding|and including|but not including),?)? "
    r"{date})?[\s.:]{1,90}(?:{rate:price}|{number:percent}\s?%?)(?=\s|$)",
    unit="passage",
    never=r"\$|\ue000|(?i:revenue|income|sales|ratio)",
    matches={
        "2027\t103.000%": {"year": Decimal(2027), "price": Decimal("1.03")},
        "2028\t101.781\t%": {"year": Decimal(2028), "price": Decimal("1.01781")},
        "2029 and thereafter 100.000%": {"year": Decimal(2029), "price": Decimal(1)},
        "2003....... 103.583": {"year": Decimal(2003), "percent": Decimal("103.583")},
        "Thereafter\t100.000%": {"later": "Thereafter", "price": Decimal(1)},
        "May 1, 2016 through April 30, 2017\t104%": {"date": "2016-05-01", "price": Decimal("1.04")},
    },
    rejects=("Revenue growth 103.000%",),
)
IN_A_SENTENCE = Rule(
    "securities.redemption.prices_in_a_sentence",
    needs=("month period", "months period"),
    pattern=r"{rate:price},? (?:of (?:the|their) principal amount,? )?(?:if redeemed )?(?:for|during) the (?:\ue003|twelve)[- "
    r"]months? period "
    r"(?:beginning|commencing|starting)(?: on)? {date:date}(?:,? (?:and |or )?{rate:price},? (?:of (?:the|their) principal "
    r"amount,? )?"
    r"(?:(?:if redeemed )?(?:for|during) the (?:\ue003|twelve)[- ]months? period (?:beginning|commencing|starting)(?: "
    r"on)?|(?:if redeemed )?"
    r"(?:at any time )?on (?:or|and) after) {date:date}){1,6}",
    never=_NEVER,
    matches={
        "at the redemption prices equal to 103.688% for the twelve-month period beginning on April 1, 2027, 101.844% for the "
        "twelve-month period beginning on April 1, 2028, and 100.000% at any time on or after April 1, 2029": {
            "price": (Decimal("1.03688"), Decimal("1.01844"), Decimal(1)),
            "date": ("2027-04-01", "2028-04-01", "2029-04-01"),
        },
    },
    rejects=("Interest was 5% for the twelve-month period beginning on April 1, 2027.",),
)
register(PRICES_FROM, PRICES_OF_YEARS, PRICES_OF_PERIODS, PRICE_OF_YEAR, IN_A_SENTENCE)


class _Step(NamedTuple):
    """A year of the table, with the day on which its price begins and the price in percent."""

    begins: str
    said: Stated[str] | Derived
    price: Stated[Decimal]


def schedule_heads(reading: Reading, places: tuple[Section, ...] | None) -> Iterator[Match]:
    """The sentences that announce tables of prices, those first that tell the day on which a price begins."""
    for rule in (PRICES_FROM, PRICES_OF_YEARS, PRICES_OF_PERIODS):
        yield from reading.find(rule, within=places)


def schedule_told(match: Match) -> list[RowParts]:
    """The redemptions of a sentence that tells the prices one after the other."""
    pairs = zip(match.all("date"), match.all("price"), strict=True)
    return [
        {"kind": "optional", "from": date, "price_percent": price.becoming(price.value.scaleb(2) + Decimal(0))}
        for date, price in pairs
    ]


def schedule(reading: Reading, head: Match) -> list[RowParts]:
    """The redemptions of the table below its announcement, in order: prices that fall over the years. Empty where there is "
    "none."""
    at = head.statement.passage.index
    steps: list[_Step] = []
    later: Stated[Decimal] | None = None
    for passage in reading.text.passages[at + 1 : at + 1 + _FAR]:
        if passage.kind != "row" and len(passage.text) > _LINE:
            if steps:
                break
            continue
        for row in PRICE_OF_YEAR.read(reading.statements(passage, "passage")[0]):
            price = _percent(row)
            if not _AT_PAR <= price.value <= _DEAREST:
                continue
            if "later" in row:
                later = price
            else:
                step = _step(head, row, price)
                steps += [step] if step else []
    steps.sort(key=lambda step: step.begins)
    if not steps or any(one.price.value < other.price.value for one, other in pairwise(steps)):
        return []
    if "from" in head and steps[0].begins[:4] != head["from"].value[:4]:
        return []
    items: list[RowParts] = [{"kind": "optional", "from": step.said, "price_percent": step.price} for step in steps]
    if later is not None and isinstance(steps[-1].said, Stated):
        begins = f"{int(steps[-1].begins[:4]) + 1}{steps[-1].begins[4:]}"
        items.append({"kind": "optional", "from": Derived(begins, (steps[-1].said,)), "price_percent": later})
    return items


_LINE = 160


def _step(head: Match, row: Match, price: Stated[Decimal]) -> _Step | None:
    if "date" in row:
        date = row["date"]
        return _Step(date.value, date, price) if len(date.value) == len("2001-01-01") else None
    year = row["year"].value
    if "day" not in head or year not in _YEARS:
        return None
    other = "other_year" in head and head["other_year"].value == year
    if "other" in head and head["other"].value[:4] == str(year):
        date = head["other"].also(row["year"])
        return _Step(date.value, date, price)
    day = head["other_day" if other else "day"]
    begins = f"{year}{day.value[1:]}"
    return _Step(begins, day.also(row["year"]).becoming(begins), price)


def _percent(match: Match) -> Stated[Decimal]:
    if "percent" in match:
        percent: Stated[Decimal] = match["percent"]
        return percent
    price: Stated[Decimal] = match["price"]
    return price.becoming(price.value.scaleb(2) + Decimal(0))
