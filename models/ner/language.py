"""The spaCy language of trade papers: our tokens, and our way of comparing them; no more of a language is needed."""

from __future__ import annotations

from typing import Any

from spacy.attrs import LIKE_NUM, NORM  # type: ignore[import-not-found]  # compiled, without types
from spacy.language import BaseDefaults, Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from models.ner.tokens import is_number, norm, split

TOKENIZER = "trade_papers.tokens.v1"


class TradeTokenizer:
    """Makes a Doc of a text; the text of the Doc is the text itself, so that offsets need no translation."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc of the text."""
        words: list[str] = []
        spaces: list[bool] = []
        end = 0
        for start, stop in split(text):
            if start > end:  # a Doc keeps one space with the token before it; any more are tokens of their own
                gap = text[end:start]
                if words and gap[0] == " ":
                    spaces[-1] = True
                    gap = gap[1:]
                if gap:
                    words.append(gap)
                    spaces.append(False)
            words.append(text[start:stop])
            spaces.append(False)
            end = stop
        if end < len(text):
            words.append(text[end:])
            spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, path: Any, **_: Any) -> None:
        """Nothing to keep: the tokens are made by code, whose version the manifest holds."""

    def from_disk(self, path: Any, **_: Any) -> TradeTokenizer:
        """Nothing to load."""
        return self

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep."""
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> TradeTokenizer:
        """Nothing to load."""
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def make_tokenizer() -> Any:
    """What spaCy's config names: builds the tokenizer of a pipeline."""
    return lambda nlp: TradeTokenizer(nlp.vocab)


class TradeDefaults(BaseDefaults):
    """Our attributes of words; no stop words, no exceptions."""

    lex_attr_getters: dict[int, Any] = {  # noqa: RUF012  # as spaCy declares it
        **BaseDefaults.lex_attr_getters,
        NORM: norm,
        LIKE_NUM: is_number,
    }


@registry.languages("trade")
class TradeLanguage(Language):  # type: ignore[no-untyped-call]  # spaCy registers subclasses, untyped
    """English and Chinese, mixed on one line, as papers of trade are."""

    lang = "trade"
    Defaults = TradeDefaults
