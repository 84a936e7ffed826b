#!/usr/bin/python3
"""Checks that each folder of src/ includes only what the architecture allows.

    tests/check-includes.py [TOP]         checks a tree, as TAP
    tests/check-includes.py --self-test   proves that each check can fail

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from source_tree import Tree, code_of, report, self_test, strings_of, without_comments  # noqa: E402

# The picture of the architecture: what a folder may include beside itself.
ALLOWED = {
    "domain": set(),
    "store": {"domain"},
    "session": {"domain", "store"},
    "diagram": {"domain"},
    "exchange": {"domain", "diagram"},
    "chart": {"domain"},
    "teach": {"domain", "diagram"},
    "widgets": {"domain", "diagram", "chart", "teach"},
    "cli": {"domain", "store", "session", "diagram", "exchange", "chart", "teach"},
    "app": {"domain", "store", "session", "diagram", "exchange", "chart", "teach", "widgets"},
}

# Which folder may use a library. What is not named here, GLib, GIO and C, is
# everyone's.
LIBRARIES = {
    "sqlite3": (r"sqlite3(ext)?\.h", {"store"}),
    "librsvg": (r"librsvg/.*", {"diagram"}),
    "cairo": (r"cairo.*|pango/.*", {"diagram", "exchange", "chart", "widgets", "app"}),
    "json-glib": (r"json-glib/.*", {"exchange", "cli"}),
    "GTK": (r"(gtk|gdk|gsk|graphene).*|adwaita\.h", {"widgets", "app"}),
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
SQL = re.compile(
    r"\bSELECT\b.*\bFROM\b|^\s*SELECT\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b"
    r"|\b(CREATE|DROP|ALTER)\s+(UNIQUE\s+|TEMP\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|^\s*PRAGMA\s+\w"
    r"|^\s*BEGIN\s+(IMMEDIATE|EXCLUSIVE|DEFERRED)|^\s*(SAVEPOINT|ROLLBACK|COMMIT)\b\s*;?",
    re.DOTALL)


def sources(tree, folder):
    return tree.matching(rf"src/{folder}/.*\.[ch]")


def includes(tree, path):
    """The includes of a file, as (line, bracket, name)."""
    text = without_comments(tree.read(path))
    return [(text.count("\n", 0, match.start()) + 1, match[1], match[2]) for match in INCLUDE.finditer(text)]


def check_folder(tree, folder):
    """What a folder takes from the other folders."""
    faults = []
    for path in sources(tree, folder):
        for line, bracket, name in includes(tree, path):
            first = name.split("/")[0]
            if first in ALLOWED and "/" in name:
                if first != folder and first not in ALLOWED[folder]:
                    faults.append(f"{path}:{line}: {folder}/ may not include {first}/")
    build = f"src/{folder}/meson.build"
    if build in tree.paths:
        for match in re.finditer(r"\b([a-z]+)_(?:dep|lib)\b", re.sub(r"#[^\n]*", "", tree.read(build))):
            other = match[1]
            if other in ALLOWED and other != folder and other not in ALLOWED[folder]:
                faults.append(f"{build}: {folder}/ may not link {other}/")
    return faults


def check_spelling(tree, folder):
    """One's own headers without a folder, others with theirs; all there."""
    faults = []
    for path in sources(tree, folder):
        own = path.rsplit("/", 1)[0]
        for line, bracket, name in includes(tree, path):
            where = f"{path}:{line}"
            if bracket == "<":
                if name.startswith("inj-") or name.split("/")[0] in ALLOWED and tree.has(f"src/{name}"):
                    faults.append(f"{where}: headers of the project stand in quotes: {name}")
            elif name == "config.h" or name.endswith("-resources.h"):
                continue
            elif name.split("/")[0] not in ALLOWED:
                # Beside it, or in another folder of the same library.
                target = os.path.normpath(f"{own}/{name}")
                if not target.startswith(f"src/{folder}/") or not tree.has(target):
                    faults.append(f"{where}: no {name} beside it in src/{folder}/")
            elif f"src/{name.rpartition('/')[0]}" == own:
                faults.append(f"{where}: one's own headers stand without a folder: {name}")
            elif not tree.has(f"src/{name}"):
                faults.append(f"{where}: no src/{name}")
    return faults


def room_of(path):
    """The folder in which a source lies within its layer, "" for the layer itself."""
    return "/".join(path.split("/")[2:-1])


def rooms_beyond(tree, folder):
    """For each room of a layer, the other rooms that it includes, with a place."""
    beyond = {}
    for path in sources(tree, folder):
        own = path.rsplit("/", 1)[0]
        rooms = beyond.setdefault(room_of(path), {})
        for line, _, name in includes(tree, path):
            inside = name.split("/")[0] == folder and "/" in name
            target = f"src/{name}" if inside else os.path.normpath(f"{own}/{name}")
            if target.startswith(f"src/{folder}/") and tree.has(target) and room_of(target) != room_of(path):
                rooms.setdefault(room_of(target), f"{path}:{line}")
    return beyond


