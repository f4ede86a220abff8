"""Results as tables of pandas, where pandas is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas


def of(items: Iterable[Any]) -> pandas.DataFrame:
    """Give a row an item, a column a field."""
    try:
        import pandas
    except ImportError as error:
        message = "to_pandas needs pandas: pip install pandas"
        raise ImportError(message) from error
    rows = [{column.name: getattr(item, column.name) for column in fields(item)} for item in items]
    return pandas.DataFrame(rows)
