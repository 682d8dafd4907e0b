"""Programs that measure this package beside others; no part of it, and nothing here is installed."""
