"""The recogniser is loaded when it is first asked for, once; where it cannot be, every case says so."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.entities.loading import RecogniserSource
from inspector.errors import ModelUnusable
from inspector.pipeline import assess
from inspector.settings import Settings
from inspector.toolkit import Toolkit
from tests.build import AS_OF, page, word


def test_it_is_loaded_once() -> None:
    source = RecogniserSource()
    source.warm()
    assert source.get() is source.get()


def test_a_missing_model_is_a_problem_of_each_case(tmp_path: Path) -> None:
    tools = replace(Toolkit.build(Settings.load()), recogniser=RecogniserSource(tmp_path / "ner"))
    pages = [page(word("COMMERCIAL", row=1), word("INVOICE", row=1, column=1), word("CHINA", row=3))]
    for _ in range(2):
        case = assess("B1", (), pages, (), tools, as_of=AS_OF)
        assert [p.code for p in case.problems] == ["E230"]
        assert case.status == "partial"
        assert "ner" not in dict(case.made_with.models)
    with pytest.raises(ModelUnusable, match="ner"):
        tools.recogniser.get()


def test_a_case_names_the_model_and_what_it_found() -> None:
    tools = Toolkit.build(Settings.load())
    pages = [page(word("COMMERCIAL", row=1), word("INVOICE", row=1, column=1), word("CHINA", row=3))]
    case = assess("B1", (), pages, (), tools, as_of=AS_OF)
    assert [(e.label, e.name) for d in case.documents for e in d.entities] == [("COUNTRY", "CN")]
    assert dict(case.made_with.models)["ner"] == tools.recogniser.get().version


def test_neither_building_the_tools_nor_the_library_loads_it_and_torch_never_is() -> None:
    script = (
        "import sys\n"
        "from inspector.settings import Settings\n"
        "from inspector.toolkit import Toolkit\n"
        "tools = Toolkit.build(Settings.load())\n"
        "assert 'spacy' not in sys.modules, 'loaded too early'\n"
        "tools.recogniser.get()\n"
        "assert 'spacy' in sys.modules\n"
        "assert 'torch' not in sys.modules, 'torch serves nothing'\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_web_process_never_loads_it() -> None:
    script = (
        "import sys\n"
        "import inspector.web.app\n"
        "assert 'models.ner.serving' not in sys.modules\n"
        "assert 'spacy' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
