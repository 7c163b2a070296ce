"""Fee schedules: what a dealer, agent or finder is paid on a given amount."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from extractor.terms.errors import TermError
from extractor.terms.money import Money, computing, in_digits, in_percent, one_currency, plain
from extractor.terms.value import Value


class Tier(Value, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One rate on one part of the basis: `rate` (a fraction of 1) applies to the part from `from_` up to `to`.

    `from_` ("from" in JSON, always written) and `to` are amounts of the basis in money; no `to` means no upper end.
    `up_to` says that the filing states the rate as a ceiling. A flat rate is one tier from 0 without `to`.
    """

    rate: Decimal
    up_to: bool = False
    # a factory, because omit_defaults would drop a plain default and "from": 0 must be written
    from_: Decimal = msgspec.field(default_factory=Decimal)
    to: Decimal | None = None

    def __post_init__(self) -> None:
        """Write the numbers plainly; raise TermError for a rate outside 0..1 or a part that is empty or below zero."""
        for name in ("rate", "from_", "to"):
            number = getattr(self, name)
            if number is not None:
                msgspec.structs.force_setattr(self, name, plain(number))
        if not 0 <= self.rate <= 1:
            raise TermError(f"a fee's rate is a fraction between 0 and 1, not {self.rate}")
        if self.from_ < 0:
            raise TermError(f"a tier cannot start below zero (from {self.from_})")
        if self.to is not None and self.to <= self.from_:
            raise TermError(f"a tier must end above its start (from {self.from_} to {self.to})")

    def on(self, gross: Decimal) -> Decimal:
        """The fee on the part of `gross` that lies within this tier; 0 where none of it does."""
        end = gross if self.to is None else min(gross, self.to)
        with computing():
            return plain(self.rate * (end - self.from_)) if end > self.from_ else Decimal(0)

    def sentence(self) -> str:
        """The tier in words: "up to 3.50% of the part from 10,000,000 to 20,000,000"."""
        rate = f"{'up to ' if self.up_to else ''}{in_percent(self.rate)}"
        start = in_digits(self.from_)
        if self.to is not None:
            return f"{rate} of the part from {start} to {in_digits(self.to)}"
        return f"{rate} of the part above {start}" if self.from_ else f"{rate} of all"


class FeeSchedule(Value, frozen=True, kw_only=True):
    """A fee that computes: marginal tiers, a fixed amount, an amount per unit sold, within a minimum and a maximum.

    Tiers must start at 0, be in order and join without gap or overlap; all amounts share one currency.
    TermError otherwise.
    """

    tiers: tuple[Tier, ...] = ()
    fixed: Money | None = None
    per_unit: Money | None = None
    minimum: Money | None = None
    maximum: Money | None = None

    def __post_init__(self) -> None:
        """Hold the schedule's parts against each other."""
        if not self.tiers and self.fixed is None and self.per_unit is None:
            raise TermError("a fee schedule needs tiers, a fixed amount or an amount per unit")
        _check_joined(self.tiers)
        for amount in self._amounts():
            if amount.amount < 0:
                raise TermError(f"a fee cannot be negative ({amount.sentence()})")
        one_currency(*self._amounts())
        if self.minimum and self.maximum and self.minimum.amount > self.maximum.amount:
            raise TermError(f"minimum {self.minimum.sentence()} above maximum {self.maximum.sentence()}")

    def _amounts(self) -> tuple[Money, ...]:
        return tuple(amount for amount in (self.fixed, self.per_unit, self.minimum, self.maximum) if amount is not None)

    @property
    def is_ceiling(self) -> bool:
        """Whether the schedule says at most what is paid: a rate or an amount is stated as "up to"."""
        amounts = [amount for amount in (self.fixed, self.per_unit) if amount is not None]
        return any(tier.up_to for tier in self.tiers) or any(amount.qualifier == "up_to" for amount in amounts)

    def on(self, gross: Decimal, units: Decimal | None = None) -> Decimal:
        """The fee on `gross` (money of the basis) for `units` sold.

        Raises TermError for negative amounts, for a gross beyond the last tier, and where the fee is per unit and
        `units` is missing.
        """
        self._check_within(plain(gross))
        with computing():
            fee = sum((tier.on(gross) for tier in self.tiers), self.fixed.amount if self.fixed else Decimal(0))
            if self.per_unit is not None:
                fee += self.per_unit.amount * _units_needed(units)
        if self.minimum is not None:
            fee = max(fee, self.minimum.amount)
        if self.maximum is not None:
            fee = min(fee, self.maximum.amount)
        return plain(fee)

    def marginal(self, gross: Decimal) -> Decimal:
        """The rate (fraction) on the next unit of money after `gross`; 0 where the schedule has no tiers.

        Minimum and maximum are left out of account. Raises TermError at and beyond the end of the last tier, and
        below zero.
        """
        self._check_within(plain(gross))
        for tier in self.tiers:
            if tier.to is None or gross < tier.to:
                return tier.rate
        if self.tiers:
            raise TermError(f"the schedule ends at {self.tiers[-1].to}: it does not say what is paid beyond")
        return Decimal(0)

    def _check_within(self, gross: Decimal) -> None:
        if gross < 0:
            raise TermError(f"a fee on a negative amount ({gross})")
        end = self.tiers[-1].to if self.tiers else None
        if end is not None and gross > end:
            raise TermError(f"the schedule ends at {end}: it does not say what is paid beyond, on {gross}")

    def sentence(self) -> str:
        """The schedule in words, which `parse_fee_sentence` reads back to an equal schedule."""
        parts = [tier.sentence() for tier in self.tiers]
        if self.fixed is not None:
            parts.append(f"{self.fixed.sentence()} in any case")
        if self.per_unit is not None:
            parts.append(f"{self.per_unit.sentence()} per unit")
        if self.minimum is not None:
            parts.append(f"no less than {self.minimum.sentence()} in total")
        if self.maximum is not None:
            parts.append(f"no more than {self.maximum.sentence()} in total")
        return "; ".join(parts)


def _check_joined(tiers: tuple[Tier, ...]) -> None:
    reached: Decimal | None = Decimal(0)
    for tier in tiers:
        if reached is None:
            raise TermError(f"a tier from {tier.from_} after a tier without end")
        if tier.from_ > reached:
            raise TermError(f"a gap between tiers: nothing is said from {reached} to {tier.from_}")
        if tier.from_ < reached:
            raise TermError(f"tiers overlap or are out of order: one ends at {reached}, the next is from {tier.from_}")
        reached = tier.to


def _units_needed(units: Decimal | None) -> Decimal:
    if units is None:
        raise TermError("the fee is per unit: the number of units sold is missing")
    if plain(units) < 0:
        raise TermError(f"a fee on a negative number of units ({units})")
    return units
