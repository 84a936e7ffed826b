#!/usr/bin/python3
"""What a draft keeps: it comes back as it was when the program was killed, each
step is undone and done again in map, panel and vials alike, the three months
count what was given before, and of two prepared visits one leads to the other.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import re

from case import PREEMPT, Practice, Tap, describe, equal, wait_described, wait_until
from window import Atspi, is_on

# 12 weeks and 3 days.
DAYS = 87
CORRUGATORS = ("Corrugator, right, 1", "Corrugator, left, 1")


def day_before(days):
    return datetime.date.today() - datetime.timedelta(days=days)


def day_of_leaving(day):
    """Three calendar months later, and a day."""
    first = datetime.date(day.year + (day.month + 2) // 12, (day.month + 2) % 12 + 1, 1)
    last = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
    return min(first + datetime.timedelta(days=day.day - 1), last) + datetime.timedelta(days=1)


def prepare(practice):
    """A patient with a visit of last time, and units given elsewhere; a draft."""
    patient = practice.patient()
    before = practice.visit("--injector", "Dr. Doe", "--date", day_before(DAYS), patient=patient)
    practice.cli("visit", "give", before, "all")
    practice.cli("visit", "sign", before)
    practice.cli("patient", "elsewhere", patient, "--units", 20, "--date", day_before(30))
    return practice.visit("--injector", "Dr. Doe", patient=patient)


class Draft:
    """The window of a draft, and all that is seen and kept of it."""

    def __init__(self, practice, visit):
        self.practice = practice
        self.visit = visit
        self.open()

    def open(self):
        self.window = self.practice.open("--visit", self.visit)
        self.markers = self.window.markers()

    def texts_in(self, name):
        top = self.window.wait_for("list", name)
        return ([row.get_name() for row in self.window.find_all("list item", within=top)],
                [text for text in self.window.texts(top) if not text.startswith("opened")])

    def seen(self):
        return {"map": {name: describe(marker) for name, marker in self.markers.items()},
                "panel": self.texts_in("Muscles"), "vials": self.texts_in("Vials"),
                "consent": is_on(self.window.wait_for("check box", "Consent"), Atspi.StateType.CHECKED)}

    def kept(self):
        shown = self.practice.show(self.visit)
        return {key: shown[key] for key in ("totals", "planned", "optional", "skipped", "own_plan", "details", "vials")}

    def is_as(self, kept, seen, what):
        wait_until(lambda: self.kept() == kept, lambda: f"{what} in the database; it is {self.kept()}, not {kept}")
        wait_until(lambda: self.seen() == seen, lambda: f"{what} in the window; it is {self.seen()}, not {seen}")

    def choose(self, name):
        self.window.press("Visit Menu")
        menu = wait_until(self.window.popover, "the menu")
        self.window.click(self.window.wait_for("menu item", name, within=menu))

    def give_units(self, name, units):
        self.window.click(self.markers[name], button=3)
        popover = wait_until(self.window.popover, "the popover")
        self.window.fill("Units", units)
        self.window.press("Give", within=popover)
        wait_described(self.markers[name], f"given, {units} units")
        wait_until(lambda: self.window.popover() is None, "the popover to close")


def step(tap, draft, what, do, has_come):
    """Does one thing, takes it back, and does it again."""
    before = draft.kept(), draft.seen()
    with tap.case(f"{what} is one step"):
        do()
        wait_until(has_come, what)
    after = draft.kept(), draft.seen()
    with tap.case(f"{what} is undone in map, panel, vials and records"):
        assert after != before, f"{what} changed nothing"
        draft.window.press("Undo")
        draft.is_as(*before, f"all before {what}")
    with tap.case(f"{what} is done again"):
        draft.window.press("Redo")
        draft.is_as(*after, what)


def undo_and_redo(tap, draft):
    right, left = (draft.markers[name] for name in CORRUGATORS)
    consent = draft.window.wait_for("check box", "Consent")
    step(tap, draft, "to plan the same as last time", lambda: draft.choose("Plan the Same as Last Time"),
         lambda: describe(right) == "planned, 5 units\nPlanned as last time")
    step(tap, draft, "a departure", lambda: draft.give_units(CORRUGATORS[0], "7.5"),
         lambda: describe(right).startswith("given, 7.5 units"))
    step(tap, draft, "to plan on the other side", lambda: draft.choose("Plan on the Left What Was Done on the Right"),
         lambda: describe(left) == "planned, 7.5 units\nPlanned as on the other side")
    step(tap, draft, "a detail", lambda: draft.window.click(consent), lambda: is_on(consent, Atspi.StateType.CHECKED))


def come_back(tap, practice, draft):
    with tap.case("nothing is given by planning it"):
        equal(practice.live(draft.visit), {"corrugator-right-1": 750})
        equal(len(draft.kept()["own_plan"]), len(PREEMPT))
    with tap.case("a draft comes back as it was when the program was killed"):
        before = draft.kept(), draft.seen()
        draft.window.kill()
        draft.open()
        draft.is_as(*before, "the draft")
        practice.verify()
    with tap.case("what was repeated names the visit that it is of"):
        equal({one["from_visit"] for one in draft.kept()["own_plan"] if one["site"] != "corrugator-left-1"}, {1})
        assert "corrugator-left-1" not in practice.live(draft.visit)


def three_months(tap, practice, draft):
    window = draft.window
    with tap.case("each muscle's row gives what is planned there"):
        units = 750
        for muscle, given in (("Occipitalis", 3000), ("Cervical paraspinal", 2000)):
            row = window.wait_for("list item", re.compile(f"{muscle}: .*"))
            window.click(window.bring_into_view(window.wait_for("push button", "Give what is planned", within=row)))
            item = re.compile("Give What Is Still Planned Here: .*")
            window.click(window.wait_for("menu item", item, within=wait_until(window.popover, "the row's menu")))
            units += given
            wait_until(lambda: sum(practice.live(draft.visit).values()) == units, lambda: str(practice.live(draft.visit)))
        window.click(draft.markers["Procerus, midline, 1"])
        window.wait_for("label", "62.5 of 157.5 units")
    with tap.case("12 weeks and 3 days after 155 units, with 20 elsewhere, 62.5 make 237.5 of 400"):
        window.wait_for("label", "237.5 of 400 units", "US label")
        day, leaves = day_before(DAYS), day_of_leaving(day_before(DAYS))
        window.wait_for("label", re.compile(f"155 on {day.day} {day:%b}.*"))
        window.wait_for("label", re.compile(f"leaves {leaves.day} {leaves:%b}.*"))
        months = practice.show(draft.visit)["three_months"]
        equal((months["units"], months["this_visit"], months["limit"]), (237.5, 62.5, 400))
        equal([(one["units"], one["date"], one["leaves"]) for one in months["contributions"]],
              [(155, str(day), str(leaves)), (20, str(day_before(30)), str(day_of_leaving(day_before(30))))])
    equal(window.close(), 0)
    practice.verify()


def prepare_in_window(window, name):
    """On a patient's page; the page of today is what comes then."""
    window.click(window.wait_for("label", name, within=window.wait_for("list", "Patients")))
    window.press("Prepare a Visit")
    dialog = window.open_dialog("Prepare a Visit")
    window.press("Prepare", within=dialog)
    window.wait_gone("frame", "Prepare a Visit")
    window.wait_for("list item", f"{name}, prepared", within=window.wait_for("list", "Visits of Today"))


