"""Rights of a stockholder plan: what they buy, and what makes them exercisable."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.securities.book import Book

DISTRIBUTED = Rule(
    "securities.rights.distributed",
    needs=("rights plan", "rights agreement"),
    pattern=r"(?P<plan>(?:[A-Z]\w+ ){0,3}Rights (?:Plan|Agreement))[^.;]{0,80}?(?:distributed|issued|declared a "
    r"dividend of) "
    r"(?:one )?(?P<title>(?:preferred (?:stock|share) purchase )?rights?)(?: for each[^.;]{3,80})?(?: to purchase "
    r"(?P<underlying>[^.;]{5,120}))?",
    matches={
        "On December 13, 2000, we adopted a Stockholder Rights Plan pursuant to which we have distributed rights to "
        "purchase units of our capital Series B Junior Participating Preferred Stock.": {
            "plan": "Stockholder Rights Plan",
            "title": "rights",
            "underlying": "units of our capital Series B Junior Participating Preferred Stock",
        },
    },
    rejects=("We distributed to our employees the rights to purchase stock.",),
)
EXERCISABLE = Rule(
    "securities.rights.trigger",
    needs=("rights become exercisable", "rights will become exercisable", "rights are exercisable"),
    pattern=r"rights (?:will )?(?:become|are) exercisable (?:only )?(?:upon|on) the earlier of:? (?:\(\w\) "
    r")?{number:days} (?:business )?days "
    r"(?:after|following)[^.;]{0,160}?(?:acquired|acquires|beneficial ownership of)[^.;]{0,40}? {rate:ownership} "
    r"or more",
    matches={
        "The rights become exercisable upon the earlier of ten days after a person or group of affiliated or "
        "associated "
        "persons has acquired 20% or more of the outstanding shares of our common stock or ten days after a tender "
        "offer has commenced.": {"days": Decimal(10), "ownership": Decimal("0.2")},
    },
    rejects=("The options become exercisable upon the earlier of ten days after the closing.",),
)
register(DISTRIBUTED, EXERCISABLE)
PLAN_RIGHTS = "plan-rights"


def read_rights(reading: Reading, book: Book) -> None:
    """Put the rights of a stockholder plan into the book."""
    plan, trigger = reading.first(DISTRIBUTED), reading.first(EXERCISABLE)
    if plan is None and trigger is None:
        return
    book.open(PLAN_RIGHTS, "outstanding", "rights")
    if plan is not None:
        book.put(PLAN_RIGHTS, "title", plan["title"])
        book.put(PLAN_RIGHTS, "underlying.title", plan.get("underlying"))
    if trigger is not None:
        book.put(PLAN_RIGHTS, "rights_trigger.ownership", trigger["ownership"])
        days = trigger["days"]
        book.put(PLAN_RIGHTS, "rights_trigger.days", days.becoming(int(days.value)))
