"""The last step of `make demo`: two questions to a database that the DuckDB sink made."""

import subprocess
import sys
from pathlib import Path

import duckdb

DEMO = Path(__file__).resolve().parents[2] / "docs" / "demo.py"


def test_the_answers_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "filings.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("CREATE TABLE fees (kind VARCHAR, payee VARCHAR, basis VARCHAR)")
        database.execute("CREATE TABLE exhibits (number VARCHAR)")
        database.execute("INSERT INTO fees VALUES ('commission', 'Broker & Co.', NULL), ('retainer', NULL, 'fixed')")
    shown = subprocess.run([sys.executable, DEMO, path], capture_output=True, text=True, check=True).stdout
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in shown.splitlines() if line.startswith("│")]
    assert rows == [["fees", "2"], ["commission", "Broker & Co.", ""], ["retainer", "", "fixed"]]
