"""The make-whole table of convertible notes, as rows."""

import json
from pathlib import Path

from extractor import extract

FILING = Path(__file__).parents[1] / "truth" / "debt" / "convertible_senior_capped_call.htm"


def test_the_table_is_read_cell_by_cell() -> None:
    (notes,) = json.loads(extract(FILING).to_json())["securities"][:1]
    rows = [(row["effective"], row["stock_price"], row["additional"]) for row in notes["conversion"]["make_whole"]]
    assert len(rows) == 12
    assert rows[:2] == [("2024-02-26", 35.09, 6.9892), ("2024-02-26", 46.5, 3.7125)]
    assert rows[-1] == ("2029-03-01", 100, 0)
    assert notes["conversion"]["capped_call_price"]["amount"] == 70.18
