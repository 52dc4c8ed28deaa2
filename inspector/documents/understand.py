"""From pages to typed documents with fields and line items: the flow of understanding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice, zip_longest

from inspector.core.box import PageId
from inspector.core.document import Document, Field, Language, LineItem, TextLine
from inspector.core.page import Page
from inspector.documents.bare_totals import with_bare_total
from inspector.documents.boxed_records import boxed_items
from inspector.documents.candidates import Reading
from inspector.documents.cells import Grid
from inspector.documents.cited import with_citations
from inspector.documents.column_solving import solved
from inspector.documents.columns import as_carried
from inspector.documents.doubtful_units import with_units_settled
from inspector.documents.each_figures import without_each
from inspector.documents.fallbacks import fallbacks
from inspector.documents.fields import Proposal, choose, find_fields, to_field
from inspector.documents.flow import LISTED, flow_items
from inspector.documents.halves import printed_pages
from inspector.documents.headings import find_headings
from inspector.documents.items import line_items, shared_count, total_fields
from inspector.documents.kind import DocumentKind
from inspector.documents.kind_by_table import by_table
from inspector.documents.labels import Label, find_labels
from inspector.documents.layout import Sheet, lay_out
from inspector.documents.marks import decimal_mark
from inspector.documents.opened_goods import opened_items
from inspector.documents.page_type import PageType, type_page
from inspector.documents.reconcile import reconcile
from inspector.documents.records import record_items
from inspector.documents.rows import Body, carried_body, flow_body, listed_body, read_body
from inspector.documents.spread_labels import with_spread_labels
from inspector.documents.summed_totals import with_printed_sums
from inspector.values.number import DecimalMark
from inspector.values.script import han_share, look_alike

UNLABELLED = 0.73
"""Up to this confidence a value was found without a label."""
SURE = 0.75
"""From this score on a labelled total goes before the one in the table's last row."""
HEAD_ROWS = 2
"""A later page repeats the title and number of its paper in so many rows at its top."""
NO_COLUMNS = frozenset({
    "loading_port", "discharge_port", "vessel", "vessel/voyage", "seller", "buyer", "consignee", "notify", "to_place",
    "final_destination", "place/date",
})  # fmt: skip
"""Labels that never head a column of goods: what seems a heading is a row of boxes."""
PARTIES = frozenset({"buyer", "consignee", "notify", "end_user", "seller"})
"""Parties whose names do not stand for one another."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page on its way: laid out, typed, its labels found."""

    page: Page
    sheet: Sheet
    type: PageType
    reading: Reading


def understand(pages: Iterable[Page], kinds: Mapping[str, DocumentKind]) -> tuple[Document, ...]:
    """The documents that the pages make, in the order of files and pages; a page is taken when it is needed.

    A document never spans two files; but in a series of pictures, of one page each, a page that goes on from the
    page before is a document of the same kind, and its table goes on. Pages without any word make a document of kind
    `other`.
    """
    found: list[Document] = []
    series: list[Leaf] = []
    opened = ""
    recognised: set[PageId] = set()
    for _, group in groupby(pages, key=lambda p: p.id.file):
        leaves = _leaves(group, kinds, recognised)
        first = list(islice(leaves, 2))
        if len(first) == 1 and series and _next_picture(series, first[0], kinds):
            first[0] = _as_later_page(first[0], series[0])
        else:
            series, opened = [], ""
        count = len(found)
        for stack in split(chain(first, leaves), kinds):
            found.append(_document(f"d{len(found) + 1}", stack, kinds, before=series))
        if opened:
            found[count] = _going_on(found[count], opened, series[0].page.id.file)
        opened = opened or f"d{count + 1}"
        series = [*series, *first] if len(first) == 1 else []
    return with_citations(tuple(map(with_printed_sums, reconcile(found, frozenset(recognised)))))


def _going_on(document: Document, opened: str, file: str) -> Document:
    """A document that goes on from the one called `opened`, and says so among the reasons for its kind."""
    return replace(document, continues=opened, cues=(*document.cues, f"goes on from {file}"))


