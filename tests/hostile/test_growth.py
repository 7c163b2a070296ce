"""The time of a record grows in line with the size of its filing."""

import extractor
from bench.growth import exponent, prospectus, seconds

_SIZES = (20_000, 80_000, 320_000)
_LOOSE = 1.2


def test_time_grows_in_line_with_the_size_of_a_prospectus() -> None:
    seconds(_SIZES[-1], 1)
    assert exponent(_SIZES, [seconds(size, 3) for size in _SIZES]) < _LOOSE


def test_the_made_up_prospectus_is_read_as_one() -> None:
    record = extractor.extract(prospectus(_SIZES[-1]), path="growth.htm")
    assert len(record.risk_factors) > 30
    assert {section.kind for section in record.sections} >= {"risk_factors", "use_of_proceeds", "experts"}
    assert record.risk_factors[-1].page_start is not None


def test_exponents_are_those_of_powers() -> None:
    for power in (0.5, 1, 2):
        assert abs(exponent(_SIZES, [size**power for size in _SIZES]) - power) < 1e-9
