"""`summarizer models`: the embedded models, and fetching one ahead of time."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.output import print_whole

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The models that run here.")


@app.command("list")
def list_() -> None:
    """List the embedded models: name, size, whether it is on this disk, licence."""
    from summarizer.settings import DEFAULT_LOCAL
    from summarizer.weights import is_present, known_models

    for model in known_models():
        place = "on disk" if is_present(model) else "not fetched"
        default = "  (default)" if model.id == DEFAULT_LOCAL else ""
        print_whole(
            f"local:{model.id:<24}{model.bytes / 1e9:>5.1f} GB  {place:<13}{model.license}{default}\n"
        )


@app.command("fetch")
def fetch(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A name from `models list`, with or without local:.")
    ] = "local",
) -> None:
    """Fetch and verify a model's weights, so that the first run needn't; print where they are."""
    from summarizer.cli.progress import Progress
    from summarizer.settings import resolve_connection
    from summarizer.weights import fetch as fetch_weights
    from summarizer.weights import find_model

    connection = resolve_connection(name if name.startswith("local") else f"local:{name}", None, None, {})
    with Progress() as progress:
        path = fetch_weights(find_model(connection.model), progress.fetching, progress.notice)
    print_whole(f"{path}\n")
