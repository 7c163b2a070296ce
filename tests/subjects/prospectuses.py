"""Prospectuses written for tests, in the ways in which filers lay them out, and the readings of them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from extractor.reading import Derived, Link, Reading
from extractor.rules import Rule, Stated, Statement
from extractor.sections.prospectus import segment_prospectus
from extractor.sections.report import segment_report
from extractor.source import Document
from extractor.text import read_text

Table = list[list[str]]


def html(*parts: str | Table) -> str:
    """A page of paragraphs and tables; what begins with "# " is a centred bold line, "---" ends a page."""
    return "<html><body>" + "\n".join(_part(part) for part in parts) + "</body></html>"


def _part(part: str | Table) -> str:
    if isinstance(part, list):
        rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in part)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    if part == "---":
        return '<hr style="page-break-after:always">'
    if part.startswith("# "):
        return f'<p style="text-align:center;font-weight:bold">{part[2:]}</p>'
    return f"<p>{part}</p>"


def reading_of(characters: str, form: str = "424B") -> Reading:
    kind = "html" if "<p" in characters else "ascii"
    document = Document("p", None, characters.encode(), 0, "utf-8", characters, kind)  # type: ignore[arg-type]
    text = read_text(document)
    segment = segment_report if form == "8-K" else segment_prospectus
    return Reading(document, text, segment(text), form)


def plain(value: Any) -> Any:
    """Values without their ties; money as its amount, followed by its currency where that is not the dollar."""
    if isinstance(value, Stated | Derived):
        return plain(value.value)
    if isinstance(value, Link):
        return value.key
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if hasattr(value, "amount") and hasattr(value, "currency"):
        return value.amount if value.currency == "USD" else (value.amount, value.currency)
    return value


def first_values(rules: Iterable[Rule], sentence: str) -> dict[str, Any] | None:
    """What the first rule that speaks of the sentence reads in it, None where none does."""
    statement = Statement.of(" ".join(sentence.split()))
    for rule in rules:
        if any(need in statement.text.lower() for need in rule.needs):
            for match in rule.read(statement):
                return {name: plain(value) for name, value in match.values().items()}
    return None


def number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
