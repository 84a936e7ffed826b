#!/usr/bin/python3
"""A whole visit, signed and put right since; lots found again.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import json
import re
import sqlite3

from cli_case import VIAL, CliCase, main

WHO = ["--author", "Dr. Roe", "--reason", "found in the paper record"]
OCCIPUT = "back,-1400,350"


class Amendments(CliCase):
    def signed(self, *options, patient=None):
        visit = self.visit(*(options or VIAL), patient=patient)
        self.do("visit", "give", visit, "all")
        self.do("visit", "sign", visit, "--signer", "Dr. Doe")
        return visit

    def test_a_dose_is_voided_and_stays_visible(self):
        visit = self.signed()
        self.do("amend", "void", visit, "procerus-midline-1", *WHO)
        shown = self.show(visit)
        self.assertEqual((shown["totals"]["units"], shown["signer"], shown["status"]), (150, "Dr. Doe", "signed"))
        one, = [one for one in shown["injections"] if one["voided"]]
        self.assertEqual((one["site"], one["void_reason"]), ("procerus-midline-1", "found in the paper record"))
        amendment, = shown["amendments"]
        self.assertEqual((amendment["author"], amendment["reason"], amendment["changes"][0]["change"]),
                         ("Dr. Roe", "found in the paper record", "void"))
        self.assertEqual((shown["vials"][0]["given"], shown["vials"][0]["discarded"]), (150, 50))

    def test_a_dose_is_added_at_a_site(self):
        visit = self.signed()
        given = self.do("amend", "add", visit, "masseter-left-1", "--units", "2,5", "--route", "subcutaneous", "--note", "n",
                        *WHO)
        self.assertEqual(given, "masseter-left-1")
        shown = self.show(visit)
        one = shown["injections"][-1]
        self.assertEqual((one["site"], one["side"], one["units"], one["route"], one["note"], one["vial"]),
                         ("masseter-left-1", "left", 2.5, "subcutaneous", "n", 1))
        self.assertEqual(shown["totals"]["units"], 157.5)

    def test_a_free_dose_comes_from_another_vial(self):
        visit = self.signed()
        given = self.do("amend", "add", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", "3", "--lot", "X1",
                        "--labelled", "50", "--diluent", "1", *WHO)
        self.assertEqual(given, "free-1")
        shown = self.show(visit)
        one = shown["injections"][-1]
        self.assertEqual((one["muscle"], one["side"], one["lot"], one["vial"]), ("scalp", "left", "X1", 2))
        self.assertEqual([(vial["lot"], vial["given"]) for vial in shown["vials"]], [("C1234", 155), ("X1", 3)])
        self.do("amend", "add", visit, "scalp-left-1", "--units", "1", "--vial", "2", *WHO)
        self.assertEqual(self.show(visit)["vials"][1]["given"], 4)

    def test_what_cannot_be_amended_changes_nothing(self):
        draft = self.visit()
        self.refuse("amend", "void", draft, "procerus-midline-1", *WHO, saying="not signed")
        visit = self.signed()
        before = self.snapshot(visit)
        self.refuse("amend", "void", visit, "masseter-left-1", *WHO, saying="has not been given")
        self.refuse("amend", "void", visit, "nowhere", *WHO, saying="“nowhere”")
        self.refuse("amend", "add", visit, "procerus-midline-1", *WHO, saying="given already")
        self.refuse("amend", "add", visit, "masseter-left-1", *WHO, saying="enter its units")
        self.refuse("amend", "add", visit, "masseter-left-1", "--units", "5", "--vial", "7", *WHO, saying="7")
        self.refuse("amend", "add", visit, "masseter-left-1", "--units", "5", "--vial", "x", *WHO, saying="--vial: “x”")
        self.refuse("amend", "add", visit, "masseter-left-1", "--units", "5", "--vial", "1", "--lot", "A", *WHO, status=2,
                    saying="exclude each other")
        self.refuse("amend", "add", visit, "masseter-left-1", "--units", "5", "--lot", "A", *WHO, status=2,
                    saying="is missing")
        self.refuse("amend", "add", visit, *WHO, status=2, saying="SITE is missing")
        self.refuse("amend", "correct-vial", visit, "1", *WHO, status=2, saying="an option is missing")
        self.refuse("amend", "in-error", visit, "--author", " ", "--reason", "x")
        self.refuse("amend", "in-error", visit, "--author", "A", "--reason", "")
        self.refuse("amend", "in-error", visit, "--reason", "x", status=2, saying="--author is missing")
        self.refuse("amend", "in-error", visit, "--author", "x", status=2, saying="--reason is missing")
        self.refuse("visit", "undo", visit)
        self.assertEqual(self.snapshot(visit), before)

    def test_a_recall_finds_the_superseded_lot_too(self):
        patient = self.patient()
        visit = self.signed("--lot", "C 12-34a", *VIAL[2:], patient=patient)
        self.do("amend", "correct-vial", visit, "1", "--lot", "D5678", *WHO)
        vial, = self.show(visit)["vials"]
        self.assertEqual((vial["lot"], [one["lot"] for one in vial["before"]]), ("D5678", ["C 12-34a"]))
        for typed, superseded in (("c12-34A", True), ("d 5678", False)):
            one, = json.loads(self.do("--format", "json", "lot", "find", typed))
            self.assertEqual((one["superseded"], one["lot_now"], one["units"], str(one["visit"]["id"]), one["vial"],
                              str(one["patient"]["id"])), (superseded, "D5678", 155, visit, 1, patient))
        self.assertRegex(self.do("lot", "find", "C12-34a"),
                         rf"\A{visit} +\d{{4}}-\d\d-\d\d +Sample, Alex +1980-02-03 +vial 1 +155 units +corrected since: .*D5678")
        self.assertEqual(self.do("lot", "find", "C1234a"), "")
        for typed in ("", "  "):
            self.refuse("lot", "find", typed, saying="LOT: ")

    def test_a_visit_in_error_counts_for_nothing(self):
        patient = self.patient()
        visit = self.signed("--date", "2026-03-02", *VIAL, patient=patient)
        self.do("amend", "in-error", visit, "--author", "Dr. Roe", "--reason", "wrong patient")
        shown = self.show(visit)
        self.assertEqual((shown["in_error"], shown["error_reason"], len(shown["injections"])), (True, "wrong patient", 31))
        self.assertRegex(self.do("visit", "list", patient), "signed, in error")
        self.assertEqual(self.do("lot", "find", "C1234"), "")
        later = self.visit("--date", "2026-03-20", "--labelled", "200", "--diluent", "4", patient=patient)
        self.assertEqual(self.show(later)["three_months"]["units"], 0)

    def test_signing_tells_what_is_open(self):
        visit = self.visit("--injector", "Dr. Doe", *VIAL)
        self.do("visit", "give", visit, "frontalis")
        result = self.run_cli("visit", "sign", visit)
        self.assertEqual((result.status, result.out), (0, ""))
        for expected in ("4 of 31 sites: 27 still planned", "Consent is not entered"):
            self.assertIn(expected, result.err)
        self.assertNotIn("who injects", result.err)


class Whole(CliCase):
    def test_a_whole_visit_signed_amended_and_verified(self):
        patient = self.patient()
        self.do("patient", "elsewhere", patient, "--units", "20", "--date", "2026-05-01", "--indication", "glabellar lines",
                "--place", "Dr. Elsewhere")
        self.do("caution", "add", patient, "--kind", "anticoagulant", "--text", "apixaban")
        self.do("event", "add", patient, "--kind", "neck-pain", "--date", "2026-04-01", "--text", "for a week")
        visit = self.visit("--protocol", "preempt-195", "--add-on", "masseter", "--date", "2026-06-08", "--injector",
                           "Dr. Doe", "--lot", "A1", "--expiry", "2027-01-31", "--labelled", "100", "--diluent", "2",
                           patient=patient)
        self.do("visit", "fill-in", visit, "consent=yes", "contraindications-reviewed=yes", "headache-days=18",
                "recorder=R. Assist")
        self.do("visit", "vial", visit, "--labelled", "200", "--diluent", "4", "--serial", "S9")
        self.do("visit", "choose-vial", visit, "1")
        self.do("visit", "give", visit, "all")
        self.do("visit", "give", visit, "temporalis-left-5", "temporalis-left-6", "--note", "where the pain is")
        self.do("visit", "give", visit, "masseter-left-1", "--units", "5", "--route", "subcutaneous")
        self.do("visit", "mirror", visit, "left")
        self.do("visit", "give", visit, "masseter-right-1")
        self.do("visit", "give", visit, "--at", "top,500,500", "--muscle", "scalp", "--units", "2.5")
        self.do("visit", "void", visit, "procerus-midline-1", "--reason", "not injected")
        self.do("visit", "explain", visit, "procerus-midline-1", "--reason", "patient moved")
        self.do("visit", "correct-vial", visit, "2", "--lot", "B2", "--expiry", "2027-02-28")
        self.do("visit", "sign", visit)
        self.do("amend", "void", visit, "temporalis-left-6", "--author", "Dr. Roe", "--reason", "was not given")
        self.do("amend", "add", visit, "procerus-midline-1", "--vial", "2", "--author", "Dr. Roe", "--reason", "was given")
        self.do("amend", "correct-vial", visit, "1", "--lot", "A2", "--author", "Dr. Roe", "--reason", "misread")
        shown = self.show(visit, "--log")
        live = self.live(visit)
        self.assertEqual(shown["totals"]["units"], sum(live.values()))
        self.assertEqual(sum(vial["given"] for vial in shown["vials"]), shown["totals"]["units"])
        self.assertEqual(shown["totals"]["units"], 155 + 5 + 5 + 5 + 2.5)
        self.assertEqual([vial["lot"] for vial in shown["vials"]], ["A2", "B2"])
        self.assertEqual([one["text"] for one in shown["cautions"]], ["apixaban"])
        self.assertEqual([one["kind"] for one in shown["events"]], ["neck-pain"])
        self.assertEqual([(one["place"], one["indication"]) for one in shown["three_months"]["contributions"]],
                         [("Dr. Elsewhere", "glabellar lines")])
        self.assertEqual(shown["three_months"]["units"], 20 + shown["totals"]["units"])
        self.assertEqual([one["action"] for one in shown["actions"]][-4:], ["sign", "amend", "amend", "amend"])
        self.assertEqual(shown["actions"][-1]["changes"][-1], {"change": "vial", "vial": 1, "lot": "A2"})
        self.assertIn("patient moved", [one["reason"] for one in self.show_before(shown)])
        self.assertEqual(self.do("verify"), "OK: file, references and visits agree.")

    def show_before(self, shown):
        """The reasons in the log, where a later change can make one needless."""
        return [change for action in shown["actions"] for change in action["changes"] if "reason" in change]

    def test_twelve_weeks_and_three_days(self):
        """155 units, 20 elsewhere, then 62.5: 237.5 of 400, and the day on which the 155 leave."""
        first = datetime.date(2026, 1, 5)
        patient = self.patient()
        before = self.visit("--date", first, *VIAL, patient=patient)
        self.do("visit", "give", before, "all")
        self.do("visit", "sign", before, "--signer", "Dr. Doe")
        self.do("patient", "elsewhere", patient, "--units", "20", "--date", "2026-02-20", "--indication", "sweating", "--place",
                "skin clinic")
        visit = self.visit("--date", first + datetime.timedelta(weeks=12, days=3), *VIAL, patient=patient)
        self.do("visit", "give", visit, "frontalis", "temporalis")
        self.do("visit", "give", visit, "procerus-midline-1", "--units", "2.5")
        months = self.show(visit)["three_months"]
        self.assertEqual((months["units"], months["this_visit"], months["limit"]), (237.5, 62.5, 400))
        self.assertEqual([(one["units"], one["leaves"], one["place"]) for one in months["contributions"]],
                         [(155, "2026-04-06", ""), (20, "2026-05-21", "skin clinic")])
        sheet = self.do("visit", "show", visit)
        self.assertIn("237.5 of 400 units in 3 months (US label)", sheet)
        self.assertRegex(sheet, r"155[^\n]*2026-04-06")
        self.do("amend", "void", before, "procerus-midline-1", "--author", "Dr. Roe", "--reason", "was not given")
        self.assertEqual(self.show(visit)["three_months"]["units"], 232.5)

    def test_left_and_right_agree_in_text_json_and_database(self):
        visit = self.visit("--protocol", "preempt-195", "--add-on", "masseter,scalp", *VIAL)
        shown = self.show(visit)
        self.do("visit", "give", visit, "all")
        optional = [one["site"] for one in shown["optional"]]
        self.do("visit", "give", visit, *optional, "--units", "1")
        self.do("visit", "plan", visit, "--at", OCCIPUT, "--muscle", "scalp", "--units", "1")
        self.do("visit", "plan", visit, "--at", "front,-900,3000", "--muscle", "frontalis", "--units", "1")
        self.do("visit", "give", visit, "free-1", "free-2")
        told = {one["site"]: one["side"] for one in self.show(visit)["injections"]}
        self.assertEqual((told["free-1"], told["free-2"]), ("left", "right"))
        self.assertEqual(len(told), 31 + len(optional) + 2)
        for site, side in told.items():
            named = re.search(r"-(left|right|midline)-\d+\Z", site)
            if named:
                self.assertEqual(side, named.group(1))
        connection = sqlite3.connect(self.database)
        kept = dict(connection.execute("SELECT place_id, side FROM injection"))
        connection.close()
        self.assertEqual(kept, told)
        sheet = self.do("visit", "show", visit)
        for site, side in told.items():
            self.assertRegex(sheet, rf"\[x\] +{site} .* {side} +given")


if __name__ == "__main__":
    main()
