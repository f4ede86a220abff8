"""The articles that the desk is tried on: the seeds, a thousand made ones, and one that attacks."""

import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[4]
ATTACK = "\"><script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\">"

PLACES = ["Aldova", "Brenn", "Castrel", "Dunmore", "Elvas", "Fenwick", "Garda", "Holm"]
THINGS = ["harbour", "bridge", "railway", "hospital", "airport", "school", "dam", "market"]
ACTS = ["opens", "closes", "burns", "is sold", "is rebuilt", "floods", "is named", "wins a prize"]
SOURCES = ["Coast Wire", "Inland Press", "Market Desk"]
SECTIONS = ["World", "Economy", "City"]


def made(count=1000):
    """Articles of two years, the same at every call."""
    chance = random.Random(7)
    for number in range(count):
        place, thing, act = chance.choice(PLACES), chance.choice(THINGS), chance.choice(ACTS)
        month, day = chance.randrange(24), chance.randrange(1, 29)
        date = f"{2021 + month // 12}-{month % 12 + 1:02}-{day:02}"
        people = chance.randrange(2, 90)
        yield {
            "id": f"made-{number}",
            "headline": f"The {thing} of {place} {act}",
            "date": date,
            "source": chance.choice(SOURCES),
            "section": chance.choice(SECTIONS),
            "language": "en",
            "body": f"The {thing} of {place} {act}, the council said on {date}.\n\n"
            f"Some {people} people came to see it. The mayor of {place} spoke of a new beginning.",
        }


def others():
    """What a page must cope with."""
    yield {
        "id": ATTACK, "headline": f"Storm {ATTACK}", "date": "2022-05-05", "source": ATTACK,
        "section": ATTACK, "language": ATTACK, "body": f"A storm came. {ATTACK}\n\nIt went.",
    }
    yield {
        "id": "ar-1", "headline": "محادثات الهدنة في القاهرة", "date": "2022-06-01", "language": "ar",
        "source": "Coast Wire", "body": "التقى المبعوثون في القاهرة يوم الأربعاء لبحث الهدنة.",
    }


def write(folder):
    """Files for `lede add`: the folder of the seeds and the articles of this module."""
    path = folder / "made.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for article in [*made(), *others()]:
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return [str(ROOT / "seeds"), str(path)]