def _leaves(pages: Iterable[Page], kinds: Mapping[str, DocumentKind], recognised: set[PageId]) -> Iterator[Leaf]:
    for page in pages:
        if page.origin == "ocr":
            recognised.add(page.id)
        for printed in printed_pages(page):
            yield _leaf(printed, kinds)


def _leaf(page: Page, kinds: Mapping[str, DocumentKind]) -> Leaf:
    sheet = with_spread_labels(lay_out(page))
    labels = find_labels(sheet)
    reading = Reading(sheet, Grid(sheet), labels)
    return Leaf(page, sheet, by_table(type_page(sheet, kinds, labels), reading), reading)


def split(leaves: Iterable[Leaf], kinds: Mapping[str, DocumentKind]) -> Iterator[list[Leaf]]:
    """Which pages of one file belong together, one document at a time: only its pages are held laid out.

    A page opens a document unless it says that it is a later page, or carries no title and no contrary
    cues, or repeats the title and number of the page before.
    """
    stack: list[Leaf] = []
    for leaf in leaves:
        if stack and not _continues(stack, leaf, kinds):
            yield stack
            stack = []
        stack.append(leaf)
    if stack:
        yield stack


def _continues(stack: Sequence[Leaf], leaf: Leaf, kinds: Mapping[str, DocumentKind]) -> bool:
    head, before = stack[0].type, stack[-1].type
    current = leaf.type
    if leaf.sheet.cells:
        return False
    same = current.kind == head.kind or (current.kind == "other" and not current.titled)
    if current.number_of and current.number_of[0] > 1 and same:
        expected = (before.number_of or (len(stack), 0))[0] + 1
        return current.number_of[0] == expected or not current.titled
    if not current.titled:
        if _opens(stack, leaf) and current.kind not in {head.kind, "other"}:
            return False
        return head.kind != "other" and (same or current.points < 4)
    if current.number_of and current.number_of[0] == 1:
        return False
    return current.kind == head.kind and _same_number(stack[-1], leaf, kinds)


def _opens(stack: Sequence[Leaf], leaf: Leaf) -> bool:
    """Whether a page names its parties anew, as the first page of a paper does, after another has done so."""
    here, before = _parties(leaf), _parties(stack[0])
    return len(here) >= 2 and bool(here & before)


def _parties(leaf: Leaf) -> set[str]:
    upper = 0.5 * leaf.sheet.height
    return {
        x.role for x in leaf.reading.labels
        if x.role in PARTIES and (x.whole or x.colon) and x.segment.place.y0 < upper
    }  # fmt: skip


def _next_picture(series: Sequence[Leaf], leaf: Leaf, kinds: Mapping[str, DocumentKind]) -> bool:
    """Whether a page goes on from the pictures before: named in one series with them, without an own title."""
    before = series[-1].page
    pixels = before.origin == leaf.page.origin == "ocr"
    named = _series_name(before.id.file) == _series_name(leaf.page.id.file)
    return pixels and named and bool(leaf.page.words) and _continues(series, leaf, kinds)


def _series_name(file: str) -> str:
    """The name of a file without its number: scanners and cameras count."""
    return re.sub(r"\d+", "#", file)


def _as_later_page(leaf: Leaf, first: Leaf) -> Leaf:
    if leaf.type.kind == first.type.kind:
        return leaf
    return replace(leaf, type=replace(leaf.type, kind=first.type.kind, subtype=first.type.subtype, cues=()))


def _same_number(before: Leaf, leaf: Leaf, kinds: Mapping[str, DocumentKind]) -> bool:
    kind = kinds[leaf.type.kind]
    numbers = [find_fields(x.reading, kind, None).get("number") for x in (before, leaf)]
    if numbers[0] is None:
        return False
    if numbers[1] is None:  # the head of a later page may name title and number without a label ("Packing list 4471")
        return any(str(numbers[0].found.value) in s.text.split() for row in leaf.sheet.rows[:HEAD_ROWS] for s in row)
    return numbers[0].found.value == numbers[1].found.value