def give_with_vial(practice, window, visit, name, wanted):
    """The first dose of a prepared visit asks for its vial."""
    window.map = None
    marker = window.markers()[name]
    window.click(marker)
    dialog = window.open_dialog("Open a Vial")
    equal(practice.live(visit), {}, "what is given without a vial")
    window.fill("Lot", "C1")
    window.fill("Diluent in mL", "4")
    window.press("Open Vial", within=dialog)
    window.wait_gone("frame", "Open a Vial")
    equal(practice.live(visit), {}, "what is given by opening a vial")
    window.click(marker)
    wait_until(lambda: practice.live(visit) == wanted, lambda: f"{wanted}; there is {practice.live(visit)}")


def sign_and_next(window):
    window.press("Check and sign…")
    dialog = window.open_dialog("Check and Sign")
    window.fill("Signed by", "Dr. Doe")
    window.press(re.compile(r"(\d+ Open: )?Sign and Next"), within=dialog)
    window.wait_gone("frame", "Check and Sign")


def today(tap, practice):
    for name in (("Alpha", "Ann"), ("Beta", "Bob")):
        practice.patient(*name, "1970-01-01")
    window = practice.open()
    with tap.case("two visits are prepared for today"):
        prepare_in_window(window, "Alpha, Ann")
        prepare_in_window(window, "Beta, Bob")
        equal(practice.query("SELECT patient_id, status FROM visit ORDER BY id"), [(1, "draft"), (2, "draft")])
    with tap.case("sign and next leads from one to the other"):
        window.click(window.wait_for("list item", "Alpha, Ann, prepared"))
        give_with_vial(practice, window, 1, "Procerus, midline, 1", {"procerus-midline-1": 500})
        sign_and_next(window)
        wait_until(lambda: practice.query("SELECT status FROM visit ORDER BY id") == [("signed",), ("draft",)], "one signed")
        give_with_vial(practice, window, 2, "Corrugator, right, 1", {"corrugator-right-1": 500})
        equal(practice.live(1), {"procerus-midline-1": 500})
    equal(window.close(), 0)
    practice.verify()


def main():
    tap = Tap()
    with Practice() as practice:
        draft = Draft(practice, prepare(practice))
        undo_and_redo(tap, draft)
        come_back(tap, practice, draft)
        three_months(tap, practice, draft)
    with Practice() as practice:
        today(tap, practice)
    tap.done()


if __name__ == "__main__":
    main()
