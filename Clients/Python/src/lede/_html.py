"""Results as notebooks show them; whatever an article says is text here, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lede.results import Answer, Count, Digest, Hit, Story, Timeline


def hits(hits: Iterable[Hit], notes: Sequence[str] = (), reason: str | None = None) -> str:
    """Give a list of hits, with the query's words marked in the snippets."""
    return _notes(notes, reason) + _list(
        f"<b>{escape(hit.headline)}</b><br>{_marked(hit.snippet, hit.highlights)}<br>"
        f"{_source(hit.date, hit.source, hit.id)}{_mark(hit)}"
        for hit in hits
    )


def answers(answers: Iterable[Answer], notes: Sequence[str] = (), reason: str | None = None) -> str:
    """Give a list of answers, with the answer marked in its sentence."""
    return _notes(notes, reason) + _list(
        f"{_found(answer.sentence, answer.answer)}<br>"
        f"{_source(answer.date, answer.headline, answer.id)}{_mark(answer)}"
        for answer in answers
    )


def digest(digest: Digest) -> str:
    """Give a paragraph with a number behind each sentence, and the articles of the numbers."""
    sentences = digest.items
    articles = list(dict.fromkeys(s.id for s in sentences if s.id is not None))
    dates = {s.id: s.date for s in sentences}
    text = " ".join(
        escape(s.shown or s.text)
        + (f" <sup>{articles.index(s.id) + 1}</sup>" if s.id is not None else "")
        for s in sentences
    )
    return f"<p>{text}{_mark(digest)}</p>" + _list(
        _source(dates[identifier], identifier) for identifier in articles
    )


def timeline(timeline: Timeline) -> str:
    """Give a row a day."""
    rows = "".join(
        f"<tr><th>{escape(day or 'undated')}</th><td>"
        + "<br>".join(f"{escape(s.shown or s.text)} {_source(s.id)}" for s in sentences)
        + "</td></tr>"
        for day, sentences in timeline.days.items()
    )
    return f"<table>{rows}</table>{_mark(timeline)}"


def stories(stories: Sequence[Story]) -> str:
    """Give a list of stories, each with its span, its size and its words."""
    return _list(
        f"<b>{escape(story.headline)}</b><br>{escape(', '.join(story.terms))}<br>"
        f"{_source(_span(story), f'{len(story.ids)} articles')}{_mark(story)}"
        for story in stories
    )


def _span(story: Story) -> str:
    return story.since if story.since == story.until else f"{story.since} to {story.until}"


def counts(counts: Sequence[Count], notes: Sequence[str] = (), reason: str | None = None) -> str:
    """Give a bar a key."""
    most = max((row.count for row in counts), default=0)
    rows = "".join(
        f"<tr><th>{escape(row.key or 'none stated')}</th><td>{row.count}</td>"
        f'<td><div style="background:#4c78a8;height:1em;width:{20 * row.count / most:.2f}em">'
        "</div></td></tr>"
        for row in counts
    )
    return f"{_notes(notes, reason)}<table>{rows}</table>"


def _list(entries: Iterable[str]) -> str:
    return "<ol>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ol>"


def _source(*parts: str | None) -> str:
    return f"<small>{' · '.join(escape(part) for part in parts if part)}</small>"


def _mark(made: Hit | Answer | Digest | Story) -> str:
    """Give what holds back what is shown, in bold; nothing where it may be used now."""
    marks = [] if made.status == "usable" else [made.status.upper()]
    if made.embargo and _is_to_come(made.embargo):
        marks.append(f"EMBARGOED until {made.embargo}")
    return f" <b>{escape(', '.join(marks))}</b>" if marks else ""


def _is_to_come(moment: str) -> bool:
    try:
        end = datetime.fromisoformat(moment.replace("Z", "+00:00"))
    except ValueError:
        # A year or a month alone.
        return True
    if end.tzinfo is None:
        end = end.replace(tzinfo=timezone.utc)
    return end > datetime.now(timezone.utc)


def _notes(notes: Sequence[str], reason: str | None) -> str:
    told = [*notes, *([reason] if reason else [])]
    return "".join(f"<p><small>{escape(note)}</small></p>" for note in told)


def _found(sentence: str, answer: str | None) -> str:
    start = sentence.find(answer) if answer else -1
    if answer is None or start < 0:
        return escape(sentence)
    return _marked(sentence, [(start, start + len(answer))])


def _marked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    html = []
    done = 0
    for start, end in ranges:
        html.append(f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>")
        done = end
    return "".join(html) + escape(text[done:])
