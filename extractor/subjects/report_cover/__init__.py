"""The cover of a current report."""

from extractor.subjects.report_cover.read import read_report_cover, report_day

__all__ = ["read_report_cover", "report_day"]
