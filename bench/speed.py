"""Speed beside other readers, in one process on one core: `python bench/speed.py [--kind 8k|424b] [--limit N]`.

Needs the external corpus (EXTRACTOR_CORPUS, or ../shared beside the checkout) and, for the peers, `pip install .[bench]`.
Every file is read by each reader in turn, so that a busy machine slows them all alike. Times are CPU seconds.
"""

import argparse
import gc
import importlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.html

from extractor.forms import form_of
from extractor.pipeline import extract_document
from extractor.source import Document, open_document
from extractor.text import read_text

Reader = Callable[[Document], object]


def floor(document: Document) -> object:
    """What any reader on lxml pays: the parse and the bare text."""
    tree = lxml.html.fromstring(document.data)
    return "".join(str(part) for part in tree.itertext())


def sections(document: Document) -> object:
    """Bytes to the section tree."""
    text = read_text(document)
    return form_of(document, text).segment(text)


def peers() -> Iterator[tuple[str, Reader]]:
    """The peers that are installed, by name."""
    try:
        html2dict = importlib.import_module("doc2dict").html2dict
        yield "doc2dict", lambda document: html2dict(document.data)
    except ImportError:
        print("doc2dict is not installed: pip install .[bench]", file=sys.stderr)
    try:
        parse_html = importlib.import_module("edgar.documents").parse_html
        yield "edgartools", lambda document: parse_html(document.characters).text()
    except ImportError:
        print("edgartools is not installed: pip install .[bench]", file=sys.stderr)


def files(kind: str) -> list[Path]:
    """The files of the corpus."""
    corpus = os.environ.get("EXTRACTOR_CORPUS") or str(Path(__file__).parents[2] / "shared")
    return sorted((Path(corpus) / "corpus" / kind).iterdir())


def measure(documents: list[Document], readers: dict[str, Reader]) -> dict[str, float]:
    """CPU seconds of each reader over all documents; a document that a peer fails on counts for all but is told.

    What a reader leaves behind is cleared away before the next one's clock starts, so that none pays for another.
    """
    spent = dict.fromkeys(readers, 0.0)
    gc.collect()
    gc.freeze()
    for document in documents:
        for name, read in readers.items():
            gc.collect()
            begin = time.process_time()
            try:
                read(document)
            except Exception as fault:  # noqa: BLE001  (a peer's fault must not end the run)
                print(f"{name} failed on {document.path}: {fault!r:.100}", file=sys.stderr)
            spent[name] += time.process_time() - begin
    return spent


def report(documents: list[Document], spent: dict[str, float]) -> None:
    """Print filings and megabytes a second for each reader, and how many times the peers' speed that is."""
    megabytes = sum(len(document.data) for document in documents) / 1e6
    print(f"{len(documents)} documents, {megabytes:.1f} MB")
    for name, seconds in spent.items():
        ratios = "".join(
            f"   {spent[peer] / seconds:5.1f}x {peer}" for peer in ("doc2dict", "edgartools") if peer in spent and peer != name
        )
        print(f"{name:22}{len(documents) / seconds:8.0f} filings/s {megabytes / seconds:7.2f} MB/s{ratios}")


def main() -> None:
    """Read all HTML documents of a kind with each reader, and print how fast each was."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kind", default="8k", choices=["8k", "424b"])
    options.add_argument("--limit", type=int, default=0)
    chosen = options.parse_args()
    documents = [document for path in files(chosen.kind) if (document := open_document(path)).format != "ascii"]
    documents = documents[: chosen.limit or None]
    readers = {"lxml floor": floor, "extractor: sections": sections, "extractor: record": extract_document, **dict(peers())}
    # The patterns of rules are compiled when they first meet a sentence that they may read: once in a process, not once a filing.
    measure(documents[::4], readers)
    spent = measure(documents, readers)
    report(documents, spent)


if __name__ == "__main__":
    main()
