#!/usr/bin/python3
"""Checks the files that are data: layouts, icons, plates, and what a desktop
reads about the program.

    tests/check-data.py [TOP]         checks a tree, as TAP
    tests/check-data.py --self-test   proves that each check can fail

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from source_tree import Tree, report, self_test  # noqa: E402

APPLICATION = "org.example.InjectMap"
ICONS = (f"data/icons/hicolor/scalable/apps/{APPLICATION}.svg",
         f"data/icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg")
GRAMMAR = "share/gtk-4.0/gtk4builder.rng"
SVG = "{http://www.w3.org/2000/svg}"
# From the back to the front; each says what it is, for whoever opens the file.
PLATE_GROUPS = ["ground", "tones", "features", "muscles", "hints", "labels", "sites"]
PLATE_KB = 120
# Slow to draw, different from machine to machine, or against the style.
PLATE_FORBIDDEN = ("filter", "text", "style", "pattern", "mask", "animate", "switch")


def said_by(command, *paths):
    """What a program says against a file; nothing if it ends well."""
    if shutil.which(command[0]) is None:
        return [f"{command[0]} is not installed"]
    done = subprocess.run([*command, *paths], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode == 0:
        return []
    lines = [line for line in done.stdout.split("\n") if line.strip()]
    return lines or [f"{command[0]} ended with {done.returncode}"]


def grammar():
    """The grammar of GTK's layouts, from GTK's development files."""
    done = subprocess.run(["pkg-config", "--variable=prefix", "gtk4"], stdout=subprocess.PIPE, text=True, check=False)
    for prefix in (done.stdout.strip(), "/usr", "/usr/local"):
        path = os.path.join(prefix, GRAMMAR)
        if prefix and os.path.exists(path):
            return path
    return None


def check_layout(tree, path):
    rules = grammar()
    if rules is None:
        return [f"{GRAMMAR} is not installed"]
    return said_by(["xmllint", "--noout", "--nonet", "--relaxng", rules], os.path.join(tree.top, path))


def check_svg(tree, path):
    """A drawing of our own: well formed, whole in itself, nothing but shapes and text."""
    try:
        root = ET.fromstring(tree.read(path).encode())
    except ET.ParseError as error:
        return [f"{path}: {error}"]
    faults = []
    if root.tag != f"{SVG}svg":
        faults.append(f"{path}: not an SVG drawing")
    if not root.get("viewBox"):
        faults.append(f"{path}: no viewBox")
    seen = set()
    for element in root.iter():
        if element.tag in (f"{SVG}image", f"{SVG}script", f"{SVG}foreignObject", f"{SVG}font"):
            faults.append(f"{path}: holds <{element.tag[len(SVG):]}>")
        for name, value in element.attrib.items():
            if name.endswith("href") and not value.startswith("#"):
                faults.append(f"{path}: leads out of the file: {value[:60]}")
        identity = element.get("id")
        if identity in seen:
            faults.append(f"{path}: the id {identity} is there twice")
        if identity:
            seen.add(identity)
    return faults


def check_plate(tree, path):
    """A plate: small, in the groups that the program knows, told in words."""
    faults = []
    if len(tree.read(path).encode()) >= PLATE_KB * 1024:
        faults.append(f"{path}: {PLATE_KB} KB or more")
    root = ET.fromstring(tree.read(path).encode())
    groups = [child for child in root if child.tag == f"{SVG}g"]
    if [group.get("id") for group in groups] != PLATE_GROUPS:
        faults.append(f"{path}: the groups are not {', '.join(PLATE_GROUPS)}")
    for told in [root, *groups]:
        for word in ("title", "desc"):
            if not (told.findtext(f"{SVG}{word}") or "").strip():
                faults.append(f"{path}: {told.get('id') or 'the root'} has no {word}")
    for element in root.iter():
        name = element.tag[len(SVG):]
        if name in PLATE_FORBIDDEN:
            faults.append(f"{path}: holds <{name}>")
        for attribute in ("filter", "font-family", "style"):
            if attribute in element.attrib:
                faults.append(f"{path}: {element.get('id') or name} has the attribute {attribute}")
    return faults


def check_icons(tree):
    faults = [f"{path} is not there" for path in ICONS if path not in tree.paths]
    for path, side in zip(ICONS, ("128", "16")):
        if path in tree.paths and f'viewBox="0 0 {side} {side}"' not in tree.read(path):
            faults.append(f"{path}: not drawn in a square of {side}")
    return faults


def check_desktop(tree):
    path = f"{APPLICATION}.desktop"
    if path not in tree.paths:
        return [f"{path} is not there"]
    faults = said_by(["desktop-file-validate"], os.path.join(tree.top, path))
    for line in ("Exec=injectmap", f"Icon={APPLICATION}"):
        if not re.search(rf"^{line}$", tree.read(path), re.MULTILINE):
            faults.append(f"{path}: without {line}")
    return faults


def check_metainfo(tree):
    path = f"data/{APPLICATION}.metainfo.xml"
    if path not in tree.paths:
        return [f"{path} is not there"]
    # Pedantic hints, such as a missing web address, are no faults.
    return said_by(["appstreamcli", "validate", "--no-net", "--no-color"], os.path.join(tree.top, path))


def check_release(tree):
    """The newest release of the metainfo is the version that meson names."""
    path = f"data/{APPLICATION}.metainfo.xml"
    version = re.search(r"^\s*version:\s*'([^']+)'", tree.read("meson.build"), re.MULTILINE)
    release = re.search(r'<release version="([^"]+)"', tree.read(path)) if path in tree.paths else None
    news = re.search(r"^## (\S+)", tree.read("NEWS.md"), re.MULTILINE)
    told = {version and version[1], release and release[1], news and news[1]}
    return [] if len(told) == 1 and None not in told else [f"meson.build, metainfo and NEWS.md differ: {told}"]


def check_settings(tree):
    path = f"data/{APPLICATION}.gschema.xml"
    if path not in tree.paths:
        return [f"{path} is not there"]
    return said_by(["glib-compile-schemas", "--strict", "--dry-run"], os.path.join(tree.top, "data"))


def run(tree):
    checks = [(f"{path} is a layout", check_layout(tree, path)) for path in tree.matching(r"src/.*\.ui")]
    checks += [(f"{path} is a drawing", check_svg(tree, path)) for path in tree.matching(r"data/.*\.svg")]
    checks += [(f"{path} is a plate", check_plate(tree, path)) for path in tree.matching(r"data/diagrams/.*\.svg")]
    return checks + [
        ("the icons are there", check_icons(tree)),
        ("the desktop file is valid", check_desktop(tree)),
        ("the metainfo is valid", check_metainfo(tree)),
        ("the version is told alike", check_release(tree)),
        ("the settings' schema is valid", check_settings(tree)),
    ]


# Small trees for the self-test.

PLATE = "data/diagrams/x.svg"


def good_tree():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}"><g id="a"/><use href="#a"/></svg>\n'
    return {
        "meson.build": "project('x', 'c',\n  version: '1.2',\n)\n",
        "NEWS.md": "# News\n\n## 1.2\n",
        "src/widgets/inj-x.ui": '<interface domain="x"><object class="GtkBox"><child><object class="GtkLabel">'
                                '<property name="label">5</property></object></child></object></interface>\n',
        ICONS[0]: svg.format(128),
        ICONS[1]: svg.format(16),
        PLATE: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A</title><desc>B</desc>'
               + "".join(f'<g id="{group}"><title>A</title><desc>B</desc><path d="M0,0"/></g>' for group in PLATE_GROUPS)
               + "</svg>\n",
        f"{APPLICATION}.desktop": "[Desktop Entry]\nType=Application\nName=X\nExec=injectmap\n"
                                  f"Icon={APPLICATION}\nCategories=Science;\n",
        f"data/{APPLICATION}.metainfo.xml":
            f'<component type="desktop-application"><id>{APPLICATION}</id><metadata_license>CC0-1.0</metadata_license>'
            "<project_license>GPL-3.0-or-later</project_license><name>X</name><summary>Count the things</summary>"
            "<developer_name>Somebody</developer_name>"
            "<description><p>Counts all the things that there are, and tells of each what it is.</p></description>"
            '<url type="homepage">https://example.org/</url>'
            f'<launchable type="desktop-id">{APPLICATION}.desktop</launchable><content_rating type="oars-1.1"/>'
            '<releases><release version="1.2" date="2020-01-01"/></releases></component>\n',
        f"data/{APPLICATION}.gschema.xml":
            f'<schemalist><schema id="{APPLICATION}" path="/x/"><key name="a" type="b"><default>true</default></key>'
            "</schema></schemalist>\n",
    }


def trees():
    def broken(what, check, path, old, new):
        files = good_tree()
        assert old in files[path]
        files[path] = files[path].replace(old, new)
        return (what, files, check)

    def without(what, checks, path):
        return (what, {name: text for name, text in good_tree().items() if name != path}, checks)

    icon, layout = ICONS[0], "src/widgets/inj-x.ui"
    metainfo, settings = f"data/{APPLICATION}.metainfo.xml", f"data/{APPLICATION}.gschema.xml"
    drawing, plate = f"{icon} is a drawing", f"{PLATE} is a plate"
    return [
        ("a good tree passes", good_tree(), None),
        broken("a layout that is not well formed", f"{layout} is a layout", layout, "</interface>", ""),
        broken("a property without a name", f"{layout} is a layout", layout, ' name="label"', ''),
        broken("a drawing that is not well formed", drawing, icon, "</svg>", ""),
        broken("a raster image", drawing, icon, "</svg>", '<image href="#a"/></svg>'),
        broken("a way out", drawing, icon, 'href="#a"', 'href="other.svg"'),
        broken("an id twice", drawing, icon, "<use", '<g id="a"/><use'),
        broken("another drawing", f"{ICONS[1]} is a drawing", ICONS[1], 'viewBox="0 0 16 16"', 'viewbox="0 0 16 16"')[:2]
        + ({f"{ICONS[1]} is a drawing", "the icons are there"},),
        broken("a raster image in a plate", f"{PLATE} is a drawing", PLATE, '"M0,0"/></g></svg>', '"M0,0"/><image/></g></svg>'),
        broken("groups in another order", plate, PLATE, 'id="tones"', 'id="undertones"'),
        broken("a group without words", plate, PLATE, '<g id="hints"><title>A</title><desc>B</desc>', '<g id="hints">'),
        broken("a plate without a title", plate, PLATE, '9 9"><title>A</title>', '9 9">'),
        broken("a filter", plate, PLATE, '<path d="M0,0"/></g></svg>', '<filter id="f"/></g></svg>'),
        broken("a filtered shape", plate, PLATE, '<path d="M0,0"/></g></svg>', '<path filter="url(#f)"/></g></svg>'),
        broken("a font", plate, PLATE, '<path d="M0,0"/></g></svg>', '<path font-family="Sans"/></g></svg>'),
        broken("a heavy plate", plate, PLATE, '"M0,0"/></g></svg>', f'"M{"0,0" * 50000}"/></g></svg>'),
        broken("an icon of another size", "the icons are there", icon, "0 0 128 128", "0 0 100 100"),
        without("no symbolic icon", "the icons are there", ICONS[1]),
        broken("a bad category", "the desktop file is valid", f"{APPLICATION}.desktop", "Science", "Nonsense"),
        broken("another program", "the desktop file is valid", f"{APPLICATION}.desktop", "Exec=injectmap", "Exec=x"),
        broken("no summary", "the metainfo is valid", metainfo, "<summary>Count the things</summary>", ""),
        broken("another version", "the version is told alike", "NEWS.md", "1.2", "1.3"),
        without("no metainfo", {"the metainfo is valid", "the version is told alike"}, metainfo),
        broken("a bad default", "the settings' schema is valid", settings, "true", "7"),
    ]


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test(run, trees())
    return report(run(Tree(arguments[0] if arguments else ".")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
