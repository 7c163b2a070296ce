"""Agents in one line of a retail notes' pricing supplement, many by their trade names: "Agents: Incapital LLC, Citigroup"."""

from collections.abc import Iterator

import regex

from extractor.language.names import printed_name
from extractor.models.deal import PartyRole
from extractor.reading import Link, Reading, RowParts
from extractor.subjects.parties.agent_rules import AGENT_LIST
from extractor.subjects.stating import stated

_NAME = regex.compile(r"(?:[^,;]|,(?= (?:LLC|L\.L\.C\.|Inc\.?|Incorporated|L\.P\.)))+")
_LEADS = regex.compile(r"\s*(?:and )?")


def listed_agents(reading: Reading, role: PartyRole = "sales_agent") -> Iterator[RowParts]:
    """The agents of each such line on the cover."""
    for match in reading.find(AGENT_LIST):
        passage = match.statement.passage
        first, last = match.statement.unmask(match.found.start("list")), match.statement.unmask(match.found.end("list") - 1) + 1
        for found in _NAME.finditer(passage.text, first, last):
            lead = _LEADS.match(found[0])
            start = found.start() + (lead.end() if lead else 0)
            name = printed_name(passage.text[start : found.end()].strip())
            if name:
                tied = stated(
                    name, passage, start, start + len(passage.text[start : found.end()].rstrip()), match.rule, match.statement
                )
                yield {"name": tied, "role": role, "offering": Link("offerings", "primary")}
