"""What the tests from end to end share: a practice of its own for each, the
command line beside the window, and telling meson by TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True

from window import MARKER, Window, wait_until  # noqa: E402

CLI = os.path.join(os.environ["INJECTMAP_BUILD_ROOT"], "src", "cli", "injectmap-cli")
VIAL = ["--lot", "C1234", "--expiry", "2099-01-31", "--labelled", "200", "--diluent", "4"]

# CLINICAL: the sites of PREEMPT, in the order of the protocol.
SIDES = ("right", "left")
PREEMPT = (["corrugator-right-1", "corrugator-left-1", "procerus-midline-1"]
           + [f"frontalis-{side}-{number}" for side in SIDES for number in (1, 2)]
           + [f"temporalis-{side}-{number}" for side in SIDES for number in (1, 2, 3, 4)]
           + [f"occipitalis-{side}-{number}" for side in SIDES for number in (1, 2, 3)]
           + [f"cervical-paraspinal-{side}-{number}" for side in SIDES for number in (1, 2)]
           + [f"trapezius-{side}-{number}" for side in SIDES for number in (1, 2, 3)])

LIVE = """SELECT place_id, units FROM injection AS one
           WHERE visit_id = ? AND NOT EXISTS (SELECT 1 FROM injection_void AS void
                                               WHERE void.visit_id = one.visit_id AND void.number = one.number)"""


def name_of(site):
    """How the window names a site."""
    muscle, side, number = re.fullmatch(r"(.+)-(right|left|midline)-(\d+)", site).groups()
    return f"{muscle.replace('-', ' ').capitalize()}, {side}, {number}"


class Practice:
    """A database in a folder of its own, and who works on it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="injectmap-e2e-")
        self.database = os.path.join(self.folder.name, "practice.db")
        self.window = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.window is not None and self.window.process.poll() is None:
            self.window.kill()
        self.folder.cleanup()

    def open(self, *arguments, **variables):
        self.window = Window(self.database, *arguments, **variables)
        return self.window

    def run_cli(self, *arguments):
        return subprocess.run([CLI, "--database", self.database, *map(str, arguments)], capture_output=True,
                              text=True, timeout=60, check=False)

    def cli(self, *arguments):
        """Runs what must succeed; its output without the newline."""
        result = self.run_cli(*arguments)
        assert result.returncode == 0, f"{arguments}: {result.stderr}"
        return result.stdout.rstrip("\n")

    def patient(self, family="Sample", given="Alex", born="1980-02-03", *more):
        return self.cli("patient", "add", "--family", family, "--given", given, "--born", born, *more)

    def visit(self, *options, patient=None):
        return self.cli("visit", "start", patient or self.patient(), *VIAL, *options)

    def show(self, visit):
        return json.loads(self.cli("--format", "json", "visit", "show", visit))

    def query(self, sql, *parameters):
        """Reads the database as it lies there, without the program."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute(sql, parameters).fetchall()
        finally:
            connection.close()

    def live(self, visit):
        """The live doses of a visit, in hundredths of a unit, by site."""
        return dict(self.query(LIVE, visit))

    def verify(self):
        result = self.run_cli("verify")
        assert result.returncode == 0, result.stdout + result.stderr


class Tap:
    """Small cases, one after the other, each told as it ends."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    @contextlib.contextmanager
    def case(self, name):
        self.count += 1
        try:
            yield
            print(f"ok {self.count} - {name}", flush=True)
        except Exception:  # whatever it is, the next case is still tried
            self.failed += 1
            print(f"not ok {self.count} - {name}", flush=True)
            for line in traceback.format_exc().rstrip("\n").split("\n"):
                print(f"# {line}", flush=True)

    def done(self):
        print(f"1..{self.count}", flush=True)
        sys.exit(1 if self.failed else 0)


def equal(found, wanted, what=""):
    assert found == wanted, f"{what} is {found!r}, not {wanted!r}"


def describe(marker):
    return marker.get_description()


def wait_described(marker, wanted):
    wait_until(lambda: describe(marker) == wanted, lambda: f"{wanted}; it is {describe(marker)}")


__all__ = ["CLI", "LIVE", "MARKER", "PREEMPT", "Practice", "SIDES", "Tap", "VIAL", "Window", "describe", "equal", "name_of",
           "wait_described", "wait_until"]
