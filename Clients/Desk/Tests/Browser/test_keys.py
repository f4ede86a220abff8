"""The whole way by the keyboard, and what readers of screens are told."""

import importlib.util
import pathlib
from urllib.parse import quote

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver import ActionChains

import articles
import conftest
from test_stories import wait

# The package's own driver is for another tool; the script of axe in it is for any browser.
AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

PAGES = [
    "/", "/?q=how+many+Hezbollah+fighters+died%3F", "/?q=harbour", "/?q=harbor+-the+%2Bmoon",
    "/?q=%3Cscript%3E", "/article?id=made-1&q=harbour", "/article?id=ar-1", "/digest?q=nasrallah",
    "/digest", "/timeline?q=hezbollah", "/trends?q=harbour&q=bridge&by=month", "/trends",
    "/basket?id=made-1&id=made-2&id=gone", "/basket", "/export?q=harbour", "/searches?q=harbour",
    "/add", "/archive", "/help", "/nowhere",
]


@pytest.fixture(scope="module", params=["light", "dark"])
def look(request):
    """A browser that prefers light, and one that prefers dark."""
    driver = conftest.browser(dark=request.param == "dark")
    driver.set_script_timeout(60)
    yield driver
    driver.quit()


def violations(page):
    """What axe finds wrong with a page: the rule and the first element that breaks it."""
    page.execute_script(AXE.read_text(encoding="utf-8"))
    found = page.execute_async_script(
        "const done = arguments[1]; axe.run(document, {runOnly: arguments[0]})"
        ".then((result) => done(result.violations), (error) => done([{id: String(error)}]))", RULES)
    return [(fault["id"], fault.get("nodes", [{}])[0].get("html", "")[:200]) for fault in found]


def test_axe_finds_nothing(look, desk):
    found = {}
    for path in PAGES:
        look.get(desk.address + path)
        if faults := violations(look):
            found[path] = faults
    assert found == {}


@pytest.mark.parametrize("script", [True, False])
def test_axe_finds_nothing_on_a_phone(desk, script):
    page = conftest.browser(360, script=script)
    try:
        page.set_script_timeout(60)
        for path in ["/?q=harbour", "/?q=harbour&source=Coast+Wire", "/article?id=ar-1"]:
            page.get(desk.address + path)
            for summary in page.find_elements(By.CSS_SELECTOR, ".facets summary"):
                # The keyboard opens it.
                summary.send_keys(Keys.ENTER)
                assert page.find_element(By.CSS_SELECTOR, ".histogram").is_displayed()
            if script:
                assert violations(page) == [], path
    finally:
        page.quit()


def press(page, *keys):
    for key in keys:
        ActionChains(page).send_keys(key).perform()


def test_the_whole_way_by_keys(desk):
    page = conftest.browser()
    try:
        page.get(desk.address + "/help")
        press(page, "/")
        wait(lambda: page.find_elements(By.ID, "q"))
        press(page, "/")
        assert page.switch_to.active_element.get_attribute("id") == "q"
        press(page, "hospital of Dunmore", Keys.ENTER)
        wait(lambda: page.find_elements(By.CSS_SELECTOR, ".hit"))
        page.find_element(By.ID, "q").send_keys(Keys.ESCAPE)
        press(page, "j", "j", "k", "j", "b")
        second = page.find_elements(By.CSS_SELECTOR, ".hit")[1]
        assert "current" in second.get_attribute("class")
        assert second.find_element(By.CSS_SELECTOR, ".pick input").is_selected()
        headline = second.find_element(By.CSS_SELECTOR, "h3").text
        press(page, "o")
        wait(lambda: "/article" in page.current_url)
        assert page.find_element(By.CSS_SELECTOR, "h1").text == headline
        press(page, "u")
        wait(lambda: "/article" not in page.current_url)
        press(page, "?")
        dialog = page.find_element(By.ID, "keys")
        assert dialog.is_displayed()
        page.find_element(By.ID, "keys-on").click()
        press(page, Keys.ESCAPE)
        assert not dialog.is_displayed()
        press(page, "?")
        assert not dialog.is_displayed()
    finally:
        page.quit()


def test_what_attacks_does_nothing(desk):
    page = conftest.browser()
    try:
        for path in ["/?q=storm", f"/article?id={quote(articles.ATTACK)}", "/digest?q=storm",
                     f"/?q={quote(articles.ATTACK)}", f"/trends?q={quote(articles.ATTACK)}",
                     f"/basket?id={quote(articles.ATTACK)}", "/timeline?q=storm", "/archive"]:
            page.get(desk.address + path)
            assert page.title != "hacked"
            assert page.find_elements(By.CSS_SELECTOR, "img, main script") == []
        assert page.get_log("browser") == []
    finally:
        page.quit()
