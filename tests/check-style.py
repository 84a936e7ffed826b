#!/usr/bin/python3
"""Checks what a machine can check of the house style.

    tests/check-style.py [TOP]         checks a tree, as TAP
    tests/check-style.py --self-test   proves that each check can fail
    tests/check-style.py --write-potfiles [TOP]

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from source_tree import Tree, code_of, line_of, report, self_test, without_comments  # noqa: E402

FILE_LINES = 600
FUNCTION_LINES = 60

# Files and functions that are longer, each with the reason.
LONG_FILES = {
}
LONG_FUNCTIONS = {
}

C_FILES = r"(src|tests)/.*\.[ch]"
TEXT_FILES = r".*\.(c|h|ui|css|py|md|xml|svg|ini|sql|desktop|txt|build|protocol|product|json)|tools/.*|\.ci/.*"
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
UI_TEXT = {"label", "title", "tooltip-text", "subtitle", "description", "placeholder-text", "secondary-text",
           "heading", "body", "text"}


def find(tree, pattern, expression, what, prepare=code_of):
    """A fault for each place where an expression matches."""
    faults = []
    for path in tree.matching(pattern):
        text = prepare(tree.read(path))
        for match in re.finditer(expression, text, re.MULTILINE):
            faults.append(f"{path}:{line_of(text, match.start())}: {what}: {match[0].strip()}")
    return faults


def as_it_is(text):
    return text


def functions(text):
    """The functions of a C file, as (name, line, number of lines)."""
    found = []
    lines = code_of(text).split("\n")
    start = None
    for number, line in enumerate(lines):
        if line.startswith("{"):
            start = number
        elif line.startswith("}") and start is not None:
            if line.rstrip() == "}":
                found.append((function_name(lines, start), start + 1, number - start + 1))
            start = None
    return found


def function_name(lines, start):
    """The name before the parentheses that stand above an opening brace."""
    for line in reversed(lines[max(0, start - 30):start]):
        match = re.match(r"(?:[\w\s*]*[\s*])?(\w+) \(", line)
        if match and not line.startswith((" ", "\t")):
            return match[1]
    return "?"


def check_types(tree):
    return find(tree, C_FILES, r"\bg(char|int|double|float|long|short)\b", "C has a word of its own for")


def check_banner(tree):
    faults = []
    for path in tree.matching(r"(src|tests)/.*\.[ch]"):
        text = tree.read(path)
        name = re.escape(path.rsplit("/", 1)[1])
        banner = re.match(rf"/\* {name}\n( \*\n)?( \* \S[^\n]*\n)( \*[^\n]*\n)* \*/\n", text)
        if not banner:
            faults.append(f"{path}: begins without '/* {name}' and a sentence")
        elif SPDX not in banner[0]:
            faults.append(f"{path}: banner without {SPDX}")
    for path in tree.matching(r"tools/[^.]*|tests/[^/]*\.py|tests/[^/.]*|\.ci/[^.]*|src/.*\.css|data/schema/.*\.sql"):
        if SPDX not in tree.read(path):
            faults.append(f"{path}: no {SPDX}")
    return faults


def check_header_guards(tree):
    return [f"{path}: no '#pragma once' after the banner" for path in tree.matching(r"src/.*\.h")
            if not re.match(r"/\*(?:[^*]|\*[^/])*\*/\n+#pragma once\n", tree.read(path))]


def check_config_first(tree):
    """config.h before all else, then the file's own header."""
    faults = []
    for path in tree.matching(r"src/.*\.c"):
        names = re.findall(r'^#include [<"]([^>"]+)', tree.read(path), re.MULTILINE)
        own = path.rsplit("/", 1)[1][:-2] + ".h"
        if not names or names[0] != "config.h":
            faults.append(f"{path}: config.h is not the first include")
        elif tree.has(path[:-2] + ".h") and (len(names) < 2 or names[1] != own):
            faults.append(f"{path}: {own} is not the second include")
    return faults


def check_names(tree):
    faults = [f"{path}: a name that says nothing" for path in tree.paths
              if re.search(r"(^|[-_/.])(utils?|common|core|managers?|helpers?|misc)([-_/.]|$)", path)]
    faults += [f"{path}: sources are called inj-…" for path in tree.matching(r"src/.*\.(c|h|ui)")
               if not path.rsplit("/", 1)[1].startswith("inj-") and path.rsplit("/", 1)[1] != "main.c"]
    return faults


