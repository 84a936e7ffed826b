#!/usr/bin/python3
"""Vials typed, scanned, corrected, chosen and taken back.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from cli_case import VIAL, CliCase, main

FNC1 = "\x1d"


def with_check_digit(digits):
    total = sum(int(digit) * (3 if (len(digits) - i) % 2 else 1) for i, digit in enumerate(digits))
    return digits + str(-total % 10)


# CLINICAL: NDC 0023-1145-01 is Botox of 100 units, 0023-3921-02 of 200.
BOTOX_100 = with_check_digit("0030023114501")
UNKNOWN = with_check_digit("0090000000001")


def code(gtin=BOTOX_100, lot="C7654", serial="SER-1", expiry="281100"):
    return f"]d201{gtin}17{expiry}10{lot}{FNC1}21{serial}"


class Vials(CliCase):
    def vials(self, visit):
        return self.show(visit)["vials"]

    def test_a_vial_is_opened_without_lot_and_expiry(self):
        visit = self.visit()
        self.assertEqual(self.do("visit", "vial", visit, "--labelled", "100", "--diluent", "2"), "2")
        vial = self.vials(visit)[1]
        self.assertEqual((vial["lot"], vial["expiry"], vial["labelled"], vial["active"]), ("", None, 100, True))
        checks = {one["id"]: one["state"] for one in self.show(visit)["checks"]}
        self.assertEqual(checks["vials"], "open")

    def test_where_a_vial_came_from_is_kept(self):
        visit = self.visit(*VIAL, "--serial", "S 1", "--source", "pharmacy", "--opened-at", "2026-03-02 09:05",
                           "--date", "2026-03-02")
        vial, = self.vials(visit)
        self.assertEqual((vial["serial"], vial["source"], vial["opened_at"], vial["gtin"]),
                         ("S 1", "pharmacy", "2026-03-02T09:05:00Z", None))
        self.assertIn("2026-03-02 09:05", self.do("visit", "show", visit))

    def test_a_scan_fills_what_it_says(self):
        visit = self.visit("--scan", code(), "--diluent", "2")
        vial, = self.vials(visit)
        self.assertEqual({key: vial[key] for key in ("product", "labelled", "lot", "serial", "expiry", "gtin")},
                         {"product": "botox", "labelled": 100, "lot": "C7654", "serial": "SER-1",
                          "expiry": "2028-11-30", "gtin": BOTOX_100})
        self.do("visit", "vial", visit, "--scan", code(lot="L2", serial="SER-2"), "--diluent", "2", "--lot", "l2",
                "--labelled", "100", "--source", "bought")
        self.assertEqual([(one["lot"], one["serial"]) for one in self.vials(visit)], [("C7654", "SER-1"), ("l2", "SER-2")])

    def test_a_scan_and_what_is_typed_have_to_agree(self):
        visit = self.visit()
        before = self.snapshot(visit)
        for option, typed in (("lot", "C7655"), ("serial", "SER-2"), ("expiry", "2028-11-29"), ("labelled", "200"),
                              ("product", "dysport")):
            message = self.refuse("visit", "vial", visit, "--scan", code(), "--diluent", "2", f"--{option}", typed,
                                  saying=f"--{option}: “{typed}” was typed, but the code says")
            self.assertIn("look at the vial", message)
        self.assertEqual(self.snapshot(visit), before)

    def test_a_torn_scan_opens_nothing(self):
        visit = self.visit()
        before = self.snapshot(visit)
        for typed in ("", "C1234", f"]d201{BOTOX_100[:-1]}{(int(BOTOX_100[-1]) + 1) % 10}", code(expiry="281332")):
            self.refuse("visit", "vial", visit, "--scan", typed, "--diluent", "2", saying="--scan: ")
        self.refuse("visit", "vial", visit, "--scan", code(), status=2, saying="--diluent is missing")
        self.assertEqual(self.snapshot(visit), before)

    def test_an_unknown_gtin_wants_the_units(self):
        visit = self.visit()
        self.refuse("visit", "vial", visit, "--scan", code(UNKNOWN), "--diluent", "2", saying="--labelled: ")
        result = self.run_cli("visit", "vial", visit, "--scan", code(UNKNOWN), "--diluent", "2", "--labelled", "50")
        self.assertEqual((result.status, result.out), (0, "2\n"))
        self.assertIn(f"GTIN {UNKNOWN} of the code is not known", result.err)
        vial = self.vials(visit)[1]
        self.assertEqual((vial["product"], vial["labelled"], vial["gtin"]), ("botox", 50, UNKNOWN))

    def test_bad_values_open_nothing(self):
        visit = self.visit()
        before = self.snapshot(visit)
        for option, typed in (("source", "shop"), ("opened-at", "9:00"), ("opened-at", "2026-02-30 09:00"),
                              ("serial", "x" * 65)):
            self.refuse("visit", "vial", visit, *VIAL, f"--{option}", typed)
        self.refuse("visit", "vial", visit, "--lot", "A", "--diluent", "4", status=2, saying="--labelled is missing")
        self.assertEqual(self.snapshot(visit), before)

    def test_a_correction_changes_what_is_named(self):
        visit = self.visit("--scan", code(), "--diluent", "2")
        self.do("visit", "give", visit, "frontalis")
        self.do("visit", "correct-vial", visit, "1", "--lot", "C9999", "--source", "bought")
        vial, = self.vials(visit)
        self.assertEqual((vial["lot"], vial["source"], vial["serial"], vial["labelled"], vial["given"], vial["gtin"]),
                         ("C9999", "bought", "SER-1", 100, 20, BOTOX_100))
        self.assertEqual([one["lot"] for one in vial["before"]], ["C7654"])
        self.assertEqual({one["lot"] for one in self.show(visit)["injections"]}, {"C9999"})
        self.refuse("visit", "correct-vial", visit, "1", "--lot", "C9999", saying="says that already")
        self.refuse("visit", "correct-vial", visit, "1", status=2, saying="an option is missing")
        self.refuse("visit", "correct-vial", visit, "1", "--product", "dysport")
        self.refuse("visit", "correct-vial", visit, "2", "--lot", "A", saying="no open vial 2")
        self.refuse("visit", "correct-vial", visit, "one", "--lot", "A", saying="VIAL: “one”")
        self.assertEqual(self.do("visit", "undo", visit), "correct-vial")
        self.assertEqual(self.vials(visit)[0]["lot"], "C7654")

    def test_another_product_does_not_keep_the_gtin(self):
        visit = self.visit("--scan", code(), "--diluent", "2")
        self.do("visit", "correct-vial", visit, "1", "--product", "botox-cosmetic")
        vial, = self.vials(visit)
        self.assertEqual((vial["product"], vial["gtin"], vial["lot"]), ("botox-cosmetic", None, "C7654"))

    def test_a_vial_is_chosen_and_taken_back(self):
        visit = self.visit()
        self.do("visit", "vial", visit, *VIAL)
        self.refuse("visit", "choose-vial", visit, "2", saying="already")
        self.do("visit", "choose-vial", visit, "1")
        self.do("visit", "give", visit, "procerus")
        self.assertEqual(self.show(visit)["injections"][0]["vial"], 1)
        self.refuse("visit", "withdraw-vial", visit, "1")
        self.do("visit", "withdraw-vial", visit, "2")
        self.assertEqual([one["number"] for one in self.vials(visit)], [1])
        self.refuse("visit", "choose-vial", visit, "2", saying="no open vial 2")
        self.assertEqual(self.do("visit", "undo", visit), "withdraw-vial")
        self.assertEqual(len(self.vials(visit)), 2)
        self.do("verify")

    def test_the_same_serial_for_two_patients_is_told(self):
        self.visit(*VIAL, "--serial", "S1")
        result = self.run_cli("visit", "start", self.patient("Other"), *VIAL, "--serial", "S1")
        self.assertEqual(result.status, 0)
        self.assertIn("S1", result.err)


if __name__ == "__main__":
    main()
