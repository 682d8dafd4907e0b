"""The grounding benchmark: how many wrong quotes are let through, and how many right ones are kept."""
