"""Covers against their own tags, items against the submission's header: `python -m bench.covers [--without NAME ...] [FILE ...]`.

For each field of the cover: how often inline XBRL (dei) states the same, states otherwise, or only one of the two speaks;
then each difference. For each submission whose header names items: what only the header or only the report names. The two
are witnesses of one fact, and neither is always right. Without files, the reports of the corpus (EXTRACTOR_CORPUS).
"""

import argparse
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import regex

from extractor.errors import ExtractorError
from extractor.language.names import same_firm
from extractor.models.record import Record
from extractor.pipeline import extract
from extractor.sections.report_form import all_titles, is_item
from extractor.source import open_document
from extractor.text import Fact, read_text

ROOT = Path(__file__).parents[1]
_PLURAL = regex.compile(r"s\b")
_WORDS = regex.compile(r"[^a-z0-9]")
_REGISTRANT = {
    "name": "dei:EntityRegistrantName",
    "commission_file_number": "dei:EntityFileNumber",
    "ein": "dei:EntityTaxIdentificationNumber",
    "state_of_incorporation": "dei:EntityIncorporationStateCountryCode",
    "cik": "dei:EntityCentralIndexKey",
}
_ADDRESS = {
    "city": "dei:EntityAddressCityOrTown",
    "state": "dei:EntityAddressStateOrProvince",
    "zip": "dei:EntityAddressPostalZipCode",
    "country": "dei:EntityAddressCountry",
}
_BOXES = {
    "written_communications": "dei:WrittenCommunications",
    "soliciting_material": "dei:SolicitingMaterial",
    "pre_commencement_14d2": "dei:PreCommencementTenderOffer",
    "pre_commencement_13e4": "dei:PreCommencementIssuerTenderOffer",
}
_LISTED = {"title": "dei:Security12bTitle", "symbol": "dei:TradingSymbol", "exchange": "dei:SecurityExchangeName"}
_NUMBERS = [
    number for number in (*map(str, range(1, 13)), *(f"{a}.0{b}" for a in range(1, 10) for b in range(1, 9))) if is_item(number)
]
Pair = tuple[str, str | None, str | None]


def pairs(record: Record, facts: list[Fact]) -> Iterator[Pair]:
    """(field, what the cover says, what the tags say) of one report."""
    filing, tagged = record.filing, defaultdict(list)
    for fact in facts:
        tagged[fact.name].append(fact.value)
    own = {fact.name: fact.value for fact in reversed(facts) if not fact.members}
    yield "form", filing.form, own.get("dei:DocumentType")
    yield "report_date", filing.report_date, own.get("dei:DocumentPeriodEndDate")
    if len(filing.registrants) == 1:
        registrant = filing.registrants[0]
        for name, concept in _REGISTRANT.items():
            yield name, getattr(registrant, name), own.get(concept)
        for name, concept in _ADDRESS.items():
            yield f"address.{name}", getattr(registrant.address, name) if registrant.address else None, own.get(concept)
        yield "address.street", registrant.address.street if registrant.address else None, _street(own)
        yield "telephone", registrant.telephone, _telephone(own)
    for name, concept in _BOXES.items():
        yield f"checkboxes.{name}", _said(getattr(filing.checkboxes, name) if filing.checkboxes else None), own.get(concept)
    yield "emerging_growth_company", _said(filing.emerging_growth_company), own.get("dei:EntityEmergingGrowthCompany")
    for name, concept in _LISTED.items():
        printed = [value for security in filing.listed_securities if (value := getattr(security, name)) is not None]
        yield from _matched(f"listed.{name}", printed, [value for value in tagged[concept] if _WORDS.sub("", value.casefold())])


def _matched(field: str, printed: list[str], tagged: list[str]) -> Iterator[Pair]:
    """The same values first, then the others side by side in their order: columns of the table are tagged in any order."""
    rest = list(tagged)
    left: list[str] = []
    for value in printed:
        same = next((other for other in rest if agree(field, value, other)), None)
        if same is None:
            left.append(value)
        else:
            rest.remove(same)
            yield field, value, same
    yield from ((field, mine, theirs) for mine, theirs in zip_longest(left, rest))


