#!/usr/bin/python3
"""Damaged, foreign and busy files; protocols; two programs at once.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import sqlite3
import threading

from cli_case import VIAL, CliCase, Result, main

TIMEOUT_S = 60


class Files(CliCase):
    def damage(self, statement):
        """What another program does to the file behind this one's back."""
        connection = sqlite3.connect(self.database, isolation_level=None)
        for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement)
        connection.close()

    def full_visit(self):
        visit = self.visit()
        self.do("visit", "give", visit, "all")
        return visit

    def test_verify_says_ok(self):
        self.full_visit()
        self.assertEqual(json.loads(self.do("--format", "json", "verify")), {"ok": True, "problems": []})

    def test_verify_finds_a_changed_dose(self):
        self.full_visit()
        self.damage("UPDATE injection SET units = 50000 WHERE number = 3")
        result = self.run_cli("verify")
        self.assertEqual(result.status, 1)
        self.assertNotEqual(result.out, "")
        self.assertRegex(result.err, r"\Ainjectmap-cli: [^\n]*problems? w[^\n]*\n\Z")
        found = self.run_cli("--format", "json", "verify")
        self.assertEqual(found.status, 1)
        self.assertFalse(found.json["ok"])
        self.assertNotEqual(found.json["problems"], [])

    def test_verify_finds_a_lost_dose(self):
        self.full_visit()
        self.damage("DELETE FROM injection WHERE number = 3")
        self.assertEqual(self.run_cli("verify").status, 1)

    def test_a_torn_file_is_named(self):
        self.full_visit()
        with open(self.database, "r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * 20000)
        for words in (["verify"], ["visit", "show", "1"]):
            result = self.run_cli(*words)
            self.assertEqual(result.status, 1, words)
            self.assertEqual(result.err.count("\n"), 1)
            self.assertIn("practice.db", result.err)

    def test_a_foreign_file_is_left_alone(self):
        for content in (b"not a database, just text that is long enough to be looked at\n" * 40, b"\x00" * 8192):
            with open(self.database, "wb") as file:
                file.write(content)
            for words in (["verify"], ["patient", "list"],
                          ["patient", "add", "--family", "A", "--given", "B", "--born", "1980-01-01"]):
                self.refuse(*words, saying="practice.db")
            with open(self.database, "rb") as file:
                self.assertEqual(file.read(), content)

    def test_another_programs_database_is_left_alone(self):
        connection = sqlite3.connect(self.database)
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()
        connection.close()
        with open(self.database, "rb") as file:
            before = file.read()
        self.refuse("patient", "add", "--family", "A", "--given", "B", "--born", "1980-01-01", saying="practice.db")
        with open(self.database, "rb") as file:
            self.assertEqual(file.read(), before)

    def test_a_newer_database_is_refused(self):
        self.full_visit()
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA user_version = 9999")
        connection.close()
        self.refuse("visit", "show", "1", saying="newer")

    def test_an_empty_file_and_a_folder(self):
        open(self.database, "wb").close()
        self.refuse("verify", saying="practice.db")
        os.unlink(self.database)
        os.mkdir(self.database)
        self.refuse("verify", saying="folder")

    def test_a_lock_that_stays_is_told_after_five_seconds(self):
        visit = self.full_visit()
        connection = sqlite3.connect(self.database, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        self.addCleanup(connection.close)
        self.refuse("visit", "give", visit, "masseter-left-1", "--units", "5", saying="Another program is writing")
        connection.execute("ROLLBACK")
        self.do("visit", "give", visit, "masseter-left-1", "--units", "5")

    def test_a_lock_that_goes_is_waited_for(self):
        visit = self.full_visit()
        connection = sqlite3.connect(self.database, isolation_level=None, check_same_thread=False)
        self.addCleanup(connection.close)
        connection.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(1.0, connection.execute, ["ROLLBACK"])
        timer.start()
        self.addCleanup(timer.join)
        self.do("visit", "give", visit, "masseter-left-1", "--units", "5")


class Together(CliCase):
    def test_two_programs_lose_nothing(self):
        visit = self.visit()
        sites = [place["site"] for place in self.show(visit)["planned"]]

        def give(own):
            for site in own:
                failures.append((site, self.run_cli("visit", "give", visit, site)))

        failures = []
        threads = [threading.Thread(target=give, args=[sites[i::2]]) for i in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([(site, result.err) for site, result in failures if result.status != 0], [])
        shown = self.show(visit)
        self.assertEqual((shown["totals"]["units"], shown["totals"]["sites"], shown["revision"]), (155, 31, 32))
        self.do("verify")

    def test_the_same_site_is_given_once(self):
        visit = self.visit()
        processes = [self.start("visit", "give", visit, "procerus-midline-1") for _ in range(8)]
        results = [Result(process, *process.communicate(timeout=TIMEOUT_S)) for process in processes]
        self.assertEqual(sorted(result.status for result in results), [0] + [1] * 7)
        for result in results:
            if result.status:
                self.assertIn("given already", result.err)
        self.assertEqual(self.show(visit)["totals"]["units"], 5)
        self.do("verify")

    def test_many_at_once_lose_nothing(self):
        visit = self.visit()
        sites = [place["site"] for place in self.show(visit)["planned"]][:12]
        processes = [self.start("visit", "give", visit, site) for site in sites]
        results = [Result(process, *process.communicate(timeout=TIMEOUT_S)) for process in processes]
        self.assertEqual([result.err for result in results if result.status != 0], [])
        self.assertEqual(set(self.live(visit)), set(sites))
        self.do("verify")

    def test_many_patients_at_once(self):
        self.patient()
        processes = [self.start("patient", "add", "--family", f"F{i}", "--given", "G", "--born", "1980-01-01")
                     for i in range(8)]
        results = [Result(process, *process.communicate(timeout=TIMEOUT_S)) for process in processes]
        self.assertEqual([result.err for result in results if result.status != 0], [])
        self.assertEqual(len({result.out for result in results}), 8)

    def test_a_database_is_made_once(self):
        processes = [self.start("patient", "add", "--family", f"F{i}", "--given", "G", "--born", "1980-01-01")
                     for i in range(4)]
        results = [Result(process, *process.communicate(timeout=TIMEOUT_S)) for process in processes]
        self.assertEqual([result.err for result in results if result.status != 0], [])
        self.assertEqual(len(self.do("patient", "list").split("\n")), 4)
        self.do("verify")


class Patients(CliCase):
    def test_a_namesake_is_told(self):
        self.patient("Müller", "Zoë")
        result = self.run_cli("patient", "add", "--family", "Muller", "--given", "Zoe", "--born", "1980-02-03")
        self.assertEqual((result.status, result.out), (0, "2\n"))
        self.assertIn("patient 1 has the same name and date of birth", result.err)
        self.assertNotIn("patient 2", result.err)

    def test_patients_are_found_by_name_record_and_birth(self):
        self.do("patient", "add", "--family", "Sample", "--given", "Alex", "--born", "1980-02-03", "--record", "R-17")
        self.patient("Sampson", "Kim", "1990-05-06")
        for query, expected in (("sam", ["1", "2"]), ("alex sam", ["1"]), ("R-17", ["1"]), ("1990-05-06", ["2"]),
                                ("ample", []), ("", ["1", "2"])):
            found = json.loads(self.do("--format", "json", "patient", "list", query))
            self.assertEqual([str(one["id"]) for one in found], expected, query)
        self.assertRegex(self.do("patient", "list", "alex"), r"\A1 +Sample, Alex +1980-02-03 +R-17\Z")


class Protocols(CliCase):
    def own(self, text, name="own.ini"):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def shipped(self, name="preempt-155"):
        path = os.path.join(os.environ["INJECTMAP_SOURCE_ROOT"], "data", "protocols", f"{name}.ini")
        with open(path, encoding="utf-8") as file:
            return file.read()

    def test_protocols_need_no_database(self):
        listed = json.loads(self.do("--format", "json", "protocol", "list"))
        known = {one["id"]: one for one in listed}
        self.assertEqual((known["preempt-155"]["required_units"], known["preempt-155"]["required_sites"]), (155, 31))
        self.assertIn("preempt-195", self.do("protocol", "list"))
        self.assertFalse(os.path.exists(self.database))

    def test_a_protocol_is_shown_with_its_sources(self):
        shown = json.loads(self.do("--format", "json", "protocol", "show", "preempt-195"))
        sites = {one["site"]: one for one in shown["sites"]}
        self.assertEqual(sum(one["units"] for one in shown["sites"] if one["required"]), 155)
        self.assertFalse(sites["trapezius-left-4"]["required"])
        visit = [one for one in shown["limits"] if one["scope"] == "visit" and one["label"] in ("eu", "any")]
        self.assertIn((195, 39), [(one["units"], one["sites"]) for one in visit])
        self.assertTrue(all(one["source"] for one in shown["limits"]))
        text = self.do("protocol", "show", "preempt-195")
        self.assertRegex(text, r"Required +155 units at 31 sites")
        self.assertRegex(text, r"trapezius-left-4 +5 units +optional")

    def test_what_ships_passes_the_check(self):
        for name in ("preempt-155", "preempt-195"):
            path = self.own(self.shipped(name))
            self.assertIn(name, self.do("protocol", "check", path))

    def test_a_bad_protocol_is_named_by_line_and_key(self):
        text = self.shipped()
        line = text[:text.index("Units=5")].count("\n") + 1
        path = self.own(text.replace("Units=5", "Units=5..", 1))
        message = self.refuse("protocol", "check", path, saying=f"line {line}")
        self.assertIn("own.ini", message)
        self.assertIn("Units", message)

    def test_what_is_no_protocol_is_refused(self):
        for text in ("", "[Protocol]\n", "\x00\x01", "x" * (2 * 1024 * 1024)):
            self.refuse("protocol", "check", self.own(text), saying="own.ini")
        self.refuse("protocol", "check", os.path.join(self.folder, "none.ini"), saying="none.ini")
        self.refuse("protocol", "check", self.folder, saying=self.folder)
        self.refuse("protocol", "check", "/dev/zero", saying="/dev/zero")

    def test_a_practices_own_protocol_is_used_and_kept(self):
        folder = os.path.join(self.folder, "data", "injectmap", "protocols")
        os.makedirs(folder)
        path = os.path.join("data", "injectmap", "protocols", "own.ini")
        text = self.shipped().replace("Id=preempt-155", "Id=own", 1).replace("Units=5", "Units=2.5", 1)
        self.own(text, path)
        visit = self.visit("--protocol", "own", *VIAL)
        self.do("visit", "give", visit, "all")
        self.assertEqual(self.show(visit)["totals"]["units"], 152.5)
        self.own(text.replace("Units=2.5", "Units=bad", 1), path)
        listed = self.run_cli("protocol", "list")
        self.assertEqual(listed.status, 0)
        self.assertIn("own.ini", listed.err)
        self.assertEqual(self.show(visit)["totals"]["units"], 152.5)
        self.refuse("visit", "start", "1", "--protocol", "own", saying="“own”")


if __name__ == "__main__":
    main()