def check_singletons(tree):
    return find(tree, r"src/.*\.[ch]", r"\b(?!g_|gtk_|gdk_|adw_|pango_)\w+_get_default \(", "a singleton")


def check_spin_buttons(tree):
    return (find(tree, C_FILES, r"\b(GtkSpinButton|gtk_spin_button_\w+|GTK_TYPE_SPIN_BUTTON)\b",
                 "changes a typed dose in silence")
            + find(tree, r"src/.*\.ui", r"GtkSpinButton", "changes a typed dose in silence", as_it_is))


def check_replace(tree):
    return find(tree, r"(src|data)/.*\.(c|h|sql)", r"(?i)\b(INSERT\s+OR\s+REPLACE|REPLACE\s+INTO)\b",
                "walks past the triggers", without_comments_of_any)


def without_comments_of_any(text):
    """C or SQL without its comments."""
    return re.sub(r"(?m)--[^\n\"]*$", "", without_comments(text))


def check_unfinished(tree):
    marks = "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"))
    return find(tree, TEXT_FILES, rf"\b({marks})\b(?!\.md)", "unfinished", as_it_is)


def check_file_length(tree):
    faults = []
    for path in tree.matching(r"(src|tests|tools)/.*\.(c|h|py)"):
        lines = tree.read(path).count("\n")
        if lines > FILE_LINES and path not in LONG_FILES:
            faults.append(f"{path}: {lines} lines, more than {FILE_LINES}: split it, or give a reason")
    faults += [f"{path}: allowed to be long, and is not" for path in LONG_FILES
               if path in tree.paths and tree.read(path).count("\n") <= FILE_LINES]
    return faults


def check_function_length(tree):
    faults, long = [], set()
    for path in tree.matching(C_FILES):
        for name, line, lines in functions(tree.read(path)):
            if lines > FUNCTION_LINES:
                long.add(f"{path}:{name}")
                if f"{path}:{name}" not in LONG_FUNCTIONS:
                    faults.append(f"{path}:{line}: {name} has {lines} lines, more than {FUNCTION_LINES}")
    faults += [f"{entry}: allowed to be long, and is not" for entry in LONG_FUNCTIONS
               if entry.split(":")[0] in tree.paths and entry not in long]
    return faults


def check_machine_paths(tree):
    """Nothing knows where it was written."""
    folders = "|".join(("/wo" + "rk", "/ho" + "me", "/ro" + "ot", "/Us" + "ers"))
    return find(tree, TEXT_FILES, rf"(?<![\w.}}$\])])({folders})/\w", "a path of one machine", as_it_is)


def check_exact_units(tree):
    """No floating point in any dose."""
    return find(tree, r"src/.*\.[ch]",
                r"\b(double|float)\s+\*?(?!head_)\w*(units|dose)\w*\b|\b\w*(units|dose)\w*_(as|to)_(double|float)\b"
                r"|\((double|float)\) ?\w*(->|\.)?(units|dose)\b",
                "units are whole hundredths")


def check_translatable(tree):
    faults = []
    for path in tree.matching(r"src/.*\.ui"):
        text = re.sub(r"<!--.*?-->", lambda match: re.sub(r"[^\n]", " ", match[0]), tree.read(path), flags=re.DOTALL)
        for match in re.finditer(r"<(property|attribute|item)\b([^>]*)>([^<]*)</\1>", text):
            name = re.search(r'\bname="([^"]+)"', match[2])
            wanted = match[1] == "item" or (name and name[1] in UI_TEXT)
            if not wanted or "translatable=" in match[2] or "bind-source=" in match[2]:
                continue
            if match[1] == "item" and "translatable" not in match[2] and not is_string_list(text, match.start()):
                continue
            # The program's name is the same in all languages.
            plain = re.sub(r"&\w+;|\bInjectMap\b", "", match[3])
            if re.search(r"[^\W\d_]", plain):
                faults.append(f"{path}:{line_of(text, match.start())}: not translatable: {match[3].strip()}")
    for match_path in tree.matching(r"src/.*\.ui"):
        text = tree.read(match_path)
        if "translatable=" in text and not re.search(r'<interface domain="injectmap"', text):
            faults.append(f"{match_path}: <interface> without domain=\"injectmap\"")
    return faults


def is_string_list(text, offset):
    return text.rfind("GtkStringList", 0, offset) > text.rfind("</object>", 0, offset)


