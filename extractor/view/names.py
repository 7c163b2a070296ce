"""What the rows of a record are called where another row names them by their ids."""

from collections import Counter

from extractor.models.deal import Offering
from extractor.models.record import Record
from extractor.view.wording import in_words

_LONGEST = 60


def relation_of(offering: Offering) -> str:
    """ "this offering", "concurrent offering"."""
    return f"{'this' if offering.relation == 'primary' else offering.relation} offering"


def names_of(record: Record) -> dict[str, str]:
    """The offerings and securities by their ids, each with words for it; the id is added where two have the same."""
    words = {deal.id: relation_of(deal) for deal in record.offerings}
    for security in record.securities:
        title = " ".join((security.title or in_words("kind", security.kind)).split())
        words[security.id] = title if len(title) <= _LONGEST else in_words("kind", security.kind)
    times = Counter(words.values())
    return {row: said if times[said] == 1 else f"{said} ({row})" for row, said in words.items()}
