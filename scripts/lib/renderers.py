"""What Python's Markdown renderers and Discount make of texts: python3 renderers.py NAME takes a JSON array of texts
and prints one of HTML. Each has all that may bring markup to life: raw HTML, links, extensions."""

import json
import os
import subprocess
import sys


def python_markdown():
    import markdown

    return lambda text: markdown.markdown(text, extensions=["extra", "smarty", "sane_lists", "wikilinks"])


def mistune():
    import mistune

    plugins = ["strikethrough", "footnotes", "table", "url", "task_lists", "def_list", "abbr", "mark", "insert",
               "superscript", "subscript", "math", "ruby", "spoiler"]
    return mistune.create_markdown(escape=False, plugins=plugins)


def discount():
    command = [os.environ["DISCOUNT"], "-f", "+autolink,+superscript,+strikethrough"]
    return lambda text: subprocess.run(command, input=text, capture_output=True, check=True, encoding="utf-8").stdout


RENDERERS = {"markdown": python_markdown, "mistune": mistune, "discount": discount}

render = RENDERERS[sys.argv[1]]()
json.dump([render(text) for text in json.load(sys.stdin)], sys.stdout)
