"""The Linux program's data of ICU: read, cut, written."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import smaller_icu  # type: ignore[import-not-found]  # tools beside the program, no package

HEADER = struct.pack("<H2sHHBBBB4s4s4s", 24, b"\xda\x27", 20, 0, 0, 0, 2, 0, b"CmnD", b"\1\0\0\0", b"\3\0\0\0")
NAMES = st.text("abcdefghij_/.", min_size=1, max_size=20)


@given(st.dictionaries(NAMES, st.binary(max_size=40), min_size=1, max_size=20))
def test_what_is_written_is_read_again_in_the_order_of_names(items: dict[str, bytes]) -> None:
    header, found = smaller_icu.read(smaller_icu.written(HEADER, items))
    assert header == HEADER
    assert list(found) == sorted(items)
    for name, data in items.items():
        assert found[name].rstrip(b"\0") == data.rstrip(b"\0")
        assert 0 <= len(found[name]) - len(data) < 16


def test_every_item_begins_where_icu_expects_it() -> None:
    package = smaller_icu.written(HEADER, {"b.res": b"12345", "a.res": b"1"})
    places = [struct.unpack_from("<II", package, 24 + 4 + 8 * index)[1] for index in range(2)]
    assert [place % 16 for place in places] == [0, 0]


@pytest.mark.parametrize(
    ("name", "size", "kept"),
    [
        ("sv.res", 1000, True),
        ("sv_SE.res", 100, True),
        ("coll/sv.res", 1000, True),
        ("en_GB.res", 100, True),
        ("root.res", 1000, True),
        ("coll/root.res", 300_000, True),
        ("unit/pool.res", 100_000, True),
        ("coll/res_index.res", 1000, True),
        ("coll/ucadata.icu", 500_000, True),
        ("supplementalData.res", 200_000, True),
        ("zoneinfo64.res", 150_000, True),
        ("brkitr/word.brk", 20_000, True),
        ("ibm-923_P100-1998.cnv", 1000, True),
        ("de.res", 1000, False),
        ("zh_Hant_TW.res", 1000, False),
        ("coll/ko.res", 1000, False),
        ("translit/root.res", 1000, False),
        ("brkitr/cjdict.dict", 1000, False),
        ("gb18030.cnv", 230_000, False),
    ],
)
def test_swedish_english_and_what_belongs_to_no_language_stay(name: str, size: int, kept: bool) -> None:
    assert smaller_icu.keep(name, size) is kept


def test_another_file_is_refused() -> None:
    with pytest.raises(smaller_icu.NotIcu):
        smaller_icu.read(b"\x7fELF" + bytes(100))
