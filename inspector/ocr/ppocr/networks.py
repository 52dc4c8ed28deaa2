"""Runs the two PP-OCR networks: by OpenVINO where it is there, in bfloat16 where the CPU can, else by ONNX Runtime."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inspector.errors import MissingProgram

Floats = NDArray[np.float32]
Network = Callable[[Floats], Floats]

DETECTOR = "PP-OCRv6_det_small.onnx"
READER = "PP-OCRv6_rec_small.onnx"


@dataclass(frozen=True, slots=True)
class Networks:
    """The opened networks and the characters the reader knows: index 0 is “no character”, the last a space."""

    detect: Network
    recognise: Network
    characters: tuple[str, ...]


def model_folder() -> Path | None:
    """Where the weights lie: inside the installed rapidocr package, or None without it."""
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "models"


def lacking() -> str | None:
    """One sentence on what is not installed, or None."""
    folder = model_folder()
    if folder is None:
        return "the package rapidocr, which holds the weights, is not installed"
    absent = [name for name in (DETECTOR, READER) if not (folder / name).is_file()]
    if absent:
        return f"the weights {', '.join(absent)} are not in the installed rapidocr; version 3.10 has them"
    if not any(importlib.util.find_spec(name) for name in ("openvino", "onnxruntime")):
        return "neither openvino nor onnxruntime is installed"
    return None


def running_path(backend: str = "auto") -> str:
    """What would run and in which precision, for people: `openvino 2026.4.1 bf16`."""
    if chosen_backend(backend) == "onnxruntime":
        return f"onnxruntime {version('onnxruntime')} f32"
    import openvino

    return f"openvino {version('openvino')} {'bf16' if _has_bf16(openvino.Core()) else 'f32'}"


def chosen_backend(backend: str) -> str:
    """`openvino` or `onnxruntime`: what `auto` comes to on this machine."""
    if backend == "auto":
        return "openvino" if importlib.util.find_spec("openvino") else "onnxruntime"
    return backend


def open_networks(*, backend: str, threads: int) -> Networks:
    """Load detector and reader.

    Raises:
        MissingProgram: the weights or the chosen backend are not installed.
    """
    reason, folder = lacking(), model_folder()
    chosen = chosen_backend(backend)
    if reason is None and importlib.util.find_spec(chosen) is None:
        reason = f"the package {chosen} is not installed"
    if reason is not None or folder is None:
        raise MissingProgram(program="ppocr", reason=reason)
    return _by_openvino(folder, threads) if chosen == "openvino" else _by_onnxruntime(folder, threads)


def _alphabet(listed: str) -> tuple[str, ...]:
    return ("", *listed.splitlines(), " ")


# Neither runtime ships complete type hints: `Any` stands for their sessions and models.
def _has_bf16(core: Any) -> bool:
    return "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def _by_openvino(folder: Path, threads: int) -> Networks:
    import openvino

    core = openvino.Core()
    precision = "bf16" if _has_bf16(core) else "f32"
    # Pinned, the single threads of two reading children share the first core: measured 32 s for what takes 18 s.
    options = {"INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": precision, "ENABLE_CPU_PINNING": False}
    models = [core.read_model(folder / name) for name in (DETECTOR, READER)]
    listed = str(models[1].get_rt_info(["framework", "character"]).value)
    requests = [core.compile_model(model, "CPU", options).create_infer_request() for model in models]
    return Networks(_openvino_network(requests[0]), _openvino_network(requests[1]), _alphabet(listed))


def _openvino_network(request: Any) -> Network:
    def run(pixels: Floats) -> Floats:
        found: Floats = request.infer([pixels], share_inputs=True, share_outputs=True)[0]
        return found

    return run


def _by_onnxruntime(folder: Path, threads: int) -> Networks:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # the arena keeps the largest page ever seen
    sessions = [
        onnxruntime.InferenceSession(folder / name, options, providers=["CPUExecutionProvider"])
        for name in (DETECTOR, READER)
    ]
    listed = sessions[1].get_modelmeta().custom_metadata_map["character"]
    return Networks(_onnx_network(sessions[0]), _onnx_network(sessions[1]), _alphabet(listed))


def _onnx_network(session: Any) -> Network:
    name = session.get_inputs()[0].name

    def run(pixels: Floats) -> Floats:
        found: Floats = session.run(None, {name: pixels})[0]
        return found

    return run
