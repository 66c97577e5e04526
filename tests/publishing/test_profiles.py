"""Profiles: the shipped ones are sound, the user's take their place, and nothing in one can break a mail."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.publishing import profiles
from editor.publishing.errors import ProfileBroken, UnknownProfile
from editor.publishing.profiles import SHIPPED, Profile, Profiles
from editor.support.errors import FolderNotWritable
from editor.support.paths import resources

COMMON = {"unsubscribe", "web_version", "forward", "share", "first_name", "last_name", "name", "email"}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_profile_is_sound_and_says_where_it_comes_from(name: str) -> None:
    profile = Profiles().load(name)
    assert set(profile.fields) >= COMMON
    assert (resources() / "profiles" / f"{name}.toml").read_text(encoding="utf-8").startswith("# ")
    assert not any(profile.fields.values()) or profile.source.startswith("https://")
    assert profile.unknown() == tuple(field for field, value in profile.fields.items() if not value)


def test_every_shipped_file_is_offered() -> None:
    assert sorted(path.stem for path in (resources() / "profiles").glob("*.toml")) == sorted(SHIPPED)


def test_the_users_copy_takes_the_place_and_can_be_taken_back(tmp_path: Path) -> None:
    known = Profiles(tmp_path / "profiles")
    assert not known.is_edited("idrelay")
    mine = Profile(
        name="IdRelay", fields={"unsubscribe": "%%avsluta%%", "share": ""}, picture_base_url="https://a.se/b"
    )
    known.save("idrelay", mine)
    assert known.is_edited("idrelay")
    assert Profiles(tmp_path / "profiles").load("idrelay") == mine
    known.reset("idrelay")
    assert known.load("idrelay") == Profiles().load("idrelay")


def test_profiles_of_ones_own_are_offered_last(tmp_path: Path) -> None:
    known = Profiles(tmp_path)
    known.save("egen-tjanst", Profile(name="Egen"))
    (tmp_path / "Fel namn.toml").write_text("", encoding="utf-8")
    assert known.names() == (*SHIPPED, "egen-tjanst")
    assert known.load("egen-tjanst").name == "Egen"


@pytest.mark.parametrize("name", ["", "finnsinte", "../mailchimp", "MAILCHIMP", "mailchimp.toml", "a\x00b"])
def test_an_unknown_name_is_refused_with_those_known(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownProfile) as refused:
        Profiles(tmp_path).load(name)
    assert refused.value.data["known"] == ", ".join(SHIPPED)


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        ("", "name"),
        ("name = 1", ""),
        ("name = 'a'\nokänd = 1", ""),
        ("name = 'a'\nfarg = 'röd'", "farg"),
        ("name = 'a'\n[fields]\n'två ord' = 'x'", "fields.två ord"),
        ("name = 'a'\n[fields]\nunsubscribe = '\"><script>'", "fields.unsubscribe"),
        ("name = 'a'\n[fields]\nunsubscribe = \"a\\nBcc: b\"", "fields.unsubscribe"),
        ("name = 'a'\npicture_base_url = 'javascript:x'", "picture_base_url"),
        ("name = 'a'\npicture_base_url = 'file:///c:/bilder'", "picture_base_url"),
        ("name = 'a'\n[fields]\nunsubscribe = '" + "x" * 501 + "'", "fields.unsubscribe"),
        ("#" * 200_000, ""),
        ("name = " + "1" * 5_000, ""),
        ("name = " + "[" * 10_000, ""),
    ],
)
def test_a_broken_file_is_named(content: str, detail: str, tmp_path: Path) -> None:
    (tmp_path / "rule.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ProfileBroken) as refused:
        Profiles(tmp_path).load("rule")
    assert refused.value.data["file"] == "rule.toml"
    assert detail in str(refused.value.data["detail"])


def test_what_cannot_be_used_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(ProfileBroken):
        Profiles(tmp_path).save("rule", Profile(name="Rule", fields={"unsubscribe": "<b>"}))
    with pytest.raises(ProfileBroken):
        Profiles(tmp_path).save("../rule", Profile(name="Rule"))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FolderNotWritable):
        Profiles(Path("/proc/profiles")).save("rule", Profile(name="Rule"))


@settings(max_examples=200)
@given(
    name=st.text(min_size=1),
    source=st.text(),
    fields=st.dictionaries(st.from_regex(r"[A-Za-z_][A-Za-z0-9_]*", fullmatch=True), st.text(max_size=30)),
)
def test_what_is_written_reads_back(name: str, source: str, fields: dict[str, str]) -> None:
    import tempfile

    profile = Profile(name=name, source=source, fields=fields)
    try:
        profiles.checked(profile, "x")
        source.encode()
    except (ProfileBroken, UnicodeEncodeError):
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.toml"
        path.write_bytes(profiles.to_toml(profile).encode())
        assert profiles.read(path) == profile