def _document(
    name: str, stack: Sequence[Leaf], kinds: Mapping[str, DocumentKind], *, before: Sequence[Leaf] = ()
) -> Document:
    """The document of these pages; `before` are pages of other files from which its table goes on."""
    head = stack[0].type
    kind = kinds[head.kind]
    mark = decimal_mark(
        (w.text for leaf in (*before, *stack) for w in leaf.page.words),
        [s.text for leaf in (*before, *stack) for s in leaf.sheet.segments],
    )
    bodies = _bodies([*before, *stack], mark, flow=kind.goods == "flow") if kind.goods != "none" else []
    bodies = [(leaf, body) for leaf, body in bodies if any(leaf is own for own in stack)]
    lines, totals = _goods(kind, [b for _, b in bodies], mark)
    if not lines and kind.goods == "table":
        lines = record_items([leaf.sheet for leaf in stack], mark)
    if not lines and kind.goods != "none":
        lines = opened_items([leaf.sheet for leaf in stack], mark)
    if kind.id == "customs_declaration" and not _told(lines):
        boxed = boxed_items([leaf.reading for leaf in stack], mark)
        # What looked like a table was the head of the form.
        lines, bodies, totals = (boxed, [], []) if boxed else (lines, bodies, totals)
    fields = _fields(stack, kind, bodies, totals, mark)
    unlabelled = "currency" not in fields or fields["currency"].confidence < UNLABELLED
    if unlabelled and "currency" not in kind.drop:
        fields |= _shared(lines, "currency", "currency")
    if "origin_country" not in fields and "origin_country" not in kind.drop:
        fields |= _shared(lines, "origin", "origin_country")
    lines = with_units_settled(lines, fields)
    for own, other in kind.also.items():
        if own in fields and other not in fields:
            fields[other] = replace(fields[own], name=other)
    return Document(
        id=name,
        kind=kind.id,
        file=stack[0].page.id.file,
        pages=tuple(dict.fromkeys(leaf.page.id.number for leaf in stack)),  # one image may show two of its pages
        fields=tuple(sorted(fields.values(), key=lambda f: f.name)),
        lines=tuple(lines),
        text=tuple(line for leaf in stack for line in text_lines(leaf.sheet)),
        subtype=head.subtype,
        language=_language(stack),
        confidence=head.confidence,
        cues=head.cues,
    )


def _told(lines: Sequence[LineItem]) -> bool:
    """Whether lines say what goods they are, with codes or amounts, as those of a declaration do."""
    return any(line.get("description") and (line.get("hs_code") or line.get("amount")) for line in lines)


def _shared(lines: Sequence[LineItem], cell: str, name: str) -> dict[str, Field]:
    """What every goods line says alike, where the paper says it for none of them or without a label."""
    known = [f for line in lines if (f := line.get(cell)) is not None and f.value not in {None, "KGS"}]
    if not known or len({f.value for f in known}) > 1 or (cell != "currency" and len(known) < len(lines)):
        return {}
    return {name: replace(known[0], name=name)}


def _bodies(stack: Sequence[Leaf], mark: DecimalMark | None, *, flow: bool) -> list[tuple[Leaf, Body]]:
    """The goods tables of all pages; a table without a heading goes on from the page before."""
    found: list[tuple[Leaf, Body]] = []
    open_table: Body | None = None
    for leaf in stack:
        headings = find_headings(leaf.sheet, leaf.reading.grid)
        for heading, following in zip_longest(headings, headings[1:]):
            until = following.first_row if following else None
            body = without_each(read_body(leaf.reading, heading, until=until))
            settled = solved(body, mark, cells=leaf.sheet.cells)
            if settled is not body.heading:
                body = without_each(read_body(leaf.reading, settled, until=until))
            body = with_bare_total(body, mark)
            if body.rows or body.totals:
                found.append((leaf, body))
                open_table = None if body.totals else body
        if not headings and leaf is stack[0] and flow:
            found += [(leaf, body) for body in flow_body(leaf.reading)]
        listed = listed_body(leaf.reading, LISTED) if flow and not headings and leaf is not stack[0] else []
        if listed:
            found += [(leaf, body) for body in listed]
            continue
        if not headings and open_table is not None and len(stack) > 1:
            body = without_each(carried_body(leaf.reading, open_table.heading))
            found.append((leaf, body))
            open_table = None if body.totals else body
    return found


