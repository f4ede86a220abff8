"""Pictures of every page, light and dark, wide and narrow: for a designer's eye, and for docs/.

usage: pictures.py [FOLDER]    without FOLDER into .build/desk-pictures

Beside each picture there is a sheet of all of a kind, as docs/desk has them: all-1100-light.png ...
"""

import pathlib
import sys
import tempfile

from PIL import Image

import conftest

PAGES = {
    "start": "/", "ask": "/?q=how+many+Hezbollah+fighters+died%3F", "search": "/?q=harbour",
    "nothing": "/?q=%2Bharbour+%2Bhezbollah",
    "article": "/article?id=001_e341c64acd5f60c5&q=hezbollah&start=1098&end=1266",
    "arabic": "/article?id=ar-1", "digest": "/digest?q=hezbollah&words=100",
    "timeline": "/timeline?q=hezbollah", "trends": "/trends?q=harbour&q=bridge+garda&by=month",
    "basket": "/basket?id=made-1&id=made-2&id=001_e341c64acd5f60c5", "export": "/export?q=harbour",
    "searches": "/searches?q=harbour", "add": "/add", "archive": "/archive", "help": "/help",
}


def sheet(target, width, look):
    """All pages of a kind in one picture, the wide ones half as large."""
    share = 2 if width > 500 else 1
    files = [target / f"{title}-{width}-{look}.png" for title in PAGES]
    pictures = [Image.open(file).convert("RGB").reduce(share) for file in files]
    across, down = (max(sizes) + 8 for sizes in zip(*(picture.size for picture in pictures)))
    whole = Image.new("RGB", (across * 5, down * -(-len(pictures) // 5)), "#888888")
    for place, picture in enumerate(pictures):
        whole.paste(picture, (place % 5 * across + 4, place // 5 * down + 4))
    whole.quantize(64).save(target / f"all-{width}-{look}.png", optimize=True)


def main(target):
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        archive = folder / "news.lede"
        conftest.make_archive(archive, folder)
        desk = conftest.Desk(archive, folder, "--write")
        for width, look in [(1100, "light"), (1100, "dark"), (360, "light"), (360, "dark")]:
            page = conftest.browser(width, 820, dark=look == "dark")
            for title, path in PAGES.items():
                page.get(desk.address + path)
                file = target / f"{title}-{width}-{look}.png"
                page.save_screenshot(str(file))
                # Few colours are all that a page has: a third of the bytes.
                Image.open(file).convert("RGB").quantize(64).save(file, optimize=True)
            page.quit()
            sheet(target, width, look)
        desk.stop()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else conftest.ROOT / ".build/desk-pictures")
