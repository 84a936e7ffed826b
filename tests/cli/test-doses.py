#!/usr/bin/python3
"""Doses given, refused, voided, corrected, undone and done again.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from cli_case import VIAL, CliCase, main

HOSTILE_UNITS = ["", " ", "0", "0.00", "abc", "5..", "1,2,3", "1e3", "-1", "+5", "0x5", "nan", "inf", "2.505", "1000.01",
                 "99999999999999999999", "٥", "5 5", "5u", "05", ".5", "5."]
# A point in the occiput, and one in the air beside the head.
OCCIPUT = "back,-1400,350"
NOWHERE = "back,-6000,4800"


class Doses(CliCase):
    def test_a_site_that_is_given_is_refused(self):
        visit = self.visit()
        self.do("visit", "give", visit, "frontalis-left-1")
        before = self.snapshot(visit)
        self.refuse("visit", "give", visit, "frontalis-left-1", saying="Frontalis, left, 1 is given already")
        self.refuse("visit", "give", visit, "frontalis-left-2", "frontalis-left-1", saying="given already")
        self.assertEqual(self.snapshot(visit), before)

    def test_all_gives_what_is_left(self):
        visit = self.visit()
        self.do("visit", "give", visit, "frontalis-left-1", "--units", "4")
        self.assertEqual(len(self.do("visit", "give", visit, "all").split("\n")), 30)
        self.assertEqual(self.show(visit)["totals"]["units"], 154)
        self.refuse("visit", "give", visit, "all", saying="nothing that is planned")
        self.refuse("visit", "give", visit, "frontalis", saying="“frontalis”")

    def test_one_side_is_given_or_skipped(self):
        visit = self.visit()
        self.assertEqual(self.do("visit", "give", visit, "temporalis", "--side", "left").split("\n"),
                         [f"temporalis-left-{number}" for number in range(1, 5)])
        self.assertTrue(all(one["in_bulk"] for one in self.show(visit)["injections"]))
        self.do("visit", "skip", visit, "all", "--side", "right", "--reason", "faint")
        shown = self.show(visit)
        self.assertEqual({place["side"] for place in shown["skipped"]}, {"right"})
        self.assertEqual(len(shown["skipped"]), 15)
        self.assertEqual(shown["totals"]["by_side"], {"right": 0, "left": 20, "midline": 0})
        before = self.snapshot(visit)
        self.refuse("visit", "give", visit, "all", "--side", "right", saying="nothing that is planned")
        self.refuse("visit", "give", visit, "all", "--side", "Right", saying="--side: “Right”")
        self.refuse("visit", "give", visit, "frontalis-left-1", "--side", "left", saying="--side goes with a muscle")
        self.refuse("visit", "give", visit, "--at", OCCIPUT, "--units", "5", "--side", "left", status=2, saying="--side")
        self.assertEqual(self.snapshot(visit), before)

    def test_a_place_named_twice_is_refused(self):
        visit = self.visit()
        self.refuse("visit", "give", visit, "frontalis", "frontalis-left-1", saying="“frontalis-left-1” is named twice")
        self.refuse("visit", "give", visit, "procerus-midline-1", "procerus-midline-1", saying="named twice")
        self.assertEqual(self.live(visit), {})

    def test_hostile_units_change_nothing(self):
        visit = self.visit()
        before = self.snapshot(visit)
        for typed in HOSTILE_UNITS:
            self.refuse("visit", "give", visit, "frontalis-left-1", "--units", typed, saying="--units: ")
            self.refuse("visit", "give", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", typed, saying="--units: ")
        self.assertEqual(self.snapshot(visit), before)

    def test_what_was_typed_is_named(self):
        visit = self.visit()
        self.assertIn("“5..”", self.refuse("visit", "give", visit, "frontalis-left-1", "--units", "5.."))

    def test_point_and_comma_are_the_same_in_every_locale(self):
        for locale in ("C", "C.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "ar_EG.UTF-8"):
            visit = self.visit()
            self.do("visit", "give", visit, "frontalis-left-1", "--units", "2,5", LC_ALL=locale)
            self.do("visit", "give", visit, "frontalis-left-2", "--units", " 2.5 ", LC_ALL=locale)
            self.assertEqual(self.live(visit), {"frontalis-left-1": 2.5, "frontalis-left-2": 2.5})
            self.assertIn('"units": 2.5', self.do("--format", "json", "visit", "show", visit, LC_ALL=locale))
            self.assertIn("given, 2.5 units", self.do("visit", "show", visit, LC_ALL=locale))

    def test_units_departing_from_the_plan_are_noted(self):
        visit = self.visit()
        self.do("visit", "give", visit, "frontalis-left-1", "--units", "50")
        finding, = [one for one in self.show(visit)["findings"] if one["id"] == "departure-frontalis-left-1"]
        self.assertEqual(finding["text"], "Frontalis, left, 1: 50 instead of 5 units")

    def test_unknown_sites_are_refused(self):
        visit = self.visit()
        for typed in ("frontalis-left-9", "Frontalis", "frontalis-left", "free-1", "", "ALL", "left"):
            self.refuse("visit", "give", visit, typed, saying=f"“{typed}”")
        self.assertEqual(self.live(visit), {})

    def test_a_site_without_plan_wants_its_units(self):
        visit = self.visit()
        self.refuse("visit", "give", visit, "masseter-left-1", saying="enter its units")
        self.do("visit", "give", visit, "masseter-left-1", "--units", "7.5")
        self.assertEqual(self.show(visit)["totals"]["by_muscle"]["masseter"], 7.5)

    def test_without_a_vial_nothing_is_given(self):
        visit = self.do("visit", "start", self.patient())
        self.refuse("visit", "give", visit, "all", saying="No vial is open")
        self.refuse("visit", "give", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", "5", saying="No vial is open")
        self.assertEqual(self.show(visit)["injections"], [])
        self.assertEqual(self.do("visit", "vial", visit, *VIAL), "1")
        self.do("visit", "give", visit, "all")

    def test_a_voided_dose_stays_on_the_sheet(self):
        visit = self.visit()
        self.do("visit", "give", visit, "all")
        self.do("visit", "void", visit, "procerus-midline-1", "--reason", "not injected")
        shown = self.show(visit)
        one, = [one for one in shown["injections"] if one["voided"]]
        self.assertEqual((one["site"], one["void_reason"]), ("procerus-midline-1", "not injected"))
        self.assertEqual((shown["totals"]["units"], shown["totals"]["by_muscle"]["procerus"]), (150, 0))
        self.assertEqual([place["site"] for place in shown["planned"]], ["procerus-midline-1"])
        self.assertRegex(self.do("visit", "show", visit), r"Voided\n +3 +procerus-midline-1 +5 .*not injected")

    def test_a_void_wants_a_reason_and_a_dose(self):
        visit = self.visit()
        self.do("visit", "give", visit, "procerus")
        before = self.snapshot(visit)
        for reason in ("", "   "):
            self.refuse("visit", "void", visit, "procerus-midline-1", "--reason", reason)
        self.refuse("visit", "void", visit, "procerus-midline-1", "--reason", "undone")
        self.refuse("visit", "void", visit, "frontalis-left-1", "--reason", "x", saying="has not been given")
        self.refuse("visit", "void", visit, "procerus", "--reason", "x", saying="“procerus”")
        self.assertEqual(self.snapshot(visit), before)

    def test_a_correction_keeps_time_and_vial(self):
        visit = self.visit()
        self.do("visit", "give", visit, "procerus")
        first, = self.show(visit)["injections"]
        self.do("visit", "correct", visit, "procerus-midline-1", "--units", "2.5")
        voided, corrected = self.show(visit)["injections"]
        self.assertEqual((voided["voided"], corrected["units"], corrected["succeeds"]), (True, 2.5, 1))
        for key in ("given_at", "vial", "plate", "x", "y", "site"):
            self.assertEqual(corrected[key], first[key])

    def test_a_dose_is_moved_on_its_plate(self):
        visit = self.visit()
        self.do("visit", "give", visit, "occipitalis-left-1")
        self.do("visit", "move", visit, "occipitalis-left-1", "--at", "back,-1234,567")
        one, = [one for one in self.show(visit)["injections"] if not one["voided"]]
        self.assertEqual((one["plate"], one["x"], one["y"], one["site"]), ("back", -1234, 567, "occipitalis-left-1"))
        self.refuse("visit", "move", visit, "occipitalis-left-1", "--at", "front,0,0", saying="its own plate")

    def test_undo_and_redo_reach_back(self):
        visit = self.visit()
        self.do("visit", "give", visit, "all")
        full = self.show(visit)
        self.do("visit", "void", visit, "procerus-midline-1", "--reason", "slip")
        self.assertEqual(self.do("visit", "undo", visit).split("\n"), ["void", "procerus-midline-1"])
        self.assertEqual(self.show(visit)["totals"], full["totals"])
        self.assertEqual([one for one in self.show(visit)["injections"] if one["voided"]], [])
        undone = self.do("visit", "undo", visit).split("\n")
        self.assertEqual((undone[0], len(undone)), ("give", 32))
        self.assertEqual(self.live(visit), {})
        self.assertEqual(self.do("visit", "redo", visit).split("\n")[0], "give")
        self.assertEqual(self.show(visit)["totals"], full["totals"])
        self.assertEqual(self.do("visit", "redo", visit).split("\n"), ["void", "procerus-midline-1"])
        self.assertEqual(self.show(visit)["totals"]["units"], 150)
        self.assertEqual([one["void_reason"] for one in self.show(visit)["injections"] if one["voided"]], ["slip"])
        self.refuse("visit", "redo", visit, saying="nothing to redo")
        self.do("verify")

    def test_all_steps_go_back_and_forth(self):
        visit = self.visit()
        steps = [["give", visit, "frontalis", "procerus"], ["void", visit, "procerus-midline-1", "--reason", "slip"],
                 ["correct", visit, "frontalis-left-1", "--units", "4"], ["give", visit, "procerus-midline-1"],
                 ["move", visit, "frontalis-left-1", "--at", "front,700,3000"],
                 ["skip", visit, "trapezius", "--reason", "sore"], ["give", visit, "trapezius-left-1"],
                 ["vial", visit, *VIAL], ["void", visit, "frontalis-left-1", "--reason", "slip"],
                 ["give", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", "1"]]
        states = [self.state(visit)]
        for step in steps:
            self.do("visit", *step)
            states.append(self.state(visit))
        for _ in range(2):
            for state in reversed(states[:-1]):
                self.do("visit", "undo", visit)
                self.assertEqual(self.state(visit), state)
            for state in states[1:]:
                self.do("visit", "redo", visit)
                self.assertEqual(self.state(visit), state)
        self.do("verify")

    def state(self, visit):
        """Map, panel and vials, without what counts the steps."""
        shown = self.show(visit)
        injections = [{key: one[key] for key in ("site", "units", "x", "y", "plate", "vial", "voided", "void_reason", "given_at")}
                      for one in shown["injections"]]
        return (sorted(injections, key=lambda one: (one["site"], one["voided"], one["units"], one["x"])), shown["totals"],
                shown["planned"], shown["skipped"], shown["vials"], shown["findings"], shown["three_months"])

    def test_what_was_undone_is_off_the_sheet(self):
        visit = self.visit()
        self.do("visit", "give", visit, "procerus")
        self.do("visit", "undo", visit)
        self.assertEqual(self.show(visit)["injections"], [])
        logged = self.show(visit, "--log")
        self.assertEqual([one["void_reason"] for one in logged["injections"]], ["undone"])
        self.assertEqual([one["action"] for one in logged["actions"]], ["open-vial", "give", "undo"])
        self.assertNotIn("undone", self.do("visit", "show", visit))
        self.assertIn("undone", self.do("visit", "show", visit, "--log"))

    def test_undo_takes_back_the_vial_as_well(self):
        visit = self.visit()
        self.assertEqual(self.do("visit", "undo", visit), "open-vial")
        self.assertEqual(self.show(visit)["vials"], [])
        self.refuse("visit", "undo", visit, saying="nothing to undo")

    def test_skipped_places_have_a_reason(self):
        visit = self.visit()
        self.refuse("visit", "skip", visit, "frontalis", "--reason", "")
        self.do("visit", "skip", visit, "frontalis", "procerus-midline-1", "--reason", "ptosis last time")
        self.assertEqual([place["site"] for place in self.show(visit)["skipped"]],
                         ["procerus-midline-1", "frontalis-right-1", "frontalis-right-2", "frontalis-left-1",
                          "frontalis-left-2"])
        self.do("visit", "give", visit, "frontalis-left-1")
        self.assertEqual(len(self.show(visit)["skipped"]), 4)
        self.do("visit", "skip", visit, "all", "--reason", "fainted")
        shown = self.show(visit)
        self.assertEqual((shown["planned"], shown["totals"]["units"], len(shown["skipped"])), ([], 5, 30))

    def test_a_free_site_keeps_its_point(self):
        visit = self.visit()
        self.assertEqual(self.do("visit", "give", visit, "--at", OCCIPUT, "--muscle", "occipitalis", "--units", "2.5"),
                         "free-1")
        self.assertEqual(self.do("visit", "give", visit, "--at", "top,0.0300,-0.1", "--muscle", "scalp", "--units", "1"),
                         "free-2")
        left, top = self.show(visit)["injections"]
        self.assertEqual((left["site"], left["muscle"], left["side"], left["plate"], left["x"], left["y"]),
                         ("free-1", "occipitalis", "left", "back", -1400, 350))
        self.assertEqual((top["muscle"], top["side"], top["plate"], top["x"], top["y"]),
                         ("scalp", "right", "top", 300, -1000))
        self.do("visit", "void", visit, "free-1", "--reason", "elsewhere")
        self.assertEqual(self.show(visit)["totals"]["units"], 1)
        self.assertEqual(self.do("visit", "give", visit, "--at", OCCIPUT, "--muscle", "occipitalis", "--units", "1"),
                         "free-3")

    def test_the_one_muscle_under_a_point_is_taken(self):
        visit = self.visit()
        self.do("visit", "give", visit, "temporalis-left-2")
        x, y = [(one["x"], one["y"]) for one in self.show(visit)["injections"]][0]
        self.do("visit", "give", visit, "--at", f"left,{x},{y}", "--units", "1")
        self.assertEqual(self.show(visit)["injections"][1]["muscle"], "temporalis")

    def test_several_muscles_under_a_point_are_named(self):
        visit = self.visit()
        self.do("visit", "give", visit, "cervical-paraspinal-left-1")
        x, y = [(one["x"], one["y"]) for one in self.show(visit)["injections"]][0]
        message = self.refuse("visit", "give", visit, "--at", f"back,{x},{y}", "--units", "1", saying="--muscle")
        self.assertIn("cervical-paraspinal, trapezius", message)
        self.refuse("visit", "give", visit, "--at", NOWHERE, "--units", "1", saying="no muscle lies there")
        self.assertEqual(len(self.live(visit)), 1)

    def test_a_muscle_may_be_another_one(self):
        visit = self.visit()
        self.do("visit", "give", visit, "--at", "front,1000,-2500", "--muscle", "Mentalis", "--units", "2")
        self.do("visit", "give", visit, "--at", OCCIPUT, "--muscle", "Cervical Paraspinal", "--units", "3")
        other, known = self.show(visit)["injections"]
        self.assertEqual((other["muscle"], other["muscle_name"]), ("other", "Mentalis"))
        self.assertEqual((known["muscle"], known["muscle_name"]), ("cervical-paraspinal", None))
        self.assertEqual(self.show(visit)["totals"]["by_muscle"]["other"], 2)
        self.refuse("visit", "give", visit, "--at", OCCIPUT, "--muscle", "", "--units", "3", saying="--muscle: ")

    def test_bad_points_are_refused(self):
        visit = self.visit()
        for typed in ("", "back", "back,1", "back,1,2,3", "side,0,0", "back,a,b", "back,99999,0", "back,1e3,0", "Back,0,0",
                      "back,0.12345,0", "back,,0"):
            self.refuse("visit", "give", visit, "--at", typed, "--muscle", "scalp", "--units", "1", saying="--at: ")
        self.assertEqual(self.live(visit), {})


if __name__ == "__main__":
    main()
