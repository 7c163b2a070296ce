"""Ask a DuckDB sink two questions in SQL: python docs/demo.py demo/filings.duckdb"""

import sys

import duckdb
from rich.console import Console
from rich.table import Table

QUESTIONS = {
    "What does the database hold?": """
        SELECT table_name AS "table", estimated_size AS "rows"
        FROM duckdb_tables() WHERE NOT internal AND estimated_size > 0
        ORDER BY "table"
    """,
    "Who is paid for the deals, and on what?": """
        SELECT kind, payee, basis FROM fees
        ORDER BY kind, payee
    """,
}


def ask(database: duckdb.DuckDBPyConnection, title: str, question: str) -> Table:
    """The answer as a table to print; what is absent stays blank."""
    answer = database.sql(question)
    table = Table(title=title, title_justify="left")
    for column in answer.columns:
        table.add_column(column)
    for row in answer.fetchall():
        table.add_row(*("" if value is None else str(value) for value in row))
    return table


def main(path: str) -> None:
    with duckdb.connect(path, read_only=True) as database:
        for title, question in QUESTIONS.items():
            Console().print(ask(database, title, question))


if __name__ == "__main__":
    main(sys.argv[1])
