"""The record: what we vouch for, read and written in every version that was ever released."""
