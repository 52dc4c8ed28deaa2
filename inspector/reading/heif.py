"""Reads HEIC and HEIF photos, as phones take them; loaded when the first one comes."""

from __future__ import annotations

from pi_heif import register_heif_opener

from inspector.reading.raster import count_frames, read_frame
from inspector.reading.reader import Reader

# One thread: children share the cores already. Thumbnails and depth maps are no pages.
register_heif_opener(decode_threads=1, thumbnails=False, depth_images=False, aux_images=False)

READER = Reader("heif", ("image/heic",), count_frames, read_frame)
