"""A wish to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from lede._binding import ffi, lib

Made = TypeVar("Made")


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


def interruptible(call: Callable[[Any], Made], cancellation: Cancellation | None) -> Made:
    """Make a call that may take minutes; an exception of a signal handler, as Ctrl-C's, cancels it.

    The interpreter runs signal handlers only between two steps of its main thread, which a call
    into the library would hold up to its end. So another thread makes it, and the main one waits.
    """
    if threading.current_thread() is not threading.main_thread():
        return call(pointer(cancellation))
    wish = cancellation or Cancellation()
    with ThreadPoolExecutor(1) as pool:
        made = pool.submit(call, pointer(wish))
        try:
            return made.result()
        finally:
            if not made.done():
                wish.cancel()