def _goods(kind: DocumentKind, bodies: Sequence[Body], mark: DecimalMark | None) -> tuple[list[LineItem], list[Field]]:
    if kind.goods == "flow":
        bodies = [replace(body, heading=as_carried(body.heading)) for body in bodies]
        lines, totals = flow_items(bodies, mark)
    else:
        counted = [shared_count(body, mark) for body in bodies]
        lines, totals = line_items([body for body, _ in counted], mark), [f for _, told in counted for f in told]
    # What a row of totals says goes before what all goods happen to have.
    return lines, [*totals, *(f for body in bodies for f in total_fields(body, mark))]


def _fields(
    stack: Sequence[Leaf],
    kind: DocumentKind,
    bodies: Sequence[tuple[Leaf, Body]],
    totals: Sequence[Field],
    mark: DecimalMark | None,
) -> dict[str, Field]:
    chosen: dict[str, Proposal] = {}
    for leaf in stack:
        own = [body for holder, body in bodies if holder is leaf]
        reading = _without_headings(leaf.reading, own)
        page_fields = find_fields(reading, kind, mark, avoid=_table_words(own))
        unnamed = fallbacks(reading, kind, others=_other_parties(page_fields, kind), mark=mark)
        for proposal in (*page_fields.values(), *choose(unnamed).values()):
            best = chosen.get(proposal.field)
            if best is None or proposal.score > best.score:
                chosen[proposal.field] = proposal
    made = {name: to_field(name, p.found, p.score) for name, p in chosen.items()}
    summed = {id(w) for _, body in bodies for row in body.totals for words in row.cells.values() for w in words}
    for field in totals:
        labelled = chosen.get(field.name)
        named = labelled is not None and (labelled.score >= SURE or labelled.spoken)
        # Of figures in the row of totals the columns say what each is, not the word before the first.
        named = named and not (labelled and all(id(w) in summed for w in labelled.found.words))
        if field.name not in kind.drop and not named:
            made[field.name] = field
    return made


def _other_parties(chosen: Mapping[str, Proposal], kind: DocumentKind) -> frozenset[str]:
    """Keys of the parties that labels name on a page, without the one that the letterhead may name."""
    values = (chosen[name].found.value for name in PARTIES & chosen.keys() - {kind.letterhead})
    keys = {look_alike(value) for value in values if isinstance(value, str)}
    return frozenset(key for key in keys if len(key) >= 5)


def _without_headings(reading: Reading, bodies: Sequence[Body]) -> Reading:
    """Labels in a table's heading are headings of columns, not labels of fields."""
    rows = {row for b in bodies for row in range(b.heading.first_row, b.heading.last_row + 1)}
    kept: tuple[Label, ...] = tuple(x for x in reading.labels if x.segment.row not in rows or x.role in NO_COLUMNS)
    return Reading(reading.sheet, reading.grid, kept)


def _table_words(bodies: Sequence[Body]) -> frozenset[int]:
    """Words within goods rows, whose figures are those of lines, not of the document."""
    return frozenset(id(w) for body in bodies for row in body.rows for words in row.cells.values() for w in words)


def text_lines(sheet: Sheet) -> tuple[TextLine, ...]:
    """Every segment of a page as a line of text with its boxes, in reading order."""
    return tuple(TextLine(s.text, s.boxes, sheet.page, s.starts) for s in sheet.segments)


def _language(stack: Sequence[Leaf]) -> Language:
    share = han_share(" ".join(w.text for leaf in stack for w in leaf.page.words))
    return "zh" if share > 0.55 else "mixed" if share > 0.08 else "en"
