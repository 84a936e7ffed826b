#!/usr/bin/python3
"""The screens round a visit: names of all that can be clicked, patients, prior
visits, files that are not ours, styles and small screens.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import sqlite3
import time

from case import PREEMPT, Practice, Tap, equal, name_of, wait_described, wait_until
from window import NO_NAME, Atspi, extents_of, is_on, name_of_node

# GTK lets these be focused only to scroll, or to reach what lies in them.
HOLDERS = {"scroll pane", "list", "frame"}


def nameless(window):
    """What can be focused and has no name of its own."""
    found = []
    for node, role in window.walk():
        # What a combo box is made of is named by the combo box.
        if (role == "list item" and node.get_parent().get_name() == "GtkListView"
                or node.get_parent().get_role_name() == "combo box" or node.get_name() == "GtkListItemWidget"):
            continue
        if (is_on(node, Atspi.StateType.FOCUSABLE) and role not in HOLDERS and NO_NAME.fullmatch(name_of_node(node))
                and extents_of(node).width > 0):
            found.append((role, node.get_name(), node.get_description()))
    return found


def names(tap, practice):
    practice.patient("Sample", "Alex", "1980-02-03", "--record", "R-17")
    window = practice.open()
    window.wait_for("list item")
    with tap.case("all that can be clicked has a name: the patients"):
        equal(nameless(window), [])
    window.click(window.wait_for("list item"))
    window.wait_for("label", "Born 3 February 1980")
    with tap.case("all that can be clicked has a name: a patient"):
        equal(nameless(window), [])
    for key, title in (("ctrl+n", "New Patient"), ("ctrl+shift+n", "Start a Visit")):
        window.key(key)
        window.open_dialog(title)
        with tap.case(f"all that can be clicked has a name: {title}"):
            equal(nameless(window), [])
        window.key("Escape")
        window.wait_gone("frame", title)
    equal(window.close(), 0)

    visit = practice.visit(patient=1)
    window = practice.open("--visit", visit)
    markers = window.markers()
    with tap.case("all that can be clicked has a name: a visit"):
        equal(nameless(window), [])
    for button, what in ((3, "a hollow site"), (1, "a given site")):
        if button == 1:
            window.click(markers[name_of(PREEMPT[0])])
            wait_described(markers[name_of(PREEMPT[0])], "given, 5 units")
            # Not within a double click.
            window.click(markers[name_of(PREEMPT[1])])
            wait_described(markers[name_of(PREEMPT[1])], "given, 5 units")
        with tap.case(f"all that can be clicked has a name: the popover of {what}"):
            window.click(markers[name_of(PREEMPT[0])], button=3)
            wait_until(window.popover, "the popover")
            equal(nameless(window), [])
        window.key("Escape")
        wait_until(lambda: window.popover() is None, "the popover to close")
    window.key("alt+2")
    wait_until(lambda: list(window.plates()) == ["Front"], "the front plate")
    with tap.case("all that can be clicked has a name: one plate alone"):
        equal(nameless(window), [])
    equal(window.close(), 0)


def patients(tap, practice):
    practice.patient("Mustermann", "Erika", "1964-08-12")
    window = practice.open()
    with tap.case("a patient is found by the beginning of a name"):
        window.wait_for("label", "Mustermann, Erika")
        window.fill("Search for a patient", "sam")
        window.wait_gone("label", "Mustermann, Erika")
        window.wait_for("label", "Sample, Alex")
    with tap.case("who is not there is told so"):
        window.fill("Search for a patient", "nobody")
        window.wait_for("label", "No Such Patient")
    with tap.case("the same name and date of birth are warned of"):
        count = practice.query("SELECT count(*) FROM patient")
        window.key("ctrl+n")
        dialog = window.open_dialog("New Patient")
        for name, text in (("Family name", "sample"), ("Given name", "ALEX"), ("Date of birth (YYYY-MM-DD)", "1980-02-03")):
            window.fill(name, text)
        window.press("Add", within=dialog)
        alert = window.wait_for("alert", within=dialog)
        assert "is there already" in alert.get_name(), alert.get_name()
        equal(practice.query("SELECT count(*) FROM patient"), count)
    with tap.case("and can be entered all the same"):
        window.press("Add", within=dialog)
        window.wait_gone("frame", "New Patient")
        equal(practice.query("SELECT count(*) FROM patient"), [(count[0][0] + 1,)])
    equal(window.close(), 0)


def prior(tap, practice):
    practice.cli("visit", "give", 1, "all")
    practice.cli("visit", "sign", 1)
    window = practice.open("--patient", 1)
    with tap.case("a prior visit opens from the list, read-only"):
        window.click(window.wait_for("list item", within=window.wait_for("list", "Visits")))
        window.wait_for("label", "155 of 155 units")
        markers = window.markers()
        window.click(markers[name_of(PREEMPT[0])])
        window.wait_for("push button", "Amend…", within=wait_until(window.popover, "the popover"))
        window.key("Escape")
        wait_until(lambda: window.popover() is None, "the popover to close")
        window.key("BackSpace")
        equal(window.find("push button", "Give"), None)
        equal(len(practice.live(1)), 31)
        equal(window.close(), 0)


def files(tap):
    def damage(path):
        with open(path, "r+b") as file:
            file.seek(100)
            file.write(b"\xff" * 3000)

    def make_foreign(path):
        os.remove(path)
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE song (title TEXT)")
        connection.commit()
        connection.close()

    def make_newer(path):
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 9999")
        connection.close()

    def make_text(path):
        with open(path, "wb") as file:
            file.write(b"Dear diary, this is not a database.\n" * 200)

    for what, spoil in (("damaged", damage), ("foreign", make_foreign), ("newer", make_newer), ("plain text", make_text)):
        with tap.case(f"a {what} file is named, and left as it is"), Practice() as practice:
            practice.patient()
            spoil(practice.database)
            with open(practice.database, "rb") as file:
                before = file.read()
            window = practice.open()
            window.wait_for("label", "The Records Cannot Be Opened")
            assert any(practice.database in text for text in window.texts()), window.texts()
            window.press("Close")
            window.wait_end()
            with open(practice.database, "rb") as file:
                assert file.read() == before, "the bytes are others"
            equal(os.listdir(practice.folder.name), ["practice.db", "stderr"] if os.listdir(practice.folder.name)[0] == "practice.db"
                  else ["stderr", "practice.db"])


def styles(tap):
    for name, variables in (("dark", {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}), ("high contrast", {"ADW_DEBUG_HIGH_CONTRAST": "1"})):
        with tap.case(f"a visit is documented in the {name} style"), Practice() as practice:
            window = practice.open("--visit", practice.visit(), **variables)
            marker = window.markers()["Trapezius, left, 3"]
            window.click(marker)
            wait_described(marker, "given, 5 units")
            equal(window.close(), 0)


def sizes(tap):
    for width, height in ((1280, 800), (1024, 768), (800, 600)):
        with Practice() as practice:
            window = practice.open("--visit", practice.visit())
            window.resize(width, height)
            with tap.case(f"plates, total, three months and Sign are in view at {width}x{height}"):
                wait_until(lambda: abs(extents_of(window.frame).width - width) <= 12
                           and abs(extents_of(window.frame).height - height) <= 12, "the window's size")
                in_view(window)
            with tap.case(f"every site takes its own click at {width}x{height}"):
                markers = window.markers()
                for site in PREEMPT:
                    window.click(markers[name_of(site)])
                    wait_described(markers[name_of(site)], "given, 5 units")
                equal(len(practice.live(1)), 31)
            equal(window.close(), 0)


def plates(tap):
    """Where the buttons of the plates have no room, a menu has them."""
    with Practice() as practice:
        window = practice.open("--visit", practice.visit())
        with tap.case("each plate has a button at 1280x800, and no menu"):
            window.wait_for("push button", "Top", within=window.wait_for("panel", "Plate"))
            equal(window.find("push button", "Plate"), None)
        window.resize(800, 600)
        with tap.case("a menu opens them at 800x600, and says which is open"):
            button = window.wait_for("push button", "Plate")
            wait_until(lambda: extents_of(window.frame).width <= 812, "the window's size")
            for plate, count in (("Front", 1), ("Overview", 5)):
                window.click(button)
                window.click(window.wait_for(None, plate, within=wait_until(window.popover, "the menu")))
                wait_until(lambda: window.popover() is None, "the end of the menu")
                wait_until(lambda: len(window.plates()) == count, "the plate")
                window.wait_for("label", plate, within=button)
        equal(window.close(), 0)


def wait_folded(window):
    """Until the sidebar has slid out of the window."""
    bar = window.find("list", "Visits")
    wait_until(lambda: bar is None or extents_of(bar).x + extents_of(bar).width <= 0, "the end of the sidebar")


def sidebar(tap):
    """Where the window is narrow, it lies over the visit and takes no room."""
    with Practice() as practice:
        window = practice.open("--visit", practice.visit())
        window.resize(1024, 768)
        wait_until(lambda: abs(extents_of(window.frame).width - 1024) <= 12, "the window's size")
        markers = window.markers()
        with tap.case("the keys of a visit work as soon as it is open"):
            window.type("7")
            window.wait_for("label", "7| units = 0.14 mL")
            window.key("Escape")
        with tap.case("an open sidebar leaves all in view at 1024x768"):
            window.press("Show or Hide the Patients")
            row = window.wait_for("list item", within=window.wait_for("list", "Visits"))
            wait_until(lambda: extents_of(row).x >= 0, "the sidebar")
            in_view(window)
        with tap.case("Enter chooses in it, and gives nothing of what it lies over"):
            window.key("Return")
            wait_folded(window)
            time.sleep(0.5)
            equal(practice.live(1), {})
            markers = window.markers()
            window.press("Show or Hide the Patients")
            row = window.wait_for("list item", within=window.wait_for("list", "Visits"))
            wait_until(lambda: extents_of(row).x >= 0, "the sidebar")
        with tap.case("a click beside it closes it, and gives nothing"):
            window.click(markers["Temporalis, left, 1"])
            wait_folded(window)
            equal(practice.live(1), {})
        with tap.case("what is chosen in it opens, and it closes"):
            window.press("Show or Hide the Patients")
            row = window.wait_for("list item", within=window.wait_for("list", "Visits"))
            wait_until(lambda: extents_of(row).x >= 0, "the sidebar")
            window.click(row)
            wait_folded(window)
            window.click(window.markers()[name_of(PREEMPT[-1])])
            wait_until(lambda: practice.live(1) == {PREEMPT[-1]: 500}, "the dose")
        equal(window.close(), 0)


def header(tap):
    """A long name leaves the date of birth alone: it tells namesakes apart."""
    with Practice() as practice:
        patient = practice.patient("Featherstonehaugh-Cholmondeley von Wallmoden", "Maximiliane Theodora", "1964-08-12")
        window = practice.open("--visit", practice.visit(patient=patient))
        born = window.wait_for("label", "draft · born 1964-08-12")
        name = window.wait_for("label", "Featherstonehaugh-Cholmondeley von Wallmoden, Maximiliane Theodora")
        before = extents_of(born).width
        window.resize(1024, 768)
        with tap.case("a long name leaves the date of birth alone at 1024x768"):
            wait_until(lambda: abs(extents_of(window.frame).width - 1024) <= 12, "the window's size")
            equal(extents_of(born).width, before)
            assert extents_of(name).width < 400, "the name is not cut short"
            in_view(window)
        with tap.case("all of it is told by the tooltip"):
            whole = name.get_parent().get_description()
            assert whole.startswith(f"{name.get_name()}\ndraft · born 1964-08-12"), whole
        equal(window.close(), 0)


def protocols(tap):
    """A protocol of the practice's own that is wrong is told until it is read."""
    with Practice() as practice:
        practice.patient()
        folder = os.path.join(practice.folder.name, "data", "injectmap", "protocols")
        os.makedirs(folder)
        with open(os.path.join(folder, "ours.ini"), "w", encoding="utf-8") as file:
            file.write("[Protocol]\n")
        window = practice.open(XDG_DATA_HOME=os.path.join(practice.folder.name, "data"))
        with tap.case("a bad protocol is told, also once a page opens"):
            assert "ours.ini" in window.wait_for("alert").get_name(), window.texts()
            window.click(window.wait_for("list item"))
            window.wait_for("label", "Born 3 February 1980")
            assert "ours.ini" in window.wait_for("alert").get_name(), window.texts()
        with tap.case("until it is read"):
            window.press("Close", within=window.alert_bar())
            window.wait_gone("alert")
        equal(window.close(), 0)


def in_view(window):
    frame = extents_of(window.frame)
    seen = [*window.plates().values(), *window.markers().values(),
            window.wait_for("label", "0 of 155 units"), window.wait_for("label", "0 of 31 sites"),
            window.wait_for("label", "Three months"), window.wait_for("label", "0 of 400 units"),
            window.wait_for("push button", "Check and sign…"), window.wait_for("push button", "Give")]
    equal(len(seen), 5 + 31 + 6)
    for node in seen:
        one = extents_of(node)
        assert (one.x >= 0 and one.y >= 0 and one.x + one.width <= frame.width
                and one.y + one.height <= frame.height), (node.get_name(), one.x, one.y, one.width, one.height)


def main():
    tap = Tap()
    with Practice() as practice:
        names(tap, practice)
        patients(tap, practice)
        prior(tap, practice)
    files(tap)
    protocols(tap)
    styles(tap)
    sizes(tap)
    plates(tap)
    sidebar(tap)
    header(tap)
    tap.done()


if __name__ == "__main__":
    main()
