"""Other ways to the same fields, each a small program in an environment of its own.

Every program here reads items as JSON lines on standard input, {"id", "text", "published"?,
"title"?}, and answers each with a JSON line (`benchmarks.peers.lines`). The model's server is named
by --base-url and --model; its key is the environment variable PEER_KEY.
"""
