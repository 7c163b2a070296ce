"""The page in a real browser: clicks, search, keys, narrow screens, hostile filings, size."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from extractor.view import Line, index_of, page_of
from tests.view.filings import NOTES, PROSPECTUS, REPORT, read, report_with
from tests.view.hostile import VECTORS

pytestmark = pytest.mark.browser

Visit = Callable[[str], Any]

SCROLLED = """
const done = arguments[0], pane = document.getElementById('filing'), frames = [];
let last = performance.now();
requestAnimationFrame(function turn(now) {
  frames.push(now - last);
  last = now;
  pane.scrollTop += 500;
  if (frames.length < 60) requestAnimationFrame(turn); else done(frames);
});
"""
"""Scrolls the filing by sixty frames; gives back what each took, in milliseconds."""

CONTRAST = """
const rgb = (words) => words.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => {
  const part = (x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const ground = (one) => {
  for (let at = one; at; at = at.parentElement) {
    const colour = rgb(getComputedStyle(at).backgroundColor);
    if (colour.length < 4 || colour[3] === 1) return colour;
  }
};
const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
const faint = new Map();
for (const one of document.querySelectorAll('.bar *, .card *, #filing mark')) {
  if (!own(one) || !one.getClientRects().length || one.closest('svg, option')) continue;
  const [a, b] = [light(rgb(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) faint.set(`${one.tagName} ${one.className}`, ratio.toFixed(1));
}
return [...faint];
"""
"""What words have less than 4.5 to 1 of contrast with their ground (WCAG 2.2, 1.4.3)."""


@pytest.fixture(scope="module")
def prospectus() -> str:
    return page_of(*read(PROSPECTUS))


@pytest.fixture(scope="module")
def report() -> str:
    return page_of(*read(REPORT))


def find(browser: Any, css: str) -> Any:
    return browser.find_element("css selector", css)


def texts(browser: Any, css: str) -> list[str]:
    found: list[str] = browser.execute_script(
        "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)", css
    )
    return found


def press(browser: Any, *keys: str) -> None:
    for key in keys:
        browser.switch_to.active_element.send_keys(key)


def comes_to(browser: Any, script: str, wanted: Any) -> bool:
    """Whether a script gives a value before long; a busy machine takes its time."""
    until = time.monotonic() + 10
    while (found := browser.execute_script(script)) != wanted and time.monotonic() < until:
        time.sleep(0.05)
    return bool(found == wanted)


def in_sight(browser: Any, css: str) -> bool:
    return bool(
        browser.execute_script(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
            "return box.top >= 0 && box.bottom <= innerHeight && box.width > 0",
            css,
        )
    )


def test_a_click_on_a_value_goes_to_its_words(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    find(browser, '[data-p="/fees/0/stated_total"]').click()
    assert texts(browser, "#filing mark.chosen") == ["$900,000"]
    assert in_sight(browser, "#filing mark.chosen")
    assert in_sight(browser, "#record .value.chosen")
    assert texts(browser, "#detail-words mark") == ["$900,000"]
    assert "rule fees.stated_total" in find(browser, "#detail-place").text


def test_a_second_click_goes_to_the_next_place_that_states_it(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    value = find(browser, '[data-p="/offerings/0/aggregate_price"]')
    value.click()
    first = browser.execute_script("return chosen")
    value.click()
    assert browser.execute_script("return chosen") > first
    assert texts(browser, "#filing mark.chosen") == ["$25,000,000"]


def test_a_click_on_words_goes_to_the_value(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    browser.execute_script("[...document.querySelectorAll('mark.fees')].find((m) => m.textContent === '$900,000').click()")
    assert texts(browser, "#record .value.chosen") == ["$900,000 in all"]
    assert in_sight(browser, "#record .value.chosen")


def test_words_that_say_two_things_offer_both(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    find(browser, '[data-p="/filing/form"]').click()
    assert "/filing/rule" in texts(browser, "#detail-also button")
    find(browser, "#detail-also button[data-to=value]").click()
    assert find(browser, "#detail-name").text == "/filing/rule"


def test_a_computed_value_names_what_it_was_computed_from(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    find(browser, '[data-p="/filing/preliminary"]').click()
    assert "/filing/form" in texts(browser, "#detail-also button")


def test_keys_step_through_the_evidence(visit: Visit, report: str) -> None:
    browser = visit(report)
    press(browser, "n", "n")
    second = find(browser, "#position").text
    press(browser, "n", "p")
    assert find(browser, "#position").text == second
    assert second.startswith("2 of ")
    press(browser, "\ue00c")
    assert not find(browser, "#detail").is_displayed()


def test_the_keyboard_alone_leads_from_a_value_to_its_words_and_back(visit: Visit, report: str) -> None:
    browser = visit(report)
    press(browser, "n", "v")
    assert browser.execute_script("return document.activeElement.dataset.p") == "/filing/form"
    press(browser, "v")
    assert browser.execute_script("return document.activeElement.id") == "filing"
    browser.execute_script("document.querySelector('[data-p=\"/filing/report_date\"]').focus()")
    press(browser, "\ue007")
    assert texts(browser, "#filing mark.chosen") == ["January 29, 1999"]


def test_search_finds_words_over_line_ends(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    press(browser, "/", "Cantor Fitzgerald & Co. will use its commercially", "\ue007")
    assert find(browser, "#hits").text == "1 of 1"
    assert browser.execute_script("return CSS.highlights.get('search-here').size") == 1
    press(browser, "\ue00c")
    assert find(browser, "#hits").text == ""


def test_a_subject_can_be_put_away(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    assert texts(browser, ".card:not([hidden])[data-subject=fees] h2")
    find(browser, "#subjects .c-fees").click()
    assert not texts(browser, ".card:not([hidden])[data-subject=fees] h2")
    assert not texts(browser, "mark.fees")
    assert texts(browser, "mark.offerings")
    find(browser, "#subjects .c-fees").click()
    assert texts(browser, "mark.fees")


def test_risk_factors_of_one_category(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    tag = find(browser, ".tags .tag")
    tag.click()
    left = texts(browser, ".risks li:not([hidden])")
    assert 0 < len(left) < len(texts(browser, ".risks li"))
    assert all(tag.get_attribute("data-category") in line for line in left)


def test_pages_can_be_gone_to(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    browser.execute_script(
        "const pages = document.getElementById('pages');"
        "pages.value = [...pages.options].find((one) => one.text === 'S-11').value;"
        "pages.dispatchEvent(new Event('change'))"
    )
    assert in_sight(browser, "[data-label='S-11']")


def test_the_page_in_sight_is_named(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    named = "return document.getElementById('pages').selectedOptions[0].text"
    assert browser.execute_script(named) == "(1)"
    browser.execute_script("document.querySelector(\"[data-label='S-4']\").scrollIntoView()")
    assert comes_to(browser, named, "S-4")


def test_a_row_that_another_names_is_a_click_away(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    link = find(browser, "[data-subject=fees] a.row-named")
    assert link.text == "Warrants"
    link.click()
    assert in_sight(browser, ".block:target")
    assert texts(browser, ".block:target dd:first-of-type") == ["Warrants"]


def test_prices_over_a_market_that_is_made_up_say_so(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    said = [words for words in texts(browser, "figcaption") if "hypothetical" in words]
    drawn = "return document.querySelectorAll('svg.chart polyline.line').length"
    assert said
    assert browser.execute_script(drawn) >= len(said)


def test_a_rung_of_the_ladder_leads_to_its_words(visit: Visit) -> None:
    browser = visit(page_of(*read(NOTES)))
    years = texts(browser, "svg.chart text.name")
    assert years == ["2030", "2035", "2055"]
    boxes = browser.execute_script(
        "return [...document.querySelectorAll('svg.chart text')].map((one) => one.getBoundingClientRect())"
        ".map((box) => [box.left, box.top, box.right, box.bottom])"
    )
    assert not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
    )
    find(browser, "svg.chart rect.bar-of-notes").click()
    assert "2030" in "".join(texts(browser, "#filing mark.chosen"))


def test_a_filing_made_for_wider_paper_fits(visit: Visit) -> None:
    wide = "<div style='margin-left:27pt;width:541pt'>The Company sells shares from time to time.</div>" * 3
    cells = "<td style='width:90pt;white-space:nowrap'>$1,249,487,500</td>" * 8
    table = f"<table style='width:900pt'><tr>{cells}</tr></table>"
    browser = visit(page_of(*read(report_with(wide + table))))
    over = "const it = document.querySelector('.sheet-of'); return it.scrollWidth - it.clientWidth"
    assert browser.execute_script(over) <= 1


def test_print_shows_both_sides_and_no_tools(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert find(browser, "#filing").is_displayed()
        assert find(browser, "#record").is_displayed()
        assert not find(browser, ".tools").is_displayed()
        whole = "const it = document.getElementById('filing'); return it.scrollHeight - it.clientHeight"
        assert browser.execute_script(whole) <= 1
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(visit: Visit, prospectus: str, name: str) -> None:
    browser = visit(prospectus)
    browser.execute_script("theme.set(arguments[0])", name)
    faint = browser.execute_script(CONTRAST)
    browser.execute_script("theme.set('light')")
    assert faint == []


def test_a_reader_of_the_screen_finds_its_way(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    tree = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    found = {(node["role"]["value"], node["name"]["value"]) for node in tree if "name" in node and not node.get("ignored")}
    assert ("region", "The filing as filed") in found
    assert ("region", "The record") in found
    assert ("heading", "This offering o1") in found
    assert ("searchbox", "Search the filing and the record") in found
    assert ("combobox", "Go to page") in found
    assert ("button", "up to $25,000,000") in found
    assert any(role in ("image", "img") and said.startswith("Rate by amount") for role, said in found)
    assert {"banner", "main", "columnheader", "toolbar"} <= {node["role"]["value"] for node in tree if "role" in node}


def test_charts_are_drawn_and_say_what_they_show(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    said = browser.execute_script(
        "return [...document.querySelectorAll('svg.chart')].map((one) => one.getAttribute('aria-label'))"
    )
    assert "Rate by amount: 4% from 0 to 10m; 3.5% from 10m to 20m; 3% from 20m on" in said
    assert any("price over the market price" in words for words in said)


def test_only_the_panes_scroll(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    find(browser, '[data-p="/fees/0/stated_total"]').click()
    page = "const it = document.documentElement; return [it.scrollTop, it.scrollHeight - it.clientHeight]"
    assert browser.execute_script(page) == [0, 0]
    assert texts(browser, ".sheet-of script, .sheet-of style, .sheet-of img") == []


def test_the_theme_turns(visit: Visit, report: str) -> None:
    browser = visit(report)
    ground = "return getComputedStyle(document.querySelector('.sheet')).backgroundColor"
    before = browser.execute_script(ground)
    press(browser, "t")
    assert browser.execute_script(ground) != before
    press(browser, "t")
    assert browser.execute_script(ground) == before


def test_a_narrow_screen_shows_one_side_at_a_time(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True}
    )
    assert browser.execute_script("return document.documentElement.scrollWidth") == 360
    assert not find(browser, "#filing").is_displayed()
    find(browser, '[data-p="/filing/form"]').click()
    assert find(browser, "#filing").is_displayed()
    assert in_sight(browser, "#filing mark.chosen")
    find(browser, "#show-record").click()
    assert not find(browser, "#filing").is_displayed()


def test_controls_have_names(visit: Visit, prospectus: str) -> None:
    browser = visit(prospectus)
    nameless = browser.execute_script(
        "return [...document.querySelectorAll('button, select, input, section, aside, svg')].filter((one) =>"
        " !(one.textContent.trim() || one.getAttribute('aria-label') || one.closest('label'))).map((one) => one.outerHTML)"
    )
    assert nameless == []
    assert browser.execute_script("return document.documentElement.lang") == "en"


def test_everything_hostile_at_once_does_nothing(visit: Visit) -> None:
    apart = {"script left open", "comment", "template"}  # they swallow what follows
    together = "\n".join(vector for name, vector in VECTORS.items() if name not in apart)
    browser = visit(page_of(*read(report_with(together))))
    time.sleep(0.3)
    assert browser.execute_script("return window.taken") is None
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert browser.current_url.startswith("file:")
    covered = "return document.elementFromPoint(innerWidth - 300, 300).closest('#record') !== null"
    assert browser.execute_script(covered)


def test_the_policy_refuses_what_the_sanitiser_might_miss(visit: Visit, report: str) -> None:
    broken = report.replace("<pre", "<script>window.taken=1</script><img src=x onerror=window.taken=1><pre", 1)
    browser = visit(broken)
    time.sleep(0.2)
    assert browser.execute_script("return window.taken") is None
    refused = [entry["message"] for entry in browser.get_log("browser")]
    assert any("script-src" in words for words in refused)
    assert any("img" in words or "default-src" in words for words in refused)


def test_a_large_filing_opens_at_once(visit: Visit) -> None:
    paragraph = "<p style='font-size:10pt'>The Company <b>may</b> sell shares from time to time at prices that vary.</p>\n"
    page = page_of(*read(report_with(paragraph * 11_000)))
    assert len(page) > 1_000_000
    browser = visit(page)
    timing = "const it = performance.getEntriesByType('navigation')[0]; return it.loadEventEnd || it.domComplete"
    took = [browser.execute_script(timing)]
    browser.refresh()
    took.append(browser.execute_script(timing))
    assert min(took) < 2000


def test_a_large_filing_scrolls_without_a_halt(visit: Visit) -> None:
    paragraph = "<p style='font-size:10pt'>On <b>March 3, 2015</b> the Company sold shares at prices that vary.</p>\n"
    browser = visit(page_of(*read(report_with(paragraph * 9_000))))
    frames = browser.execute_async_script(SCROLLED)
    assert len(frames) == 60
    assert sorted(frames)[30] < 60


def test_the_index_holds_ten_thousand_lines_and_draws_a_screenful(visit: Visit) -> None:
    lines = [Line(name=f"{at:05}.txt", form="8-K", values=at, mismatches=int(at % 7 == 0)) for at in range(10_000)]
    browser = visit(index_of(lines, "10,000 filings"))
    assert len(texts(browser, "#lines .line")) < 100
    find(browser, "[data-name=values] button").click()
    assert texts(browser, "#lines .line:first-child span:first-child") == ["09999.txt"]
    find(browser, "#only").click()
    assert find(browser, "#shown").text == "1,429 of 10,000 filings"
    browser.execute_script("document.getElementById('table').scrollTop = 1e9")
    last = "return document.querySelector('#lines .line:last-child span:first-child').textContent"
    assert comes_to(browser, last, "00000.txt")
    find(browser, "#search").send_keys("00077")
    assert find(browser, "#shown").text == "1 of 10,000 filings"


def test_index_lines_hold_words_only(visit: Visit) -> None:
    line = Line(name="<img src=x onerror=window.taken=1>", registrant="</script><script>window.taken=1</script>")
    browser = visit(index_of([line], "one <filing>"))
    assert browser.execute_script("return window.taken") is None
    assert texts(browser, "#lines span:nth-child(3)") == ["</script><script>window.taken=1</script>"]
