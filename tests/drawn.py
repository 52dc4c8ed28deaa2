"""Draws page images with known words, and makes scans and faxes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inspector.reading.engine import Pixels

SANS = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
HAN = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
A4 = (1654, 2339)  # at 200 dpi

INVOICE = (
    "COMMERCIAL INVOICE",
    "Seller: Lantern Bay Metals Co., Ltd.  Invoice No. LB260417",
    "12 Harbour Road, Ningbo, Zhejiang 315000, China",
    "Buyer: Norfeld Handels GmbH  Date: 2026-04-17",
    "Country of origin: CHINA  Terms: FOB NINGBO",
    "Description  Quantity  Unit price  Amount",
    "Aluminium alloy ingots ADC12  18,000 KGS  2.35  42,300.00",
    "Zinc die castings, polished  1,250 PCS  6.80  8,500.00",
    "TOTAL  USD 50,800.00",
    "Net weight 19,100 KGS  Gross weight 19,744 KGS  48 PALLETS",
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page image and its words: text with left, top, right and bottom of the ink in pixels."""

    image: Pixels
    words: tuple[tuple[str, tuple[int, int, int, int]], ...]


def page(
    lines: Iterable[str] = INVOICE,
    *,
    font: str = SANS,
    size: int = 28,
    canvas: tuple[int, int] = A4,
    left: int = 150,
    top: int = 150,
    leading: float = 1.9,
) -> Drawn:
    """Lines of black print on white; two spaces in a line jump to the next stop, as in a table."""
    picture = Image.new("L", canvas, 255)
    pen, face = ImageDraw.Draw(picture), ImageFont.truetype(font, size)
    words = []
    for number, line in enumerate(lines):
        x, y = float(left), round(top + number * size * leading)
        for column in line.split("  "):
            for text in column.split(" "):
                x0, y0, x1, y1 = pen.textbbox((x, y), text, font=face)
                pen.text((x, y), text, fill=0, font=face)
                words.append((text, (round(x0), round(y0), round(x1), round(y1))))
                x += pen.textlength(text + " ", font=face)
            x += size * 3
    return Drawn(np.asarray(picture).copy(), tuple(words))


def boxed(image: Pixels, xs: Iterable[int], ys: Iterable[int], *, thick: int = 2) -> Pixels:
    """The page with a grid of ruling lines at these positions."""
    ruled, across, down = image.copy(), list(xs), list(ys)
    for y in down:
        cv2.line(ruled, (across[0], y), (across[-1], y), (0,), thick)
    for x in across:
        cv2.line(ruled, (x, down[0]), (x, down[-1]), (0,), thick)
    return ruled


def askew(image: Pixels, degrees: float) -> Pixels:
    """The page turned clockwise a little, within its canvas."""
    high, wide = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), -degrees, 1)
    turned = cv2.warpAffine(image, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    return turned.astype(np.uint8)


def scanned(image: Pixels, *, seed: int = 7) -> Pixels:
    """An office scan in colour: blur, noise, uneven light, JPEG."""
    rng = np.random.default_rng(seed)
    soft = cv2.GaussianBlur(image, (0, 0), 0.9).astype(np.float32)
    soft = soft * np.linspace(0.98, 0.78, image.shape[1])[None, :] + rng.normal(0, 4, image.shape)
    colour = cv2.cvtColor(np.clip(soft, 0, 255).astype(np.uint8), cv2.COLOR_GRAY2BGR)
    _, packed = cv2.imencode(".jpg", colour, [cv2.IMWRITE_JPEG_QUALITY, 45])
    return cv2.imdecode(packed, cv2.IMREAD_COLOR_RGB).astype(np.uint8)


def faxed(image: Pixels, *, seed: int = 7) -> Pixels:
    """A 1-bit fax page at 204×98 dpi with specks."""
    rng = np.random.default_rng(seed)
    small = cv2.resize(image, (round(image.shape[1] * 1.02), image.shape[0] * 98 // 200), interpolation=cv2.INTER_AREA)
    bits = np.where(small > 150, 255, 0).astype(np.uint8)
    bits[rng.random(bits.shape) < 0.0004] = 0
    return bits
