"""Contents packed and unpacked."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.store import compressed


@given(st.binary())
def test_what_was_packed_is_what_comes_out(content: bytes) -> None:
    packed = compressed.columns(content)
    assert compressed.content_of(packed["content"], packed["content_sha256"]) == content
    assert compressed.is_whole(packed["content"], packed["content_sha256"])


@pytest.mark.parametrize("damaged", [None, b"", b"ingenting", zlib.compress(b"annat"), zlib.compress(b"samma")[:-6]])
def test_what_is_not_what_was_packed_is_refused(damaged: bytes | None) -> None:
    sha256 = compressed.columns(b"samma")["content_sha256"]
    with pytest.raises(compressed.Damaged):
        compressed.content_of(damaged, sha256)
