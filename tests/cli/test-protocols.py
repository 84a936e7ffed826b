#!/usr/bin/python3
"""Protocols of the practice's own: copied, imported, exported.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import stat

from cli_case import CliCase, VIAL, main


class Protocols(CliCase):
    def file(self, text, name="own.ini"):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def read(self, path):
        with open(path, encoding="utf-8") as file:
            return file.read()

    def shown(self, name):
        return json.loads(self.do("--format", "json", "protocol", "show", name))

    def kept(self, name):
        return os.path.join(self.folder, "data", "injectmap", "protocols", f"{name}.ini")

    def test_a_copy_is_ones_own_and_off_label(self):
        self.assertEqual(self.do("protocol", "duplicate", "preempt-155", "ours", "--name", "Ours"), "ours")
        shown = self.shown("ours")
        self.assertEqual((shown["name"], shown["version"], shown["standing"], shown["verified"]),
                         ("Ours", "1", "off-label", False))
        self.assertIn("PREEMPT, 155 units, version 1", shown["source"])
        self.assertEqual((shown["required_units"], shown["required_sites"]), (155, 31))
        self.assertEqual(shown["sites"], self.shown("preempt-155")["sites"])
        self.assertEqual(shown["limits"], self.shown("preempt-155")["limits"])
        self.assertEqual(stat.S_IMODE(os.stat(self.kept("ours")).st_mode), 0o600)
        self.assertRegex(self.do("protocol", "list"), r"ours +1 +own +off-label +Ours")
        self.assertRegex(self.do("protocol", "list"), r"preempt-155 +1 +shipped ")
        self.refuse("protocol", "duplicate", "preempt-155", "ours", saying="“ours” already")
        self.refuse("protocol", "duplicate", "preempt-155", "preempt-195", saying="ships with the program")
        self.refuse("protocol", "duplicate", "preempt-155", "Not an id", saying="Id")
        self.assertFalse(os.path.exists(self.database))

    def test_export_and_import_keep_every_word(self):
        path = os.path.join(self.folder, "out.ini")
        self.do("protocol", "export", "masseter", path)
        text = self.read(path)
        self.assertIn("# Masseter, for bruxism", text)
        self.refuse("protocol", "export", "scalp", path, saying="out.ini")
        self.assertEqual(self.read(path), text)

        own = text.replace("Id=masseter", "Id=ours")
        self.assertEqual(self.do("protocol", "import", self.file(own)), "ours")
        self.assertEqual(self.read(self.kept("ours")), own)

    def test_a_changed_one_wants_a_new_version(self):
        self.do("protocol", "duplicate", "preempt-155", "ours")
        first = self.read(self.kept("ours"))
        changed = first.replace("Units=5", "Units=2.5", 1)
        self.refuse("protocol", "import", self.file(changed), saying="in version 1")
        self.refuse("protocol", "import", self.file(changed), "--replace", saying="another version")
        self.assertEqual(self.read(self.kept("ours")), first)
        second = changed.replace("Version=1", "Version=2")
        self.do("protocol", "import", self.file(second), "--replace")
        self.assertEqual(self.shown("ours")["required_units"], 152.5)

    def test_a_visit_keeps_the_version_that_it_used(self):
        self.do("protocol", "duplicate", "preempt-155", "ours")
        visit = self.visit("--protocol", "ours", *VIAL)
        changed = self.read(self.kept("ours")).replace("Units=5", "Units=2.5").replace("Version=1", "Version=2")
        self.do("protocol", "import", self.file(changed), "--replace")
        shown = self.show(visit)
        self.assertEqual((shown["protocol_version"], shown["totals"]["to_go_units"]), ("1", 155))

    def test_what_is_bad_changes_nothing(self):
        text = self.read(os.path.join(os.environ["INJECTMAP_SOURCE_ROOT"], "data", "protocols", "glabellar.ini"))
        own = text.replace("Id=glabellar", "Id=ours")
        line = own[:own.index("Units=4")].count("\n") + 1
        self.refuse("protocol", "import", self.file(own.replace("Units=4", "Units=4..", 1)), saying=f"line {line}")
        self.refuse("protocol", "import", self.file(text), saying="ships with the program")
        self.refuse("protocol", "import", os.path.join(self.folder, "none.ini"), saying="none.ini")
        self.assertFalse(os.path.exists(os.path.dirname(self.kept("ours"))))

    def test_own_sites_are_read(self):
        site = ("\n[Site own-1]\nMuscle=temporalis\nSide=left\nPlate=left\nX=-500\nY=1800\nName=Above the ear\n"
                "Units=2.5\nRequired=true\nRoute=subcutaneous\n")
        self.do("protocol", "duplicate", "preempt-155", "ours")
        text = self.read(self.kept("ours")).replace("Version=1", "Version=2") + site
        self.do("protocol", "import", self.file(text), "--replace")
        own = self.shown("ours")["sites"][-1]
        self.assertEqual((own["site"], own["name"], own["side"], own["position"], own["route"]),
                         ("own-1", "Above the ear", "left", {"x": -500, "y": 1800}, "subcutaneous"))
        self.assertRegex(self.do("protocol", "show", "ours"), r"own-1 +2.5 units +required +subcutaneous +Above the ear, left")
        self.refuse("protocol", "check", self.file(text.replace("Side=left", "Side=right")), saying="patient's left")

    def test_own_sites_are_given_where_they_lie(self):
        site = ("\n[Site own-1]\nMuscle=temporalis\nSide=left\nPlate=left\nX=-500\nY=1800\nName=Above the ear\n"
                "Units=2.5\nRequired=true\n")
        self.do("protocol", "duplicate", "preempt-155", "ours")
        text = self.read(self.kept("ours")).replace("Version=1", "Version=2") + site
        self.do("protocol", "import", self.file(text), "--replace")
        visit = self.visit("--protocol", "ours", *VIAL)
        self.do("visit", "give", visit, "all")
        shown = self.show(visit)
        self.assertEqual((shown["totals"]["units"], shown["totals"]["sites"]), (157.5, 32))
        own = [one for one in shown["injections"] if one["site"] == "own-1"][0]
        self.assertEqual((own["muscle"], own["side"], own["plate"], own["x"], own["y"], own["units"]),
                         ("temporalis", "left", "left", -500, 1800, 2.5))
        self.do("visit", "void", visit, "own-1", "--reason", "wrong site")
        self.assertEqual(self.show(visit)["totals"]["units"], 155)


if __name__ == "__main__":
    main()