def check_rooms(tree, folder):
    """The rooms of a layer have one direction: none leads back to itself."""
    beyond, faults = rooms_beyond(tree, folder), []
    for start in sorted(beyond):
        seen, waiting = set(), [(room, where) for room, where in beyond[start].items()]
        while waiting:
            room, where = waiting.pop()
            if room == start:
                faults.append(f"{where}: leads back to src/{folder}/{start}")
                break
            if room not in seen:
                seen.add(room)
                waiting += beyond.get(room, {}).items()
    return faults


def check_library(tree, library):
    pattern, folders = LIBRARIES[library]
    faults = []
    for path in tree.matching(r"src/.*\.[ch]"):
        if path.split("/")[1] not in folders:
            for line, _, name in includes(tree, path):
                if re.fullmatch(pattern, name):
                    faults.append(f"{path}:{line}: only {', '.join(sorted(folders))} may include <{name}>")
    return faults


def check_one_door(tree, library, door):
    """One file alone includes a library, and no header shows its names."""
    pattern, _ = LIBRARIES[library]
    prefix = {"sqlite3": r"\bsqlite3_?\w*\b|\bSQLITE_\w+", "librsvg": r"\b(Rsvg\w+|rsvg_\w+)"}[library]
    users, faults = [], []
    for path in tree.matching(r"(src|tests)/.*\.[ch]"):
        hits = [line for line, _, name in includes(tree, path) if re.fullmatch(pattern, name)]
        if hits and path.startswith("src/"):
            users.append(path)
        if path.startswith("src/") and path.endswith(".h"):
            if hits or re.search(prefix, code_of(tree.read(path))):
                faults.append(f"{path}: a header shows {library}")
    if door is None:
        if len(users) > 1:
            faults.append(f"more than one file includes {library}: {', '.join(users)}")
    else:
        faults += [f"{path}: only {door} includes {library}" for path in users if path != door]
    return faults


def check_sql(tree):
    faults = [f"{path}: SQL outside data/schema/" for path in tree.matching(r"(src|data)/.*\.sql")
              if not path.startswith("data/schema/")]
    for path in tree.matching(r"src/.*\.[ch]"):
        if not path.startswith("src/store/"):
            for line, text in strings_of(tree.read(path)):
                if SQL.search(text):
                    faults.append(f"{path}:{line}: SQL outside src/store/: {text[:60]!r}")
    return faults


def check_folders(tree):
    """Every folder of src/ is one of the architecture's."""
    found = {path.split("/")[1] for path in tree.matching(r"src/[^/]+/.*")}
    faults = [f"src/{folder}/ is not in the table of this check" for folder in sorted(found - set(ALLOWED))]
    faults += [f"{path}: sources live in a folder" for path in tree.matching(r"src/[^/]+\.[ch]")]
    return faults


def run(tree):
    checks = [("src has only the folders of the architecture", check_folders(tree))]
    for folder in ALLOWED:
        if sources(tree, folder):
            checks.append((f"{folder} includes only what it may", check_folder(tree, folder)))
            checks.append((f"{folder} spells its includes as all do", check_spelling(tree, folder)))
    checks.append(("the rooms of each folder have one direction",
                   [fault for folder in ALLOWED for fault in check_rooms(tree, folder)]))
    for library in LIBRARIES:
        checks.append((f"{library} stays in its folders", check_library(tree, library)))
    checks.append(("one file includes sqlite3.h", check_one_door(tree, "sqlite3", "src/store/inj-database.c")))
    checks.append(("one file includes librsvg", check_one_door(tree, "librsvg", None)))
    checks.append(("SQL is in the store alone", check_sql(tree)))
    return checks


# Small trees for the self-test.

def good_tree():
    files = {}
    for folder, allowed in ALLOWED.items():
        lines = ['#include "config.h"', f'#include "inj-{folder}.h"', "#include <glib.h>"]
        lines += [f'#include "{other}/inj-{other}.h"' for other in sorted(allowed)]
        files[f"src/{folder}/inj-{folder}.c"] = "\n".join(lines) + "\n"
        files[f"src/{folder}/inj-{folder}.h"] = "#pragma once\n#include <gio/gio.h>\n"
        files[f"src/{folder}/meson.build"] = "".join(f"{other}_dep\n" for other in sorted(allowed | {folder}))
    files["src/store/inj-database.c"] = '#include <sqlite3.h>\nconst char *sql = "SELECT 1 FROM visit";\n'
    files["src/diagram/inj-plate-file.c"] = "#include <librsvg/rsvg.h>\n#include <cairo.h>\n"
    files["src/exchange/inj-json.c"] = "#include <json-glib/json-glib.h>\n"
    files["src/widgets/inj-marker.c"] = "#include <adwaita.h>\n/* SELECT x FROM y in words */\n"
    files["src/app/visit/inj-visit-page.c"] = ('#include "inj-visit-page.h"\n#include "app/inj-app.h"\n'
                                               '#include "../inj-app.h"\n')
    files["src/app/visit/inj-visit-page.h"] = "#pragma once\n"
    files["src/domain/visit/inj-visit.h"] = '#pragma once\n#include "domain/values/inj-units.h"\n'
    files["src/domain/values/inj-units.h"] = "#pragma once\n"
    files["src/domain/review/inj-review.h"] = '#pragma once\n#include "domain/visit/inj-visit.h"\n'
    files["data/schema/001.sql"] = "CREATE TABLE visit (id INTEGER) STRICT;\n"
    return files


