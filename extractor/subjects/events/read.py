"""The events of a current report: each item read by the families that its number has."""

from collections.abc import Callable, Iterator

from extractor.reading import Parts, Reading, RowParts
from extractor.sections import Section
from extractor.subjects.events.agreements.obligations import read_accelerations
from extractor.subjects.events.agreements.read import read_agreements, read_obligations, read_terminations
from extractor.subjects.events.asset_backed import read_enhancement, read_servicer, read_unpaid, read_update
from extractor.subjects.events.auditors import read_auditor_change
from extractor.subjects.events.capital.retirement import read_retirements
from extractor.subjects.events.capital.sales import read_capital, read_unregistered
from extractor.subjects.events.capital.splits import read_splits
from extractor.subjects.events.charges import read_charges
from extractor.subjects.events.control import read_control
from extractor.subjects.events.disclosures import read_disclosure
from extractor.subjects.events.distress import read_bankruptcy, read_listing
from extractor.subjects.events.governance import read_governance, read_name_change, read_rights
from extractor.subjects.events.item_text import ItemText
from extractor.subjects.events.non_reliance import read_non_reliance
from extractor.subjects.events.notices import read_mine, read_nominations, read_shell
from extractor.subjects.events.other_events import read_facilities, read_other_events, read_shares_offered
from extractor.subjects.events.people.officers import read_changes
from extractor.subjects.events.people.pay import add_pay, read_people_agreements
from extractor.subjects.events.proceedings import read_proceedings
from extractor.subjects.events.rare import read_blackout, read_ethics, read_incident
from extractor.subjects.events.transactions.read import read_transactions
from extractor.subjects.events.votes.read import read_votes

Family = Callable[[ItemText], list[RowParts]]


def _officers(item: ItemText) -> list[RowParts]:
    return [change.row(item) for change in add_pay(item, read_changes(item))]


def _officers_told(item: ItemText) -> list[RowParts]:
    """Directors and officers of an item for other events, where their own day tells that they are its news."""
    changes = [change for change in read_changes(item) if change.date is not None]
    return [change.row(item) for change in changes if change.leaves.get("positions") or change.leaves.get("director")]


def _capital(item: ItemText) -> list[RowParts]:
    rows = read_capital(item)
    return rows if any(row["kind"] == "securities_offering" for row in rows) else [*rows, *read_shares_offered(item)]


_FAMILIES: dict[str, tuple[Family, ...]] = {
    "1": (read_control,),
    "1.01": (read_agreements, read_facilities, read_people_agreements),
    "1.02": (read_terminations, read_retirements),
    "1.03": (read_bankruptcy,),
    "1.04": (read_mine,),
    "1.05": (read_incident,),
    "2": (read_transactions,),
    "2.01": (read_transactions,),
    "2.02": (read_disclosure,),
    "2.03": (read_obligations,),
    "2.04": (read_accelerations, read_retirements),
    "2.05": (read_charges,),
    "2.06": (read_charges,),
    "3": (read_bankruptcy,),
    "3.01": (read_listing,),
    "3.02": (read_unregistered,),
    "3.03": (read_rights, read_splits),
    "4": (read_auditor_change,),
    "4.01": (read_auditor_change,),
    "4.02": (read_non_reliance,),
    "5": (read_bankruptcy, read_agreements, read_name_change, _officers_told, read_capital, read_proceedings, read_disclosure),
    "5.01": (read_control,),
    "5.02": (_officers,),
    "5.03": (read_governance, read_splits),
    "5.04": (read_blackout,),
    "5.05": (read_ethics,),
    "5.06": (read_shell,),
    "5.07": (read_votes,),
    "5.08": (read_nominations,),
    "6.02": (read_servicer,),
    "6.03": (read_enhancement,),
    "6.04": (read_unpaid,),
    "6.05": (read_update,),
    "6": (_officers,),
    "6.01": (read_disclosure,),
    "7.01": (read_disclosure,),
    "8": (read_governance,),
    "8.01": (read_other_events, _capital, read_proceedings, read_disclosure),
    "9": (read_disclosure,),
    "12": (read_disclosure,),
}


def read_events(reading: Reading) -> Parts:
    """The `events` rows (Form 8-K, Items 1.01 to 8.01, and their like before August 23, 2004), in the order of the items."""
    rows = [row for item in _items(reading) for row in _read(item)]
    return {"events": rows} if rows else {}


def _items(reading: Reading) -> Iterator[ItemText]:
    """The items; one heading with several numbers is one text."""
    numbers: dict[tuple[int, int], list[Section]] = {}
    for section in reading.sections.of_kind("item"):
        if section.number:
            numbers.setdefault((section.heading.end if section.heading else section.start, section.end), []).append(section)
    for sections in numbers.values():
        yield ItemText(reading, sections[0], tuple(str(section.number) for section in sections))


def _read(item: ItemText) -> Iterator[RowParts]:
    families = dict.fromkeys(family for number in item.numbers for family in _FAMILIES.get(number, ()))
    for family in families:
        yield from family(item)
