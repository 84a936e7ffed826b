#!/usr/bin/python3
"""An injector's whole visit: follow-the-pain, an add-on, a free site, a void, a
departure with its reason, two vials, the signature, and an amendment. After each
step window, command line and database agree.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from case import Practice, Tap, describe, equal, name_of, wait_described, wait_until
from window import extents_of

VISIT = 1
PROTOCOL = "PREEMPT with follow-the-pain, 155 to 195 units"
MASSETER = "Masseter (bruxism, jaw joint)"
DEPARTURE = "Corrugator, left, 1: 7.5 instead of 5 units"
# The patient's right is at the viewer's left on the face only.
RIGHT_OF_PLATE = {"front": -1, "back": 1, "top": 1}


def units_of(hundredths):
    return f"{hundredths / 100:g}"


def total(practice):
    return sum(practice.live(VISIT).values())


def agree(practice, window):
    """The total is the sum of the rows, in the panel, in JSON and in the database."""
    units = total(practice)
    shown = practice.show(VISIT)
    window.wait_for("label", f"{units_of(units)} of 155 units")
    equal(shown["totals"]["units"], units / 100, "the total in JSON")
    equal({one["site"]: one["units"] * 100 for one in shown["injections"] if not one["voided"]}, practice.live(VISIT),
          "the doses in JSON")
    practice.verify()
    return shown


def start(tap, practice):
    window = practice.open("--patient", practice.patient())
    with tap.case("a visit of follow-the-pain with the masseter is started"):
        window.press("Start a Visit")
        dialog = window.open_dialog("Start a Visit")
        window.choose("Protocol", PROTOCOL)
        window.click(window.wait_for("list item", "Add-ons", within=dialog))
        window.click(window.bring_into_view(window.wait_for("check box", MASSETER, within=dialog)))
        for name, text in (("Injector", "Dr. Doe"), ("Lot", "A1"), ("Expires (YYYY-MM-DD)", "2099-01-31"),
                           ("Units in the vial", "100"), ("Diluent in mL", "2")):
            window.fill(name, text)
        window.press("Start", within=dialog)
        window.wait_gone("frame", "Start a Visit")
        shown = agree(practice, window)
        equal((shown["protocol"], [one["id"] for one in shown["add_ons"]], shown["injector"]),
              ("preempt-195", ["masseter"], "Dr. Doe"))
        equal(len(window.markers()), 47 + 10)
    with tap.case("a second vial is opened, and the first stays the one in use"):
        window.press("Add a vial")
        dialog = window.open_dialog("Open a Vial")
        window.fill("Lot", "B2")
        window.press("Open Vial", within=dialog)
        window.wait_gone("frame", "Open a Vial")
        row = window.wait_for("list item", re.compile("Botox, lot A1, .*"))
        window.click(window.bring_into_view(row))
        wait_until(lambda: [one["active"] for one in practice.show(VISIT)["vials"]] == [True, False], "the first in use")
        window.wait_for("list item", re.compile("Botox, lot A1, .*, in use"))
    return window


def give(tap, practice, window, markers):
    with tap.case("a dose of an add-on wants its units, and is given with them"):
        window.click(markers["Masseter, right, 1"])
        wait_until(window.popover, "the popover")
        window.type("5")
        window.key("Return")
        wait_described(markers["Masseter, right, 1"], "given, 5 units")
        one, = agree(practice, window)["injections"]
        equal((one["site"], one["side"], one["indication"]), ("masseter-right-1", "right", "bruxism"))
    with tap.case("a dose that departs from its plan is given, and its reason kept"):
        window.click(markers["Corrugator, left, 1"], button=3)
        popover = wait_until(window.popover, "the popover")
        window.fill("Units", "7.5")
        window.press("Give", within=popover)
        wait_described(markers["Corrugator, left, 1"], "given, 7.5 units")
        wait_until(lambda: window.popover() is None, "the popover to close")
        window.wait_for("label", "1 deviation, 1 without a reason")
        equal(agree(practice, window)["deviations"],
              [{"kind": "units", "site": "corrugator-left-1", "text": DEPARTURE, "reason": None}])
        row = window.wait_for("list item", DEPARTURE, within=window.wait_for("list", "Deviations"))
        window.click(window.bring_into_view(row))
        wait_until(window.popover, "the popover")
        window.fill("Another reason", "stronger on the left")
        window.key("Return")
        window.wait_for("label", "1 deviation")
        equal([one["reason"] for one in practice.show(VISIT)["deviations"]], ["stronger on the left"])
    with tap.case("follow-the-pain is given by a click"):
        for name in ("Temporalis, left, 5", "Trapezius, right, 4", "Occipitalis, left, 4"):
            window.click(markers[name])
            wait_described(markers[name], "given, 5 units")
        agree(practice, window)
    with tap.case("a dose is voided with a reason, and stays on the record"):
        window.click(markers["Occipitalis, left, 4"])
        popover = wait_until(window.popover, "the popover")
        window.press("Wrong site", within=popover)
        wait_described(markers["Occipitalis, left, 4"], "optional, 5 units")
        found = [(one["voided"], one["void_reason"]) for one in agree(practice, window)["injections"]
                 if one["site"] == "occipitalis-left-4"]
        equal(found, [(True, "Wrong site")])


def give_free(tap, practice, window):
    with tap.case("a free site is given in the scalp, on the side where one clicked"):
        top = window.plates()["Top"]
        x, y = window.middle_of(top)
        window.click_at(x + 40, y)
        popover = wait_until(window.popover, "the popover")
        window.click(window.wait_for("check box", "Scalp, right", within=popover))
        window.fill("Units", "2,5")
        window.press("Give", within=popover)
        wait_until(lambda: practice.live(VISIT).get("free-1") == 250, "the dose")
        one, = (one for one in agree(practice, window)["injections"] if one["site"] == "free-1")
        equal((one["muscle"], one["side"], one["plate"]), ("scalp", "right", "top"))
        marker = wait_until(lambda: window.find("push button", re.compile("Scalp, right, free site 1")), "its marker")
        found = window.middle_of(marker)
        assert abs(found[0] - x - 40) <= 2 and abs(found[1] - y) <= 2, f"it stands at {found}, not {x + 40}, {y}"


def give_rest(tap, practice, window, markers):
    with tap.case("the second vial takes over where the first is short"):
        window.press("Visit Menu")
        window.click(window.wait_for(None, "Give All That Remains", within=wait_until(window.popover, "the menu")))
        wait_described(markers["Trapezius, left, 3"], "given, 5 units\nRecorded in bulk")
        shown = agree(practice, window)
        equal((shown["totals"]["units"], shown["totals"]["required_given"]), (175, 31))
        equal([(one["lot"], one["given"], one["left"]) for one in shown["vials"]], [("A1", 100, 0), ("B2", 75, 25)])
        equal(sum(one["units"] for one in shown["injections"] if one["lot"] == "A1" and not one["voided"]), 100)
        window.wait_for("label", re.compile(r"100 = 100 given \+ 0 left.*"))
        window.wait_for("label", re.compile(r"100 = 75 given \+ 25 left.*"))


def side_of_marker(window, marker, plate):
    """Which side of the patient a marker stands on."""
    if plate in ("right", "left"):
        return plate
    one, whole = extents_of(marker), extents_of(window.plates()[plate.capitalize()])
    from_middle = one.x + one.width / 2 - whole.x - whole.width / 2
    if abs(from_middle) < 3:
        return "midline"
    return "right" if from_middle * RIGHT_OF_PLATE[plate] > 0 else "left"


def sides(tap, practice, window):
    markers = window.markers()
    injections = [one for one in practice.show(VISIT)["injections"] if not one["voided"]]
    rows = {row[0]: row[1:] for row in practice.query("SELECT place_id, muscle, side, plate, units FROM injection")}
    sums = {}
    with tap.case("left and right of each dose are the same on plate, in database and in JSON"):
        for one in injections:
            name = "Scalp, right, free site 1" if one["site"] == "free-1" else name_of(one["site"])
            equal(rows[one["site"]], (one["muscle"], one["side"], one["plate"], one["units"] * 100), name)
            equal(side_of_marker(window, markers[name], one["plate"]), one["side"], f"the side of the marker {name}")
            equal(describe(markers[name]), f"given, {one['units']:g} units" + ("\nRecorded in bulk" if one["in_bulk"] else ""),
                  name)
            side = sums.setdefault(one["muscle"], {"right": 0, "left": 0, "midline": 0})
            side[one["side"]] += one["units"]
    with tap.case("and in the rows of the panel"):
        equal(len(sums), 9)
        for muscle, side in sums.items():
            name = muscle.replace("-", " ").capitalize()
            text = ", ".join(f"{one} {side[one]:g}" for one in ("right", "left", "midline"))
            window.wait_for("list item", re.compile(f"{name}: {sum(side.values()):g} units.*; {text};?.*"))


def sign(tap, practice, window):
    with tap.case("the check list is gone through, and the visit signed"):
        for name, detail in (("Consent", "consent"), ("Reviewed", "contraindications-reviewed")):
            window.click(window.wait_for("check box", name))
            wait_until(lambda: detail in practice.show(VISIT)["details"], detail)
        window.fill("Why the rest is discarded", "single-dose vial")
        window.key("Return")
        wait_until(lambda: practice.show(VISIT)["wastage"]["explanation"] == "single-dose vial", "the wastage explained")
        window.press("Check and sign…")
        dialog = window.open_dialog("Check and Sign")
        window.press("Asked: None", within=dialog)
        wait_until(lambda: "no-toxin-elsewhere" in practice.show(VISIT)["details"], "that it was asked")
        window.press("Sign", within=dialog)
        window.wait_gone("frame", "Check and Sign")
        shown = agree(practice, window)
        equal((shown["status"], shown["signer"], shown["signature_verified"]), ("signed", "Dr. Doe", False))
        equal([(one["id"], one["state"]) for one in shown["checks"] if one["state"] != "done"], [])
        window.wait_for("label", "signature not verified")


def amend(tap, practice, window):
    signed = practice.query("SELECT * FROM injection"), practice.query("SELECT units, sites FROM visit")
    marker = window.markers()["Masseter, right, 1"]
    with tap.case("a dose is voided by an amendment, with author and reason"):
        window.click(marker)
        window.press("Amend…", within=wait_until(window.popover, "the popover"))
        dialog = window.open_dialog("Amend the Visit")
        window.wait_for("label", re.compile("Masseter, right, 1: 5 units → not given\nTotal of the visit: 175 → 170 units"))
        window.fill("Why", "entered by mistake")
        window.fill("Amended by", "Dr. Roe")
        window.press("Amend", within=dialog)
        window.wait_gone("frame", "Amend the Visit")
        wait_until(lambda: "masseter-right-1" not in practice.live(VISIT), "the dose to be void")
        wait_until(lambda: not describe(marker).startswith("given"), "the marker to be no longer given")
        shown = agree(practice, window)
        equal((shown["status"], shown["totals"]["units"]), ("signed", 170))
        amendment, = shown["amendments"]
        equal((amendment["author"], amendment["reason"]), ("Dr. Roe", "entered by mistake"))
        change, = amendment["changes"]
        voided, = (one for one in shown["injections"] if one["number"] == change["injection"])
        equal((change["change"], voided["site"], voided["voided"]), ("void", "masseter-right-1", True))
    with tap.case("what was signed stays beside it"):
        equal(practice.query("SELECT * FROM injection"), signed[0])
        wait_until(lambda: any("entered by mistake" in text for text in window.texts()), lambda: str(window.texts()))
        equal(window.find("list item", re.compile("Masseter: [1-9].*")), None)
    with tap.case("it is the same when it is opened again"):
        equal(window.close(), 0)
        window = practice.open("--visit", VISIT)
        agree(practice, window)
        sides_after = {name: describe(one) for name, one in window.markers().items()}
        assert not sides_after["Masseter, right, 1"].startswith("given"), sides_after["Masseter, right, 1"]
        equal(sides_after["Corrugator, left, 1"], "given, 7.5 units")
        equal(window.close(), 0)


def main():
    tap = Tap()
    with Practice() as practice:
        window = start(tap, practice)
        markers = window.markers()
        give(tap, practice, window, markers)
        give_free(tap, practice, window)
        give_rest(tap, practice, window, markers)
        sides(tap, practice, window)
        sign(tap, practice, window)
        amend(tap, practice, window)
    tap.done()


if __name__ == "__main__":
    main()
