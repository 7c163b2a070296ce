"""The securities of a filing: those it offers, those beneath them, and those that its deals and its past speak of."""

from extractor.reading import Parts, Reading
from extractor.subjects.deals import find_deals
from extractor.subjects.securities.asset_backed.read import read_asset_backed
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.debentures import read_prior_debentures
from extractor.subjects.securities.debt.notes import read_notes
from extractor.subjects.securities.debt.private import read_private_notes
from extractor.subjects.securities.debt.ratings import read_ratings
from extractor.subjects.securities.debt.term_sheet import read_program, read_terms
from extractor.subjects.securities.equity.commitment import read_commitment_shares
from extractor.subjects.securities.equity.earlier import read_earlier_equity
from extractor.subjects.securities.equity.offered import read_offered_equity
from extractor.subjects.securities.equity.other_lines import read_other_lines
from extractor.subjects.securities.equity.sale_prices import read_sale_prices
from extractor.subjects.securities.equity.unit_parts import read_unit_parts
from extractor.subjects.securities.listing import read_listings
from extractor.subjects.securities.medium_term.by_heading import read_terms_by_heading
from extractor.subjects.securities.medium_term.retail import read_retail_notes
from extractor.subjects.securities.preferred.offered import read_offered_preferred, read_reported_preferred
from extractor.subjects.securities.relations import relate
from extractor.subjects.securities.report_conversion import read_report_conversion
from extractor.subjects.securities.rights.offered import read_offered_rights
from extractor.subjects.securities.rights.plan import read_rights
from extractor.subjects.securities.sold import link_further, read_sold
from extractor.subjects.securities.structured.index_warrants import read_index_warrants
from extractor.subjects.securities.structured.notes import count_units, read_linked, read_structured
from extractor.subjects.securities.warrants.offered import read_offered_warrants
from extractor.subjects.securities.warrants.outstanding import read_warrants
from extractor.subjects.securities.warrants.paid import read_paid_warrants

__all__ = ["find_securities", "read_securities"]


def read_securities(reading: Reading) -> Parts:
    """The rows of `securities`, offered ones first, with what could not be read of them."""
    book = reading.once(find_securities)
    parts: Parts = {"securities": list(book), "unread": book.unread, "findings": book.findings}
    return {name: rows for name, rows in parts.items() if rows}


def find_securities(reading: Reading) -> Book:
    """All securities of the filing by key; ask for it through `reading.once`."""
    book = Book()
    if reading.form == "8-K":
        if not reading.once(find_deals):
            return book
        read_sold(reading, book)
        read_notes(reading, book)
        read_private_notes(reading, book)
        read_reported_preferred(reading, book)
        read_report_conversion(reading, book)
        relate(reading, book)
        link_further(reading, book)
        return book
    read_retail_notes(reading, book)
    tranches = [] if book.keys("offered") else read_notes(reading, book)
    if not book.keys("offered"):
        read_asset_backed(reading, book)
    structured = not book.keys("offered") and read_structured(reading, book)
    if not book.keys("offered"):
        read_program(reading, book)
    elif len(tranches) > 1:
        read_terms_by_heading(reading, book, tranches)
    elif _is_pricing(reading) and len(book.keys("offered", "notes")) == 1 and tranches:
        read_terms(reading, book, tranches[0].key)
        read_linked(reading, book, tranches[0].key)
    read_offered_equity(reading, book)
    read_other_lines(reading, book)
    if structured:
        count_units(book)
    read_offered_preferred(reading, book)
    read_ratings(reading, book)
    read_offered_rights(reading, book)
    read_unit_parts(reading, book)
    read_offered_warrants(reading, book)
    read_sale_prices(reading, book)
    read_index_warrants(reading, book)
    read_listings(reading, book)
    read_paid_warrants(reading, book)
    read_commitment_shares(reading, book)
    read_earlier_equity(reading, book)
    read_warrants(reading, book)
    read_prior_debentures(reading, book)
    read_rights(reading, book)
    relate(reading, book)
    return book


def _is_pricing(reading: Reading) -> bool:
    """Is the filing a pricing supplement, whose terms stand in a sheet of labels?"""
    cover = reading.sections.of_kind("cover", "legend")
    return bool(cover) and "pricing supplement" in reading.text.chars[cover[0].start : cover[-1].end].lower()
