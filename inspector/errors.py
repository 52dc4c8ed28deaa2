"""Every error that this product raises on purpose, each with a code, a sentence and a way out.

InspectorError
├─ InputError        E1xx  exit 2  the file is at fault: other files go on
├─ SetupError        E2xx  exit 3  the installation is at fault: nothing can go on
├─ CaseError         E3xx  exit 4  what was asked cannot be done with this case
├─ StoreError        E4xx  exit 5  what was stored is damaged or away
└─ (anything else)   E500  exit 70 our bug
"""

from __future__ import annotations

from typing import ClassVar


class InspectorError(Exception):
    """An error with a code, a message for people and a hint that says the way out."""

    code: ClassVar[str] = "E500"
    template: ClassVar[str] = "{reason}"
    hint: ClassVar[str] = "Report this with the log."
    exit_code: ClassVar[int] = 70
    http_status: ClassVar[int] = 500

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.template.format(**details))

    @property
    def message(self) -> str:
        """The sentence shown to a person."""
        return str(self)


class InputError(InspectorError):
    """A file that cannot be used as it came."""

    code = "E100"
    template = "{file}: {reason}"
    hint = "Ask the sender for another copy."
    exit_code = 2
    http_status = 422


class UnsupportedFile(InputError):
    """The content of the file is of no kind that we read."""

    code = "E101"
    template = "{file} is {what}, which is not a kind of file that can be read"
    hint = "Send it as PDF, PNG, JPEG, TIFF, WebP, BMP, XLSX, XLS, CSV, DOCX, EML, ZIP or TAR."


class EncryptedFile(InputError):
    """The file asks for a password."""

    code = "E102"
    template = "{file} is locked with a password"
    hint = "Remove the password and send it again."


class CorruptFile(InputError):
    """The file is damaged or cut off."""

    code = "E103"
    template = "{file} is damaged: {reason}"
    hint = "Ask the sender for another copy; the original may have been cut off on the way."


class LimitExceeded(InputError):
    """The file is larger, deeper or denser than the limits allow."""

    code = "E104"
    template = "{file}: {what} is {found}, the limit is {limit}"
    hint = "Split the bundle, or raise the limit in the settings if you trust the sender."


class UnsafeMember(InputError):
    """A member of an archive that points outside of it, or is no plain file."""

    code = "E105"
    template = "{file}: member {member} is {what} and was left out"
    hint = "Pack the plain files again without links and without paths that climb upwards."


class UnreadablePage(InputError):
    """One page could not be read; the others go on."""

    code = "E106"
    template = "{file}, page {page}: {reason}"
    hint = "Look at the page yourself, or scan it again at 200 dpi or more."


class PageTimeout(InputError):
    """Reading the page took longer than allowed and was ended."""

    code = "E107"
    template = "{file}, page {page}: reading was ended after {seconds} seconds"
    hint = "Scan the page again, plainly, at 200 dpi."


class PageMemory(InputError):
    """Reading the page took more memory than allowed and was ended."""

    code = "E108"
    template = "{file}, page {page}: reading was ended at {megabytes} MB of memory"
    hint = "Scan the page again at 200 dpi, or raise the memory limit of the reading children."


class BundleTimeout(InputError):
    """The bundle took longer than allowed; what was read by then is judged."""

    code = "E109"
    template = "{file}: the bundle was not read within {seconds} seconds"
    hint = "Split the bundle, or raise the limit in the settings."


class EmptyBundle(InputError):
    """Nothing readable was found under the path."""

    code = "E110"
    template = "{file} holds nothing that can be read"
    hint = "Give a folder, an archive or a file with at least one document."


class MissingPath(InputError):
    """Nothing lies under the path that was given."""

    code = "E112"
    template = "{file} does not exist"
    hint = "Check the path."


class ActiveContent(InputError):
    """The file carries macros, external entities, formulas or scripts; they were not run."""

    code = "E111"
    template = "{file} carries {what}; it was not run or followed"
    hint = "Read the values with care: what a program would show may differ from what is stored."


class SetupError(InspectorError):
    """The installation lacks something."""

    code = "E200"
    template = "{reason}"
    hint = "Run `inspector doctor`."
    exit_code = 3
    http_status = 503


class BadSetting(SetupError):
    """A setting has a value, or a name, that is not allowed."""

    code = "E201"
    template = "setting {name}: {reason}"
    hint = "See docs/settings.md for the names and values."


class MissingProgram(SetupError):
    """A program or library that the chosen engine needs is not there."""

    code = "E202"
    template = "{program} is missing: {reason}"
    hint = "Run `inspector doctor`; `make setup` installs it."


class CatalogueInvalid(SetupError):
    """A control announcement, watch list or table is malformed; nothing of it was loaded."""

    code = "E203"
    template = "{file}, line {line}: {reason}"
    hint = "Correct the line; `docs/controls.md` shows the format."
    exit_code = 2


class ModelUnusable(SetupError):
    """A model artefact does not fit this code."""

    code = "E230"
    template = "model {name} cannot be used: {reason}"
    hint = "Run `inspector models verify`."


class CaseError(InspectorError):
    """What was asked cannot be done with this case."""

    code = "E300"
    exit_code = 4
    http_status = 409


class StoreError(InspectorError):
    """What was written could not be read back or written."""

    code = "E400"
    exit_code = 5
    http_status = 503


class CannotWrite(StoreError):
    """The output folder cannot be written."""

    code = "E401"
    template = "{path} cannot be written: {reason}"
    hint = "Choose another folder with --out, or free some space."
