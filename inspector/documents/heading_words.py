"""What the heading of a column may mean by its single words, where no known phrase makes up most of it.

`lexicon` knows whole phrases; papers join the same few words anew ("Net total KGS", "Preis je Stk", "单件毛重"). Each word
stands for a notion, and the notions of a heading speak for and against roles. This is weaker than a phrase: the figures
below the heading have the last word (`column_solving`).
Source of the words: commercial usage in the languages of the papers (English, Chinese, German, French, Spanish,
Portuguese, Italian, Dutch, Korean, Japanese, Turkish, Polish).
"""

from __future__ import annotations

import functools
import re
from typing import Final

from inspector.values.measure import package_kind, unit_of
from inspector.values.script import to_simplified, without_accents

_LATIN: Final[dict[str, str]] = {
    "net": r"net|nett|netto|neto|liquido|n\.?\s?w|nw|netgewicht|nettogewicht",
    "gross": r"gross|brutto|brut|bruto|lordo|g\.?\s?w|gw|bruttogewicht|actual",
    "tare": r"tare|tara",
    "weight": r"weights?|wt|wgt|mass|gewicht|poids|peso|kgs?|kilos?|kilograms?|mts?|tons?|tonnes?|lbs?|agirlik|waga",
    "each": r"each|per|unit|unitary|unitaire|unitario|einzel\w*|je|pro|p\.?/?\s?u|indiv\w*|single|birim|jedn\w*|@",
    "total": r"totals?|ttl|gesamt\w*|sum|summe|somme|totale|totaal|overall|all|line|extended|ext|toplam|razem",
    "price": r"prices?|rate|preis|einzelpreis|stuckpreis|epreis|prix|precio|preco|prezzo|prijs|cost|fiyat\w*|cena|pu|u\.?\s?p",
    "amount": r"amounts?|amt|values?|val|betrag|gesamtpreis|gesamtbetrag|warenwert|wert|montant|valeur|importe|valor|importo|bedrag|tutar|"
    r"wartosc|subtotal|invoiced",
    "quantity": r"qty|qnty|qtty|quantity|quantities|quant|menge|anzahl|quantite|qte|cantidad|cant|quantidade|qtd|quantita|aantal|"
    r"count|shipped|ordered|delivered|pcs|pieces|units|miktar|ilosc|stk|stuck|contents",
    "packages": r"pkgs?|packages?|packs?|ctns?|cartons?|colli|colis|kolli|pallets?|plts?|drums?|bags?|cases?|crates?|bundles?|boxes|"
    r"packstucke?|bultos|volumes|paquetes|sacos?|sacs?|futs?|fasser|kartons?|koli",
    "kind": r"kind|type|art der|nature of packages|tipo|sort",
    "volume": r"cbm|m3|cu\.?\s?m|measurements?|measure|meas|vol|volume|kubik\w*|cubage|cubic|rauminhalt",
    "code": r"codes?|h\.?\s?s|hts|tariff|tarif\w*|commodity code|ncm|taric|zolltarif\w*|statist\w*|nomenclature|gtip|htsus|schedule b|"
    r"warennummer|warennr|customs|heading",
    "origin": r"origin|orig|coo|made|ursprung\w*|origine|origen|origem|herkunft\w*|mense\w*|ctry|country|land|pays|pais|pochodzenia",
    "goods": r"descriptions?|desc|goods|commodity|commodities|products?|articles?|merchandise|particulars|material|items?|bezeichnung|"
    r"beschreibung|warenbezeichnung|artikel\w*|designation|denomination|libelle|descripcion|descricao|descrizione|omschrijving|"
    r"ware|waren|marchandises?|mercancia\w*|mercadoria\w*|merce|aciklama|malin cinsi|nazwa|towar\w*|name|supplied",
    "specification": r"spec\w*|model|modell|grade|size|grosse|type|quality|qualite|calidad|typ",
    "unit": r"unit|units|uom|u/?m|einheit|me|unite|unidad|unidade|eenheid|birim",
    "money": r"usd|us\$|eur|euros?|cny|rmb|gbp|jpy|krw|inr|chf|fob|cif|cfr|exw|fca|cip|dap|\$|€|£|¥",
    "other": r"dates?|datum|batch\w*|lots?|charge|heat|p\.?/?\s?o|orders?|auftrag\w*|ref\w*|discounts?|disc|rabatt|remise|tax\w*|"
    r"vat|gst|igst|cgst|sgst|mwst|tva|iva|duty|part|parts|sku|ean|art|artikelnr|artnr|catalogue|serial|due|delivery|dim\w*|"
    r"marks?|numbers?|nos?|nr|pos|criterion|remarks?|cas|un|class|purity|assay",
}  # fmt: skip
_HAN: Final[dict[str, str]] = {
    "net": "净|淨|순중량|正味|順",
    "gross": "毛|총중량|総重量|グロス",
    "tare": "皮重|皮",
    "weight": "重|중량|重量|千克|公斤|吨|KG|kg",
    "each": "单|每|단가|単価|单件|/件|/箱|/只|/个",
    "total": "总|合计|共|小计|합계|総|合計|总计",
    "price": "单价|价格|단가|単価|单位价格|售价",
    "amount": "金额|总价|总值|货值|금액|価額|金額|价值|总额",
    "quantity": "数量|수량|数|个数|成交",
    "packages": "件数|箱数|包装数|桶数|袋数|托数|箱|包装|포장|梱包|个数",
    "kind": "种类|类型|方式|종류",
    "volume": "体积|尺码|立方|용적|容積|부피",
    "code": "编码|税号|编号|税则|HS|세번|番号",
    "origin": "原产|产地|产国|원산지|原産",
    "goods": "品名|货物|商品|名称|货名|描述|产品|物料|物品|품명|품목|상품|商品名|品目|摘要",
    "specification": "规格|型号|规范|규격|仕様|牌号|品级",
    "unit": "单位|단위|単位",
    "money": "美元|欧元|人民币|元|USD|EUR|CNY|RMB|币",
    "other": "日期|批号|订单|合同|参考|折扣|税额|税率|序|唛头|备注|用途|征免|目的国|境内",
}
_RULES: Final[tuple[tuple[frozenset[str], frozenset[str], dict[str, float]], ...]] = tuple(
    (frozenset(need.split()), frozenset(never.split()), votes)
    for need, never, votes in (
        ("tare", "", {"_tare": 4.0, "net_weight_kg": -2.0, "gross_weight_kg": -2.0}),
        ("each weight", "price amount money", {"_each": 3.0, "net_weight_kg": -1.0, "gross_weight_kg": -1.0, "unit_price": -1.0}),
        ("each net", "price amount money", {"_each": 3.0, "net_weight_kg": -2.0, "unit_price": -1.0}),
        ("each gross", "price amount money", {"_each": 3.0, "gross_weight_kg": -2.0, "unit_price": -1.0}),
        ("net", "each price amount money", {"net_weight_kg": 2.0}),
        ("gross", "each price amount money", {"gross_weight_kg": 2.0}),
        ("net weight", "each price amount money", {"net_weight_kg": 1.0}),
        ("gross weight", "each price amount money", {"gross_weight_kg": 1.0}),
        ("weight", "net gross each price amount money", {"net_weight_kg": 1.0, "gross_weight_kg": 0.8, "quantity": 0.4}),
        ("weight", "price amount money", {"amount": -2.0, "unit_price": -1.0}),
        ("net", "price amount money", {"amount": -1.0}),
        ("gross", "price amount money", {"amount": -1.0}),
        ("volume", "", {"volume_cbm": 3.0}),
        ("price", "amount", {"unit_price": 2.0, "amount": 0.2}),
        ("price total", "each", {"amount": 2.2, "unit_price": -1.0}),
        ("each price", "", {"unit_price": 1.0}),
        ("each amount", "", {"unit_price": 2.5, "amount": -1.0}),
        ("each money", "", {"unit_price": 2.0}),
        ("amount", "each", {"amount": 2.0}),
        ("total money", "each", {"amount": 1.8}),
        ("money", "each price amount total", {"amount": 0.8, "unit_price": 0.8}),
        ("total", "amount money net gross weight price packages quantity volume", {"amount": 1.0, "quantity": 0.3}),
        ("quantity", "price amount money net gross", {"quantity": 2.0}),
        ("each quantity", "price", {"_each": 1.0, "quantity": -1.0}),
        ("quantity packages", "", {"packages": 0.8}),
        ("packages", "net gross price amount volume", {"packages": 1.8, "package_kind": 0.6}),
        ("packages kind", "", {"package_kind": 1.0}),
        ("kind", "packages goods", {"package_kind": 0.8, "specification": 0.4}),
        ("each packages", "price", {"_each": 1.6, "packages": -1.6}),
        ("code", "", {"hs_code": 2.0, "_other": 0.5}),
        ("origin", "", {"origin": 2.0}),
        ("goods", "price amount money quantity packages", {"description": 2.0}),
        ("goods code", "", {"description": -0.8, "hs_code": 0.5}),
        ("specification", "goods", {"specification": 1.5}),
        ("unit", "price amount money quantity each", {"unit": 1.5}),
        ("other", "", {"_other": 1.5}),
        ("goods other", "", {"_other": 0.5, "description": -0.5}),
    )
)  # fmt: skip


