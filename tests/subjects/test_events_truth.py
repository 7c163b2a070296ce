"""The events of real reports held against what people read in them; the filings set aside were not looked at by the rules."""

import json
from pathlib import Path

import pytest

import extractor
from extractor.models.record import encode
from tests.truth_events.score import Tally, report, score, truths

FLOORS = {  # set aside: (precision and recall of events, precision and recall of the leaves of right events)
    False: (0.99, 0.95, 0.99, 0.98),
    True: (0.98, 0.92, 0.98, 0.96),
}


def tally(corpus: Path, aside: bool) -> Tally:
    pairs = []
    for truth in truths(aside):
        record = extractor.extract(corpus / "corpus" / "8k" / truth["file"])
        events = [as_plain(event) for event in record.events]
        pairs.append((truth, events))
    return score(pairs)


def as_plain(event: object) -> dict[str, object]:
    plain: dict[str, object] = json.loads(encode(event))
    return plain


@pytest.mark.corpus
@pytest.mark.parametrize("aside", [False, True], ids=["seen", "set_aside"])
def test_events_reach_the_floor(corpus: Path, aside: bool) -> None:
    found = tally(corpus, aside)
    reached = (found.precision(), found.recall(), found.leaf_precision(), found.leaf_recall())
    assert all(value >= floor for value, floor in zip(reached, FLOORS[aside], strict=True)), (
        report(found) + "\n" + "\n".join(found.notes)
    )


def test_the_truth_is_of_both_halves_and_of_many_kinds() -> None:
    halves = {aside: truths(aside) for aside in (False, True)}
    assert all(len(half) > 30 for half in halves.values())
    kinds = {event["kind"] for half in halves.values() for truth in half for event in truth["events"]}
    assert len(kinds) > 15