def translated(tree):
    """The files that hold a text to translate."""
    paths = []
    for path in tree.matching(r"src/.*\.[ch]"):
        if re.search(r"\b(N?C?_|g_dngettext|ngettext|g_dpgettext2?)\s*\(\s*\"|\bngettext\s*\(",
                     without_comments(tree.read(path))):
            paths.append(path)
    paths += [path for path in tree.matching(r"src/.*\.ui") if re.search(r'translatable="(yes|true|1)"', tree.read(path))]
    paths += tree.matching(r"[^/]+\.desktop|data/[^/]+\.(gschema|metainfo)\.xml")
    return sorted(paths)


def check_potfiles(tree):
    listed = []
    if "po/POTFILES" in tree.paths:
        listed = [line for line in tree.read("po/POTFILES").split("\n") if line and not line.startswith("#")]
    wanted = translated(tree)
    faults = [f"po/POTFILES lacks {path}; tests/check-style.py --write-potfiles mends it" for path in wanted if path not in listed]
    faults += [f"po/POTFILES lists {path}, which has nothing to translate" for path in listed if path not in wanted]
    if listed != sorted(set(listed)):
        faults.append("po/POTFILES is not sorted, or names a file twice")
    return faults


def check_linguas(tree):
    if "po/LINGUAS" not in tree.paths:
        return []
    listed = [line for line in tree.read("po/LINGUAS").split("\n") if line and not line.startswith("#")]
    there = [path[3:-3] for path in tree.matching(r"po/[^/]+\.po")]
    return ([f"po/LINGUAS names {name}, and po/{name}.po is not there" for name in listed if name not in there]
            + [f"po/LINGUAS lacks {name}" for name in there if name not in listed])


def check_white_space(tree):
    return (find(tree, r"(src|tests|tools|data|\.ci)/.*\.(c|h|ui|css|py|build|xml|sql)|tools/[^.]*",
                 r"[ \t]+$", "space at the end of a line", as_it_is)
            + find(tree, r"(src|tests)/.*\.[ch]", r"^.*\t", "a tab", as_it_is)
            + [f"{path}: no newline at the end" for path in tree.matching(r"(src|tests|tools)/.*\.(c|h|ui|css|py)")
               if tree.read(path) and not tree.read(path).endswith("\n")])


def check_spacing(tree):
    """A space before the parenthesis of a call, and none after it."""
    return find(tree, C_FILES, r"\b(?!_\()[a-z]\w*_\w+\((?!\))", "no space before the parenthesis",
                lambda text: re.sub(r"^[ \t]*#[^\n]*(\\\n[^\n]*)*", lambda match: re.sub(r"[^\n]", " ", match[0]),
                                    code_of(text), flags=re.MULTILINE))


CHECKS = [
    ("types have C's own names", check_types),
    ("every file has its banner", check_banner),
    ("every header has its guard", check_header_guards),
    ("config.h and the own header come first", check_config_first),
    ("names say what a file is", check_names),
    ("no singletons", check_singletons),
    ("no spin buttons", check_spin_buttons),
    ("no INSERT OR REPLACE", check_replace),
    ("nothing unfinished", check_unfinished),
    ("files have a length to be read", check_file_length),
    ("functions have a length to be read", check_function_length),
    ("no paths of one machine", check_machine_paths),
    ("units are exact", check_exact_units),
    ("what is seen can be translated", check_translatable),
    ("po/POTFILES is true", check_potfiles),
    ("po/LINGUAS is true", check_linguas),
    ("white space", check_white_space),
    ("a space before a parenthesis", check_spacing),
]


def run(tree):
    return [(name, check(tree)) for name, check in CHECKS]


# Small trees for the self-test.

BANNER = "/* {name}\n *\n * A thing.\n *\n * " + SPDX + "\n */\n\n"
XML = "<!-- " + SPDX + " -->\n"


def good_tree():
    return {
        "src/domain/inj-x.h": BANNER.format(name="inj-x.h") + "#pragma once\n\nint inj_x (int y);\n",
        "src/domain/inj-x.c": BANNER.format(name="inj-x.c") + '#include "config.h"\n\n#include "inj-x.h"\n\n'
                              "/* gint in words, and a call(like this) */\n"
                              'static const char *words = "gchar";\n\nint\ninj_x (int y)\n{\n  return _("Good") ? y : 0;\n}\n',
        "src/widgets/inj-x.ui": XML + '<interface domain="injectmap"><property name="label" translatable="yes">Give</property>'
                                '<property name="label">5</property><property name="title">InjectMap</property></interface>\n',
        "data/schema/001.sql": "-- INSERT OR REPLACE is not used\n-- " + SPDX + "\nCREATE TABLE x (y) STRICT;\n",
        "org.example.InjectMap.desktop": "[Desktop Entry]\n",
        "po/POTFILES": "org.example.InjectMap.desktop\nsrc/domain/inj-x.c\nsrc/widgets/inj-x.ui\n",
        "po/LINGUAS": "# none\n",
        "HACKING.md": "Nothing.\n",
    }


