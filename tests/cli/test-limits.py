#!/usr/bin/python3
"""Vials, findings, three months, and signing.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime

from cli_case import VIAL, CliCase, main


def vial(lot="L1", expiry="2099-01-31", labelled="200", diluent="4"):
    return ["--lot", lot, "--expiry", expiry, "--labelled", labelled, "--diluent", diluent]


class Vials(CliCase):
    def test_a_vial_is_given_and_left(self):
        visit = self.visit(*vial())
        self.do("visit", "give", visit, "all")
        one, = self.show(visit)["vials"]
        self.assertEqual((one["labelled"], one["given"], one["left"], one["discarded"], one["active"]),
                         (200, 155, 45, 0, True))
        self.do("visit", "sign", visit)
        one, = self.show(visit)["vials"]
        self.assertEqual((one["given"], one["left"], one["discarded"]), (155, 0, 45))

    def test_the_next_vial_takes_over(self):
        visit = self.visit(*vial("A", labelled="100", diluent="2"))
        self.do("visit", "vial", visit, *vial("B", labelled="100", diluent="2"))
        result = self.run_cli("visit", "give", visit, "all")
        self.assertEqual(result.status, 0)
        self.assertIn("vial 1 has taken over: Botox, lot A", result.err)
        shown = self.show(visit)
        self.assertEqual([(one["lot"], one["given"]) for one in shown["vials"]], [("A", 55), ("B", 100)])
        self.assertEqual([one["lot"] for one in shown["injections"]], ["B"] * 20 + ["A"] * 11)
        self.assertEqual(shown["totals"]["millilitres"], 3.1)

    def test_a_dose_is_never_split(self):
        visit = self.visit(*vial("A", labelled="52", diluent="1"))
        self.do("visit", "give", visit, "frontalis", "temporalis-left-1", "temporalis-left-2", "temporalis-left-3",
                "temporalis-left-4", "procerus", "corrugator-left-1")
        self.do("visit", "vial", visit, *vial("B", labelled="3", diluent="1"))
        self.do("visit", "give", visit, "corrugator-right-1")
        shown = self.show(visit)
        self.assertEqual(shown["injections"][-1]["units"], 5)
        self.assertEqual(sum(one["given"] for one in shown["vials"]), 55)
        self.assertIn("vial-overdrawn-2", [one["id"] for one in shown["findings"]])

    def test_an_expired_vial_stops_the_signature(self):
        visit = self.visit(*vial("OLD", expiry="2020-01-31"))
        self.do("visit", "give", visit, "all")
        finding = self.show(visit)["findings"][0]
        self.assertEqual((finding["severity"], finding["id"]), ("stop", "vial-expired-1"))
        self.assertIn("OLD", finding["text"])
        self.assertNotEqual(finding["source"], "")
        self.refuse("visit", "sign", visit, saying="reason")
        self.refuse("visit", "sign", visit, "--reason", " ", saying="reason")
        self.assertEqual(self.show(visit)["status"], "draft")
        self.do("visit", "sign", visit, "--reason", "label misread")
        shown = self.show(visit)
        self.assertEqual((shown["status"], shown["sign_reason"]), ("signed", "label misread"))

    def test_an_incomplete_vial_starts_no_visit(self):
        patient = self.patient()
        self.refuse("visit", "start", patient, "--lot", "A", status=2, saying="--labelled is missing")
        for bad in (vial(expiry="2020-02-30"), vial(labelled="0"), vial(diluent="0"), vial(diluent="4.0001"),
                    vial(labelled="200x"), vial("x" * 65)):
            self.refuse("visit", "start", patient, *bad)
        self.assertEqual(self.do("visit", "list", patient), "")

    def test_a_vial_without_a_lot_is_told(self):
        visit = self.visit(*vial(""))
        self.assertIn(("note", "The lot of vial 1 is not entered"),
                      [(one["severity"], one["text"]) for one in self.show(visit)["findings"]])
        self.assertIn("[ ] 1 vial is without lot or expiry date.", self.do("visit", "show", visit))

    def test_another_substance_is_told_and_counted_alone(self):
        visit = self.visit(*vial())
        self.do("visit", "give", visit, "frontalis")
        self.do("visit", "vial", visit, *vial("D", labelled="500", diluent="2.5"), "--product", "dysport")
        self.do("visit", "give", visit, "procerus", "--units", "10")
        shown = self.show(visit)
        self.assertEqual(shown["totals"]["units"], 20)
        self.assertEqual(shown["totals"]["by_substance"], {"onabotulinumtoxina": 20, "abobotulinumtoxina": 10})
        self.assertIn("vial-substance-2", [one["id"] for one in shown["findings"] if one["severity"] == "stop"])


class Limits(CliCase):
    def test_twelve_weeks_and_three_days(self):
        """Issue: 155 then 20 elsewhere and 62.5 show 237.5, and the day on which the 155 leave."""
        first = datetime.date(2026, 1, 5)
        second = first + datetime.timedelta(weeks=12, days=3)
        patient = self.patient()
        before = self.visit("--date", first, *VIAL, patient=patient)
        self.do("visit", "give", before, "all")
        self.do("patient", "elsewhere", patient, "--units", "20", "--date", "2026-02-20", "--indication", "glabellar lines")
        visit = self.visit("--date", second, *VIAL, patient=patient)
        self.do("visit", "give", visit, "frontalis", "temporalis")
        self.do("visit", "give", visit, "procerus-midline-1", "--units", "2.5")
        months = self.show(visit)["three_months"]
        self.assertEqual((months["units"], months["limit"], months["months"]), (237.5, 400, 3))
        self.assertEqual([(one["units"], one["date"], one["elsewhere"], one["leaves"]) for one in months["contributions"]],
                         [(155, "2026-01-05", False, "2026-04-06"), (20, "2026-02-20", True, "2026-05-21")])
        self.assertEqual([str(one["visit"]) for one in months["contributions"]], [before, "None"])
        self.assertIn("237.5 of 400 units in 3 months (US label)", self.do("visit", "show", visit))
        self.assertNotIn("interval", [one["id"] for one in self.show(visit)["findings"]])

    def test_more_than_400_is_a_stop_and_still_recorded(self):
        patient = self.patient()
        self.do("patient", "elsewhere", patient, "--units", "250", "--date", "2026-03-01")
        visit = self.visit("--date", "2026-03-10", *VIAL, patient=patient)
        result = self.run_cli("visit", "give", visit, "all")
        self.assertEqual(result.status, 0)
        self.assertIn("405 units within 3 months, of at most 400", result.err)
        finding = self.show(visit)["findings"][0]
        self.assertEqual((finding["severity"], finding["id"], finding["source"]), ("stop", "months", "US label"))

    def test_what_is_planned_past_400_is_told_at_the_start(self):
        patient = self.patient()
        self.do("patient", "elsewhere", patient, "--units", "250", "--date", "2026-03-01")
        result = self.run_cli("visit", "start", patient, "--date", "2026-03-10", *VIAL)
        self.assertEqual(result.status, 0)
        self.assertIn("405 units within 3 months with what is still planned, of at most 400", result.err)

    def test_another_substance_elsewhere_does_not_count(self):
        patient = self.patient()
        self.do("patient", "elsewhere", patient, "--units", "300", "--date", "2026-03-01", "--product", "dysport")
        visit = self.visit("--date", "2026-03-10", *VIAL, patient=patient)
        self.assertEqual(self.show(visit)["three_months"]["units"], 0)

    def test_too_soon_after_the_last_visit_warns(self):
        patient = self.patient()
        self.do("visit", "give", self.visit("--date", "2026-01-05", *VIAL, patient=patient), "all")
        visit = self.visit("--date", "2026-03-01", *VIAL, patient=patient)
        self.assertEqual([one["severity"] for one in self.show(visit)["findings"] if one["id"] == "interval"], ["warning"])

    def test_past_a_muscles_limit_warns(self):
        visit = self.visit("--protocol", "preempt-195", *VIAL)
        result = self.run_cli("visit", "give", visit, "frontalis-left-1", "--units", "25")
        self.assertIn("Frontalis", result.err)
        finding = [one for one in self.show(visit)["findings"] if one["id"] == "muscle-units-frontalis"][0]
        self.assertEqual(finding["severity"], "warning")
        self.assertRegex(finding["text"], r"Frontalis: (25|40) .*20")

    def test_a_child_stops_the_signature(self):
        visit = self.visit(*VIAL, patient=self.patient(born="2015-01-01"))
        self.assertEqual(self.show(visit)["findings"][0]["id"], "age")
        self.refuse("visit", "sign", visit, saying="reason")

    def test_whose_label_holds_is_kept(self):
        self.refuse("label", "us", database=False, status=1)
        visit = self.visit("--protocol", "preempt-195", *VIAL)
        self.assertEqual(self.do("label"), "eu")
        self.do("visit", "give", visit, "all", "temporalis-left-5")
        self.assertEqual([one for one in self.show(visit)["findings"] if one["severity"] != "note"], [])
        self.assertEqual(self.do("label", "us"), "us")
        self.assertEqual(self.do("label"), "us")
        self.refuse("label", "uk", saying="“uk”")
        self.refuse("label", "any", saying="“any”")


class Signing(CliCase):
    def test_a_signed_visit_is_locked(self):
        visit = self.visit("--injector", "Dr. Doe", *VIAL)
        self.do("visit", "give", visit, "all")
        self.do("visit", "sign", visit)
        before = self.snapshot(visit)
        shown = self.show(visit)
        self.assertEqual((shown["status"], shown["signer"]), ("signed", "Dr. Doe"))
        for arguments in (["give", visit, "masseter-left-1", "--units", "5"], ["give", visit, "all"],
                          ["give", visit, "--at", "top,0,0", "--muscle", "scalp", "--units", "5"],
                          ["void", visit, "procerus-midline-1", "--reason", "x"], ["undo", visit], ["redo", visit],
                          ["skip", visit, "all", "--reason", "x"], ["vial", visit, *VIAL], ["sign", visit],
                          ["correct", visit, "procerus-midline-1", "--units", "1"],
                          ["move", visit, "procerus-midline-1", "--at", "front,0,0"]):
            self.refuse("visit", *arguments, saying="signed")
        self.assertEqual(self.snapshot(visit), before)
        self.do("verify")

    def test_who_signs_can_be_named(self):
        visit = self.visit()
        self.do("visit", "sign", visit, "--signer", "Dr. Roe")
        self.assertEqual(self.show(visit)["signer"], "Dr. Roe")
        self.assertIn("signed by Dr. Roe", self.do("visit", "show", visit))
        self.refuse("visit", "sign", self.visit(), "--signer", " ")


if __name__ == "__main__":
    main()
