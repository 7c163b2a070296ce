"""The layouts of archives that people have: which filing is which, by where it lies."""

import io
import json
import tarfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor.batch import Done, Failure, Outcome, PassedOver, convert
from extractor.batch.jobs import Inputs, jobs
from extractor.batch.lists import read_index
from extractor.batch.locating import accession_in, from_path
from extractor.batch.outcomes import Job, Wanted
from extractor.errors import UnreadableSource
from extractor.models.source import Located
from extractor.sinks.jsonl import read as read_lines
from tests.batch.readers import obedient

BARE = b"PROSPECTUS SUPPLEMENT\n\nThe Company sells shares. %d\n"
ACCESSION = "0000950123-01-508123"


def submission(form: str, accession: str, filed: str) -> bytes:
    header = f"""<SEC-DOCUMENT>{accession}.txt : {filed}
<SEC-HEADER>{accession}.hdr.sgml : {filed}
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{form}
FILED AS OF DATE:\t\t{filed}
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<TEXT>
Words of {accession}.
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
    return header.encode()


@pytest.mark.parametrize(
    ("path", "member", "expected"),
    [
        ("x/0000950123-01-508123.txt", None, Located(accession_number=ACCESSION, by="path")),
        (
            "sec-edgar-filings/MSFT/8-K/0000950123-01-508123/primary-document.html",
            None,
            Located(accession_number=ACCESSION, form="8-K", by="path"),
        ),
        (
            "RAW_FILINGS/8-K/1000695_8K_2001_0000950123-01-508123.htm",
            None,
            Located(accession_number=ACCESSION, form="8-K", by="path"),
        ),
        ("1000695_424B5_2001_0000950123-01-508123.txt", None, Located(accession_number=ACCESSION, form="424B5", by="path")),
        ("1000695_10K_2001_0000950123-01-508123.txt", None, Located(accession_number=ACCESSION, by="path")),
        ("edgar/data/1000695/000095012301508123/d424b5.htm", None, Located(accession_number=ACCESSION, by="path")),
        ("batch_000_001.tar", "000095012301508123/d8k.htm", Located(accession_number=ACCESSION, by="path")),
        ("000095012301508123.txt", None, None),
        ("filing.txt", None, None),
        ("10000950123-01-508123.txt", None, None),
    ],
)
def test_what_a_path_says(path: str, member: str | None, expected: Located | None) -> None:
    assert from_path(path, member) == expected


def test_of_two_accession_numbers_the_inner_one_counts() -> None:
    assert accession_in("0000950123-01-508123/0000950123-01-508124.txt") == "0000950123-01-508124"


def located(*names: Path, **options: Any) -> dict[str, Located | None]:
    """What is known of each filing that is to be read, by the end of its name."""
    found = jobs(Inputs(tuple(map(str, names)), **options))
    return {(job.document.member or Path(job.document.path).name): job.located for job in found if isinstance(job, Job)}


def test_edgar_crawlers_list_gives_the_day_of_filing(tmp_path: Path) -> None:
    raw = tmp_path / "datasets" / "RAW_FILINGS" / "8-K"
    raw.mkdir(parents=True)
    name = f"1000695_8K_2001_{ACCESSION}.htm"
    (raw / name).write_bytes(BARE % 1)
    (tmp_path / "datasets" / "FILINGS_METADATA.csv").write_text(
        f"CIK,Company,Type,Date,Filing Date,filename\n1000695,ENTRADA NETWORKS INC,8-K,2001-04-26,2001-04-26,{name}\n"
    )
    assert located(tmp_path) == {name: Located(accession_number=ACCESSION, filed="2001-04-26", form="8-K", by="metadata")}


def test_a_whole_submission_is_taken_and_not_its_document_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "sec-edgar-filings" / "MSFT" / "8-K" / ACCESSION
    folder.mkdir(parents=True)
    (folder / "full-submission.txt").write_bytes(submission("8-K", ACCESSION, "20010426"))
    (folder / "primary-document.html").write_bytes(b"<html><body>Words.</body></html>")
    assert located(tmp_path) == {"full-submission.txt": None}
    (folder / "full-submission.txt").unlink()
    assert located(tmp_path) == {"primary-document.html": Located(accession_number=ACCESSION, form="8-K", by="path")}


def tar(path: Path, members: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz" if path.suffix == ".gz" else "w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def test_datamules_tar_says_which_document_is_the_filing(tmp_path: Path) -> None:
    metadata = {
        "accession-number": ACCESSION.replace("-", ""),
        "type": "8-K",
        "filing-date": "2001-04-26",
        "documents": [{"type": "8-K", "filename": "d8k.htm"}, {"type": "EX-99.1", "filename": "dex991.htm"}],
    }
    html = b"<html><body>Words.</body></html>"
    folder = ACCESSION.replace("-", "")
    members = {f"{folder}/metadata.json": json.dumps(metadata).encode(), f"{folder}/d8k.htm": html}
    path = tar(tmp_path / "batch_000_001.tar", members | {f"{folder}/dex991.htm": html + b"exhibit"})
    assert located(path) == {
        f"{folder}/d8k.htm": Located(accession_number=ACCESSION, filed="2001-04-26", form="8-K", by="metadata")
    }


FORM_INDEX = """Description:           Daily Index of EDGAR Dissemination Feed by Form Type
Last Data Received:    Apr 26, 2001

Form Type   Company Name                                                  CIK
      Date Filed  File Name
