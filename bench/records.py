"""Full records beside what other readers read of the same filings: `python -m bench.records [--kind 8k|424b] [--limit N]`.

One process, one core, every file by each reader in turn. All of the corpus is read, HTML and ASCII. Of a current report
edgartools' CurrentReport and doc2dict (with its own mapping for Form 8-K) give the items and their text; of a prospectus
edgartools' Prospectus424B gives cover page, type of offering, pricing, terms, dealers, dilution and capitalization. Needs the
external corpus and `pip install .[bench]`, as bench.speed does. Nothing is fetched: what edgartools would look up on the
network is cut off.
"""

import argparse
import importlib
import sys
from collections.abc import Iterator
from itertools import count
from typing import Any

from bench.speed import Reader, files, measure, report
from extractor.pipeline import extract_document
from extractor.source import Document, open_document

_LAZY = ("pricing", "offering_terms", "underwriting", "dilution", "capitalization")
_NUMBERS = count(1)
_SUBMISSION = """<SEC-DOCUMENT>{number}.txt : 20000101
<SEC-HEADER>{number}.hdr.sgml : 20000101
ACCESSION NUMBER:\t\t{number}
CONFORMED SUBMISSION TYPE:\t{form}
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t20000101

FILER:

\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\tACME CORP
\t\tCENTRAL INDEX KEY:\t\t\t0000000001
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
{filename}<TEXT>
{text}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


def submission(document: Document, form: str) -> str:
    """The document as a submission of its own, as edgartools wants them. Each has another number: by it edgartools remembers
    what it has read, and would read nothing twice.
    """
    number = f"0000000000-00-{next(_NUMBERS):06}"
    # Text has no name in the submissions of the time; named text edgartools would fetch from the archive.
    filename = "" if document.format == "ascii" else "<FILENAME>main.htm\n"
    return _SUBMISSION.format(number=number, form=form, filename=filename, text=document.characters)


def peers(kind: str) -> Iterator[tuple[str, Reader]]:
    """The peers that are installed, by name."""
    try:
        yield "edgartools", _current_report() if kind == "8k" else _prospectus()
    except ImportError:
        print("edgartools is not installed: pip install .[bench]", file=sys.stderr)
    if kind == "8k":
        try:
            yield "doc2dict", _items_by_doc2dict()
        except ImportError:
            print("doc2dict is not installed: pip install .[bench]", file=sys.stderr)


def _filings() -> Any:
    """edgartools' Filing, made of a submission's text, that fetches nothing."""
    filing = importlib.import_module("edgar").Filing

    class Offline(filing):  # type: ignore[misc, valid-type]
        """A filing whose home page can't be asked for."""

        @property
        def homepage(self) -> Any:
            raise AttributeError("no network")

        def html(self) -> str | None:
            html: str | None = self.sgml().html()
            return html

    return Offline


def _current_report() -> Reader:
    report_of, filing = importlib.import_module("edgar.company_reports").CurrentReport, _filings()

    def read(document: Document) -> object:
        found = report_of(filing.from_sgml_text(submission(document, "8-K")))
        return {item: found[item] for item in found.items}

    return read


def _prospectus() -> Reader:
    prospectus, filing = importlib.import_module("edgar.offerings.prospectus").Prospectus424B, _filings()

    def read(document: Document) -> object:
        found = prospectus.from_filing(filing.from_sgml_text(submission(document, "424B5")))
        return [getattr(found, name) for name in _LAZY]

    return read


def _items_by_doc2dict() -> Reader:
    doc2dict = importlib.import_module("doc2dict")
    mapping = importlib.import_module("doc2dict.mapping_dicts.sec_html_mapping_dicts").dict_8k_html

    def read(document: Document) -> object:
        if document.format == "ascii":
            read_as = doc2dict.txt2dict(document.characters.encode(), mapping)
        else:
            read_as = doc2dict.html2dict(document.data, mapping)
        return doc2dict.get_title(read_as, title_class="item")

    return read


def main() -> None:
    """Print filings and megabytes a second for each reader, and how many times the peers' speed that is."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kind", default="8k", choices=["8k", "424b"])
    options.add_argument("--limit", type=int, default=0)
    chosen = options.parse_args()
    documents = [open_document(path) for path in files(chosen.kind)][: chosen.limit or None]
    readers = {"extractor: record": extract_document, **dict(peers(chosen.kind))}
    # The patterns of rules are compiled when they first meet a sentence that they may read: once in a process.
    measure(documents[::4], readers)
    report(documents, measure(documents, readers))


if __name__ == "__main__":
    main()
