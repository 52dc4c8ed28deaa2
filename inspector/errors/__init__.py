"""Every error that this product raises on purpose, each with a code, a sentence and a way out.

InspectorError
├─ InputError        E1xx  exit 2  the file is at fault: other files go on
├─ SetupError        E2xx  exit 3  the installation is at fault: nothing can go on
├─ CaseError         E3xx  exit 4  what was asked cannot be done with this case
├─ StoreError        E4xx  exit 5  what was stored is damaged or away
├─ RequestError      E6xx  exit 4  what was asked over HTTP cannot be answered as it was asked
└─ (anything else)   E500  exit 70 our bug
"""

from inspector.errors.family import InspectorError
from inspector.errors.of_cases import (
    CaseChanged,
    CaseError,
    CaseNotFound,
    FindingNotFound,
    NotReady,
    PictureAway,
    TooManyAttempts,
    WeakPassword,
    WrongPassword,
)
from inspector.errors.of_files import (
    ActiveContent,
    BundleTimeout,
    CorruptFile,
    EmptyBundle,
    EncryptedFile,
    InputError,
    LimitExceeded,
    MissingPath,
    PageMemory,
    PageTimeout,
    UnknownControl,
    UnreadableLine,
    UnreadablePage,
    UnsafeMember,
    UnsupportedFile,
)
from inspector.errors.of_requests import (
    NoSuchAddress,
    NotFromHere,
    NotSignedIn,
    RequestError,
    UploadTooLarge,
    WrongMethod,
)
from inspector.errors.of_setup import BadSetting, CatalogueInvalid, MissingProgram, ModelUnusable, SetupError
from inspector.errors.of_store import (
    AuditBroken,
    BlobAway,
    BrokerAway,
    CannotWrite,
    DatabaseBehind,
    ServiceAway,
    ServiceRefused,
    StoreAway,
    StoreError,
    StoreFull,
)

__all__ = [
    "ActiveContent",
    "AuditBroken",
    "BadSetting",
    "BlobAway",
    "BrokerAway",
    "BundleTimeout",
    "CannotWrite",
    "CaseChanged",
    "CaseError",
    "CaseNotFound",
    "CatalogueInvalid",
    "CorruptFile",
    "DatabaseBehind",
    "EmptyBundle",
    "EncryptedFile",
    "FindingNotFound",
    "InputError",
    "InspectorError",
    "LimitExceeded",
    "MissingPath",
    "MissingProgram",
    "ModelUnusable",
    "NoSuchAddress",
    "NotFromHere",
    "NotReady",
    "NotSignedIn",
    "PageMemory",
    "PageTimeout",
    "PictureAway",
    "RequestError",
    "ServiceAway",
    "ServiceRefused",
    "SetupError",
    "StoreAway",
    "StoreError",
    "StoreFull",
    "TooManyAttempts",
    "UnknownControl",
    "UnreadableLine",
    "UnreadablePage",
    "UnsafeMember",
    "UnsupportedFile",
    "UploadTooLarge",
    "WeakPassword",
    "WrongMethod",
    "WrongPassword",
]
