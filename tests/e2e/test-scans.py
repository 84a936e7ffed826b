#!/usr/bin/python3
"""A scanner types into the field that has the focus, and ends with Enter: that
accepts no form, and signs nothing.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from case import Practice, Tap, equal

SCAN = "0100350123456789"
# What a hand types behind it, for longer than a button stays pressed that was
# pressed by a key.
BEHIND = "2468024680"


def sign(tap, practice):
    """What a hand types behind the scan is in what is signed at last: the scan's
    own Enter came before it."""
    visit = practice.visit("--injector", "Dr. Doe")
    window = practice.open("--visit", visit)
    window.press("Check and sign…")
    window.open_dialog("Check and Sign")
    with tap.case("a scan signs nothing, and is not lost"):
        window.scan(SCAN)
        window.type(BEHIND)
        equal(practice.query("SELECT status FROM visit"), [("draft",)])
    with tap.case("a hand's Enter signs"):
        window.key("Return")
        window.wait_gone("frame", "Check and Sign")
        equal(practice.query("SELECT status FROM visit"), [("signed",)])
        equal(practice.show(visit)["signer"], SCAN + BEHIND)
    equal(window.close(), 0)


def start(tap, practice):
    practice.patient("Sample", "Kim", "1990-01-31")
    window = practice.open()
    window.click(window.wait_for("label", "Sample, Kim"))
    window.wait_for("label", "Born 31 January 1990")
    window.key("ctrl+shift+n")
    window.open_dialog("Start a Visit")
    for name, text in (("Injector", "Dr. Doe"), ("Expires (YYYY-MM-DD)", "2099-01-31"), ("Units in the vial", "200"),
                       ("Diluent in mL", "4"), ("Lot", "")):
        window.fill(name, text)
    with tap.case("a lot that is scanned starts no visit"):
        window.scan(SCAN)
        window.type(BEHIND)
        equal(practice.query("SELECT count(*) FROM visit WHERE patient_id = 2"), [(0,)])
    with tap.case("a hand's Enter starts it, with the lot that was scanned"):
        window.key("Return")
        window.wait_gone("frame", "Start a Visit")
        equal(practice.query("SELECT lot FROM vial JOIN visit ON visit.id = visit_id WHERE patient_id = 2"), [(SCAN + BEHIND,)])
    equal(window.close(), 0)


def main():
    tap = Tap()
    with Practice() as practice:
        sign(tap, practice)
        start(tap, practice)
    tap.done()


if __name__ == "__main__":
    main()
