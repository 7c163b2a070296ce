"""Results and other information given out: Items 2.02, 7.01 and 8.01, before August 23, 2004 Items 5, 9 and 12."""

import regex

from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by

_RESULTS_ITEMS = ("2.02", "12")
_FD_ITEMS = ("6.01", "7.01", "9")

EXHIBIT = Rule(
    "events.disclosure.exhibit",
    needs=("exhibit",),
    pattern=r"(?i:\b(?P<what>press release|news release|earnings release|release|letter|presentation|transcript|"
    r"slides?|statement|copy|text|script|announcement|update|notice|article|remarks|information|materials?|"
    r"certifications?)"
    r"[^;]{0,220}?\bexhibits?(?: no\.?| number)? )(?P<exhibit>\d{1,2}(?:\.\d{1,2})?(?:\([a-z]\))?)",
    unit="passage",
    matches={
        "A copy of the press release is furnished as Exhibit 99.1 to this report.": {
            "what": "copy",
            "exhibit": "99.1",
        },
        "The press release is attached hereto as Exhibit 99 and is incorporated herein by reference.": {
            "what": "press release",
            "exhibit": "99",
        },
    },
    rejects=("The Credit Agreement is filed as Exhibit 10.1.",),
)
RELEASE = Rule(
    "events.disclosure.release",
    needs=("press release", "news release", "earnings release", "public letter", "statement", "announced", "update"),
    pattern=r"(?:(?:issued|released|made|posted|announced) (?:an?|its|the following|the) (?:joint )?"
    r"(?:(?:[Pp]ress|[Nn]ews|[Ee]arnings) [Rr]elease|public letter|letter|statement|update)"
    r"|(?:[Pp]ress|[Nn]ews|[Ee]arnings) [Rr]elease (?:issued|dated|released)"
    r"|[Cc]opy of (?:the|its|such) (?:[Pp]ress|[Nn]ews) [Rr]elease|[Tt]he announcement is attached"
    r"|[Rr]eference is made to the press release|[Tt]he attached [Pp]ress [Rr]elease)",
    unit="passage",
    matches={
        "On August 16, 2006, Pericom Semiconductor Corporation issued a press release announcing earnings.": {},
        "The Company’s news release dated April 19, 1994 is incorporated herein by reference.": {},
    },
    rejects=("A press release may contain forward-looking statements.",),
)
RELEASED = Rule(
    "events.disclosure.released",
    needs=("press release", "news release", "earnings release"),
    pattern=r"(?i:(?:press|news|earnings) release (?:[a-z]+ ){0,6}?(?:issued|dated|released|made|on)(?: to the "
    r"public)?(?: by [^,;]{2,60}?)?(?: on| as of)?) {date:date}",
    unit="passage",
    matches={
        "The Company’s news release dated April 19, 1994 announcing a charge is incorporated herein by reference.": {
            "date": "1994-04-19",
        },
        "Reference is made to the press release issued to the public by the registrant on September 3, 1999, the "
        "text of "
        "which is attached hereto as an exhibit.": {"date": "1999-09-03"},
    },
    rejects=("A press release on earnings was issued.",),
)
SUBJECT = Rule(
    "events.disclosure.subject",
    needs=("release", "presentation", "letter", "announce", "statement", "materials"),
    pattern=r"(?:(?i:release|letter|presentation|statement|announcement|materials|slides)s?\b[^.;“\"]{0,120}?(?:titled|entitled|"
    r"captioned|headed),? "
    r"[“\"](?P<subject>[^”\"]{5,240}?)[,.]?[”\"]"
    r"|(?i:(?:press|news|earnings) release|public letter|announcement)s?\b[^.;]{0,90}?\b(?:announcing|reporting|regarding|"
    r"relating to|concerning|"
    r"disclosing|discussing|describing|with respect to)(?: that)? (?P<subject>[^;]{5,300}?)(?=\.(?:\s+[A-Z]|\s*$)|;|$|,? (?:a "
    r"copy|a copies|copies|which|the (?:full )?text|"
    r"attached|is |was |are |as exhibit|and (?:is|are|was|has|furnish)|furnished|filed|pursuant to)))",
    matches={
        "A copy of a press release issued on September 12, 2013 announcing the acquisition of Stonebridge Fasteners, Inc. is "
        "furnished herewith.": {"subject": "the acquisition of Stonebridge Fasteners, Inc."},
        "the Company issued a press release entitled “Halden Opens a Plant in Ohio.” A copy is attached.": {
            "subject": "Halden Opens a Plant in Ohio",
        },
    },
    rejects=("The press release contains forward-looking statements.",),
)
PRESENTED = Rule(
    "events.disclosure.presented",
    needs=("beginning on", "commencing on", "presentation"),
    pattern=r"(?:^(?:Beginning|Commencing|Starting) on {date:date},|(?i:present\w*|conference|meetings?)[^.;]{0,160}? (?:on|"
    r"beginning|commencing|starting on) {date:date})",
    matches={"Beginning on January 9, 2023, members of management will use the presentation.": {"date": "2023-01-09"}},
    rejects=("The presentation is attached.",),
)
CALLED = Rule(
    "events.disclosure.called",
    needs=("conference call", "webcast"),
    pattern=r"(?i:(?:conducted|held|hosted|will host|will hold|will conduct)[^.;]{0,40}? (?:conference call|webcast)"
    r"[^.;]{0,40}? on) {date:date}",
    unit="passage",
    matches={"Worthington conducted a conference call on March 23, 2023, to discuss its results.": {"date": "2023-03-23"}},
    rejects=("A conference call will be held.",),
)
FURNISHED = Rule(
    "events.disclosure.furnished",
    needs=("filed", "furnished"),
    pattern=r"(?:not (?:be )?(?:deemed|considered|treated as)(?: to be)? [“\"']?[Ff]iled"
    r"|(?:is|are|being) furnished(?: and| pursuant| herewith| as|,| under| to)|is hereby furnishing|[Ww]e are furnishing)",
    unit="passage",
    matches={
        "The information in this Item 2.02 shall not be deemed to be “filed” for the purposes of Section 18.": {},
        "The press release is furnished herewith as Exhibit 99.1.": {},
    },
    rejects=("The agreement was filed as an exhibit.",),
)
_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
PERIOD = Rule(
    "events.results.period",
    needs=("ended", "ending"),
    pattern=rf"(?P<period>(?i:(?:fiscal )?(?:{_ORDINAL} (?:fiscal )?quarter|quarter(?:ly period)?|(?:three|six|nine|\ue003|"
    rf"twelve|\ue003)[- ]months?(?: period)?|(?:full )?(?:fiscal )?year|half[- ]year|(?:thirteen|fourteen|twenty-six|"
    rf"thirty-nine|fifty-two|fifty-three|{{number}}) weeks)"
    r"(?:,? (?:and|and the|and for the|and full|and fiscal|and the fiscal) (?:fiscal |full )?(?:year|(?:six|nine|\ue003|"
    r"twelve)[- ]months?(?: period)?))?(?:,?(?: of| for)?(?: the| its)?(?: fiscal)?(?: year)? {number})?(?:,? "
    r"\(?(?:the )?(?:fiscal "
    r")?(?:quarter|year|period|which)?)?"
    r",? (?:ended|ending|that ended)(?: on)?) {date:end})",
    unit="passage",
    matches={
        "Pericom issued a press release announcing earnings for the fiscal fourth quarter ended July 1, 2006.": {
            "period": "fiscal fourth quarter ended July 1, 2006",
            "end": "2006-07-01",
        },
        "a press release reporting financial results for the fourth quarter and year ended April 30, 2021.": {
            "period": "fourth quarter and year ended April 30, 2021",
            "end": "2021-04-30",
        },
    },
    rejects=("The quarter was strong.", "The plan ended on July 1, 2006."),
)
QUARTER = Rule(
    "events.results.quarter",
    needs=("quarter", "year"),
    pattern=rf"(?P<period>(?i:(?:{_ORDINAL}(?:[- ]fiscal)? quarter|(?:full )?(?:fiscal )?year|half)(?: and (?:full |"
    rf"fiscal )?year)?"
    r"(?: of| for| in)?(?: the)?(?: fiscal)?(?: year)? ){number:year})",
    unit="passage",
    matches={
        "On April 30, 2020, Amazon.com, Inc. announced its first quarter 2020 financial results.": {
            "period": "first quarter 2020",
            "year": 2020,
        },
    },
    rejects=("The first quarter was strong.",),
)
register(SUBJECT, PRESENTED, EXHIBIT, RELEASE, RELEASED, CALLED, FURNISHED, PERIOD, QUARTER)
_GIVEN = regex.compile(r"(?i)\b(?:incorporated|attached|filed|furnished|included)\b")
_LEADING_PASSAGES = 4
_OTHERS = regex.compile(
    r"^On [A-Z][a-z]+ \d{1,2}, \d{4},? the (?:[\w.&’'-]+ ){0,5}?(?:Department|Division|Commission|Court|Agency|Administration|"
    r"[Gg]overnment|Congress|Authority|Bureau|Service)\b(?! of Directors)"
)
"""An authority that does what the paragraph tells on its day."""
_SUBJECT = 160
"""Characters of the paragraph that hold the subject of its first sentence."""


