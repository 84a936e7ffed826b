#!/usr/bin/python3
"""A real visit with a real pointer: patient, vial, 31 clicks, undo, void, and the
same map a day later.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from case import PREEMPT, Practice, Tap, describe, equal, name_of, wait_described, wait_until
from window import extents_of


def map_of(window):
    """All that can be seen of the markers."""
    found = {}
    for name, marker in window.markers().items():
        extents = extents_of(marker)
        found[name] = (describe(marker), extents.x, extents.y, extents.width, extents.height)
    return found


def show_patients(tap, practice):
    window = practice.open()
    with tap.case("the first run offers to enter a patient"):
        window.wait_for("label", "Whom Do You Treat?")
    with tap.case("a patient is entered"):
        window.press("New Patient", within=window.wait_for("panel", "Whom Do You Treat?"))
        dialog = window.open_dialog("New Patient")
        window.fill("Family name", "Sample")
        window.key("Tab")
        window.type("Alex")
        window.key("Tab")
        window.type("1980-02-03")
        window.press("Add", within=dialog)
        window.wait_gone("frame", "New Patient")
        window.wait_for("label", "Born 3 February 1980")
        equal(practice.query("SELECT family, given, born FROM patient"), [("Sample", "Alex", "1980-02-03")])
    with tap.case("a visit wants a vial"):
        window.press("Start a Visit", within=window.wait_for("panel", "Sample, Alex"))
        dialog = window.open_dialog("Start a Visit")
        window.press("Start", within=dialog)
        window.wait_for("alert", within=dialog)
        equal(practice.query("SELECT count(*) FROM visit"), [(0,)])
    with tap.case("a visit is started with a vial"):
        window.fill("Lot", "C1234")
        window.fill("Expires (YYYY-MM-DD)", "2099-01-31")
        window.fill("Units in the vial", "200")
        window.fill("Diluent in mL", "4")
        window.key("Return")
        window.wait_gone("frame", "Start a Visit")
        equal(practice.query("SELECT lot, expiry, labelled, diluent FROM vial"), [("C1234", "2099-01-31", 20000, 4000)])
    return window


def click_all(tap, practice, window):
    markers = window.markers()
    with tap.case("31 sites are planned, and hollow"):
        equal(sorted(markers), sorted(map(name_of, PREEMPT)))
        equal({describe(marker) for marker in markers.values()}, {"planned, 5 units"})
        window.wait_for("label", "0 of 155 units")
    windows = len([one for one in window.display.windows() if not one.is_popup])
    for number, site in enumerate(PREEMPT, 1):
        with tap.case(f"click {number} gives {site}"):
            marker = markers[name_of(site)]
            window.click(marker)
            wait_described(marker, "given, 5 units")
            live = practice.live(1)
            equal(live, {one: 500 for one in PREEMPT[:number]}, "the database")
    with tap.case("no dialog came between the clicks"):
        equal(len([one for one in window.display.windows() if not one.is_popup]), windows)
        equal(window.popover(), None)
    with tap.case("the panel says 155 of 155 units at 31 of 31 sites"):
        for text in ("155 of 155 units", "31 of 31 sites", "155 of 400 units", "0 to go"):
            window.wait_for("label", text)
    with tap.case("the store says so too"):
        totals = practice.show(1)["totals"]
        equal((totals["units"], totals["sites"]), (155, 31))
        practice.verify()
    return markers


def take_back(tap, practice, window, markers):
    last = markers[name_of(PREEMPT[-1])]
    with tap.case("Ctrl+Z takes the last dose back"):
        window.key("ctrl+z")
        wait_described(last, "planned, 5 units")
        window.wait_for("label", "150 of 155 units")
        window.wait_for("label", "30 of 31 sites")
        equal(len(practice.live(1)), 30)
    with tap.case("Ctrl+Shift+Z gives it again"):
        window.key("ctrl+shift+z")
        wait_described(last, "given, 5 units")
        window.wait_for("label", "155 of 155 units")
        equal(len(practice.live(1)), 31)
    with tap.case("Backspace takes it back as well"):
        window.key("BackSpace")
        wait_described(last, "planned, 5 units")
        equal(len(practice.live(1)), 30)
    with tap.case("the button redoes it"):
        window.press("Redo")
        wait_described(last, "given, 5 units")
        equal(len(practice.live(1)), 31)
    with tap.case("a dose is voided with a reason"):
        voided = markers["Temporalis, left, 3"]
        window.click(voided)
        window.fill("Another reason", "needle was bent")
        window.press("Void", within=window.popover())
        wait_described(voided, "planned, 5 units")
        wait_until(lambda: window.popover() is None, "the popover to close")
        window.wait_for("label", "150 of 155 units")
        equal(practice.query("SELECT reason FROM injection_void ORDER BY revision DESC LIMIT 1"), [("needle was bent",)])
        assert "temporalis-left-3" not in practice.live(1)


def come_back(tap, practice, window):
    before = map_of(window)
    with tap.case("the window closes"):
        equal(window.close(), 0, "the exit status")
    window = practice.open("--visit", 1)
    with tap.case("the same map comes back"):
        equal(map_of(window), before)
        window.wait_for("label", "150 of 155 units")
    with tap.case("undo reaches back behind the start"):
        window.key("ctrl+z")
        wait_described(window.markers()["Temporalis, left, 3"], "given, 5 units")
        equal(len(practice.live(1)), 31)
        window.wait_for("label", "155 of 155 units")
    with tap.case("the visit is signed"):
        window.press("Check and sign…")
        dialog = window.open_dialog("Check and Sign")
        window.fill("Signed by", "Dr. Doe")
        window.press(re.compile("Sign with [0-9]+ Open Points"), within=dialog)
        window.wait_gone("frame", "Check and Sign")
        equal(practice.query("SELECT status, units, sites FROM visit"), [("signed", 15500, 31)])
    read_only(tap, practice, window, "once it is signed")
    equal(window.close(), 0)
    window = practice.open("--visit", 1)
    read_only(tap, practice, window, "when it is opened again")
    with tap.case("all is well with the records"):
        practice.verify()


def read_only(tap, practice, window, when):
    """Clicks and keys that would change a draft, then a sign that they have been
    dealt with."""
    with tap.case(f"a signed visit is not changed {when}"):
        markers = window.markers()
        before = practice.query("SELECT * FROM action"), map_of(window)
        for name in ("Temporalis, left, 3", "Corrugator, right, 1"):
            window.click(markers[name])
            window.click(markers[name], button=3)
        window.key("Return", "BackSpace", "ctrl+z", "7", "Return")
        window.key("alt+2")
        wait_until(lambda: len(window.markers()) == 7, "the front plate alone")
        window.key("alt+0")
        wait_until(lambda: len(window.markers()) == 31, "all plates")
        equal((practice.query("SELECT * FROM action"), map_of(window)), before)
        equal(window.popover(), None)
        equal(window.find("push button", "Give"), None, "the button Give")


def main():
    tap = Tap()
    with Practice() as practice:
        window = show_patients(tap, practice)
        markers = click_all(tap, practice, window)
        take_back(tap, practice, window, markers)
        come_back(tap, practice, window)
    tap.done()


if __name__ == "__main__":
    main()
