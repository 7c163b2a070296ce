"""What a filing crosses out is no value of its record."""

import extractor

REPORT = (
    "<p>FORM 8-K/A</p><p>CURRENT REPORT</p><p>Date of Report (Date of earliest event reported): "
    "<s>March 6, 2024</s> March 8, 2024</p><p>Acme Widget Corporation</p>"
    "<p>(Exact name of registrant as specified in its charter)</p><p>Item 3.02 Unregistered Sales of Equity Securities.</p>"
    "<p>The Company sold <strike>1,000,000</strike> 1,200,000 shares of common stock at <del>$5.00</del> $4.50 per share.</p>"
    "<p><span style='text-decoration:line-through'>Item 8.01 Other Events.</span></p>"
    "<p>SIGNATURES</p><p>/s/ Jane Doe</p>"
)


def test_values_crossed_out_are_not_read() -> None:
    record = extractor.extract(REPORT.encode(), path="a.htm")
    assert record.filing.report_date == "2024-03-08"
    assert [item.number for item in record.items] == ["3.02"]
    json = record.to_json()
    assert "sold 1,200,000 shares of common stock at $4.50 per share" in json
    assert not any(crossed in json for crossed in ("2024-03-06", "1,000,000", "5.00", "8.01"))


def test_a_span_across_what_is_crossed_out_finds_its_bytes() -> None:
    record = extractor.extract(REPORT.encode(), path="a.htm")
    start = record.text.index("1,200,000")
    first, last = record.source_span(start, start + 9)
    assert REPORT.encode()[first:last] == b"1,200,000"
