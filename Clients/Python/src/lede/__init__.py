"""Search, questions and digests for news archives.

>>> import lede
>>> archive = lede.Archive.create(folder / "first.lede")
>>> with archive.writer() as writer:
...     report = writer.add([
...         {"id": "1", "headline": "Storm in Lima", "body": "The storm killed 12 people."},
...         {"id": "2", "headline": "Calm in Oslo", "body": "Nothing happened in Oslo."},
...     ])
>>> [hit.headline for hit in archive.reader.search("storms")]
['Storm in Lima']
"""

from lede._binding import ffi as _ffi
from lede._binding import lib as _lib
from lede.archive import Archive
from lede.article import Article
from lede.cancellation import Cancellation
from lede.errors import Code, LedeError
from lede.reader import Reader, Statistics
from lede.results import (
    Answer,
    Answers,
    Correction,
    Count,
    Counts,
    Digest,
    DigestSentence,
    Hit,
    Hits,
    ScorePart,
    Stories,
    Story,
    Timeline,
)
from lede.texts import Sentence, Token, analyze, sentences, summarize
from lede.writer import AddReport, FileFault, Writer

__version__: str = _ffi.string(_lib.lede_version()).decode("ascii")

__all__ = [
    "AddReport",
    "Answer",
    "Answers",
    "Archive",
    "Article",
    "Cancellation",
    "Code",
    "Correction",
    "Count",
    "Counts",
    "Digest",
    "DigestSentence",
    "FileFault",
    "Hit",
    "Hits",
    "LedeError",
    "Reader",
    "ScorePart",
    "Sentence",
    "Statistics",
    "Stories",
    "Story",
    "Timeline",
    "Token",
    "Writer",
    "analyze",
    "sentences",
    "summarize",
]
