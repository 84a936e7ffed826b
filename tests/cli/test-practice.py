#!/usr/bin/python3
"""Cautions, events, doses given elsewhere, and what a practice sets for itself.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import json
import os

from cli_case import VIAL, CliCase, main

FIGURES = "[Limit visit]\nScope=visit\nMaximumUnits=150\n\n[Limit months-6]\nScope=months\nMonths=6\nMaximumUnits=300\n"


class Notes(CliCase):
    def listed(self, *words):
        return json.loads(self.do("--format", "json", *words))

    def test_a_caution_is_added_shown_and_ended(self):
        patient = self.patient()
        self.assertEqual(self.do("caution", "add", patient, "--kind", "anticoagulant", "--text", "apixaban"), "1")
        self.assertEqual(self.do("caution", "add", patient, "--kind", "pregnancy"), "2")
        visit = self.visit(patient=patient)
        self.assertEqual([(one["id"], one["kind"], one["text"], one["holds"]) for one in self.show(visit)["cautions"]],
                         [(1, "anticoagulant", "apixaban", True), (2, "pregnancy", "", True)])
        self.assertIn("apixaban", self.do("visit", "show", visit))
        self.do("caution", "end", "2")
        self.assertEqual([(one["id"], one["holds"], one["ended_on"] is None) for one in self.listed("caution", "list", patient)],
                         [(1, True, True), (2, False, False)])
        self.assertRegex(self.do("caution", "list", patient),
                         r"\A1 +\d{4}-\d\d-\d\d +holds +anticoagulant +apixaban\n2 +\S+ +ended \S+ +pregnancy")
        self.refuse("caution", "end", "2")
        self.refuse("caution", "end", "9", saying="9")

    def test_a_bad_caution_is_none(self):
        patient = self.patient()
        self.refuse("caution", "add", patient, "--kind", "measles", saying="--kind: “measles” is none of infection, ")
        self.refuse("caution", "add", patient, "--kind", "other")
        self.refuse("caution", "add", patient, "--kind", "allergy", "--text", "a\nb")
        self.refuse("caution", "add", patient, status=2, saying="--kind is missing")
        self.refuse("caution", "add", "9", "--kind", "allergy", saying="9")
        self.refuse("caution", "list", "9", saying="9")
        self.assertEqual(self.listed("caution", "list", patient), [])

    def test_an_event_is_added_shown_and_voided(self):
        patient = self.patient()
        self.assertEqual(self.do("event", "add", patient, "--kind", "ptosis", "--date", "2026-03-01", "--text", "left, mild"),
                         "1")
        self.do("event", "add", patient, "--kind", "fainting", "--date", "2026-02-01")
        visit = self.visit(patient=patient)
        self.assertEqual([(one["date"], one["kind"], one["text"], one["voided"]) for one in self.show(visit)["events"]],
                         [("2026-02-01", "fainting", "", False), ("2026-03-01", "ptosis", "left, mild", False)])
        self.do("event", "void", "1")
        self.assertEqual([one["voided"] for one in self.listed("event", "list", patient)], [False, True])
        self.assertRegex(self.do("event", "list", patient), r"1 +2026-03-01 +ptosis +voided +left, mild")
        self.assertNotIn("left, mild", self.do("visit", "show", visit))
        self.refuse("event", "void", "1")

    def test_a_bad_event_is_none(self):
        patient = self.patient()
        ahead = datetime.date.today() + datetime.timedelta(days=3)
        self.refuse("event", "add", patient, "--kind", "pain", "--date", "2026-03-01", saying="--kind: “pain”")
        self.refuse("event", "add", patient, "--kind", "ptosis", status=2, saying="--date is missing")
        self.refuse("event", "add", patient, "--kind", "ptosis", "--date", "2026-02-30", saying="--date: ")
        self.refuse("event", "add", patient, "--kind", "ptosis", "--date", ahead, saying="future")
        self.refuse("event", "add", patient, "--kind", "ptosis", "--date", "1900-01-01")
        self.refuse("event", "list", "9", saying="9")
        self.assertEqual(self.listed("event", "list", patient), [])

    def test_every_kind_of_the_help_is_one(self):
        patient = self.patient()
        for noun, more in (("caution", []), ("event", ["--date", "2026-03-01"])):
            kinds = self.refuse(noun, "add", patient, "--kind", "x", *more).split("none of ")[1].rstrip(".\n").split(", ")
            self.assertGreaterEqual(len(kinds), 7)
            words = " ".join(self.do(noun, "add", "--help").split())
            for kind in kinds:
                self.assertIn(kind, words)
                self.do(noun, "add", patient, "--kind", kind, "--text", "t", *more)

    def test_the_place_of_a_dose_elsewhere_is_kept(self):
        patient = self.patient()
        self.do("patient", "elsewhere", patient, "--units", "20", "--date", "2026-03-01", "--indication", "bruxism", "--place",
                "Dr. Elsewhere")
        visit = self.visit("--date", "2026-03-10", *VIAL, patient=patient)
        one, = self.show(visit)["three_months"]["contributions"]
        self.assertEqual((one["units"], one["indication"], one["place"], one["elsewhere"]),
                         (20, "bruxism", "Dr. Elsewhere", True))


class Settings(CliCase):
    def file(self, text):
        path = os.path.join(self.folder, "own.ini")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_own_figures_stand_beside_the_labels(self):
        visit = self.visit()
        self.do("limits", "set", self.file(FIGURES))
        shown = json.loads(self.do("--format", "json", "limits", "show"))
        self.assertEqual([(one["scope"], one["units"]) for one in shown["practice"]], [("visit", 150), ("months", 300)])
        self.assertEqual(shown["label"], "eu")
        self.assertIn(("months", 400), [(one["scope"], one["units"]) for one in shown["of_label"]])
        self.assertEqual(self.do("limits", "show", "--key-file"), FIGURES.rstrip("\n"))
        text = self.do("limits", "show", "--protocol", "preempt-155")
        self.assertRegex(text, r"This practice\n +this visit +at most 150 units")
        self.assertRegex(text, r"Label \(eu\)\n(.*\n)+ +months +at most 400 units +in 3 months +US label")
        texts = [one["text"] for one in self.show(visit)["findings"]]
        self.assertTrue([text for text in texts if "150" in text], texts)
        self.assertEqual([(one["scope"], one["units"]) for one in self.show(visit)["practice_limits"]],
                         [("visit", 150), ("months", 300)])

    def test_the_label_decides_which_figures_are_shown(self):
        self.visit()
        self.do("label", "us")
        shown = json.loads(self.do("--format", "json", "limits", "show"))
        self.assertEqual(shown["label"], "us")
        self.assertTrue(all(one["label"] in ("us", "any") for one in shown["of_label"]))

    def test_bad_figures_leave_those_before(self):
        self.visit()
        self.do("limits", "set", self.file(FIGURES))
        for text, saying in ((FIGURES.replace("150", "15O"), "line 3"), (FIGURES.replace("Scope=visit", "Scope=age"), "own.ini"),
                             ("[Protocol]\nId=x\n", "[Protocol]"), ("\x00", "own.ini"),
                             (FIGURES + "\x00[", "own.ini")):
            self.refuse("limits", "set", self.file(text), saying=saying)
        self.refuse("limits", "set", os.path.join(self.folder, "none.ini"), saying="none.ini")
        self.refuse("limits", "show", "--protocol", "nix", saying="“nix”")
        self.assertEqual(self.do("limits", "show", "--key-file"), FIGURES.rstrip("\n"))
        self.do("limits", "set", self.file(""))
        self.assertEqual(json.loads(self.do("--format", "json", "limits", "show"))["practice"], [])

    def test_usual_reasons_are_set_and_shown(self):
        self.visit()
        usual = json.loads(self.do("--format", "json", "reasons", "show"))
        self.assertIn("Patient declines", usual["skip"])
        self.do("reasons", "set", self.file("[Reasons]\nSkip=Fear;Fever;\n"))
        shown = json.loads(self.do("--format", "json", "reasons", "show"))
        self.assertEqual((shown["skip"], shown["void"]), (["Fear", "Fever"], usual["void"]))
        self.assertRegex(self.do("reasons", "show"), r"Skip\n  1  Fear\n  2  Fever\n")
        kept = self.do("reasons", "show", "--key-file")
        self.refuse("reasons", "set", self.file("[Reasons]\nSkip=" + "x" * 200 + ";\n"))
        self.refuse("reasons", "set", self.file("nothing"))
        self.assertEqual(self.do("reasons", "show", "--key-file"), kept)
        self.do("reasons", "set", self.file(""))
        self.assertEqual(json.loads(self.do("--format", "json", "reasons", "show")), usual)


if __name__ == "__main__":
    main()