def trees():
    def broken(what, path, text, check):
        files = good_tree()
        files[path] = files.get(path, "") + text
        return (what, files, check)

    cases = [("a good tree passes", good_tree(), None)]
    for folder, allowed in ALLOWED.items():
        other = next(name for name in reversed(list(ALLOWED)) if name != folder and name not in allowed)
        path = f"src/{folder}/inj-{folder}.c"
        cases.append(broken(f"{folder} includes {other}", path, f'#include "{other}/inj-{other}.h"\n',
                            f"{folder} includes only what it may"))
        cases.append(broken(f"{folder} names its own folder", path, f'#include "{folder}/inj-{folder}.h"\n',
                            f"{folder} spells its includes as all do"))
    return cases + [
        broken("domain links store", "src/domain/meson.build", "store_dep\n", "domain includes only what it may"),
        broken("a header that is not there", "src/domain/inj-domain.c", '#include "inj-none.h"\n',
               "domain spells its includes as all do"),
        broken("another folder's header without its folder", "src/store/inj-store.c", '#include "inj-domain.h"\n',
               "store spells its includes as all do"),
        broken("a way round the folder's name", "src/domain/inj-domain.c", '#include "../store/inj-store.h"\n',
               "domain spells its includes as all do"),
        broken("a header of the project in angle brackets", "src/store/inj-store.c",
               "#include <domain/inj-domain.h>\n", "store spells its includes as all do"),
        broken("two rooms that include each other", "src/domain/values/inj-units.h",
               '#include "domain/visit/inj-visit.h"\n', "the rooms of each folder have one direction"),
        broken("a circle of three rooms", "src/domain/values/inj-units.h",
               '#include "domain/review/inj-review.h"\n', "the rooms of each folder have one direction"),
        broken("a folder that nobody knows", "src/common/inj-x.c", "int x;\n",
               "src has only the folders of the architecture"),
        broken("a source beside the folders", "src/inj-x.c", "int x;\n",
               "src has only the folders of the architecture"),
        broken("cairo in the domain", "src/domain/inj-domain.c", "#include <cairo.h>\n", "cairo stays in its folders"),
        broken("json in the session", "src/session/inj-session.c", "#include <json-glib/json-glib.h>\n",
               "json-glib stays in its folders"),
        broken("GTK in the command line", "src/cli/inj-cli.c", "#include <gtk/gtk.h>\n", "GTK stays in its folders"),
        broken("GDK in a diagram", "src/diagram/inj-diagram.c", "#include <gdk/gdk.h>\n", "GTK stays in its folders"),
        broken("sqlite3 in a second file", "src/store/inj-store.c", "#include <sqlite3.h>\n",
               "one file includes sqlite3.h"),
        broken("sqlite3 outside the store", "src/domain/inj-domain.c", "#include <sqlite3.h>\n",
               {"sqlite3 stays in its folders", "one file includes sqlite3.h"}),
        broken("librsvg outside the diagrams", "src/exchange/inj-exchange.c", "#include <librsvg/rsvg.h>\n",
               {"librsvg stays in its folders", "one file includes librsvg"}),
        broken("a header that shows sqlite3", "src/store/inj-store.h", "sqlite3 *get (void);\n",
               "one file includes sqlite3.h"),
        broken("librsvg in a second file", "src/diagram/inj-diagram.c", "#include <librsvg/rsvg.h>\n",
               "one file includes librsvg"),
        broken("a header that shows librsvg", "src/diagram/inj-diagram.h", "RsvgHandle *get (void);\n",
               "one file includes librsvg"),
        broken("SQL in the session", "src/session/inj-session.c",
               'const char *sql = "SELECT id "\n  "FROM visit";\n', "SQL is in the store alone"),
        broken("a pragma in the window", "src/app/inj-app.c", 'const char *sql = "PRAGMA data_version";\n',
               "SQL is in the store alone"),
        broken("a schema script beside the sources", "src/store/001.sql", "CREATE TABLE x (y);\n",
               "SQL is in the store alone"),
    ]


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test(run, trees())
    return report(run(Tree(arguments[0] if arguments else ".")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
