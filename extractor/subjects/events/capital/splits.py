"""Splits of shares, forward and reverse (Items 3.03, 5.03 and 8.01, before August 23, 2004 Item 5)."""

from decimal import Decimal

from extractor.mentions import find_mentions
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by

_COUNT = r"\ue003|\d{1,3}(?:,\d{3})+|\d{1,5}|[a-z]+(?:-[a-z]+)?"
_SPLIT = r"(?i:(?P<reverse>reverse )?(?:forward )?(?:stock |share )?(?:split|combination|consolidation)\b)"
_RATIO = rf"{{number:new}}(?:-for-| for |:)(?P<old>{_COUNT})(?: ?\([^()]{{1,20}}\))?,? "
_DECIDED = (
    r"(?i:declared|approved|authorized|announced|effect(?:ed|ing|uate)?|implement(?:ed)?|complet(?:ed|e)|filed|became effective|"
    r"reverse stock split)"
)
RATIO = Rule(
    "events.split.ratio",
    needs=("split", "combination", "consolidation"),
    pattern=rf"{_DECIDED}\b[^;]{{0,260}}?(?:{_RATIO}(?:\w+ ){{0,2}}?{_SPLIT}|{_SPLIT}[^.;]{{0,120}}? (?:at (?:an? )?"
    rf"(?:exchange )?ratio of|on (?:an?|the basis of)|of|at) (?:an? )?{{number:new}}(?: \(\ue003\))?(?: (?:new )?shares?)?"
    rf"(?:-for-| for (?:every |each )?|:)(?P<old>{_COUNT})(?: \(\ue003\))?(?= |\b|$))",
    never=r"(?i)\bbetween\b|\brange\b|not less than|proposal|up to|subject to (?:share|stock)holder approval|\bif\b|"
    r"asked to (?:approve|consider|vote|elect|ratify)|to (?:consider|vote) (?:on|upon)|may (?:be )?effect|pre-split|prior to the"
    r"|adjusted to reflect|gives effect",
    matches={
        "On July 24, 2014, the Board declared a two-for-one stock split of the common stock.": {"new": Decimal(2), "old": "one"},
        "filed a Certificate of Amendment to effect a 1-for-15 reverse stock split of its common stock": {
            "new": Decimal(1),
            "old": "15",
            "reverse": "reverse",
        },
        "the Company effected a reverse stock split at a ratio of 1-for-25.": {
            "new": Decimal(1),
            "old": "25",
            "reverse": "reverse",
        },
    },
    rejects=(
        "The stockholders approved a reverse split at a ratio between 1-for-5 and 1-for-15.",
        "All amounts have been adjusted to reflect a two-for-one split.",
    ),
)
RECORD = Rule(
    "events.split.record",
    needs=("record",),
    pattern=r"(?i:of record(?: (?:at|as of) (?:the )?close of business)?(?: on| as of| at)?|record date(?: of| is| "
    r"for [^.;]{2,60}? (?:is|will be|of))?) {date:record}",
    matches={"to stockholders of record on May 3, 1999": {"record": "1999-05-03"}},
    rejects=("holders of record",),
)
DISTRIBUTED = Rule(
    "events.split.distributed",
    needs=("distribut", "paid", "payable", "issued"),
    pattern=r"(?i:(?:distributed|distribution|distributable|payable|be paid|be issued|issuable)\b(?:(?!\bof "
    r"record\b)[^.;\ue002]){0,60}?"
    r"(?: on(?: or about)?| "
    r"after the close of [^.;]{3,40}? on)) {date:distributed}",
    matches={"The additional shares will be distributed on May 17, 1999 to shareholders": {"distributed": "1999-05-17"}},
    rejects=("The shares will be distributed.",),
)
EFFECTIVE = Rule(
    "events.split.effective",
    needs=("effective", "split-adjusted", "trading"),
    pattern=r"(?:(?i:(?:become|became|was|is|be)? ?effective\b[^;]{0,90}?(?: on| as of|,)) {date:effective}"
    r"|(?i:split[- ]adjusted basis[^.;]{0,90}? on) {date:effective}"
    r"|(?i:with effect from) {date:effective})",
    matches={
        "The Reverse Stock Split became effective at 5:00 p.m. Eastern Time on October 1, 2018.": {"effective": "2018-10-01"},
    },
    rejects=("The split is effective.",),
)
register(RATIO, RECORD, DISTRIBUTED, EFFECTIVE)
_DAY = len("2012-05-18")
_YEARS = (1900, 2100)


def read_splits(item: ItemText) -> list[RowParts]:
    """The split that the item tells of."""
    for match in item.find(RATIO):
        day, old = led_by(match.statement), _old(match)
        if old is None or not _is_news(item, match, day) or not _is_ratio(match, old):
            continue
        is_reverse = "reverse" in match
        if is_reverse is not (match["new"].value < old.value):
            continue
        terms = {
            "new_shares": match["new"],
            "old_shares": old,
            "reverse": match["reverse"].becoming(True) if is_reverse else None,
            "record_date": _day(item, RECORD, "record"),
            "distributed": _day(item, DISTRIBUTED, "distributed"),
            "effective": _day(item, EFFECTIVE, "effective"),
        }
        return [{**item.row, "kind": "stock_split", "date": day, "split": terms}]
    return []


def _is_news(item: ItemText, match: Match, day: Stated[str] | None) -> bool:
    """Does the sentence begin with a day near the report, or name no day or year that is past?"""
    if day:
        return item.is_recent(day.value)
    return not any(
        (mention.kind == "date" and not item.is_recent(str(mention.value)))
        or (mention.kind == "number" and _YEARS[0] < Decimal(str(mention.value)) < _YEARS[1])
        for mention in match.statement.mentions
    )


def _old(match: Match) -> Stated[Decimal] | None:
    """The count behind "for", which a hyphen ties to the words before it."""
    found = find_mentions(str(match["old"].value))
    is_count = len(found) == 1 and found[0].kind == "number"
    return match["old"].becoming(found[0].value) if is_count else None


def _is_ratio(match: Match, old: Stated[Decimal]) -> bool:
    counts = (match["new"].value, old.value)
    return bool(min(counts) >= 1 and counts[0] != counts[1])


def _day(item: ItemText, rule: Rule, leaf: str) -> Stated[str] | None:
    days = [match[leaf] for match in item.find(rule) if len(match[leaf].value) == _DAY and item.is_recent(match[leaf].value)]
    return days[0].also(*days[1:]) if days and len({day.value for day in days}) == 1 else None
