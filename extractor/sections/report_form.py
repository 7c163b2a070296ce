"""The items of Form 8-K, under both of its numberings, with the title that the form gave each at the time.

Items 1 to 12 stood until 22 August 2004; Release 33-8400 renumbered them 1.01 to 9.01 from 23 August 2004.
"""

from typing import Final

RENUMBERED: Final = "2004-08-23"

# (from which day, title): the last one that had begun holds.
_TITLES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "1": (("", "Changes in Control of Registrant"),),
    "2": (("", "Acquisition or Disposition of Assets"),),
    "3": (("", "Bankruptcy or Receivership"),),
    "4": (("", "Changes in Registrant's Certifying Accountant"),),
    "5": (("", "Other Events"), ("2000-10-23", "Other Events and Regulation FD Disclosure")),
    "6": (("", "Resignations of Registrant's Directors"),),
    "7": (("", "Financial Statements and Exhibits"),),
    "8": (("", "Change in Fiscal Year"),),
    "9": (
        ("1996-11-18", "Sales of Equity Securities Pursuant to Regulation S"),
        ("2000-10-23", "Regulation FD Disclosure"),
    ),
    "10": (("", "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics"),),
    "11": (("", "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans"),),
    "12": (("", "Results of Operations and Financial Condition"),),
    "1.01": (("", "Entry into a Material Definitive Agreement"),),
    "1.02": (("", "Termination of a Material Definitive Agreement"),),
    "1.03": (("", "Bankruptcy or Receivership"),),
    "1.04": (("", "Mine Safety - Reporting of Shutdowns and Patterns of Violations"),),
    "1.05": (("", "Material Cybersecurity Incidents"),),
    "2.01": (("", "Completion of Acquisition or Disposition of Assets"),),
    "2.02": (("", "Results of Operations and Financial Condition"),),
    "2.03": (
        (
            "",
            "Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant",
        ),
    ),
    "2.04": (
        (
            "",
            "Triggering Events That Accelerate or Increase a Direct Financial Obligation or an Obligation under an "
            "Off-Balance Sheet Arrangement",
        ),
    ),
    "2.05": (("", "Costs Associated with Exit or Disposal Activities"),),
    "2.06": (("", "Material Impairments"),),
    "3.01": (
        (
            "",
            "Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing",
        ),
    ),
    "3.02": (("", "Unregistered Sales of Equity Securities"),),
    "3.03": (("", "Material Modification to Rights of Security Holders"),),
    "4.01": (("", "Changes in Registrant's Certifying Accountant"),),
    "4.02": (
        (
            "",
            "Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed Interim Review",
        ),
    ),
    "5.01": (("", "Changes in Control of Registrant"),),
    "5.02": (
        ("", "Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers"),
        (
            "2006-11-07",
            "Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; "
            "Compensatory Arrangements of Certain Officers",
        ),
    ),
    "5.03": (("", "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year"),),
    "5.04": (("", "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans"),),
    "5.05": (("", "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics"),),
    "5.06": (("", "Change in Shell Company Status"),),
    "5.07": (("", "Submission of Matters to a Vote of Security Holders"),),
    "5.08": (("", "Shareholder Director Nominations"),),
    "6.01": (("", "ABS Informational and Computational Material"),),
    "6.02": (("", "Change of Servicer or Trustee"),),
    "6.03": (("", "Change in Credit Enhancement or Other External Support"),),
    "6.04": (("", "Failure to Make a Required Distribution"),),
    "6.05": (("", "Securities Act Updating Disclosure"),),
    "6.06": (("", "Static Pool"),),
    "7.01": (("", "Regulation FD Disclosure"),),
    "8.01": (("", "Other Events"),),
    "9.01": (("", "Financial Statements and Exhibits"),),
}
_MISNAMED: Final[dict[str, tuple[str, ...]]] = {
    "5": ("Other Events and Required FD Disclosure", "Other Materially Important Events", "Other Information"),
    "8.01": ("Other Events and Required FD Disclosure",),
}
EXHIBITS_ITEMS: Final = frozenset({"7", "9.01"})


def is_item(number: str) -> bool:
    """Has the form, now or ever, had an item of this number?"""
    return number in _TITLES


def all_titles(number: str) -> tuple[str, ...]:
    """Every title that the form gave the item, the first one first."""
    return tuple(title for _, title in _TITLES.get(number, ()))


def printed_titles(number: str) -> tuple[str, ...]:
    """The form's titles of the item, and those that filers print in their stead."""
    return all_titles(number) + _MISNAMED.get(number, ())


def title_at(number: str, day: str) -> str | None:
    """The item's title on an ISO day; its latest where the day is unknown (""), None where it had none yet."""
    held = [title for since, title in _TITLES.get(number, ()) if not day or since <= day]
    return held[-1] if held else None