----------------------------------------------------------------------------------------
10-K        ENTRADA  NETWORKS INC                  1000695     20010426    edgar/data/1000695/0000950123-01-500001.txt
424B5       SOME, INC /DE/                         1000696     20010425    edgar/data/1000696/0000950123-01-500002.txt
8-K         1 800 FLOWERS COM INC                  1000697     2001-04-26  edgar/data/1000697/0000950123-01-500003.txt
8-K         ITS SUBSIDIARY CO                      1000698     2001-04-26  edgar/data/1000698/0000950123-01-500003.txt
SC 13D      SOMEBODY                               1000698     2001-04-26  edgar/data/1000698/0000950123-01-500004.txt
"""
MASTER_INDEX = """CIK|Company Name|Form Type|Date Filed|Filename
--------------------------------------------------------------------------------
1000695|ENTRADA NETWORKS INC|10-K|20010426|edgar/data/1000695/0000950123-01-500001.txt
1000696|SOME, INC /DE/|424B5|2001-04-25|edgar/data/1000696/0000950123-01-500002.txt
1000697|1 800 FLOWERS COM INC|8-K|2001-04-26|edgar/data/1000697/0000950123-01-500003.txt
1000698|SOMEBODY|SC 13D|2001-04-26|edgar/data/1000698/0000950123-01-500004.txt
"""


@pytest.mark.parametrize(("name", "text"), [("form.idx", FORM_INDEX), ("master.idx", MASTER_INDEX)])
def test_an_index_lists_each_filing_once(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    found = list(read_index(str(tmp_path / name)))
    assert [(each.located.form, each.located.filed, (each.located.accession_number or "")[-1:]) for each in found] == [
        ("10-K", "2001-04-26", "1"),
        ("424B5", "2001-04-25", "2"),
        ("8-K", "2001-04-26", "3"),
        ("SC 13D", "2001-04-26", "4"),
    ]


def test_what_is_no_index_is_told(tmp_path: Path) -> None:
    (tmp_path / "form.idx").write_text("nothing\n")
    with pytest.raises(UnreadableSource, match="it lists no filings"):
        list(read_index(str(tmp_path / "form.idx")))


def test_an_index_among_the_inputs_names_the_files_beside_it(tmp_path: Path) -> None:
    place = tmp_path / "edgar" / "data" / "1000696"
    place.mkdir(parents=True)
    (tmp_path / "full-index").mkdir()
    (tmp_path / "full-index" / "form.idx").write_text(FORM_INDEX)
    (place / "0000950123-01-500002.txt").write_bytes(BARE % 2)
    found = list(jobs(Inputs((str(tmp_path / "full-index" / "form.idx"),))))
    assert [type(each) for each in found] == [PassedOver, Job, Failure, PassedOver]
    assert isinstance(found[1], Job)
    assert found[1].located == Located(accession_number="0000950123-01-500002", filed="2001-04-25", form="424B5", by="index")
    assert isinstance(found[2], Failure)
    assert found[2].reason == "form.idx names it, and it is not there"


FEED = {
    "0000950123-01-500001.nc": submission("10-K", "0000950123-01-500001", "20010426"),
    "0000950123-01-500002.nc": submission("424B5", "0000950123-01-500002", "20010425"),
    "0000950123-01-500003.nc": submission("8-K", "0000950123-01-500003", "20010426"),
    "0000950123-01-500009.nc": submission("8-K/A", "0000950123-01-500009", "20010426"),
}


@pytest.mark.parametrize(
    ("wanted", "indexed", "taken"),
    [
        (Wanted(), False, "239"),
        (Wanted(), True, "23"),
        (Wanted(("8-K",)), False, "3"),
        (Wanted(("8-k*",)), False, "39"),
        (Wanted(("10-K",)), False, "1"),
        (Wanted(since=date(2001, 4, 26)), False, "39"),
        (Wanted(since=date(2001, 4, 27)), False, ""),
    ],
)
def test_of_a_daily_feed_the_forms_that_are_read_are_taken(tmp_path: Path, wanted: Wanted, indexed: bool, taken: str) -> None:
    feed = tar(tmp_path / "20010426.nc.tar.gz", FEED)
    (tmp_path / "form.idx").write_text(FORM_INDEX)
    indexes = (str(tmp_path / "form.idx"),) if indexed else ()
    found = located(feed, wanted=wanted, indexes=indexes)
    assert "".join(name[19] for name in found) == taken


def test_a_record_says_where_its_number_and_date_were_found(tmp_path: Path) -> None:
    (tmp_path / "form.idx").write_text(FORM_INDEX)
    archive = tar(tmp_path / "some.tar", {"0000950123-01-500002.txt": BARE % 2, "other.txt": BARE % 3})
    seen: list[Outcome] = []
    convert([archive], tmp_path / "out.jsonl", indexes=[tmp_path / "form.idx"], read=obedient, on_outcome=seen.append)
    assert [type(each) for each in seen] == [Done, PassedOver]
    [held] = read_lines(tmp_path / "out.jsonl")
    assert (held.filing.accession_number, held.filing.filed) == ("0000950123-01-500002", "2001-04-25")
    assert held.source.located == Located(accession_number="0000950123-01-500002", filed="2001-04-25", form="424B5", by="index")


def test_a_form_that_only_reading_tells_is_looked_at_then(tmp_path: Path) -> None:
    (tmp_path / "bare.txt").write_bytes(BARE % 1)
    summary = convert([tmp_path / "bare.txt"], tmp_path / "out.jsonl", forms=["8-K"], read=obedient)
    assert (summary.read, summary.passed_over) == (0, 1)


def test_a_pattern_names_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.txt", "b/d.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(BARE % len(name))
    assert set(located(tmp_path / "**" / "*.txt")) == {"a.txt", "c.txt"}
    [missing] = jobs(Inputs((str(tmp_path / "*.sgml"),)))
    assert isinstance(missing, Failure)
    assert missing.reason == "No such file or directory"