def read_disclosure(item: ItemText) -> list[RowParts]:
    """Items 2.02 and 7.01 and their forebears are themselves the event; other items where they give out a release."""
    is_results = item.number in _RESULTS_ITEMS
    if not is_results and item.number not in _FD_ITEMS:
        return _announcement(item)
    if not item.passages or _refers_elsewhere(item):
        return []
    leaves = {"subject": _subject(item), "exhibit": _exhibit(item), "furnished": _furnished(item)}
    if is_results:
        leaves |= _period(item)
    kind = "results" if is_results else "disclosure"
    return [{**item.row, "kind": kind, "date": _released(item), "disclosure": leaves}]


def _announcement(item: ItemText) -> list[RowParts]:
    """A press release that an item of other events points at, where it is an exhibit of the report."""
    release, exhibit = item.first(RELEASE), _exhibit(item)
    if release is None or (exhibit is None and not _GIVEN.search(release.statement.text)):
        return []
    terms = {"subject": _subject(item), "exhibit": exhibit, "furnished": _furnished(item)}
    return [{**item.row, "kind": "disclosure", "date": _released(item), "disclosure": terms}]


def _refers_elsewhere(item: ItemText) -> bool:
    """Does the item only point at another item?"""
    words = " ".join(passage.text for passage in item.passages[:2])
    if len(words) < 200 and regex.search(r"\bItems? \d\.\d\d\b[^.]{0,80}\bincorporated\b", words):
        return not regex.search(r"(?i)exhibit|press release", words)
    return (
        len(words) < 400
        and bool(
            regex.search(
                r"(?i)(?:set forth|contained|disclos\w+|provided|described|"
                r"included)[^.;]{0,60}\b(?:in|under|at) Items? \d",
                words,
            )
        )
        and not regex.search(r"(?i)exhibit|press release", words)
    )


