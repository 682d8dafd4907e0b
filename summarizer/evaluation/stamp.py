"""The stamp of an evaluation: which prompt, schemas, model and version it was."""

from __future__ import annotations

import hashlib
import json

from summarizer.record import SCHEMA
from summarizer.scorecard import Stamp
from summarizer.settings import package_version
from summarizer.summarizing import Summarizer


def stamp(summarizer: Summarizer) -> Stamp:
    """What a summarizer evaluates."""
    prompt = summarizer.prompt
    schema = json.dumps(prompt.shape.model_json_schema(), sort_keys=True)
    return Stamp(
        prompt=prompt.label,
        prompt_sha256=prompt.sha256,
        schema_sha256=hashlib.sha256(schema.encode()).hexdigest(),
        record_schema=SCHEMA,
        model=summarizer.connection.label,
        sampling=prompt.settings.sampling,
        package_version=package_version(),
    )
