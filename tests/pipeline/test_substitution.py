"""No rule knows the fixture: other names, amounts, rates and dates in its place come out in the same places."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import extractor
from tests.evidence.support import as_plain

SUPPLEMENT = Path(__file__).parents[2] / "fixtures" / "neotherapeutics_424b5_2001-11-01.txt"

# As long as what they replace, so that columns and centred lines stay where they are.
NAMES = {
    "NeoTherapeutics": "ZetaDiagnostics",
    "Cantor Fitzgerald": "Harlan Whitestone",
    "Cantor": "Harlan",
    "NEOT": "ZETA",
    "Montrose": "Lakewood",
    "Strong River": "Quiet Valley",
    "U.S. Stock Transfer": "First Stock Records",
    "Neotrofin": "Zetadigen",
    "157 Technology Drive": "264 Mechanics Avenue",
    "Irvine, California 92618": "Dayton, Nebraska 68701",
    "(949) 788-6700": "(402) 555-1234",
}
# The tiers, the whole and the total are moved together, so that the filing's own arithmetic still holds.
WORDS = {
    "$25,000,000": "$40,000,000",
    "$25 million": "$40 million",
    "$10,000,000": "$16,000,000",
    "$10 million": "$16 million",
    "$20,000,000": "$32,000,000",
    "$5 million gross": "$8 million gross",
    "next $5 million": "next $8 million",
    "$900,000": "$1,840,000",
    "$300,000": "$345,000",
    "$4.04": "$7.13",
    "$8.4 million": "$9.7 million",
    "$60,000": "$72,500",
    "6,054,228": "7,165,339",
    "$22,460,000": "$33,570,000",
    "$5.69": "$6.81",
    "$33.75": "$44.25",
    "3,413,600": "4,524,800",
    "1,706,800": "2,262,400",
    "21,862,772": "32,973,881",
    "4.00%": "5.00%",
    "3.50%": "4.50%",
    "3.00%": "4.00%",
    "of 4% on the aggregate": "of 5% on the aggregate",
    "3.5% on aggregate": "4.5% on aggregate",
    "and 3% on the": "and 4% on the",
    "compensation of 4% of": "compensation of 5% of",
    "130%": "145%",
    "97% (or": "93% (or",
    "95% if": "91% if",
    "333-53108": "333-61219",
    "333-64444": "333-72555",
    "June 12, 2001": "July 13, 2001",
    "November 1, 2001": "November 9, 2001",
    "NOVEMBER 1, 2001": "NOVEMBER 9, 2001",
    "October 31, 2001, the last": "November 7, 2001, the last",
    "JANUARY 26, 2001": "FEBRUARY 6, 2001",
    "January 26, 2001": "February 6, 2001",
    "exercisable for five years": "exercisable for seven years",
}
VALUES: dict[str, Any] = {
    "Irvine": "Dayton",
    "California": "Nebraska",
    "92618": "68701",
    "2001-06-12": "2001-07-13",
    "2001-11-01": "2001-11-09",
    "2001-01-26": "2001-02-06",
    "333-53108": "333-61219",
    "333-64444": "333-72555",
}
NUMBERS = {
    25000000: 40000000,
    10000000: 16000000,
    20000000: 32000000,
    900000: 1840000,
    300000: 345000,
    8400000: 9700000,
    60000: 72500,
    6054228: 7165339,
    22460000: 33570000,
    3413600: 4524800,
    1706800: 2262400,
    21862772: 32973881,
}
DECIMALS = {
    "4.04": "7.13",
    "5.69": "6.81",
    "33.75": "44.25",
    "0.04": "0.05",
    "0.035": "0.045",
    "0.03": "0.04",
    "1.3": "1.45",
    "0.97": "0.93",
    "0.95": "0.91",
}
PARTS = ("filing", "offerings", "fees", "securities", "parties", "risk_factors", "incorporated_documents")


def replaced(text: str) -> str:
    for old, new in {**NAMES, **WORDS}.items():
        text = _in_place(text, old, new)
        if old in NAMES and old.upper() != old:
            text = _in_place(text, old.upper(), new.upper())
    return text


def _in_place(text: str, old: str, new: str) -> str:
    """Word for word, so that a name broken over two lines stays broken where it was."""
    spaces = iter(range(1, len(old.split())))
    pattern = r"(\s+)".join(re.escape(word) for word in old.split())
    words = new.split(" ", len(old.split()) - 1)
    filled = "".join(word + (f"\\g<{at}>" if (at := next(spaces, 0)) else "") for word in words)
    return re.sub(rf"(?<![\w.,]){pattern}" if old[0].isdigit() else pattern, filled, text)


def translated(value: Any, name: str = "") -> Any:
    """The record that the replaced text should give, from the record of the text as filed."""
    if isinstance(value, dict):
        return {key: translated(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [translated(item, name) for item in value]
    if isinstance(value, str):
        return VALUES.get(value, replaced(value))
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return Decimal(7) if (name, value) == ("years", 5) else translated_number(Decimal(value))
    return value


def translated_number(number: Decimal) -> Decimal:
    for old, new in DECIMALS.items():
        if number == Decimal(old):
            return Decimal(new)
    return Decimal(NUMBERS.get(int(number), number)) if number == number.to_integral_value() else number


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_places(item) for key, item in value.items() if key not in ("start", "end")}
    if isinstance(value, list):
        return [without_places(item) for item in value]
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


def test_other_names_amounts_rates_and_dates_come_out_in_the_same_places() -> None:
    filed = SUPPLEMENT.read_text(encoding="ascii")
    other = replaced(filed)
    for old in NAMES:
        assert old not in other
    before = as_plain(extractor.extract(filed.encode(), path="a.txt"))
    after = as_plain(extractor.extract(other.encode(), path="a.txt"))
    expected = {part: translated(before[part]) for part in PARTS}
    # A report was filed on the day of the last sale too; only the sale's date was changed.
    expected["offerings"][0]["last_sale"]["date"] = "2001-11-07"
    for part in PARTS:
        assert without_places(after[part]) == without_places(expected[part]), part
