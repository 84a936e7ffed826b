"""What the checks of the tree share: the files of a tree, a lexer that tells
code from comments and strings, and the report as TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import sys
import tempfile

# Folders that are not the project's source, wherever they are.
FOREIGN = re.compile(r"^(\.git|build|build-.*|__pycache__)$")

TOKEN = re.compile(
    r'(?P<comment>/\*.*?\*/|//[^\n]*)'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<character>'(?:\\.|[^'\\\n])*')",
    re.DOTALL)


def blank(text):
    """The same lines and columns, with nothing in them."""
    return re.sub(r"[^\n]", " ", text)


def code_of(text):
    """C without its comments and without what stands in its strings."""
    def replace(match):
        if match.lastgroup == "comment":
            return blank(match[0])
        return match[0][0] + blank(match[0][1:-1]) + match[0][-1]
    return TOKEN.sub(replace, text)


def without_comments(text):
    return TOKEN.sub(lambda match: blank(match[0]) if match.lastgroup == "comment" else match[0], text)


def strings_of(text):
    """The string literals of C, as (line, text); neighbours are one string."""
    strings, end = [], None
    for match in TOKEN.finditer(text):
        if match.lastgroup == "comment":
            continue
        if match.lastgroup == "string":
            between = text[end:match.start()] if end is not None else None
            if between is not None and not without_comments(between).strip():
                strings[-1] = (strings[-1][0], strings[-1][1] + match[0][1:-1])
            else:
                strings.append((line_of(text, match.start()), match[0][1:-1]))
            end = match.end()
        else:
            end = None
    return strings


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


class Tree:
    """The files of a project, by their path from its top, with / between."""

    def __init__(self, top):
        self.top = top
        self.paths = []
        for folder, folders, files in os.walk(top):
            folders[:] = sorted(name for name in folders if not FOREIGN.match(name))
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), top)
                self.paths.append(path.replace(os.sep, "/"))
        self.texts = {}

    def read(self, path):
        if path not in self.texts:
            with open(os.path.join(self.top, path), encoding="utf-8", errors="surrogateescape") as file:
                self.texts[path] = file.read()
        return self.texts[path]

    def matching(self, pattern):
        """The paths that match a regular expression as a whole."""
        return [path for path in self.paths if re.fullmatch(pattern, path)]

    def has(self, path):
        return os.path.exists(os.path.join(self.top, path))


def report(checks):
    """Prints TAP for a list of (name, faults); gives the exit status.

    Meson keeps TAP's comments to itself, so the faults go to stderr as well.
    """
    print(f"1..{len(checks)}")
    failed = 0
    for number, (name, faults) in enumerate(checks, 1):
        failed += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {number} - {name}")
        for fault in faults:
            print(f"# {fault}")
            print(f"{name}: {fault}", file=sys.stderr)
    sys.stdout.flush()
    return 1 if failed else 0


def self_test(run, trees):
    """Proves on small made-up trees that each check passes and that it fails.

    run is given a Tree and returns a list of (name, faults). trees is a list of
    (what it shows, files, the checks that have to fail: one, a set, or None).
    Every check has to fail in one tree at the least.
    """
    results, shown, known = [], set(), set()
    for what, files, wanted in trees:
        with tempfile.TemporaryDirectory() as top:
            for path, text in files.items():
                full = os.path.join(top, path)
                os.makedirs(os.path.dirname(full), exist_ok=True)
                with open(full, "w", encoding="utf-8") as file:
                    file.write(text)
            checks = run(Tree(top))
        known |= {name for name, _ in checks}
        failed = {name for name, faults in checks if faults}
        shown |= failed
        expected = {wanted} if isinstance(wanted, str) else set(wanted or ())
        details = [] if failed == expected else [f"failed: {sorted(failed)}, expected: {sorted(expected)}"]
        results.append((what, details))
    missing = sorted(known - shown)
    results.append(("every check is seen to fail", [f"never fails: {name}" for name in missing]))
    return report(results)
