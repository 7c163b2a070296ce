"""Nothing that calls itself a filing raises, hangs or eats the machine: a record or a refusal, in line with its size."""

import pytest

from tests.hostile.budget import extracted
from tests.hostile.inputs import INPUTS, REPORT, SIGNATURE, around, table

_SECONDS = 5.0
"""What the first rules of a process cost to compile is in it; a busy machine has as much again."""
_SECONDS_A_MEGABYTE = 5.0
_MEGABYTES = 60
_MEGABYTES_A_MEGABYTE = 160
_REFUSED = {"NULs", "UTF-16 without its mark"}


@pytest.mark.parametrize("name", INPUTS)
def test_hostile_input_keeps_to_its_budget(name: str) -> None:
    data = INPUTS[name]
    size = len(data) / 1e6
    outcome = extracted(data)
    assert (outcome.record is None) == (name in _REFUSED), outcome.refusal
    assert outcome.seconds <= _SECONDS + _SECONDS_A_MEGABYTE * size
    assert outcome.megabytes <= _MEGABYTES + _MEGABYTES_A_MEGABYTE * size


def test_words_around_hostile_ones_are_read() -> None:
    for name in ("nested tags", "spaces", "entity bomb", "rules of HTML"):
        record = extracted(INPUTS[name]).record
        assert record is not None
        assert [item.number for item in record.items] == ["8.01"], name


def test_entities_are_never_loaded_nor_unfolded() -> None:
    for name in ("entity bomb", "entity from outside"):
        outcome = extracted(INPUTS[name])
        assert outcome.record is not None
        assert len(outcome.text) < len(REPORT) + len(SIGNATURE), name
        assert "root:" not in outcome.text


def test_stray_nul_is_a_space() -> None:
    read = extracted(INPUTS["stray NUL"]).text
    assert "We sold 1,000 shares." in read
    assert extracted(INPUTS["stray NUL"].replace(b"\x00", b" ")).text == read


def test_utf16_reads_as_utf8_does() -> None:
    read = extracted(INPUTS["UTF-16"]).text
    assert read
    assert read == extracted(around("<p>words</p>")).text


@pytest.mark.parametrize("part", [table(250, 5), "<p>We sold 1,000,000 shares at $5.00 each. </p>" * 500, "words. " * 30_000])
def test_time_grows_in_line_with_size(part: str) -> None:
    extracted(around(part))
    once, fourfold = (min(extracted(around(part * times)).seconds for _ in range(2)) for times in (1, 4))
    assert fourfold <= 8 * once + 0.3
