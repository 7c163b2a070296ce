"""Votes of security holders: the matters, and the votes on each, from tables, lines and sentences."""

from extractor.reading import RowParts
from extractor.rules import Rule, Stated, register
from extractor.subjects.events.item_text import ItemText
from extractor.subjects.events.votes.tabulation import Proposal, Tabulation

MEETING = Rule(
    "events.vote.meeting",
    needs=("meeting",),
    pattern=r"(?:(?:On|on) {date:date}[^;]{0,260}?(?i:(?P<meeting>annual|special)(?: general)? (?:(?:share|stock|"
    r"unit)holders?[’']? )?meeting)"
    r"|(?i:(?P<meeting>annual|special)(?: general)? (?:(?:share|stock|unit)holders?[’']? )?meeting)[^;]{0,200}? "
    r"(?:held|on|convened|conducted)(?: [\w-]+){0,2}?(?: on)? {date:date})",
    never=r"proxy statement (?:filed|dated)[^;]{0,80}$",
    matches={
        "On June 8, 2021, Palantir Technologies Inc. (the “Company”) held its 2021 annual meeting of stockholders.": {
            "date": "2021-06-08",
            "meeting": "annual",
        },
        "The annual meeting of the shareholders of the Company was held on January 30, 2015.": {
            "meeting": "annual",
            "date": "2015-01-30",
        },
    },
    rejects=("The Board met on June 8, 2021.",),
)
register(MEETING)


def read_votes(item: ItemText) -> list[RowParts]:
    """One event for each matter that was voted on."""
    tabulation = Tabulation()
    for passage in item.passages:
        tabulation.take(passage)
    proposals = [proposal for proposal in tabulation.proposals if proposal.own.counts or proposal.nominees]
    if not proposals:
        return []
    meeting = _meeting(item)
    return [_row(item, proposal, meeting) for proposal in proposals]


def _meeting(item: ItemText) -> RowParts:
    """The day and kind of the meeting: by the item, else by another item of the report."""
    sections = item.reading.sections.of_kind("item")
    for match in [*item.find(MEETING), *item.reading.find(MEETING, within=sections)]:
        if len(match["date"].value) == 10 and item.is_recent(match["date"].value):
            return {"date": match["date"], "meeting": match["meeting"].becoming(match["meeting"].value.lower())}
    return {}


def _row(item: ItemText, proposal: Proposal, meeting: RowParts) -> RowParts:
    leaves, matter = dict(proposal.leaves), proposal.leaves.get("matter")
    if isinstance(matter, Stated) and "one_year" in proposal.own.counts and matter.value == "executive_compensation":
        leaves |= {"matter": matter.becoming("frequency"), "outcome": None}
    nominees: list[RowParts] = [{"name": n.name, **n.counts} for n in proposal.nominees if n.counts]
    vote: RowParts = {**leaves, "meeting": meeting.get("meeting"), **proposal.own.counts, "nominees": nominees}
    return {**item.row, "kind": "vote", "date": meeting.get("date"), "vote": vote}