def trees():
    source, header, ui = "src/domain/inj-x.c", "src/domain/inj-x.h", "src/widgets/inj-x.ui"

    def broken(what, check, path, text, instead=None):
        files = good_tree()
        files[path] = files.get(path, "").replace(instead, text) if instead else files.get(path, "") + text
        return (what, files, check)

    return [
        ("a good tree passes", good_tree(), None),
        broken("gint", "types have C's own names", source, "static gint z;\n"),
        broken("gdouble in a header", "types have C's own names", header, "void inj_y (gdouble z);\n"),
        broken("no banner", "every file has its banner", source, "/* other.c", "/* inj-x.c"),
        broken("no licence", "every file has its banner", source, "Nobody's", SPDX),
        broken("no guard", "every header has its guard", header, "", "#pragma once\n"),
        broken("no config.h", "config.h and the own header come first", source, "", '#include "config.h"\n'),
        broken("own header late", "config.h and the own header come first", source,
               '#include <glib.h>\n#include "inj-x.h"', '#include "inj-x.h"'),
        broken("utils", "names say what a file is", "src/domain/inj-utils.c",
               BANNER.format(name="inj-utils.c") + '#include "config.h"\n'),
        broken("no prefix", "names say what a file is", "src/domain/x.c",
               BANNER.format(name="x.c") + '#include "config.h"\n'),
        broken("a singleton", "no singletons", header, "void *inj_x_get_default (void);\n"),
        broken("a spin button", "no spin buttons", source, "static GtkSpinButton *spin;\n"),
        broken("a spin button in a ui file", "no spin buttons", ui, '<object class="GtkSpinButton"/>\n'),
        broken("replace", "no INSERT OR REPLACE", "data/schema/001.sql", "INSERT OR REPLACE INTO x VALUES (1);\n"),
        broken("replace in C", "no INSERT OR REPLACE", source, 'static char *s = "insert or replace into x";\n'),
        broken("a mark", "nothing unfinished", "HACKING.md", "TO" + "DO: all\n"),
        broken("a long file", "files have a length to be read", source, "\n" * FILE_LINES),
        broken("a long function", "functions have a length to be read", source,
               "\nvoid\ninj_z (void)\n{\n" + "  ;\n" * FUNCTION_LINES + "}\n"),
        broken("a machine's path", "no paths of one machine", "HACKING.md", "See /ho" + "me/me/x.\n"),
        broken("units as double", "units are exact", header, "void inj_y (double units);\n"),
        broken("units cast", "units are exact", source, "static int z = (double) self->units;\n"),
        broken("a label", "what is seen can be translated", ui, '<property name="label">Give</property>\n'),
        broken("a domain", "what is seen can be translated", ui, "<interface>", '<interface domain="injectmap">'),
        broken("an item of a list", "what is seen can be translated", ui,
               '<object class="GtkStringList"><items><item>Front</item></items></object>\n'),
        broken("a text that is not listed", "po/POTFILES is true", "po/POTFILES", "", "src/domain/inj-x.c\n"),
        broken("a listed file without text", "po/POTFILES is true", "po/POTFILES", "src/z.c\n"),
        broken("a language without a file", "po/LINGUAS is true", "po/LINGUAS", "de\n"),
        broken("a file without its language", "po/LINGUAS is true", "po/de.po", "\n"),
        broken("space at the end", "white space", source, "static int z; \n"),
        broken("a tab", "white space", source, "\tint z;\n"),
        broken("a call", "a space before a parenthesis", source, "static int z = inj_x(1);\n"),
    ]


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test(run, trees())
    if arguments[:1] == ["--write-potfiles"]:
        top = arguments[1] if len(arguments) > 1 else "."
        listed = translated(Tree(top))
        with open(os.path.join(top, "po", "POTFILES"), "w", encoding="utf-8") as file:
            file.write("".join(f"{path}\n" for path in listed))
        return 0
    return report(run(Tree(arguments[0] if arguments else ".")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