def _exhibit(item: ItemText) -> Stated[str] | None:
    """The exhibit that holds what is given out: a release before another document."""
    found = item.find(EXHIBIT)
    releases = [match for match in found if "release" in match.found[0].lower()]
    return next((match["exhibit"] for match in [*releases, *found] if match["exhibit"].value[:2] == "99"), None)


def _subject(item: ItemText) -> Stated[str] | None:
    match = item.first(SUBJECT)
    return match["subject"] if match else None


def _furnished(item: ItemText) -> Stated[bool] | None:
    match = item.first(FURNISHED)
    return match.whole(True) if match else None


def _released(item: ItemText) -> Stated[str] | None:
    """The day of the release: that of the first paragraph that begins with one."""
    for passage in item.passages[:_LEADING_PASSAGES]:
        date = led_by(item.reading.statements(passage, "passage")[0])
        if date:
            is_own = item.is_recent(date.value) and not _OTHERS.search(passage.text[:_SUBJECT])
            return date if is_own else None
    match: Match | None = item.first(CALLED, RELEASED, PRESENTED)
    return match["date"] if match and len(match["date"].value) == 10 and item.is_recent(match["date"].value) else None


def _period(item: ItemText) -> RowParts:
    match = item.first(PERIOD)
    if match:
        whole = len(match["end"].value) == 10
        return {"period": match["period"], "period_end": match["end"] if whole else None}
    match = item.first(QUARTER)
    return {"period": match["period"]} if match and 1990 < match["year"].value < 2100 else {}
