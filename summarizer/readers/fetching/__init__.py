"""Fetching: pages from addresses, for cautious people.

Only http and https, only public addresses (checked on what DNS answers and connected to as checked, at every redirect),
within bounds of time and size, at a polite pace, and what a site's robots.txt asks not to fetch is not fetched.
Proxies, passwords and certificates that the environment names are not used.
"""

from summarizer.readers.fetching.addresses import is_public
from summarizer.readers.fetching.fetch import Fetcher
from summarizer.readers.fetching.policy import FetchPolicy

__all__ = ["FetchPolicy", "Fetcher", "is_public"]
