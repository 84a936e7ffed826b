#!/usr/bin/python3
"""A hurried hand: double clicks, keys held down, presses while something is
open. Nothing is recorded that was not meant.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import subprocess
import time

from case import PREEMPT, Practice, Tap, equal, name_of, wait_described, wait_until
from window import extents_of

# Longer than any double click, and than what it may still bring about.
PAUSE_S = 0.6


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def click_times(place, times=2):
    """A double click, or more: a hand that is quick still holds the button for
    a moment."""
    xdotool("mousemove", "--sync", *place, *("mousedown", 1, "sleep", 0.05, "mouseup", 1, "sleep", 0.05) * times)


def settle(window):
    """Waits until the popover is gone, and whatever came after it."""
    wait_until(lambda: window.popover() is None, "the popover to close")
    time.sleep(PAUSE_S)


def is_beside(middle, x, y, reach):
    return abs(middle[0] - x) <= reach and abs(middle[1] - y) <= reach


def lies_on_plate(window, x, y):
    for plate in window.plates().values():
        extents = extents_of(plate)
        if is_beside(window.middle_of(plate), x, y, min(extents.width, extents.height) // 2 - 10):
            return True
    return False


def offer_free(window, markers):
    """Clicks beside the markers so that the popover's Give lies on one of them;
    the popover, with a muscle chosen, and where that is."""
    middles = [window.middle_of(marker) for marker in markers.values()]
    offset = (0, 200)
    for target in middles * 2:
        x, y = target[0] - offset[0], target[1] - offset[1]
        if not lies_on_plate(window, x, y) or any(is_beside(middle, x, y, 30) for middle in middles):
            continue
        window.click_at(x, y)
        time.sleep(PAUSE_S)
        popover = window.popover()
        if popover is None:
            continue
        give = window.middle_of(window.wait_for("push button", "Give", within=popover))
        muscles = window.find_all("check box", within=popover)
        if len(muscles) > 1 and is_beside(give, *target, 12):
            window.click(muscles[0])
            return popover, target
        offset = give[0] - x, give[1] - y
        window.key("Escape")
        settle(window)
    raise AssertionError("no Give lies on a marker")


def free(tap, practice):
    visit = practice.visit()
    window = practice.open("--visit", visit)
    markers = window.markers()
    with tap.case("a double click on Give of a free site gives that site alone"):
        popover, place = offer_free(window, markers)
        entry = window.fill("Units", "2.5")
        wait_until(lambda: window.text_of(entry) == "2.5", "the units")
        click_times(place)
        settle(window)
        equal(practice.live(visit), {"free-1": 250})
    equal(window.close(), 0)


def now_bar(tap, practice):
    visit = practice.visit(patient=practice.patient("Bar", "Kim"))
    window = practice.open("--visit", visit)
    markers = window.markers()
    first, second, third = PREEMPT[:3]
    give = window.middle_of(window.wait_for("push button", "Give"))
    for times in (2, 3):
        with tap.case(f"{times} presses on Give in one go give what is now, and not what is next"):
            click_times(give, times)
            time.sleep(PAUSE_S)
            equal(practice.live(visit), {site: 500 for site in PREEMPT[:times - 1]})
    with tap.case("the next press gives what is next"):
        window.click_at(*give)
        wait_described(markers[name_of(third)], "given, 5 units")
    with tap.case("a double click on Undo takes one dose back"):
        click_times(window.middle_of(window.wait_for("push button", "Undo")))
        time.sleep(PAUSE_S)
        equal(practice.live(visit), {first: 500, second: 500})
    with tap.case("two markers far from each other are both given, however soon"):
        places = [window.middle_of(markers[name_of(site)]) for site in (third, PREEMPT[-1])]
        xdotool("mousemove", "--sync", *places[0], "click", 1, "mousemove", "--sync", *places[1], "click", 1)
        wait_described(markers[name_of(PREEMPT[-1])], "given, 5 units")
        equal(practice.live(visit), {site: 500 for site in (first, second, third, PREEMPT[-1])})
    equal(window.close(), 0)


def open_popover(tap, practice):
    visit = practice.visit(patient=practice.patient("Popover", "Kim"))
    window = practice.open("--visit", visit)
    markers = window.markers()
    with tap.case("a double click beside the markers leaves open what it opened"):
        x, y = window.middle_of(markers["Trapezius, left, 1"])
        click_times((x + 66, y - 16))
        time.sleep(PAUSE_S)
        window.wait_for("push button", "Give", within=wait_until(window.popover, "the popover"))
        window.key("Escape")
        settle(window)
    with tap.case("a double click on Skip leaves open what it opened"):
        click_times(window.middle_of(window.wait_for("push button", "Skip")))
        time.sleep(PAUSE_S)
        popover = wait_until(window.popover, "the popover")
        window.wait_for("push button", "Patient declines", within=popover)
        equal(practice.live(visit), {})
    with tap.case("a reason pressed twice skips the one site"):
        reason = window.middle_of(window.wait_for("push button", "Patient declines", within=popover))
        click_times(reason)
        settle(window)
        equal(practice.query("SELECT place_id FROM skip WHERE visit_id = ?", visit), [(PREEMPT[0],)])
        equal(practice.live(visit), {})
    with tap.case("the popover of a dose shows what another program makes of it"):
        window.click(markers[name_of(PREEMPT[1])])
        wait_described(markers[name_of(PREEMPT[1])], "given, 5 units")
        time.sleep(PAUSE_S)
        window.click(markers[name_of(PREEMPT[1])])
        popover = wait_until(window.popover, "the popover")
        practice.cli("visit", "correct", visit, PREEMPT[1], "--units", "7.5")
        window.wait_for("label", "given, 7.5 units = 0.15 mL", within=popover)
        equal(window.text_of(window.wait_for("text", "Units", within=popover)), "7.5")
    with tap.case("it closes when the dose has been taken back"):
        practice.cli("visit", "void", visit, PREEMPT[1], "--reason", "not given")
        wait_until(lambda: window.popover() is None, "the popover to close")
    equal(window.close(), 0)


def count_windows(window):
    return sum(not one.is_popup for one in window.display.windows())


def after_form(tap, practice):
    visit = practice.visit(patient=practice.patient("Form", "Kim"))
    window = practice.open("--visit", visit)
    markers = window.markers()
    marker = markers[name_of(PREEMPT[-1])]
    place = window.middle_of(marker)
    with tap.case("a press where the pointer is when a form closes gives nothing"):
        window.key("ctrl+Return")
        window.open_dialog("Check and Sign")
        wait_until(lambda: count_windows(window) == 2, "the form")
        xdotool("mousemove", "--sync", *place)
        time.sleep(PAUSE_S)
        window.key("Escape")
        wait_until(lambda: count_windows(window) == 1, "the form to close")
        xdotool("mousedown", 1, "mouseup", 1)
        time.sleep(PAUSE_S)
        equal(practice.live(visit), {})
    with tap.case("the next press there gives"):
        xdotool("mousedown", 1, "mouseup", 1)
        wait_described(marker, "given, 5 units")
        equal(practice.live(visit), {PREEMPT[-1]: 500})
    equal(window.close(), 0)


def other_plate(tap, practice):
    visit = practice.visit(patient=practice.patient("Plate", "Kim"))
    window = practice.open("--visit", visit)
    window.markers()
    with tap.case("Skip opens the plate of what is now, and asks there why"):
        window.key("alt+5")
        window.wait_for("push button", "Show")
        window.press("Skip")
        popover = wait_until(window.popover, "the popover")
        window.wait_for("label", name_of(PREEMPT[0]), within=popover)
        window.press("Patient declines", within=popover)
        settle(window)
        equal(practice.query("SELECT place_id FROM skip WHERE visit_id = ?", visit), [(PREEMPT[0],)])
    equal(window.close(), 0)
    practice.verify()


def main():
    tap = Tap()
    with Practice() as practice:
        free(tap, practice)
        now_bar(tap, practice)
        open_popover(tap, practice)
        after_form(tap, practice)
        other_plate(tap, practice)
    tap.done()


if __name__ == "__main__":
    main()
