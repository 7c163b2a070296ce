"""A mention: characters of a passage that state a value of a closed form, and that value."""

from decimal import Decimal
from typing import Literal

import msgspec

from extractor.terms.money import Money

MentionKind = Literal["money", "percent", "date", "day", "number", "person"]
MentionValue = Money | Decimal | str


class Mention(msgspec.Struct, frozen=True):
    """`text[start:end]` states `value`: Money; a fraction for a percent; an ISO date ("2001-11-01", "2001-11");
    "--06-15" for a day without a year (ISO 8601 as XML Schema's gMonthDay); a Decimal for a count or bare number;
    the name for a person (only in statements that a rule about people reads).
    """

    kind: MentionKind
    start: int
    end: int
    value: MentionValue
