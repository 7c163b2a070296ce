"""The page in a real browser: clicks, search, keys, narrow screens, hostile filings, size."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from extractor.view import Line, index_of, page_of
from tests.view.filings import PROSPECTUS, REPORT, read, report_with
from tests.view.hostile import VECTORS

pytestmark = pytest.mark.browser

Visit = Callable[[str], Any]


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
    browser.execute_script(
        "[...document.querySelectorAll('mark.fees')].find((m) => m.textContent === '$900,000').click()"
    )
    assert texts(browser, "#record .value.chosen") == ["$900,000"]
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
    paragraph = (
        "<p style='font-size:10pt'>The Company <b>may</b> sell shares from time to time at prices that vary.</p>\n"
    )
    page = page_of(*read(report_with(paragraph * 11_000)))
    assert len(page) > 1_000_000
    browser = visit(page)
    timing = "const it = performance.getEntriesByType('navigation')[0]; return it.loadEventEnd || it.domComplete"
    assert browser.execute_script(timing) < 4000


def test_the_index_holds_ten_thousand_lines_and_draws_a_screenful(visit: Visit) -> None:
    lines = [Line(name=f"{at:05}.txt", form="8-K", values=at, mismatches=int(at % 7 == 0)) for at in range(10_000)]
    browser = visit(index_of(lines, "10,000 filings"))
    assert len(texts(browser, "#lines .line")) < 100
    find(browser, "[data-name=values] button").click()
    assert texts(browser, "#lines .line:first-child span:first-child") == ["09999.txt"]
    find(browser, "#only").click()
    assert find(browser, "#shown").text == "1,429 of 10,000 filings"
    browser.execute_script("document.getElementById('table').scrollTop = 1e9")
    time.sleep(0.3)
    assert texts(browser, "#lines .line:last-child span:first-child") == ["00000.txt"]
    find(browser, "#search").send_keys("00077")
    assert find(browser, "#shown").text == "1 of 10,000 filings"


def test_index_lines_hold_words_only(visit: Visit) -> None:
    line = Line(name="<img src=x onerror=window.taken=1>", registrant="</script><script>window.taken=1</script>")
    browser = visit(index_of([line], "one <filing>"))
    assert browser.execute_script("return window.taken") is None
    assert texts(browser, "#lines span:nth-child(3)") == ["</script><script>window.taken=1</script>"]
