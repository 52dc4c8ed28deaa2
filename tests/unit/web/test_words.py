"""Both languages say the same things, and no page says anything beside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from inspector.casework.views import CaseStatus, Outcome, Verdict
from inspector.web.rendering import TEMPLATES
from inspector.web.words import LANGUAGES, catalogue, places, preferred, words

ENGLISH, CHINESE = catalogue("en"), catalogue("zh")
PAGES = sorted(TEMPLATES.glob("*.html"))
HAN = re.compile(r"[一-鿿]")
# Said alike everywhere: the name of a hash, and signs.
NEUTRAL = {"SHA-256", "DOCTYPE", "html"}


def test_both_catalogues_have_the_same_keys() -> None:
    assert ENGLISH.keys() == CHINESE.keys()
    assert len(ENGLISH) > 200


def test_each_word_states_the_same_values_in_both() -> None:
    assert not {key for key in ENGLISH if places(ENGLISH[key]) != places(CHINESE[key])}


def test_no_word_is_empty_and_chinese_is_chinese() -> None:
    assert not [key for key, text in (ENGLISH | CHINESE).items() if not text.strip()]
    alike = {"app.other_language", "report.json", "act.other"}
    assert not [
        key
        for key, text in CHINESE.items()
        if not HAN.search(text) and key not in alike and places(text) == frozenset()
    ]


def bare(source: str) -> list[str]:
    """What a template would say by itself: letters outside of tags, and in attributes that are read out."""
    source = re.sub(r"\{% block (body|main) %\}.*?\{% endblock %\}", "", source)  # attributes, not words
    data = "".join(text if kind == "data" else "⟦⟧" for _, kind, text in Environment(autoescape=True).lex(source))
    data = re.sub(r"(⟦⟧)+", "⟦⟧", data)
    read_out = re.findall(r'(?:title|alt|placeholder|aria-label|aria-description)="([^"]*)"', data)
    outside = re.sub(r"<(style|script)[^>]*>.*?</\1>|<[^>]*>", " ", data, flags=re.DOTALL)
    words_there = [
        *re.findall(r"[^\W\d_][\w-]*", outside),
        *(text for text in read_out if re.search(r"[^\W\d_]", text)),
    ]
    keys_of_keyboard = set(re.findall(r"<kbd>([^<⟦]*)</kbd>", data))
    return [word for word in words_there if word not in NEUTRAL | keys_of_keyboard]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    assert bare(path.read_text(encoding="utf-8")) == []


def test_words_of_a_template_would_be_found() -> None:
    assert bare('<p title="Look">{{ t("a.b") }} here</p>') == ["here", "Look"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_each_word_that_a_template_asks_for_is_there(path: Path) -> None:
    asked = re.findall(r'\bt\("([\w.]+)"(?! ~)', path.read_text(encoding="utf-8"))
    known = set(ENGLISH) | {key.rpartition(".")[0] for key in ENGLISH if key.endswith((".one", ".many"))}
    assert not set(asked) - known


def test_whatever_casework_may_say_has_a_word() -> None:
    for status in CaseStatus.__args__:  # type: ignore[attr-defined]
        assert f"state.{status}" in ENGLISH
    for outcome in Outcome.__args__:  # type: ignore[attr-defined]
        assert f"outcome.{outcome}" in ENGLISH
    for verdict in Verdict.__args__:  # type: ignore[attr-defined]
        assert f"verdict.{verdict}" in ENGLISH


def test_the_number_chooses_the_form() -> None:
    assert words("en")("queue.total", n=1) == "1 bundle"
    assert words("en")("queue.total", n=2) == "2 bundles"
    with pytest.raises(KeyError):
        words("en")("queue.no_such_word")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("de,en;q=0.5,zh;q=0.4", "en"), ("en;q=0.1,zh;q=0.9", "zh"), ("", "en"),
     ("xx;q=nonsense", "en")],
)  # fmt: skip
def test_the_language_is_the_one_that_the_browser_likes_best(accepted: str, language: str) -> None:
    assert preferred(accepted) == language
    assert language in LANGUAGES
