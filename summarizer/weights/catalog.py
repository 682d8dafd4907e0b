"""Catalog: the models that can be fetched: where each comes from and what its bytes must be."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from summarizer.errors import SettingError


class Part(BaseModel):
    """One slice of a model's file, carried as a data file inside a Python package."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    package: str
    version: str
    wheel_sha256: str
    member: str = Field(description="the slice's path inside the wheel")
    bytes: int


class Model(BaseModel):
    """One model: `bytes` and `sha256` describe the whole file, `parts` joined in order give it too."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    id: str
    name: str
    license: str
    hub_repo: str
    hub_revision: str
    hub_file: str
    bytes: int
    sha256: str
    parts: tuple[Part, ...] = Field(default=(), validation_alias="package_parts")


class _Catalog(BaseModel):
    models: tuple[Model, ...]


@cache
def known_models() -> tuple[Model, ...]:
    """Every model this version can fetch, the recommended one first."""
    text = files("summarizer").joinpath("models.json").read_text(encoding="utf-8")
    return _Catalog.model_validate_json(text).models


def find_model(model_id: str) -> Model:
    """The model of this id.

    Raises:
        SettingError: there is none; the hint names those there are.
    """
    for model in known_models():
        if model.id == model_id:
            return model
    known = ", ".join(model.id for model in known_models())
    raise SettingError(f"There is no embedded model called {model_id!r}.", f"Known models: {known}.")
