"""From the inputs to the filings in them: what is to be read, in order, one file open at a time."""

import dataclasses
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

import msgspec

from extractor.batch.inputs import iter_files
from extractor.batch.lists import Listed, datamule_archive, file_of, from_neighbours, read_index
from extractor.batch.locating import accession_in, from_path, stated_accession
from extractor.batch.outcomes import Job, Outcome, PassedOver, Wanted, failure_of, guarded
from extractor.errors import ExtractorError, UnreadableSource
from extractor.models.source import Located
from extractor.source import Document, iter_documents

# What the library reads, of an index or a feed that hold every form there is.
READ_FORMS = ("8-K*", "424B*")
_INDEX_ENDINGS = (".idx", ".idx.gz")
_FEED_ENDING = ".nc"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a batch is made of: files, folders, patterns and indexes; `indexes` name what to take of them."""

    names: tuple[str, ...]
    wanted: Wanted = field(default_factory=Wanted)
    indexes: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()

    def files(self) -> Iterator[str]:
        """The files, without the batch's own target and report."""
        return (name for name in iter_files(self.names) if os.path.abspath(name) not in self.without)


def jobs(inputs: Inputs) -> Iterator[Job | Outcome]:
    """Every filing of the inputs as a job, or what came of it before it could be one. Raises UnreadableSource for an
    index of `inputs.indexes` that is none."""
    listed = {each.located.accession_number: each for path in inputs.indexes for each in read_index(path)}
    choice = _Choice(inputs.wanted, listed if inputs.indexes else None)
    for name in inputs.files():
        if name.lower().endswith(_INDEX_ENDINGS):
            yield from _listed_jobs(name, choice)
        else:
            yield from _file_jobs(name, choice, None)


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which filings are taken."""

    wanted: Wanted
    listed: dict[str | None, Listed] | None

    def takes(self, document: Document, located: Located | None) -> bool:
        name = document.path if document.member is None else document.member
        wanted = self.wanted
        if not wanted.forms and name.lower().endswith(_FEED_ENDING):
            wanted = Wanted(READ_FORMS, wanted.since)
        listed = self.listed is None or stated_accession(document, located) in self.listed
        return listed and wanted.takes(document, located)

    def lists(self, path: str, member: str | None) -> Located | None:
        """What an index says of the filing, known by its name."""
        found = self.listed.get(accession_in(path if member is None else f"{path}!{member}")) if self.listed else None
        return found.located if found else None


def jobs_in_copy(name: str, path: str) -> Iterator[Job | Outcome]:
    """Every filing in a file that is the copy of another, by whose path it is known."""
    return _file_jobs(name, _Choice(Wanted(), None), None, path)


def _file_jobs(name: str, choice: _Choice, given: Located | None, path: str | None = None) -> Iterator[Job | Outcome]:
    path = path or name
    documents = iter_documents(name)
    of_members = datamule_archive(name)
    while (found := guarded(path, None, lambda: next(documents, None))) is not None:
        if isinstance(found, ExtractorError):
            yield msgspec.structs.replace(failure_of(found), path=path)
        elif not isinstance(found, Document):
            yield found
        else:
            yield _job(dataclasses.replace(found, path=path), choice, given, of_members)


def _job(document: Document, choice: _Choice, given: Located | None, of_members: dict[str, Located | None]) -> Job | PassedOver:
    if document.member in of_members and of_members[document.member] is None:
        return PassedOver(document.path, document.member)
    located = given or _located(document, choice, of_members)
    if choice.takes(document, located):
        return Job(document, located)
    return PassedOver(document.path, document.member)


def _located(document: Document, choice: _Choice, of_members: dict[str, Located | None]) -> Located | None:
    """What is known of a filing from around it; a whole submission says it itself."""
    header = document.header
    if header and header.accession_number and header.filed and header.form:
        return None
    stated = of_members.get(document.member or "") or choice.lists(document.path, document.member)
    if stated is None and document.member is None:
        stated = from_neighbours(document.path)
    return stated or from_path(document.path, document.member)


def _listed_jobs(index: str, choice: _Choice) -> Iterator[Job | Outcome]:
    """The filings that an index among the inputs names, from the files that lie beside it."""
    forms = choice.wanted if choice.wanted.forms else Wanted(READ_FORMS, choice.wanted.since)
    listed = guarded(index, None, lambda: list(read_index(index)))
    if not isinstance(listed, list):
        yield listed
        return
    for each in listed:
        located = each.located
        early = choice.wanted.since and located.filed and date.fromisoformat(located.filed) < choice.wanted.since
        if early or not forms.takes_form(located.form or ""):
            yield PassedOver(each.name, None)
        elif (file := file_of(each, index)) is None:
            reason = f"{os.path.basename(index)} names it, and it is not there"
            yield failure_of(UnreadableSource(each.name, reason))
        else:
            yield from _file_jobs(str(file), choice, located)


def names_of(inputs: Iterable[str | os.PathLike[str]]) -> tuple[str, ...]:
    """Inputs as the names that they are."""
    return tuple(os.fspath(each) for each in inputs)
