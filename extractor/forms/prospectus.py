"""Prospectuses and prospectus supplements filed under Rule 424(b)."""

from extractor.forms.form import Form
from extractor.sections.prospectus import segment_prospectus
from extractor.subjects.claims import read_claims
from extractor.subjects.dates import read_dates
from extractor.subjects.fees import read_fees
from extractor.subjects.incorporation import read_incorporated_documents
from extractor.subjects.offerings import read_offerings
from extractor.subjects.parties import read_parties
from extractor.subjects.prospectus_cover import read_prospectus_cover
from extractor.subjects.risk_factors import read_risk_factors
from extractor.subjects.sections import read_sections
from extractor.subjects.securities import read_securities

PROSPECTUS = Form(
    name="424B",
    segment=segment_prospectus,
    subjects=(
        read_prospectus_cover,
        read_sections,
        read_offerings,
        read_fees,
        read_securities,
        read_parties,
        read_dates,
        read_claims,
        read_risk_factors,
        read_incorporated_documents,
    ),
)
