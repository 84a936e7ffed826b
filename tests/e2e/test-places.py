#!/usr/bin/python3
"""Every site lies on the patient's own side, and window, database and command
line agree about it; and doses beside the sites.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from case import Practice, Tap, describe, equal, name_of, wait_described, wait_until
from window import extents_of

HOME = {"corrugator": "front", "procerus": "front", "frontalis": "front", "occipitalis": "back",
        "cervical-paraspinal": "back", "trapezius": "back"}
HOSTILE = ("", "0", "abc", "5..", "1,2,3", "1e3", "-1", "0x5", "nan", "1.234", "1001", "5 5")


def parts_of(site):
    muscle, side, _ = site.rsplit("-", 2)
    return muscle, side


def plate_of(site):
    muscle, side = parts_of(site)
    return HOME.get(muscle, side)


def middle_x(node):
    extents = extents_of(node)
    return extents.x + extents.width / 2


def lies_in(node, top):
    while node is not None and node != top:
        node = node.get_parent()
    return node is not None


def sites(tap, practice):
    visit = practice.visit("--protocol", "preempt-195")
    shown = practice.show(visit)
    ids = [place["site"] for place in shown["planned"] + shown["optional"]]
    window = practice.open("--visit", visit)
    markers, plates = window.markers(), window.plates()
    with tap.case("every site of the protocol has a marker, under its name"):
        equal(sorted(markers), sorted(map(name_of, ids)))
    for site in ids:
        with tap.case(f"{site} lies on the right side of the right plate"):
            marker, plate = markers[name_of(site)], plates[plate_of(site).capitalize()]
            _, side = parts_of(site)
            equal([name for name, one in plates.items() if lies_in(marker, one)], [plate.get_name()], "the plates")
            from_middle = middle_x(marker) - middle_x(plate)
            # The patient's right is at the viewer's left on the face only.
            wanted = {"front": {"right": -1, "left": 1}, "back": {"right": 1, "left": -1}}.get(plate_of(site), {}).get(side)
            if wanted is not None:
                assert from_middle * wanted > 2, f"it lies {from_middle} from the middle"
            elif side == "midline":
                assert abs(from_middle) < 3, f"it lies {from_middle} from the middle"
    with tap.case("every site is given by a click"):
        for site in ids:
            marker = markers[name_of(site)]
            window.click(marker)
            wait_described(marker, "given, 5 units")
    rows = {row[0]: row[1:] for row in practice.query("SELECT place_id, muscle, side, plate FROM injection")}
    injections = {one["site"]: one for one in practice.show(visit)["injections"]}
    with tap.case("window, database and command line agree about each"):
        for site in ids:
            muscle, side = parts_of(site)
            equal(rows[site], (muscle, side, plate_of(site)), f"{site} in the database")
            one = injections[site]
            equal((one["muscle"], one["side"], one["plate"], one["units"]), (muscle, side, plate_of(site), 5), site)
    equal(window.close(), 0)


def press_skin(window, markers):
    """A click on the slope of the neck, above the sites; the popover."""
    x, y = window.middle_of(markers["Trapezius, left, 1"])
    window.click_at(x + 66, y - 16)
    return wait_until(window.popover, "the popover")


def free_site(tap, practice):
    visit = practice.visit(patient=practice.patient("Other", "Robin"))
    window = practice.open("--visit", visit)
    markers = window.markers()
    with tap.case("a click beside the markers gives nothing, and offers"):
        popover = press_skin(window, markers)
        window.wait_for("check box", "Trapezius, left", within=popover)
        window.wait_for("check box", "Other", within=popover)
        equal(practice.live(visit), {})
    with tap.case("Escape leaves without a dose"):
        window.key("Escape")
        wait_until(lambda: window.popover() is None, "the popover to close")
        equal(practice.live(visit), {})
    popover = press_skin(window, markers)
    entry = window.wait_for("text", "Units", within=popover)
    window.click(window.wait_for("check box", "Trapezius, left", within=popover))
    for text in HOSTILE:
        with tap.case(f"'{text}' is kept, and gives nothing"):
            window.fill("Units", text)
            wait_until(lambda: window.text_of(entry) == text, f"'{text}' in the entry")
            window.key("Return")
            window.click(window.wait_for("push button", "Give", within=popover))
            equal(window.text_of(entry), text)
            assert window.popover() is not None, "the popover has gone"
            equal(practice.live(visit), {})
    with tap.case("units and Give record a free site"):
        window.fill("Units", "2,5")
        wait_until(lambda: window.text_of(entry) == "2,5", "the units")
        window.press("Give", within=popover)
        wait_until(lambda: practice.live(visit) == {"free-1": 250}, "the dose")
        row, = practice.query("SELECT muscle, side, plate, x, y FROM injection WHERE visit_id = ?", visit)
        equal(row[:3], ("trapezius", "left", "back"))
        one, = practice.show(visit)["injections"]
        equal((one["muscle"], one["side"], one["x"], one["y"], one["units"]), ("trapezius", "left", *row[3:], 2.5))
        window.wait_for("label", "2.5 of 155 units")
    with tap.case("its marker stands where one clicked"):
        marker = wait_until(lambda: next((node for name, node in window.markers().items() if name not in markers), None),
                            "one more marker")
        equal(describe(marker), "given, 2.5 units")
        x, y = window.middle_of(markers["Trapezius, left, 1"])
        found = window.middle_of(marker)
        assert abs(found[0] - x - 66) <= 2 and abs(found[1] - y + 16) <= 2, f"it stands at {found}, not {x + 66}, {y - 16}"
    with tap.case("one undo takes it back"):
        window.key("ctrl+z")
        wait_until(lambda: practice.live(visit) == {}, "no dose")
        equal(window.close(), 0)
        practice.verify()


def main():
    tap = Tap()
    with Practice() as practice:
        sites(tap, practice)
        free_site(tap, practice)
    tap.done()


if __name__ == "__main__":
    main()
