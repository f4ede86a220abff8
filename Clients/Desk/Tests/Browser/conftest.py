"""A desk on an archive of its own, and browsers that look at it."""

import os
import pathlib
import re
import subprocess

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

import articles

ROOT = articles.ROOT


class Desk:
    """A running desk."""

    def __init__(self, archive, folder, *options, environment=None):
        program = os.environ.get("LEDE_DESK", str(ROOT / ".build/clients/debug/lede-desk"))
        self.log = folder / "log.txt"
        self.process = subprocess.Popen(
            [program, str(archive), "--port", "0", "--searches", str(folder / "searches.jsonl"),
             *options],
            stderr=subprocess.PIPE, text=True, env=environment)
        line = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, line
        self.port = int(found[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.copier = subprocess.Popen(["cat"], stdin=self.process.stderr,
                                       stdout=self.log.open("w"))

    def stop(self):
        """Ends it as Ctrl-C does; gives its exit code."""
        self.process.terminate()
        code = self.process.wait(20)
        self.copier.wait(5)
        return code


def make_archive(path, folder):
    """An archive of the seeds, a thousand made articles and two odd ones."""
    lede = os.environ.get("LEDE", str(ROOT / ".build/release/lede"))
    subprocess.run([lede, "add", "-q", str(path), *articles.write(folder)], check=True)


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """The archive that all tests share."""
    folder = tmp_path_factory.mktemp("archive")
    make_archive(folder / "news.lede", folder)
    return folder / "news.lede"


@pytest.fixture(scope="session")
def desk(archive, tmp_path_factory):
    """A desk that may be written to."""
    desk = Desk(archive, tmp_path_factory.mktemp("desk"), "--write")
    yield desk
    assert desk.stop() == 0


def browser(width=1100, height=900, script=True, dark=False, folder="/tmp"):
    """Chromium without a window."""
    options = webdriver.ChromeOptions()
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--disable-dev-shm-usage", f"--window-size={width},{height}"]:
        options.add_argument(word)
    options.binary_location = "/usr/bin/chromium"
    preferences = {"download.default_directory": str(folder)}
    if not script:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                     {"name": "prefers-reduced-motion", "value": "reduce"}]})
    driver.implicitly_wait(5)
    return driver


@pytest.fixture(scope="session")
def downloads(tmp_path_factory):
    """Where browsers put what they take along."""
    return pathlib.Path(tmp_path_factory.mktemp("downloads"))


@pytest.fixture(scope="session", params=["wide", "plain", "narrow"])
def page(request, downloads):
    """A browser: wide with a script, wide without one, and as narrow as a phone."""
    width = 360 if request.param == "narrow" else 1100
    driver = browser(width, script=request.param != "plain", folder=downloads)
    driver.kind = request.param
    yield driver
    faults = [] if request.param == "plain" else driver.get_log("browser")
    driver.quit()
    # A page that is not there on purpose is told as a fault of the network.
    assert [fault for fault in faults if "404" not in fault["message"]] == []
