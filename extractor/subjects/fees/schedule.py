"""Tiers from the words of a schedule; two statements of one schedule are one schedule."""

from decimal import Decimal

from extractor.rules import Match, Stated
from extractor.terms.errors import TermError
from extractor.terms.fees import FeeSchedule, Tier

TierPart = Stated[Tier]


def tiers_between(match: Match) -> list[TierPart]:
    """Tiers that name their bounds; the first begins at 0, the last has no end."""
    rates, bounds = [rate.value for rate in match.all("rate")], [to.value.amount for to in match.all("to")]
    starts = [Decimal(0), *(start.value.amount for start in match.all("start"))]
    ends: list[Decimal | None] = [*bounds, None]
    tiers = [Tier(rate=rate, from_=start, to=end) for rate, start, end in zip(rates, starts, ends, strict=False)]
    spans = match.all("tier")
    return [stated.becoming(tier) for stated, tier in zip(spans, tiers, strict=True)] if _joined(tiers) else []


def tiers_first_next(match: Match) -> list[TierPart]:
    """Tiers of "the first" and "the next" amounts: their bounds are the sums of the parts before them."""
    tiers: list[TierPart] = []
    reached: Decimal = Decimal(0)
    parts, spans = match.all("part"), match.all("tier")
    for at, (rate, span) in enumerate(zip(match.all("rate"), spans, strict=True)):
        part = parts[at] if at < len(parts) else None
        end = reached + part.value.amount if part else None
        tier = Tier(rate=rate.value, from_=reached, to=end)
        # The bounds are sums of what the tiers before it say, so those words are evidence too.
        tiers.append(span.also(*spans[:at]).becoming(tier))
        reached = end if end is not None else reached
    return tiers if _joined([tier.value for tier in tiers]) else []


def _joined(tiers: list[Tier]) -> bool:
    try:
        return bool(FeeSchedule(tiers=tuple(tiers)).tiers)
    except TermError:
        return False


def flat(match: Match) -> list[TierPart]:
    """One rate on all of the basis."""
    rate = match["rate"]
    return [rate.becoming(Tier(rate=rate.value, up_to="ceiling" in match))]


def same_schedule(one: list[TierPart], other: list[TierPart]) -> bool:
    """Do both state the same rates, from the same amounts? One may say where the last tier ends, the other not."""
    first, second = [tier.value for tier in one], [tier.value for tier in other]
    return [(t.rate, t.from_) for t in first] == [(t.rate, t.from_) for t in second]


def with_evidence_of(one: list[TierPart], other: list[TierPart]) -> list[TierPart]:
    """The tiers of `one`, each also supported by the statement of its rate in `other`."""
    return [tier.also(again) for tier, again in zip(one, other, strict=True)]
