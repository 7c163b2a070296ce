"""A check: what it holds against what, how far the two may be apart, and why so far."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.models.filing import Severity
from extractor.models.record import Finding, Record


@dataclass(frozen=True)
class Check:
    """`needs` are the leaves that it holds against each other, as patterns of pointers; without all of them it is silent.

    `tolerance` is in the unit of what is compared; `why` says where the slack comes from.
    """

    name: str
    run: Callable[["Check", Record], Iterator[Finding]]
    needs: tuple[str, ...]
    tolerance: Decimal = Decimal(0)
    why: str = "both are stated exactly"

    def compared(self, stated: Decimal, expected: Decimal, about: tuple[str, ...], message: str) -> Finding:
        """A finding of two numbers: ok where they are within the tolerance of each other, else a mismatch."""
        agrees = abs(stated - expected) <= self.tolerance
        return self.finding("ok" if agrees else "mismatch", message, about, expected=expected, stated=stated)

    def finding(
        self,
        severity: Severity,
        message: str,
        about: tuple[str, ...],
        expected: Decimal | str | None = None,
        stated: Decimal | str | None = None,
    ) -> Finding:
        """A finding under this check's name."""
        return Finding(
            check=self.name,
            severity=severity,
            message=message,
            about=about,
            expected=None if expected is None else _shown(expected),
            stated=None if stated is None else _shown(stated),
        )


def _shown(value: Decimal | str) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value
