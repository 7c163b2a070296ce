"""Current reports on Form 8-K and its amendments."""

from extractor.forms.form import Form
from extractor.sections.report import segment_report
from extractor.subjects.claims import read_claims
from extractor.subjects.dates import read_dates
from extractor.subjects.events import read_events
from extractor.subjects.exhibits import read_exhibits
from extractor.subjects.fees import read_fees
from extractor.subjects.items import read_items
from extractor.subjects.offerings import read_offerings
from extractor.subjects.parties import read_parties
from extractor.subjects.report_cover import read_report_cover
from extractor.subjects.sections import read_sections
from extractor.subjects.securities import read_securities
from extractor.subjects.signatures import read_signatures

CURRENT_REPORT = Form(
    name="8-K",
    segment=segment_report,
    subjects=(
        read_report_cover,
        read_sections,
        read_offerings,
        read_fees,
        read_securities,
        read_parties,
        read_dates,
        read_claims,
        read_items,
        read_events,
        read_exhibits,
        read_signatures,
    ),
)
