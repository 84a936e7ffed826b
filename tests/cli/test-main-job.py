#!/usr/bin/python3
"""The whole way through: patient, visit, 31 sites, and the same again later.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import stat

from cli_case import PREEMPT, VIAL, CliCase, main

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class MainJob(CliCase):
    def test_ids_are_printed_alone(self):
        for arguments in (["patient", "add", "--family", "A", "--given", "B", "--born", "1980-01-01"],
                          ["visit", "start", "1", *VIAL], ["visit", "vial", "1", *VIAL],
                          ["patient", "elsewhere", "1", "--units", "5", "--date", "2020-01-01"]):
            self.assertRegex(self.run_cli(*arguments).out, r"\A[1-9][0-9]*\n\Z")

    def test_preempt_is_155_units_in_31_sites(self):
        visit = self.visit()
        given = self.do("visit", "give", visit, "all").split("\n")
        self.assertEqual(len(given), 31)
        totals = self.show(visit)["totals"]
        self.assertEqual((totals["units"], totals["sites"], totals["millilitres"]), (155, 31, 3.1))
        self.assertEqual(totals["by_muscle"], {muscle: units for muscle, (_, units) in PREEMPT.items()})
        self.assertEqual(totals["by_side"], {"right": 75, "left": 75, "midline": 5})
        self.assertEqual(totals["by_substance"], {"onabotulinumtoxina": 155})

    def test_numbers_are_written_exactly(self):
        visit = self.visit()
        self.do("visit", "give", visit, "procerus-midline-1", "--units", "2.5")
        self.do("visit", "give", visit, "corrugator-left-1", "--units", "0.1")
        self.do("visit", "give", visit, "corrugator-right-1", "--units", "0.2")
        text = self.do("--format", "json", "visit", "show", visit)
        self.assertRegex(text, r'"units": 2\.5,')
        self.assertRegex(text, r'"units": 0\.1,')
        self.assertRegex(text, r'"units": 2\.8,')
        self.assertRegex(text, r'"left": 197\.2,')
        self.assertRegex(text, r'"millilitres": 0\.056,')
        self.assertRegex(text, r'"planned_units": 155,')
        without_digests = re.sub(r'"[0-9a-f]{64}"', '""', text)
        self.assertNotRegex(without_digests, r"[0-9]e[-+0-9]|\.[0-9]{4}|[0-9]\.0[,\n]")

    def test_an_injection_tells_all_of_it(self):
        visit = self.visit("--injector", "Dr. Doe", *VIAL)
        self.do("visit", "give", visit, "temporalis-left-3")
        shown = self.show(visit)
        self.assertEqual((shown["status"], shown["protocol"], shown["injector"]), ("draft", "preempt-155", "Dr. Doe"))
        one, = shown["injections"]
        self.assertEqual({key: one[key] for key in ("number", "site", "muscle", "side", "units", "plate", "lot", "vial",
                                                    "route", "voided", "void_reason", "millilitres", "in_bulk")},
                         {"number": 1, "site": "temporalis-left-3", "muscle": "temporalis", "side": "left", "units": 5,
                          "plate": "left", "lot": "C1234", "vial": 1, "route": "intramuscular", "voided": False,
                          "void_reason": None, "millilitres": 0.1, "in_bulk": False})
        self.assertTrue(TIME.fullmatch(one["given_at"]))
        self.assertIsInstance(one["x"], int)
        self.assertIsInstance(one["y"], int)

    def test_in_bulk_is_told(self):
        visit = self.visit()
        self.do("visit", "give", visit, "frontalis")
        self.assertTrue(all(one["in_bulk"] for one in self.show(visit)["injections"]))

    def test_left_and_right_agree_everywhere(self):
        visit = self.visit("--protocol", "preempt-195", *VIAL, "--product", "botox")
        self.do("visit", "vial", visit, *VIAL)
        optional = [place["site"] for place in self.show(visit)["optional"]]
        self.do("visit", "give", visit, "all", *optional)
        others = [f"masseter-{side}-{number}" for side in ("left", "right") for number in (1, 5)]
        others += ["scalp-left-1", "scalp-right-1", "scalp-midline-2"]
        self.do("visit", "give", visit, *others, "--units", "1")
        injections = {one["site"]: one for one in self.show(visit)["injections"]}
        self.assertEqual(len(injections), 31 + len(optional) + len(others))
        for site, one in injections.items():
            muscle, side, _ = re.fullmatch(r"(.+)-(left|right|midline)-(\d+)", site).groups()
            self.assertEqual((one["muscle"], one["side"]), (muscle, side))
            # The viewer faces the patient on the front plate, and looks from behind or above elsewhere.
            if one["plate"] in ("left", "right"):
                self.assertEqual(one["plate"], side)
            elif side == "midline":
                self.assertLessEqual(abs(one["x"]), 220)
            else:
                self.assertEqual(one["x"] > 0, (side == "left") == (one["plate"] == "front"), site)
            if side != "midline":
                mirrored = injections[site.replace(side, "left" if side == "right" else "right")]
                self.assertEqual((one["x"], one["y"]), (-mirrored["x"], mirrored["y"]), site)

    def test_places_are_planned_given_or_skipped(self):
        visit = self.visit()
        self.do("visit", "give", visit, "trapezius")
        self.do("visit", "skip", visit, "occipitalis-left-1", "--reason", "sore")
        shown = self.show(visit)
        planned = {place["site"] for place in shown["planned"]}
        self.assertEqual(len(planned), 31 - 6 - 1)
        self.assertTrue(all(place["units"] == 5 for place in shown["planned"]))
        self.assertNotIn("trapezius-left-1", planned)
        self.assertEqual([(place["site"], place["reason"]) for place in shown["skipped"]],
                         [("occipitalis-left-1", "sore")])
        self.assertEqual((shown["totals"]["to_go_units"], shown["totals"]["skipped_units"]), (120, 5))

    def test_follow_the_pain_goes_to_195(self):
        visit = self.visit("--protocol", "preempt-195", *VIAL)
        self.do("visit", "give", visit, "all", "temporalis-left-5", "temporalis-left-6", "occipitalis-right-4",
                "occipitalis-right-5", "trapezius-right-4", "trapezius-right-5", "trapezius-left-4", "trapezius-left-5")
        shown = self.show(visit)
        self.assertEqual((shown["totals"]["units"], shown["totals"]["sites"]), (195, 39))
        self.assertEqual(shown["totals"]["by_muscle"], {"corrugator": 10, "procerus": 5, "frontalis": 20,
                                                        "temporalis": 50, "occipitalis": 40,
                                                        "cervical-paraspinal": 20, "trapezius": 50})
        self.assertEqual([one for one in shown["findings"] if one["severity"] != "note"], [])

    def test_the_visit_is_found_again(self):
        patient = self.patient("Müller", "Zoë")
        visit = self.visit(*VIAL, patient=patient)
        self.do("visit", "give", visit, "all")
        found = json.loads(self.do("--format", "json", "patient", "list", "zoe mull"))
        self.assertEqual([str(one["id"]) for one in found], [patient])
        self.assertEqual(found[0]["family"], "Müller")
        visits = json.loads(self.do("--format", "json", "visit", "list", patient))
        self.assertEqual([(str(one["id"]), one["units"], one["sites"], one["status"]) for one in visits],
                         [(visit, 155, 31, "draft")])
        self.assertEqual(self.do("verify"), "OK: file, references and visits agree.")

    def test_the_sheet_can_be_read(self):
        visit = self.visit()
        self.do("visit", "give", visit, "all")
        sheet = self.do("visit", "show", visit)
        for expected in (r"Patient +Sample, Alex, born 1980-02-03", r"Status +draft", r"Units +155 of 155",
                         r"Sites +31 of 31", r"Millilitres +3\.1", r"Temporalis +20 +20 +0 +40", r"All +75 +75 +5 +155",
                         r"155 of 400 units in 3 months \(US label\)", r"given 155, left 45",
                         r"\[x\] +temporalis-left-3 +Temporalis +left +given, 5 units"):
            self.assertRegex(sheet, expected)

    def test_the_sheet_says_what_was_left_out_and_what_is_open(self):
        visit = self.visit("--injector", "Dr. Doe", *VIAL)
        self.do("visit", "give", visit, "temporalis")
        self.do("visit", "skip", visit, "procerus", "--reason", "sore")
        sheet = self.do("visit", "show", visit)
        for expected in (r"Injector +Dr\. Doe", r"Deviations from the plan\n +8 of 31 sites: 1 skipped, 22 still planned",
                         r"Omitted +Procerus, midline, 1: skipped +sore", r"Botox: 200 units in the vial, 40 given",
                         r"Before signing\n", r"\[ \] Consent is not entered\.", r"\[x\] It is entered who injects\."):
            self.assertRegex(sheet, expected)
        self.do("visit", "sign", visit, "--signer", "Dr. Roe")
        sheet = self.do("visit", "show", visit)
        self.assertRegex(sheet, r"Status +signed by Dr\. Roe \(signature not verified\)")
        self.assertRegex(sheet, r"8 of 31 sites: 1 skipped, 22 not given")
        self.assertNotIn("Before signing", sheet)

    def test_files_are_for_their_owner_alone(self):
        self.patient()
        self.assertEqual(stat.S_IMODE(os.stat(self.database).st_mode), 0o600)

    def test_the_usual_place_is_in_the_persons_data(self):
        self.do("patient", "add", "--family", "A", "--given", "B", "--born", "1980-01-01", database=False)
        folder = os.path.join(self.folder, "data", "injectmap")
        self.assertEqual(stat.S_IMODE(os.stat(folder).st_mode), 0o700)
        self.assertEqual(stat.S_IMODE(os.stat(os.path.join(folder, "injectmap.db")).st_mode), 0o600)

    def test_the_c_locale_keeps_names(self):
        self.patient("Åström", "Élodie")
        self.assertIn("Åström, Élodie", self.do("patient", "list", LC_ALL="C"))


if __name__ == "__main__":
    main()
