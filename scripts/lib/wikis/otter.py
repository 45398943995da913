"""An Otter Wiki: `otter.py version`, or `otter.py render`, which takes a JSON array of page sources and prints one of HTML."""

import contextlib
import json
import os
import sys
import tempfile

ALLOWED = "iframe[src width height data-embudo],script[src]"


def render(texts):
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(REPOSITORY=folder, SECRET_KEY="only for this test", RENDERER_HTML_ALLOWLIST=ALLOWED)
        import git

        git.Repo.init(folder)
        from otterwiki.server import app, app_renderer

        with app.test_request_context():
            return [app_renderer.markdown(text)[0] for text in texts]


if sys.argv[1] == "version":
    from otterwiki.version import __version__

    print(__version__)
else:
    with contextlib.redirect_stdout(sys.stderr):
        shown = render(json.load(sys.stdin))
    json.dump(shown, sys.stdout)