def _compiled(table: dict[str, str], *, words: bool) -> dict[str, re.Pattern[str]]:
    form = r"(?<![^\W_])(?:{})(?![^\W_])" if words else "(?:{})"
    return {notion: re.compile(form.format(pattern), re.IGNORECASE) for notion, pattern in table.items()}


_PATTERNS: Final = (_compiled(_LATIN, words=True), _compiled(_HAN, words=False))


def notions(heading: str) -> frozenset[str]:
    """The notions that the words of a heading name, in any of the languages."""
    plain = without_accents(to_simplified(heading)).replace("ß", "ss")
    found = {notion for table in _PATTERNS for notion, pattern in table.items() if pattern.search(plain)}
    if "each" in found and "unit" in found and not found & {"price", "amount", "money", "net", "gross", "weight"}:
        found.discard("each")  # "Unit" alone names the unit, not a price for each
    return frozenset(found)


@functools.lru_cache(maxsize=4096)
def heading_votes(heading: str) -> dict[str, float]:
    """For and against each role, by the words of a heading; nothing for words that say nothing.

    Besides the roles of `lexicon` there are `_each` (what a single piece or package weighs or holds), `_tare` and
    `_other`: known, but no cell of ours.
    """
    named = notions(heading)
    votes: dict[str, float] = {}
    for need, never, given in _RULES:
        if need <= named and not never & named:
            for role, weight in given.items():
                votes[role] = votes.get(role, 0.0) + weight
    return votes


LIKELY: Final = 1.5
"""So many points make the words of a heading a likely role."""


def likely_role(heading: str) -> str:
    """The role for which the words of a short heading speak most; empty where none is likely."""
    if len(heading) > 60 or len(heading.split()) > 8 or unit_of(heading) or package_kind(heading):
        return ""
    votes = {role: points for role, points in heading_votes(heading).items() if not role.startswith("_")}
    best = max(votes, key=lambda role: votes[role], default="")
    against = max((p for role, p in heading_votes(heading).items() if role.startswith("_")), default=0.0)
    return best if best and votes[best] >= LIKELY and votes[best] >= against else ""
