"""Weights: the embedded model's file: which there are, where they lie, and how they get there."""

from summarizer.weights.catalog import Model, Part, find_model, known_models
from summarizer.weights.fetching import fetch
from summarizer.weights.store import cache_folder, is_present, weights_path

__all__ = [
    "Model",
    "Part",
    "cache_folder",
    "fetch",
    "find_model",
    "is_present",
    "known_models",
    "weights_path",
]
