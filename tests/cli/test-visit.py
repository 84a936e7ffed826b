#!/usr/bin/python3
"""A visit beside its doses: plans, fields, vials, add-ons, reasons.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import json

from cli_case import VIAL, CliCase, main

OCCIPUT = "back,-1400,350"


class Doses(CliCase):
    def one(self, visit):
        dose, = [one for one in self.show(visit)["injections"] if not one["voided"]]
        return dose

    def test_route_and_note_go_with_a_dose(self):
        visit = self.visit()
        self.do("visit", "give", visit, "frontalis-left-1", "--route", "intradermal", "--note", "  flat angle ")
        dose = self.one(visit)
        self.assertEqual((dose["route"], dose["note"], dose["units"]), ("intradermal", "flat angle", 5))
        self.assertRegex(self.do("visit", "show", visit), r"\[x\] +frontalis-left-1 .*intradermal, “flat angle”")

    def test_a_free_site_has_route_and_note(self):
        visit = self.visit()
        self.do("visit", "give", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", "2", "--route", "subcutaneous",
                "--note", "scar")
        dose = self.one(visit)
        self.assertEqual((dose["site"], dose["route"], dose["note"]), ("free-1", "subcutaneous", "scar"))

    def test_a_bad_route_gives_nothing(self):
        visit = self.visit()
        before = self.snapshot(visit)
        for typed in ("", "oral", "Intradermal", "0"):
            self.refuse("visit", "give", visit, "procerus", "--route", typed, saying=f"--route: “{typed}”")
        self.assertEqual(self.snapshot(visit), before)

    def test_route_and_note_are_corrected_alone(self):
        visit = self.visit()
        self.do("visit", "give", visit, "procerus-midline-1", "--units", "2.5", "--note", "first")
        self.do("visit", "correct", visit, "procerus-midline-1", "--route", "subcutaneous")
        dose = self.one(visit)
        self.assertEqual((dose["units"], dose["route"], dose["note"]), (2.5, "subcutaneous", "first"))
        self.do("visit", "correct", visit, "procerus-midline-1", "--note", "")
        dose = self.one(visit)
        self.assertEqual((dose["units"], dose["route"], dose["note"]), (2.5, "subcutaneous", None))
        self.refuse("visit", "correct", visit, "procerus-midline-1", status=2, saying="--units, --route or --note")

    def test_a_skipped_site_is_planned_again(self):
        visit = self.visit()
        self.do("visit", "skip", visit, "procerus", "--reason", "sore")
        self.do("visit", "unskip", visit, "procerus-midline-1")
        self.assertEqual(self.show(visit)["skipped"], [])
        self.refuse("visit", "unskip", visit, "procerus-midline-1")


class Plans(CliCase):
    def planned(self, visit):
        return {one["site"]: one["units"] for one in self.show(visit)["own_plan"]}

    def test_a_plan_gives_nothing(self):
        visit = self.visit()
        self.assertEqual(self.do("visit", "plan", visit, "temporalis-left-5", "--units", "2.5"), "temporalis-left-5")
        shown = self.show(visit)
        self.assertEqual(shown["injections"], [])
        plan, = shown["own_plan"]
        self.assertEqual((plan["state"], plan["units"], plan["side"], plan["route"], plan["indication"]),
                         ("planned", 2.5, "left", "intramuscular", "chronic-migraine"))
        self.do("visit", "give", visit, "temporalis-left-5")
        self.assertEqual(self.live(visit), {"temporalis-left-5": 2.5})
        self.refuse("visit", "plan", visit, "temporalis-left-5", "--units", "5", saying="given already")

    def test_a_free_site_is_planned_where_it_lies(self):
        visit = self.visit()
        self.assertEqual(self.do("visit", "plan", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", "3"), "free-1")
        self.assertEqual(self.do("visit", "plan", visit, "--at", "top,500,500", "--muscle", "crown", "--units", "1"),
                         "free-2")
        plan = {one["site"]: one for one in self.show(visit)["own_plan"]}
        self.assertEqual([plan["free-1"][key] for key in ("muscle", "side", "plate", "x", "y")],
                         ["scalp", "left", "back", -1400, 350])
        self.assertEqual((plan["free-2"]["muscle"], plan["free-2"]["muscle_name"]), ("other", "crown"))
        self.do("visit", "unplan", visit, "free-1")
        self.do("visit", "give", visit, "free-2")
        self.assertEqual(self.live(visit), {"free-2": 1})

    def test_what_cannot_be_planned_changes_nothing(self):
        visit = self.visit()
        before = self.snapshot(visit)
        self.refuse("visit", "plan", visit, "masseter-left-1", saying="enter its units")
        self.refuse("visit", "plan", visit, "masseter-left-9", "--units", "5", saying="“masseter-left-9”")
        self.refuse("visit", "plan", visit, "procerus-midline-1", "--units", "0", saying="--units")
        self.refuse("visit", "plan", visit, "--at", OCCIPUT, "--muscle", "scalp", status=2, saying="--units is missing")
        self.refuse("visit", "unplan", visit, "procerus-midline-1", saying="Procerus")
        self.assertEqual(self.snapshot(visit), before)

    def test_mirror_plans_the_other_side(self):
        visit = self.visit()
        self.do("visit", "give", visit, "temporalis-left-1", "--units", "7.5", "--route", "subcutaneous")
        self.do("visit", "give", visit, "temporalis-left-2", "masseter-left-1", "--units", "5")
        self.assertEqual(self.do("visit", "mirror", visit, "left").split("\n"), ["temporalis-right-1", "masseter-right-1"])
        shown = self.show(visit)
        self.assertEqual(len(shown["injections"]), 3)
        self.assertEqual([(one["site"], one["units"], one["side"], one["from_site"]) for one in shown["own_plan"]],
                         [("temporalis-right-1", 7.5, "right", "temporalis-left-1"),
                          ("masseter-right-1", 5, "right", "masseter-left-1")])
        self.refuse("visit", "mirror", visit, "left", saying="left")
        self.refuse("visit", "mirror", visit, "right", saying="right")
        for typed in ("midline", "Left", ""):
            self.refuse("visit", "mirror", visit, typed, saying=f"SIDE: “{typed}”")

    def test_the_last_visit_is_repeated(self):
        patient = self.patient()
        last = self.visit("--date", "2026-03-02", *VIAL, patient=patient)
        self.do("visit", "give", last, "temporalis-left-1", "--units", "7.5")
        self.do("visit", "give", last, "--at", OCCIPUT, "--muscle", "scalp", "--units", "2")
        visit = self.visit("--date", "2026-06-08", *VIAL, patient=patient)
        planned = json.loads(self.do("--format", "json", "visit", "repeat", visit))
        self.assertEqual(planned, ["temporalis-left-1", "free-1"])
        shown = self.show(visit)
        self.assertEqual(shown["injections"], [])
        self.assertEqual(shown["details"]["repeats-visit"], int(last))
        self.assertEqual({str(one["from_visit"]) for one in shown["own_plan"]}, {last})
        self.do("visit", "undo", visit)
        self.assertEqual(self.planned(visit), {})
        self.assertEqual(self.do("visit", "repeat", visit, last).split("\n"), ["temporalis-left-1", "free-2"])

    def test_only_the_patients_own_visits_are_repeated(self):
        other = self.visit("--date", "2026-03-02", *VIAL)
        self.do("visit", "give", other, "procerus")
        visit = self.visit("--date", "2026-06-08", *VIAL, patient=self.patient("Other"))
        before = self.snapshot(visit)
        self.refuse("visit", "repeat", visit, saying="no earlier visit")
        self.refuse("visit", "repeat", visit, other, saying="another patient's")
        self.refuse("visit", "repeat", visit, visit, saying="itself")
        self.refuse("visit", "repeat", visit, "99", saying="99")
        self.assertEqual(self.snapshot(visit), before)

    def test_a_deviation_has_a_reason_or_none(self):
        visit = self.visit()
        self.do("visit", "give", visit, "temporalis-left-1", "--units", "10")
        self.do("visit", "explain", visit, "temporalis-left-1", "--reason", "where the pain is")
        deviation, = self.show(visit)["deviations"]
        self.assertEqual((deviation["kind"], deviation["site"], deviation["reason"]),
                         ("units", "temporalis-left-1", "where the pain is"))
        self.assertIn("where the pain is", self.do("visit", "show", visit))
        self.refuse("visit", "explain", visit, "temporalis-left-1", "--reason", "  ")
        self.refuse("visit", "explain", visit, "temporalis-left-1", status=2, saying="--reason or --withdraw")
        self.refuse("visit", "explain", visit, "temporalis-left-1", "--reason", "a", "--withdraw", status=2)
        self.do("visit", "explain", visit, "temporalis-left-1", "--withdraw")
        self.assertIsNone(self.show(visit)["deviations"][0]["reason"])
        self.do("verify")


class Fields(CliCase):
    def test_several_are_entered_in_one_step(self):
        visit = self.visit("--injector", "Dr. Doe", *VIAL)
        self.do("visit", "fill-in", visit, "injector=Dr. Roe", "recorder=R. Assist", "consent=yes", "headache-days=18",
                "headache-hours= 120 ", "authorisation-expiry=2027-01-31", "note=a = b")
        shown = self.show(visit)
        self.assertEqual(shown["details"],
                         {"injector": "Dr. Roe", "recorder": "R. Assist", "consent": True, "headache-days": 18,
                          "headache-hours": 120, "authorisation-expiry": "2027-01-31", "note": "a = b"})
        self.assertEqual((shown["injector"], shown["recorder"], shown["revision"]), ("Dr. Roe", "R. Assist", 2))
        self.assertIn("ICHD-3 1.3", shown["criteria"])
        self.assertEqual(self.do("visit", "undo", visit), "fill-in")
        self.assertEqual((self.show(visit)["details"], self.show(visit)["injector"]), ({}, "Dr. Doe"))

    def test_an_empty_value_takes_a_field_out(self):
        visit = self.visit()
        self.do("visit", "fill-in", visit, "consent=yes", "hit-6=62")
        self.do("visit", "fill-in", visit, "consent=")
        self.assertEqual(self.show(visit)["details"], {"hit-6": 62})

    def test_a_bad_value_enters_none(self):
        visit = self.visit()
        before = self.snapshot(visit)
        for typed, saying in (("headache-days=32", "“32”"), ("headache-days=1,5", "“1,5”"), ("headache-days=-1", "“-1”"),
                              ("headache-days=٥", "“٥”"), ("authorisation-expiry=31.01.2027", "“31.01.2027”"),
                              ("consent=maybe", "Consent: "), ("days=5", "FIELD: there is no field “days”"),
                              ("=5", "FIELD: "), ("midas=5", "FIELD: “midas” is named twice")):
            self.refuse("visit", "fill-in", visit, "midas=40", typed, saying=saying)
        self.refuse("visit", "fill-in", visit, "midas", status=2, saying="“midas” is not written as FIELD=VALUE")
        self.refuse("visit", "fill-in", visit, status=2, saying="FIELD=VALUE... is missing")
        self.assertEqual(self.snapshot(visit), before)

    def test_who_injects_signs(self):
        visit = self.visit()
        self.do("visit", "fill-in", visit, "injector=Dr. Roe")
        self.do("visit", "sign", visit)
        self.assertEqual(self.show(visit)["signer"], "Dr. Roe")

    def test_every_field_of_the_help_can_be_entered(self):
        words = self.do("visit", "fill-in", "--help")
        listed = self.refuse("visit", "fill-in", self.visit(), "nothing=1").split("there are: ")[1].rstrip(".\n").split(", ")
        self.assertEqual(len(listed), 21)
        for field in listed:
            self.assertIn(field, words)


class AddOns(CliCase):
    def test_an_add_on_is_laid_on_and_taken_off(self):
        visit = self.visit()
        self.do("visit", "add-on", visit, "masseter")
        self.do("visit", "give", visit, "masseter-left-1", "--units", "5")
        shown = self.show(visit)
        self.assertEqual([one["id"] for one in shown["add_ons"]], ["masseter"])
        self.assertEqual({(one["site"].rsplit("-", 2)[0], one["origin"], one["add_on"]) for one in shown["optional"]},
                         {("masseter", "add-on", "masseter")})
        self.assertNotEqual(shown["injections"][0]["indication"], "chronic-migraine")
        self.assertEqual(shown["totals"]["required_sites"], 31)
        self.refuse("visit", "add-on", visit, "masseter")
        self.do("visit", "add-on", visit, "masseter", "--off")
        self.assertEqual((self.show(visit)["add_ons"], self.live(visit)), ([], {"masseter-left-1": 5}))
        self.refuse("visit", "add-on", visit, "masseter", "--off", saying="no add-on “masseter”")
        self.refuse("visit", "add-on", visit, "preempt-155")
        self.refuse("visit", "add-on", visit, "no-such", saying="“no-such”")

    def test_a_visit_starts_with_add_ons_or_not_at_all(self):
        patient = self.patient()
        visit = self.visit("--add-on", "masseter,scalp", *VIAL, patient=patient)
        self.assertEqual([one["id"] for one in self.show(visit)["add_ons"]], ["masseter", "scalp"])
        listed = self.do("visit", "list", patient)
        for typed in ("no-such", "masseter,", "preempt-195", "masseter,masseter"):
            self.refuse("visit", "start", patient, "--add-on", typed, *VIAL)
        self.assertEqual(self.do("visit", "list", patient), listed)


class Days(CliCase):
    def test_a_prepared_visit_stands_in_the_list_of_its_day(self):
        today = datetime.datetime.now(datetime.timezone.utc).date()
        ahead = today + datetime.timedelta(days=30)
        first = self.visit("--date", ahead, "--injector", "Dr. Doe", *VIAL)
        second = self.do("visit", "start", self.patient("Other", "Kim"), "--date", ahead)
        now = self.visit(patient=self.patient("Third"))
        listed = json.loads(self.do("--format", "json", "visit", "today", "--date", ahead))
        self.assertEqual([(str(one["visit"]["id"]), one["patient"]["family"], one["has_vial"], one["injector"])
                          for one in listed], [(first, "Sample", True, "Dr. Doe"), (second, "Other", False, None)])
        self.assertRegex(self.do("visit", "today", "--date", ahead),
                         rf"\A{first} +Sample, Alex +1980-02-03 +PREEMPT.* draft +0 units +vial open +Dr\. Doe\n{second} ")
        self.assertRegex(self.do("visit", "today"), rf"\A{now} +Third[^\n]*\Z")
        self.refuse("visit", "today", "--date", "now", saying="--date: “now”")

    def test_a_late_entry_says_so(self):
        visit = self.visit("--date", "2026-03-02", *VIAL)
        self.assertIn("A late entry", self.do("visit", "show", visit))
        self.refuse("visit", "start", "1", "--date", "2190-01-01", saying="future")

    def test_a_discarded_draft_is_left_out(self):
        patient = self.patient()
        visit = self.visit("--date", "2026-03-02", *VIAL, patient=patient)
        self.do("visit", "give", visit, "all")
        self.refuse("visit", "discard", visit, status=2, saying="--reason is missing")
        self.refuse("visit", "discard", visit, "--reason", " ")
        self.do("visit", "discard", visit, "--reason", "wrong patient")
        shown = self.show(visit)
        self.assertEqual((shown["in_error"], shown["error_reason"]), (True, "wrong patient"))
        self.assertEqual(self.do("visit", "today", "--date", "2026-03-02"), "")
        self.assertRegex(self.do("visit", "list", patient), r"draft, in error")
        later = self.visit("--date", "2026-03-03", *VIAL, patient=patient)
        self.assertEqual(self.show(later)["three_months"]["contributions"], [])
        self.refuse("visit", "give", visit, "masseter-left-1", "--units", "5")
        self.assertEqual(self.do("visit", "undo", visit), "discard")
        self.assertFalse(self.show(visit)["in_error"])
        self.do("verify")


if __name__ == "__main__":
    main()