def _said(flag: bool | None) -> str | None:
    return None if flag is None else str(flag).lower()


def _street(own: dict[str, str]) -> str | None:
    lines = (own.get(f"dei:EntityAddressAddressLine{n}") for n in (1, 2, 3))
    return ", ".join(line for line in lines if line) or None


def _telephone(own: dict[str, str]) -> str | None:
    parts = (own.get("dei:CountryRegion"), own.get("dei:CityAreaCode"), own.get("dei:LocalPhoneNumber"))
    return " ".join(part for part in parts if part) or None


def agree(field: str, one: str, other: str) -> bool:
    """Do the two say the same, apart from case, marks and the leading zeros of numbers?"""
    plain = [_WORDS.sub("", words.casefold()) for words in (one, other)]
    if field in ("commission_file_number", "cik"):
        plain = [words.lstrip("0") for words in plain]
    return plain[0] == plain[1] or (field == "name" and same_firm(one, other))


def compare(files: list[Path]) -> tuple[dict[str, Counter[str]], list[str], list[str], int]:
    """By field the counts; each difference of covers; each of items; how many submissions name items."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    differences: list[str] = []
    items: list[str] = []
    announced = 0
    for file in files:
        try:
            document = open_document(file)
            record = extract(file)
        except ExtractorError:
            continue
        facts = [fact for fact in read_text(document).facts if fact.name.startswith("dei:")]
        for field, printed, tagged in pairs(record, facts) if facts else ():
            if printed is None and tagged is None:
                continue
            outcome = "only tags" if printed is None else "only cover" if tagged is None else ""
            outcome = outcome or ("equal" if agree(field, str(printed), str(tagged)) else "differ")
            counts[field][outcome] += 1
            if outcome != "equal":
                differences.append(f"{file.name[-52:]:52} {field:32} {outcome:10} cover {printed!r} tags {tagged!r}")
        if document.header and document.header.items:
            announced += 1
            items += _items(file.name, {item.number for item in record.items}, document.header.items)
    return counts, differences, items, announced


def _items(name: str, numbers: set[str], header: tuple[str, ...]) -> Iterator[str]:
    wanted = [(words, _numbered(words)) for words in header]
    missing = [words for words, any_of in wanted if not any_of & numbers]
    more = sorted(numbers - {number for _, any_of in wanted for number in any_of})
    if missing or more:
        yield f"{name[-52:]:52} only the header: {missing} only the report: {more}"


def _numbered(words: str) -> set[str]:
    """The numbers of the items whose title, of any time, begins as the header's words do."""
    if words.strip() in _NUMBERS:
        return {words.strip()}
    plain = _letters(words)[:_TITLE]
    titles = ((number, _letters(title)) for number in _NUMBERS for title in all_titles(number))
    return {number for number, title in titles if title.startswith(plain) or plain.startswith(title[:_TITLE])}


def _letters(title: str) -> str:
    """Its letters without the plural's, which EDGAR's list of titles and the form do not agree on ("Cost Associated with")."""
    return _WORDS.sub("", _PLURAL.sub("", title.casefold()))


_TITLE = 18
"""Letters of a title by which it is known: filers and EDGAR shorten the rest in many ways."""


def main() -> None:
    """Print the counts by field and each difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--without", nargs="*", default=[], help="leave out the files with one of these in their names")
    options = parser.parse_args()
    corpus = Path(os.environ.get("EXTRACTOR_CORPUS", ROOT.parent / "shared")) / "corpus" / "8k"
    files = options.files or sorted(corpus.glob("*"))
    files = [file for file in files if not any(part in file.name for part in options.without)]
    counts, differences, items, announced = compare(files)
    head = ("equal", "differ", "only cover", "only tags")
    lines = [f"{'field':34}" + "".join(f"{name:>12}" for name in head)]
    lines += [f"{field:34}" + "".join(f"{row[name]:12}" for name in head) for field, row in sorted(counts.items())]
    lines += ["", *differences, "", f"{announced} submissions name items in their header; {len(items)} differ:", *items]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
