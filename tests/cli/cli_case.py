"""What the tests of injectmap-cli share: running it, and telling meson by TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

# CLINICAL: the sites and units of PREEMPT.
PREEMPT = {"corrugator": (2, 10), "procerus": (1, 5), "frontalis": (4, 20), "temporalis": (8, 40),
           "occipitalis": (6, 30), "cervical-paraspinal": (4, 20), "trapezius": (6, 30)}
VIAL = ["--lot", "C1234", "--expiry", "2099-01-31", "--labelled", "200", "--diluent", "4"]
TIMEOUT_S = 60


class Result:
    """How one run of the program ended."""

    def __init__(self, process, out, err):
        self.status = process.returncode
        self.out = out.decode("utf-8")
        self.err = err.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)


class CliCase(unittest.TestCase):
    """A practice of its own for each case, in a folder that goes with it."""

    program = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="injectmap-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.database = os.path.join(self.folder, "practice.db")

    def environment(self, **more):
        return {**os.environ, "HOME": self.folder, "XDG_DATA_HOME": os.path.join(self.folder, "data"), **more}

    def start(self, *arguments, database=True, **more):
        words = ["--database", self.database] if database else []
        return subprocess.Popen([self.program, *words, *map(str, arguments)], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=self.folder,
                                env=self.environment(**more))

    def run_cli(self, *arguments, database=True, **more):
        process = self.start(*arguments, database=database, **more)
        return Result(process, *process.communicate(timeout=TIMEOUT_S))

    def do(self, *arguments, **more):
        """Runs what must succeed; its output without the newline."""
        result = self.run_cli(*arguments, **more)
        self.assertEqual(result.status, 0, f"{arguments}: {result.err}")
        return result.out.rstrip("\n")

    def refuse(self, *arguments, status=1, saying="", **more):
        """Runs what must fail, with one line and nothing printed; that line."""
        result = self.run_cli(*arguments, **more)
        self.assertEqual(result.status, status, f"{arguments}: {result.out}{result.err}")
        self.assertEqual(result.out, "", arguments)
        self.assertRegex(result.err, r"\Ainjectmap-cli: [^\n]+\n\Z")
        self.assertIn(saying, result.err)
        return result.err

    def patient(self, family="Sample", given="Alex", born="1980-02-03"):
        return self.do("patient", "add", "--family", family, "--given", given, "--born", born)

    def visit(self, *options, patient=None):
        return self.do("visit", "start", patient or self.patient(), *(options or VIAL))

    def show(self, visit, *options):
        return json.loads(self.do("--format", "json", "visit", "show", visit, *options))

    def snapshot(self, visit):
        """All that a refused command must leave alone."""
        shown = self.show(visit, "--log")
        return json.dumps(shown, sort_keys=True)

    def live(self, visit):
        return {one["site"]: one["units"] for one in self.show(visit)["injections"] if not one["voided"]}


class TapResult(unittest.TestResult):
    """Tells each case as it ends."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def tell(self, word, case, text="", note=""):
        self.count += 1
        name = re.sub(r"^test_", "", case.id().rsplit(".", 1)[-1]).replace("_", "-")
        print(f"{word} {self.count} - {name}{note}", flush=True)
        for line in text.rstrip("\n").split("\n") if text else []:
            print(f"# {line}", flush=True)

    def addSuccess(self, case):
        super().addSuccess(case)
        self.tell("ok", case)

    def addFailure(self, case, error):
        super().addFailure(case, error)
        self.tell("not ok", case, self.failures[-1][1])

    def addError(self, case, error):
        super().addError(case, error)
        self.tell("not ok", case, self.errors[-1][1])

    def addSkip(self, case, reason):
        super().addSkip(case, reason)
        self.tell("ok", case, note=f" # SKIP {reason}")

    def addSubTest(self, case, subtest, error):
        super().addSubTest(case, subtest, error)
        if error is not None:
            text = (self.failures or self.errors)[-1][1]
            self.tell("not ok", case, f"{subtest}\n{text}")


def main(module="__main__"):
    """Runs the cases of a file whose argument is the program."""
    CliCase.program = os.path.abspath(sys.argv[1])
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[module])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.count}", flush=True)
    sys.exit(0 if result.wasSuccessful() else 1)
