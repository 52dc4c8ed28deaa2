# One image: the inspector with its readers and fonts, run as a user without rights. compose.yml makes the service of it:
# web, workers and their clock differ only in the command.
#
#   docker build -t declaration-inspector .
#   docker run --rm --network none -v "$PWD/papers:/papers:ro" -v "$PWD/inspected:/inspected" \
#     declaration-inspector inspect /papers --out /inspected

FROM debian:bookworm-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 python3-venv \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY requirements/ requirements/
RUN python3 -m venv /opt/build \
 && /opt/build/bin/python -m pip install -qq --no-cache-dir --no-deps --require-hashes -r requirements/build.lock
RUN python3 -m venv /opt/inspector \
 && /opt/inspector/bin/python -m pip install -qq --no-cache-dir --no-deps --require-hashes -r requirements/base.lock
COPY pyproject.toml README.md LICENSE ./
COPY models/ models/
COPY workers/ workers/
COPY inspector/ inspector/
# olefile brings a file for Python 2, which no compiler of today takes.
RUN /opt/build/bin/python -m pip wheel -qq --no-deps --no-build-isolation --wheel-dir /opt/wheels . \
 && /opt/inspector/bin/python -m pip install -qq --no-cache-dir --no-deps /opt/wheels/*.whl \
 && /opt/inspector/bin/python -m compileall -q -x 'olefile2\.py' /opt/inspector/lib

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 \
      tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd tesseract-ocr-chi-sim tesseract-ocr-chi-tra \
      fonts-noto-cjk fonts-dejavu-core fonts-liberation fonts-wqy-microhei libarchive13 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home inspector \
 && install -d -o inspector -g inspector /inspected \
 && install -d -o inspector -g inspector -m 0700 /data
COPY --from=build /opt/inspector /opt/inspector
ENV PATH="/opt/inspector/bin:$PATH" \
    LANG=C.UTF-8 \
    OMP_THREAD_LIMIT=1 \
    PYTHONDONTWRITEBYTECODE=1
USER inspector
WORKDIR /inspected
ENTRYPOINT ["inspector"]
CMD ["--help"]
