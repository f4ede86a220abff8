"""What Lede raises."""

from __future__ import annotations

import enum

from lede._binding import lib


class Code(enum.IntEnum):
    """Why a call failed; lede.h tells more of each."""

    MISSING = lib.LEDE_MISSING
    """A file or an article is not there."""
    EXISTS = lib.LEDE_EXISTS
    """Something is there already that must not be overwritten."""
    NOT_AN_ARCHIVE = lib.LEDE_NOT_AN_ARCHIVE
    """No archive is there."""
    NEWER_VERSION = lib.LEDE_NEWER_VERSION
    """A later version of Lede wrote the archive."""
    DAMAGED = lib.LEDE_DAMAGED
    """The archive's bytes are not those that were written."""
    LOCKED = lib.LEDE_LOCKED
    """Another writer has the archive."""
    DISK_FULL = lib.LEDE_DISK_FULL
    """No space is left on the device."""
    INPUT_OUTPUT = lib.LEDE_INPUT_OUTPUT
    """The operating system refused to read or write."""
    OTHER_ANALYSIS = lib.LEDE_OTHER_ANALYSIS
    """The archive was analysed by other rules: merge with `reanalyze`."""
    NO_STORED_TEXT = lib.LEDE_NO_STORED_TEXT
    """The archive does not keep its text, which this needs."""
    INVALID_QUERY = lib.LEDE_INVALID_QUERY
    """The query does not follow the grammar, under `strict`."""
    INVALID_SETTING = lib.LEDE_INVALID_SETTING
    """An option is unknown, of the wrong type or out of its range."""
    UNREADABLE_INPUT = lib.LEDE_UNREADABLE_INPUT
    """The input is in no format that Lede reads, or is broken."""
    CANCELLED = lib.LEDE_CANCELLED
    """The caller asked to stop, or the time was over."""
    INVALID_ARGUMENT = lib.LEDE_INVALID_ARGUMENT
    """A path is empty or holds a NUL, or an id is empty."""
    BUSY = lib.LEDE_BUSY
    """Another thread uses the writer."""
    OTHER = lib.LEDE_OTHER
    """Anything else; the message tells."""

    @classmethod
    def _missing_(cls, value: object) -> Code:
        # A code of a later library.
        return cls.OTHER


class LedeError(Exception):
    """A failure with its code and a message that says what to do."""

    code: Code
    """Why it failed."""
    message: str
    """What failed, where, and what to do."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(code, message)
        self.code = Code(code)
        self.message = message

    def __str__(self) -> str:
        """Give the message."""
        return self.message
