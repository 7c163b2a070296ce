"""Readers in place of the pipeline, which other processes can import: they do what a document asks of them."""

import hashlib
import os
import signal
import time
from pathlib import Path

import msgspec

from extractor.models.filing import Filing
from extractor.models.record import Record
from extractor.source import Document
from tests.sinks.records import SOURCE, record


def obedient(document: Document) -> Record:
    """A small record of the document, or the trouble that its words ask for."""
    words = document.characters
    if "sleep" in words:
        time.sleep(600)
    if "die once" in words:
        _die_once(document)
    elif "die" in words:
        os.kill(os.getpid(), signal.SIGKILL)
    if "devour" in words:
        hoard = [bytes(64 << 20) for _ in range(1000)]
        raise AssertionError(f"{len(hoard)} were given")
    source = msgspec.structs.replace(
        SOURCE,
        path=document.path,
        member=document.member,
        sha256=document.sha256,
        text_sha256=hashlib.sha256(words.encode()).hexdigest(),
    )
    return record(source=source, filing=Filing(form="424B5"))


def slow(document: Document) -> Record:
    """The same, so slowly that a batch can be killed in the middle."""
    time.sleep(0.02)
    return obedient(document)


def _die_once(document: Document) -> None:
    mark = Path(f"{document.path}.died")
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
