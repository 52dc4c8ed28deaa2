"""Fills the slots of a frame: which list or figure stands for which label, and what else papers print between them."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random

from models.ner.corpus import figures, parties
from models.ner.corpus.frames import SLOT, choose
from models.ner.corpus.idle import IDLE, SDS
from models.ner.corpus.words import Words

Piece = tuple[str, str]
"""Text, and its label or an empty string."""


class Filling:
    """Fills frames of one language; party names are drawn of both."""

    def __init__(self, rng: Random, words: Words, latin: Words, chinese: Words) -> None:
        self.rng = rng
        self.words = words
        self.latin = latin
        self.chinese = chinese
        self._entities: dict[str, Callable[[str], str]] = {
            "MATERIAL": self._material,
            "FORMULA": lambda sort: self._one("symbols") if sort == "symbol" else self._one("formulas"),
            "CAS": lambda sort: figures.cas(rng),
            "HS_CODE": lambda sort: figures.hs_code(rng),
            "PURITY": lambda sort: figures.purity(rng, words),
            "FORM": self._form,
            "GRADE": self._grade,
            "PARTICLE_SIZE": lambda sort: figures.particle_size(rng, words, sort),
            "QUANTITY": lambda sort: figures.quantity(rng, words, sort),
            "MONEY": lambda sort: figures.money(rng, words),
            "PACKAGING": self._packaging,
            "UN_NUMBER": lambda sort: figures.un_number(rng, sort),
            "PARTY": self._party,
            "COUNTRY": self._country,
            "PORT": self._port,
            "LICENCE": lambda sort: figures.licence(rng),
        }

    def fill(self, frame: str) -> list[Piece]:
        """The pieces of a frame with everything chosen and filled."""
        text = choose(frame, self.rng)
        pieces: list[Piece] = []
        at = 0
        for slot in SLOT.finditer(text):
            pieces.append((text[at : slot.start()], ""))
            label, sort, maybe, word, word_maybe = slot.groups()
            at = slot.end()
            if (maybe or word_maybe) and self.rng.random() < 0.5:
                continue
            if label:
                pieces.append((self._entities[label](sort or ""), label))
                if maybe and text[at : at + 1].isalpha() and not self.words.chinese:
                    pieces.append((" ", ""))
            else:
                pieces.append((self._word(word), ""))
        pieces.append((text[at:], ""))
        return [(t, label) for t, label in pieces if t]

    def idle_line(self) -> str:
        """A line that stands alone on a page and names nothing: a heading, a part of an address, goods, a figure."""
        rng = self.rng
        sort = rng.random()
        if sort < 0.45:
            return self._one("headings") + rng.choice(("", "", ":", "：" if self.words.chinese else ":"))
        if sort < 0.6:
            return self._address_line()
        if sort < 0.72:
            return self._word("article") + rng.choice(("", "", f" {self._word('model')}", f" {self._word('dim')}"))
        if sort < 0.76:
            return self._one("remarks")
        return self._word(
            rng.choice(
                (
                    "ref",
                    "date",
                    "num",
                    "int",
                    "dim",
                    "phone",
                    "email",
                    "vessel",
                    "container",
                    "boxes",
                    "account",
                    "person",
                )
            )
        )

    def _address_line(self) -> str:
        if self.words.chinese:
            return self.rng.choice(
                (self._one("cities"), self._one("name_places") + self._one("address_lines"), self._word("address"))
            )
        zone = f"{parties.first_word(self.rng, self.words)} {self._one('address_lines')}"
        place = self._one("cities", "ports")
        return self.rng.choice(
            (
                zone,
                place,
                f"{place} {self.rng.randint(1000, 99999)}",
                f"{zone}, {place}",
                self._word("address"),
                f"{place}, {self._one('cities')}",
            )
        )

    def _one(self, *names: str) -> str:
        return self.words.draw(self.rng, *names)

    def _material(self, sort: str) -> str:
        if sort == "magnet":
            return self.rng.choice(
                ("钕铁硼", "钐钴", "铁氧体")
                if self.words.chinese
                else ("NdFeB", "SmCo", "neodymium", "ferrite", "NdFeB")
            )
        if sort == "sulphur":
            return self.rng.choice(("sulphur", "sulfur", "phosphorus"))
        if sort == "gas":
            return self.rng.choice(("argon", "nitrogen", "helium"))
        if sort == "alloy":
            return self._one("alloys")
        if sort == "joined":
            joined = "-".join(self._one("elements") for _ in range(self.rng.choice((2, 2, 3))))
            return joined if self.rng.random() < 0.7 else self._one("alloys")
        if sort == "organic":
            return self._one("organics", "alloys", "minerals")
        if sort == "fibre":
            fibres = (
                ("棉", "涤纶", "羊毛", "氨纶", "尼龙")
                if self.words.chinese
                else ("cotton", "polyester", "wool", "elastane", "nylon")
            )
            return self.rng.choice(fibres)
        if self.rng.random() < 0.3:
            return self._compound()
        return self._one("elements", "salts", "alloys", "minerals", "organics", "controlled")

    def _compound(self) -> str:
        if self.words.chinese:
            element = self._one("elements")
            if self.rng.random() < 0.1:
                return f"{self.rng.choice(('电解', '金属', '单质'))}{element}"
            return self._one("before") + element
        name = f"{self._one('elements')} {self._one('anions')}"
        if self.rng.random() < 0.1:
            name = f"{self._one('elements')}{self.rng.choice(('(III)', '(II)', '(IV)', '(V)'))} {self._one('anions')}"
        if self.rng.random() < 0.06:
            name = f"{self.rng.choice(('di', 'tri'))}{name.replace(' ', ' ' + self.rng.choice(('di', 'tri', 'tetra', 'pent')), 1)}"
        return name + self.rng.choice((" metal", " hydrate", " heptahydrate", *[""] * 12))

    def _form(self, sort: str) -> str:
        if sort == "target":
            return "靶材" if self.words.chinese else self.rng.choice(("target", "targets"))
        if sort == "wafer":
            return self.rng.choice(
                ("片", "晶片", "单晶片", "衬底片") if self.words.chinese else ("wafer", "wafers", "substrates")
            )
        return self._one("forms")

    def _grade(self, sort: str) -> str:
        if sort == "magnet":
            return f"{self.rng.choice(('N', ''))}{self.rng.randint(28, 55)}{self.rng.choice(('', 'M', 'H', 'SH', 'UH', 'EH', 'AH'))}"
        if self.rng.random() < 0.12:
            letters = "".join(self.rng.choice(string.ascii_uppercase) for _ in range(self.rng.randint(1, 3)))
            return f"{letters}{self.rng.choice(('', '-'))}{self.rng.randint(1, 999)}"
        return self._one("grades")

    def _packaging(self, sort: str) -> str:
        rng, chinese = self.rng, self.words.chinese
        if sort == "one":
            if chinese:
                return rng.choice(("桶", "袋", "箱", "瓶", "托", "包", "罐", "盒", "卷", "桶", "袋"))
            return rng.choice(
                ("drum", "bag", "case", "carton", "box", "bottle", "pallet", "can", "roll", "ctn", "pail", "big bag")
            )
        if chinese:
            kind = self._one("packages")
            if sort == "kinds":
                return kind
            return f"{rng.randint(1, 1200)}{rng.choice(('', '', ' ', '个' if len(kind) > 1 else ''))}{kind}"
        kind = self._one("packages")
        if rng.random() < 0.4:
            kind = f"{self._one('package_kinds')} {kind}"
        if sort == "kinds":
            return kind
        if sort == "pallets":
            kind = rng.choice(("pallets", "PALLETS", "plts", "wooden pallets", "skids"))
        count = rng.randint(1, 12) if sort == "few" else int(10 ** rng.uniform(0, 3.3))
        if rng.random() < 0.1:
            word = rng.choice(("one", "two", "three", "four", "ten", "ONE (1)", "TWO (2)", "FIVE (5)", "twenty (20)"))
            return f"{word} {kind}"
        return f"{count:,} {kind}" if rng.random() < 0.9 else f"{count}{kind}"

    def _party(self, sort: str) -> str:
        in_chinese = self.words.chinese if self.rng.random() < 0.9 else not self.words.chinese
        if not self.words.chinese and self.rng.random() < 0.7:
            in_chinese = False
        return parties.party(self.rng, self.latin, self.chinese, sort, in_chinese=in_chinese)

    def _country(self, sort: str) -> str:
        if sort == "prc":
            return "中华人民共和国"
        if sort == "code" or self.rng.random() < 0.03:
            return self._one("country_codes")
        return self._one("common_countries", "countries")

    def _port(self, sort: str) -> str:
        rng = self.rng
        if not sort and rng.random() < 0.15:
            return self._unheard()
        name = self._one("airports") if sort == "air" else self._one("ports", "ports", "ports", "cities", "airports")
        if self.words.chinese:
            name = self._one("airports") if sort == "air" else self._one("ports")
            if rng.random() < 0.2 and name[-1] not in "港岸场":
                name += rng.choice(("港", "港", "口岸", "机场", "新港"))
            return name
        style = rng.random()
        if style < 0.06:
            return f"{name} {rng.choice(('Port', 'Seaport', 'Airport', 'Intl Airport', 'Harbour'))}"
        if style < 0.1:
            return f"Port of {name}"
        return name

    def _unheard(self) -> str:
        """A place that no table has: where it stands must tell."""
        if self.words.chinese:
            return "".join(
                self.rng.choice(
                    "阿巴布达德尔法哈基卡克拉莱利林马曼蒙米姆纳尼诺帕普萨塞斯塔特托瓦维乌希亚扎吉坦堡宁波浦港湾口"
                )
                for _ in range(self.rng.randint(2, 5))
            )
        made = "".join(self.rng.choice(parties.SYLLABLES) for _ in range(self.rng.randint(2, 4))).capitalize()
        return (
            made
            if self.rng.random() < 0.8
            else f"{self.rng.choice(('Port', 'San', 'Santa', 'Al', 'Saint', 'New', 'Puerto', 'Bandar'))} {made}"
        )

    def _word(self, name: str) -> str:
        made = IDLE.get(name)
        if made is not None:
            return made(self.rng)
        if name == "city":
            return (
                self._one("cities", "cities", "ports")
                if self.words.chinese is False or self.rng.random() < 0.3
                else self._one("cities")
            )
        if name in ("address",):
            return parties.address(self.rng, self.words)
        if name == "adj":
            return self._one("form_adjectives", "colours") if not self.words.chinese else self._one("praise")
        if name == "sds":
            return self.rng.choice(SDS[self.words.language])
        lists = {
            "article": "articles",
            "use": "uses",
            "colour": "colours",
            "person": "persons",
            "vessel": "vessels",
            "incoterm": "incoterms",
            "remark": "remarks",
            "praise": "praise",
            "sea": "seas",
        }
        words = self.words if lists[name] in self.words.lists else self.latin
        return words.draw(self.rng, lists[name])
