"""How soon pages are painted: first contentful paint in Debian's chromium, each page 15 times, none kept.

usage: paint.py ADDRESS
"""

import statistics
import sys
import time

import conftest

PAGES = [
    "/", "/?q=oil", "/?q=who+won+the+election%3F", "/trends?q=oil&q=gas", "/archive", "/help",
    "/digest?q=oil&words=120", "/timeline?q=oil",
]
PAINT = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def main(address):
    page = conftest.browser()
    page.execute_cdp_cmd("Network.enable", {})
    page.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    for path in PAGES:
        times = []
        for _ in range(15):
            page.get(address + path)
            # The browser tells of it a moment later.
            while (painted := page.execute_script(PAINT)) is None:
                time.sleep(0.02)
            times.append(painted)
        times.sort()
        print(f"{path:32} median {statistics.median(times):6.1f} ms, most {times[-1]:6.1f} ms")
    page.quit()


if __name__ == "__main__":
    main(sys.argv[1])
