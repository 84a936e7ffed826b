#!/usr/bin/python3
"""Command lines that cannot be understood, help, and bad values.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import subprocess

from cli_case import VIAL, CliCase, main

COMMANDS = ["patient add", "patient list", "patient elsewhere", "caution add", "caution list", "caution end", "event add",
            "event list", "event void", "visit start", "visit vial", "visit choose-vial", "visit correct-vial",
            "visit withdraw-vial", "visit add-on", "visit plan", "visit unplan", "visit repeat", "visit mirror", "visit give",
            "visit void", "visit correct", "visit move", "visit skip", "visit unskip", "visit explain", "visit fill-in",
            "visit undo", "visit redo", "visit show", "visit list", "visit today", "visit sign", "visit discard", "amend void",
            "amend add", "amend correct-vial", "amend in-error", "lot find", "protocol list", "protocol show", "protocol check",
            "protocol import", "protocol export", "protocol duplicate", "label", "limits show", "limits set", "reasons show",
            "reasons set", "verify"]

MISUSES = [
    ("nothing", [], "a command is missing"),
    ("noun_alone", ["visit"], "a command is missing"),
    ("unknown_noun", ["visits"], "“visits”"),
    ("unknown_verb", ["visit", "gove"], "“gove”"),
    ("unknown_option", ["visit", "give", "1", "all", "--unit", "5"], "--unit"),
    ("unknown_short_option", ["visit", "give", "1", "all", "-u"], "-u"),
    ("option_of_another_command", ["visit", "show", "1", "--units", "5"], "--units"),
    ("option_without_value", ["visit", "give", "1", "all", "--units"], "--units"),
    ("option_given_twice", ["visit", "give", "1", "all", "--units", "5", "--units", "6"], "--units is given twice"),
    ("database_given_twice", ["--database", "a.db", "verify"], "--database is given twice"),
    ("unknown_format", ["--format", "xml", "verify"], "“xml”"),
    ("no_family", ["patient", "add", "--given", "A", "--born", "1980-01-01"], "--family is missing"),
    ("no_born", ["patient", "add", "--given", "A", "--family", "B"], "--born is missing"),
    ("no_patient", ["visit", "start"], "PATIENT is missing"),
    ("no_visit", ["visit", "give"], "VISIT is missing"),
    ("no_site", ["visit", "give", "1"], "SITE is missing"),
    ("no_site_to_void", ["visit", "void", "1", "--reason", "x"], "SITE is missing"),
    ("no_reason", ["visit", "void", "1", "procerus-midline-1"], "--reason is missing"),
    ("no_reason_to_skip", ["visit", "skip", "1", "all"], "--reason is missing"),
    ("free_site_without_units", ["visit", "give", "1", "--at", "top,0,0", "--muscle", "scalp"], "--units is missing"),
    ("site_and_free_site", ["visit", "give", "1", "all", "--at", "top,0,0", "--units", "5"], "--at"),
    ("muscle_of_a_site", ["visit", "give", "1", "all", "--muscle", "scalp"], "--muscle goes with --at"),
    ("half_a_vial", ["visit", "vial", "1", "--lot", "A"], "is missing"),
    ("vial_without_units", ["visit", "vial", "1", "--diluent", "4"], "--labelled is missing"),
    ("correction_of_nothing", ["visit", "correct", "1", "procerus-midline-1"], "--units, --route or --note is missing"),
    ("no_side", ["visit", "mirror", "1"], "SIDE is missing"),
    ("no_add_on", ["visit", "add-on", "1"], "ADD-ON is missing"),
    ("no_lot", ["lot", "find"], "LOT is missing"),
    ("too_many_words", ["visit", "show", "1", "2"], "“2”"),
    ("too_many_words_to_void", ["visit", "void", "1", "a", "b", "--reason", "x"], "“b”"),
    ("words_after_verify", ["verify", "now"], "“now”"),
]

BAD_VALUES = [
    ("patient_in_words", ["visit", "start", "abc"], "PATIENT: “abc”"),
    ("patient_zero", ["visit", "start", "0"], "PATIENT: "),
    ("patient_below_zero", ["visit", "list", "--", "-1"], "PATIENT: "),
    ("patient_with_decimals", ["visit", "list", "1.5"], "PATIENT: "),
    ("patient_too_large", ["visit", "list", "99999999999999999999"], "PATIENT: "),
    ("patient_unknown", ["visit", "start", "99"], "99"),
    ("patient_unknown_to_list", ["visit", "list", "99"], "99"),
    ("patient_unknown_elsewhere", ["patient", "elsewhere", "99", "--units", "5", "--date", "2020-01-01"], "99"),
    ("visit_in_words", ["visit", "show", "one"], "VISIT: “one”"),
    ("visit_unknown", ["visit", "show", "99"], "99"),
    ("visit_unknown_to_give", ["visit", "give", "99", "all"], "99"),
    ("visit_unknown_to_fill_in", ["visit", "fill-in", "99", "consent=yes"], "99"),
    ("visit_unknown_to_amend", ["amend", "in-error", "99", "--author", "a", "--reason", "b"], "99"),
    ("patient_unknown_to_caution", ["caution", "add", "99", "--kind", "allergy"], "99"),
    ("patient_unknown_to_event", ["event", "add", "99", "--kind", "ptosis", "--date", "2020-01-01"], "99"),
    ("caution_in_words", ["caution", "end", "x"], "CAUTION: “x”"),
    ("event_in_words", ["event", "void", "x"], "EVENT: “x”"),
    ("protocol_unknown", ["visit", "start", "1", "--protocol", "preempt"], "“preempt”"),
    ("protocol_unknown_to_show", ["protocol", "show", "preempt"], "“preempt”"),
    ("product_unknown", ["visit", "start", "1", "--product", "water"], "“water”"),
    ("day_in_words", ["visit", "start", "1", "--date", "today"], "--date: “today”"),
    ("day_that_is_none", ["visit", "start", "1", "--date", "2026-02-30"], "--date: “2026-02-30”"),
    ("day_in_the_future", ["visit", "start", "1", "--date", "2190-01-01"], "future"),
    ("day_before_birth", ["visit", "start", "1", "--date", "1880-01-01"], "Date: 1880-01-01 lies before"),
    ("born_in_the_future", ["patient", "add", "--family", "A", "--given", "B", "--born", "2190-01-01"], ""),
    ("born_the_other_way", ["patient", "add", "--family", "A", "--given", "B", "--born", "01.02.1980"], "--born: "),
    ("no_name", ["patient", "add", "--family", " ", "--given", "B", "--born", "1980-01-01"], ""),
    ("elsewhere_in_the_future", ["patient", "elsewhere", "1", "--units", "5", "--date", "2190-01-01"], "future"),
    ("elsewhere_before_birth", ["patient", "elsewhere", "1", "--units", "5", "--date", "1880-01-01"], "1880-01-01"),
    ("elsewhere_no_units", ["patient", "elsewhere", "1", "--units", "0", "--date", "2020-01-01"], "--units: “0”"),
    ("elsewhere_unknown_product", ["patient", "elsewhere", "1", "--units", "5", "--date", "2020-01-01", "--product", "x"],
     "“x”"),
]


class Usage(CliCase):
    def test_every_command_has_help(self):
        for words in ["", "patient", "caution", "event", "visit", "amend", "lot", "protocol", "limits", "reasons", *COMMANDS]:
            for flag in ("--help", "-h"):
                result = self.run_cli(*words.split(), flag, database=False)
                self.assertEqual((result.status, result.err), (0, ""))
                self.assertIn(words.strip(), result.out)
                self.assertIn("--database", result.out)
        everything = self.do("--help", database=False)
        for words in COMMANDS:
            self.assertIn(f"  {words}", everything)
        self.assertEqual(os.listdir(self.folder), [])

    def test_version(self):
        self.assertRegex(self.do("--version", database=False), r"\Ainjectmap-cli \d+\.\d+\.\d+\Z")

    def test_global_options_stand_anywhere(self):
        self.patient()
        for arguments in (["--format", "json", "patient", "list"], ["patient", "--format", "json", "list"],
                          ["patient", "list", "--format=json"]):
            self.assertTrue(self.do(*arguments).startswith("["), arguments)
        self.assertIn("Sample", self.do("patient", "list", f"--database={self.database}", database=False))

    def test_a_database_is_made_by_the_first_patient_alone(self):
        for arguments in (["patient", "list"], ["visit", "show", "1"], ["verify"], ["label"],
                          ["visit", "start", "1"], ["patient", "elsewhere", "1", "--units", "5", "--date", "2020-01-01"]):
            self.refuse(*arguments, saying="There is no database")
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_refused_patient_makes_no_record(self):
        self.patient()
        for name, arguments, _ in BAD_VALUES:
            if arguments[:2] == ["patient", "add"]:
                self.refuse(*arguments)
        self.assertEqual(len(self.do("patient", "list").split("\n")), 1)

    def test_a_name_that_is_no_text_is_refused(self):
        process = subprocess.run([self.program, "--database", self.database, "patient", "add", "--given", "A", "--born",
                                  "1980-01-01", "--family", b"\xff\xfe"], capture_output=True, env=self.environment())
        self.assertEqual((process.returncode, process.stderr.count(b"\n")), (1, 1))
        self.assertIn(b"--family: ", process.stderr)

    def test_what_is_typed_does_not_steer_the_terminal(self):
        message = self.refuse("visit", "show", "\x1b[31mred\n1", status=1)
        self.assertNotIn("\x1b", message)
        visit = self.visit()
        self.do("visit", "give", visit, "procerus")
        self.do("visit", "void", visit, "procerus-midline-1", "--reason", "a\x1b[2Jb\nc")
        sheet = self.do("visit", "show", visit)
        self.assertNotIn("\x1b", sheet)
        self.assertIn("a [2Jb c", sheet)
        self.assertEqual(self.show(visit)["injections"][0]["void_reason"], "a\x1b[2Jb\nc")

    def test_output_that_cannot_be_written_is_told(self):
        self.patient()
        with open("/dev/full", "wb") as full:
            process = subprocess.run([self.program, "--database", self.database, "patient", "list"], stdout=full,
                                     stderr=subprocess.PIPE, env=self.environment())
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"could not be written", process.stderr)


def make_misuse(arguments, saying):
    def test(self):
        message = self.refuse(*arguments, status=2, saying=saying)
        self.assertIn("--help", message)
        self.assertFalse(os.path.exists(self.database))
    return test


def make_bad_value(arguments, saying):
    def test(self):
        visit = self.visit()
        before = (self.snapshot(visit), self.do("patient", "list"), self.do("visit", "list", "1"))
        self.refuse(*arguments, saying=saying)
        self.assertEqual((self.snapshot(visit), self.do("patient", "list"), self.do("visit", "list", "1")), before)
    return test


for case, words, text in MISUSES:
    setattr(Usage, f"test_misuse_{case}", make_misuse(words, text))
for case, words, text in BAD_VALUES:
    setattr(Usage, f"test_bad_value_{case}", make_bad_value(words, text))


if __name__ == "__main__":
    main()
