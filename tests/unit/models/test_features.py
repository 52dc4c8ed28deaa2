"""What the numbers and the words of a line tell, before any model sees them."""

from __future__ import annotations

import pytest

from models.classifier.evidence import constants
from models.classifier.features import NAMES, tell
from models.classifier.figures import figures, nines
from models.classifier.headings import DIFFERS, FITS, UNKNOWN
from models.classifier.knowledge import band
from models.classifier.rows import row
from models.classifier.signs import alternatives, anchor
from tests.unit.models.lines import fields


def test_a_vector_has_a_name_for_each_number() -> None:
    assert len(tell(row(fields())).vector) == len(NAMES)
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize(
    ("given", "usd"),
    [
        ({}, 2.9),
        ({"unit": "MT", "quantity": 1, "unit_price": 2900}, 2.9),
        ({"currency": "CNY", "unit_price": 100.0, "amount": 100_000.0, "unit": "千克"}, 14.0),
        ({"unit": "PCS", "quantity": 10, "unit_price": 290, "amount": 2900.0}, 2.9),
        ({"amount": 290.0}, 2.9),  # the unit price was not falsified
    ],
)
def test_a_kilogram_costs_what_the_line_says(given: dict[str, object], usd: float) -> None:
    assert figures(row(fields(**given))).usd_per_kg == pytest.approx(usd, rel=0.01)


def test_dear_goods_are_as_dear_as_their_heading_allows() -> None:
    assert figures(row(fields(unit_price=450, amount=450_000.0))).dear == pytest.approx(2.0, abs=0.01)
    assert band("0910200000").high > band("0910910000").high * 10  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("remarks", "material"),
    [
        ("m.p. 29.8 C", "gallium"), ("熔点271，凝固膨胀", "bismuth"), ("XRF Z=66", "dysprosium"), ("39号元素 9.8%", "yttrium"),
        ("CAS 7440-56-4", "germanium"), ("density 19.2", "tungsten"), ("545 nm green phosphor", "terbium"), ("Sb 99.65", "antimony"),
        ("三甲基铟", "indium"), ("65.2% metal, SOFC", "scandium"), ("burnable absorber", "gadolinium"), ("Te5N", "tellurium"),
    ],
)  # fmt: skip
def test_a_detail_names_its_material(remarks: str, material: str) -> None:
    assert tell(row(fields(remarks=remarks))).best.material.name == material


@pytest.mark.parametrize("remarks", ["antimony-free", "不含锑", "Sb < 1 ppm", "Sb: ND", "Sb 0.01 Bi 0.004"])
def test_what_is_denied_is_no_hit(remarks: str) -> None:
    hits = next(h for h in tell(row(fields(remarks=remarks))).hits if h.material.name == "antimony")
    assert hits.denied
    assert not hits.remarked


@pytest.mark.parametrize(
    ("text", "count"),
    [("99.99%", 4.0), ("5N5", 5.5), ("6N", 6.0), ("四九", 4.0), ("15% off", 0.0), ("99.5 pct", 2.301)],
)
def test_purities_are_counted_in_nines(text: str, count: float) -> None:
    assert nines(text) == pytest.approx(count, abs=0.01)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("melts? (?:in|on) (?:the )?hand", "melt"),
        (r"zone.?refin|Z\.R\.", "zone.?refin"),
        ("忌铝", "忌铝"),
        (r"\b[67]N\b", "n"),
    ],
)
def test_the_letters_of_a_pattern_stand_in_all_that_it_fits(pattern: str, letters: str) -> None:
    first = alternatives(pattern)[0]
    assert anchor(first) in letters
    assert anchor(first)


@pytest.mark.parametrize(
    ("description", "material"),
    [
        ("SmCo magnets 2:17 blocks", "rare_earth_magnet"), ("钐钴永磁 2:17", "rare_earth_magnet"), ("SmCo alloy 34/66", "samarium"),
        ("segment magnets Dy 4%", "rare_earth_magnet"), ("Dy metal for magnets", "dysprosium"),
    ],
)  # fmt: skip
def test_a_magnet_is_not_what_it_is_made_of(description: str, material: str) -> None:
    assert tell(row(fields(description=description, hs_code="8505111000"))).best.material.name == material


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"description": "Tungsten carbide powder 0.8 um", "hs_code": "9507909000"}, 1.0),
        ({"description": "Tungsten jig heads painted", "hs_code": "9507909000"}, 0.0),
        ({"description": "Tungsten carbide powder 0.8 um", "hs_code": "2849902000"}, 0.0),
    ],
)
def test_a_raw_material_under_a_foreign_code_is_told_from_goods_made_of_it(given: dict[str, str], told: float) -> None:
    assert tell(row(fields(**given))).vector[NAMES.index("raw_abroad")] == told


def test_a_price_above_what_a_material_fetches_speaks_against_it() -> None:
    hits = {h.material.name: h for h in tell(row(fields(unit_price=20000, amount=20_000_000.0))).hits}
    assert hits["antimony"].price_off > 2
    assert hits["indium"].price_off == 0


@pytest.mark.parametrize("text", ["gallium, B/L shows zinc", "镓锭 报锌锭", "do not show on invoice: Ga"])
def test_goods_with_two_names_are_noticed(text: str) -> None:
    assert tell(row(fields(description=text))).vector[NAMES.index("two_names")] == 1.0


@pytest.mark.parametrize(
    ("description", "code", "fit"),
    [
        ("YAG phosphor for LED", "3206500000", FITS),
        ("Wood metal bars 70 C", "3206500000", DIFFERS),
        ("低熔点合金锭", "3206500000", DIFFERS),
        ("三基色荧光粉", "3206500000", FITS),
        ("Hard graphite electrodes", "8545110000", FITS),
        ("flounder fillets", "0304390000", UNKNOWN),
    ],
)
def test_a_description_is_held_against_the_words_of_its_heading(description: str, code: str, fit: float) -> None:
    assert tell(row(fields(description=description, hs_code=code))).vector[NAMES.index("fits_heading")] == fit


@pytest.mark.parametrize(
    ("description", "code", "abroad"),
    [
        ("fusible bismuth alloy 70C", "3206500000", 1.0),
        ("bismuth vanadate yellow pigment", "3206499090", 0.0),
        ("tin bismuth alloy bars", "8003000000", 0.0),
    ],
)
def test_a_metal_under_a_code_of_no_metal_is_noticed(description: str, code: str, abroad: float) -> None:
    assert tell(row(fields(description=description, hs_code=code))).vector[NAMES.index("metal_abroad")] == abroad


def test_a_constant_of_the_metal_that_is_named_agrees_where_the_code_is_of_many_metals() -> None:
    """Niobium weighs 8.57 g/cc, as a solder of bismuth and tin does."""
    told = tell(row(fields(description="Niobium ingots", hs_code="8112999090", remarks="density 8.57")))
    assert told.vector[NAMES.index("own_agree")] == 1.0


@pytest.mark.parametrize(("text", "stated"), [("PVC resin SG5", []), ("S.G. 5.91", [5.91]), ("SG 5.91", [5.91])])
def test_a_model_is_no_specific_gravity(text: str, stated: list[float]) -> None:
    assert constants(text).get("density", []) == stated
