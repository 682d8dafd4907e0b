"""`summarizer prompts`: which prompts there are, and what they say."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.output import print_whole

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="The versioned prompts that come with the package."
)


@app.command("list")
def list_() -> None:
    """List every prompt: name and version, status, purpose."""
    from summarizer.prompt import list_prompts

    for prompt in list_prompts():
        print_whole(f"{prompt.label:<16}{prompt.settings.status:<10}{prompt.settings.purpose}\n")


@app.command("show")
def show(
    name: Annotated[
        str, typer.Argument(metavar="PROMPT", help="NAME, NAME@vN, or the path of a prompt's folder.")
    ],
    item: Annotated[
        str | None, typer.Option("--item", metavar="FILE", help="Render it for this news item.")
    ] = None,
) -> None:
    """Show the messages of a prompt as a model gets them, with the user part as a template or for one item."""
    from summarizer.article import read_article
    from summarizer.prompt import load_prompt

    prompt = load_prompt(name)
    messages = prompt.render(read_article(item)) if item else prompt.render_template()
    print_whole(f"# {prompt.label} ({prompt.settings.status}), sha256 {prompt.sha256}\n")
    for message in messages:
        print_whole(f"\n## {message['role']}\n{message['content']}\n")
