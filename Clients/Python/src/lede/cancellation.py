"""A wish to stop."""

from __future__ import annotations

from typing import Any

from lede._binding import ffi, lib


class Cancellation:
    """Stops calls that were given it, from any thread or signal handler.

    A call that is stopped raises `LedeError` with `Code.CANCELLED`, and so does every later call
    with the same cancellation; the archive is as it was.
    """

    __slots__ = ("_handle",)

    def __init__(self) -> None:
        self._handle = ffi.gc(lib.lede_cancellation_new(), lib.lede_cancellation_free)

    def cancel(self) -> None:
        """Stop the calls."""
        lib.lede_cancel(self._handle)


def pointer(cancellation: Cancellation | None) -> Any:
    """Give what the library's functions take."""
    return ffi.NULL if cancellation is None else cancellation._handle
