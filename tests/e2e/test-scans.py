#!/usr/bin/python3
"""A scanner types wherever the focus is, and ends with Enter: that gives no dose,
accepts no form and signs nothing. The code of a vial fills in the form of a vial.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from case import Practice, Tap, equal, wait_until

OTHER = "CODE4711"
# What a hand types behind it, for longer than a button stays pressed that was
# pressed by a key.
BEHIND = "2468024680"

# How scanners send FNC1; CLINICAL: NDC 0023-1145-01, 100 units of Botox.
FNC1 = ["ctrl+bracketright"]
GTIN = "0100300231145014"
CODE = [*GTIN, *"17400100", *"10C99A7", *FNC1, *"21SN4711"]
READ = "Read from the code: Botox, 100 units · lot C99A7 · expires 2040-01-31 · serial number SN4711."
VISITS = "SELECT count(*) FROM visit WHERE patient_id = (SELECT max(id) FROM patient)"
VIALS = "SELECT number, lot, serial, gtin, expiry FROM vial WHERE visit_id = ? ORDER BY number"


def says(window, text):
    """Waits for a text that has this in it, in a label or told as a message."""
    def texts():
        return [node.get_name() for node, role in window.walk() if role in ("label", "alert", "status bar")]

    wait_until(lambda: any(text in shown for shown in texts()), lambda: f"{text}; there is: {texts()}")


def stands_in(window, name):
    return window.text_of(window.find("text", name) or window.find("entry", name))


def nothing_given(practice, visit, vials=1):
    equal(practice.live(visit), {}, "what was given")
    equal(len(practice.query(VIALS, visit)), vials, "the vials")


def visit_page(tap, practice):
    visit = practice.visit("--injector", "Dr. Doe")
    window = practice.open("--visit", visit)
    window.markers()

    with tap.case("another code on the map gives nothing, and is told in one line"):
        window.scan("4006381333931")
        says(window, "The scanned code is none of a vial")
        nothing_given(practice, visit)

    with tap.case("a vial's code on the map opens the form of a vial, and records nothing"):
        window.scan(CODE)
        window.open_dialog("Open a Vial")
        says(window, READ)
        equal([stands_in(window, name) for name in ("Lot", "Expires (YYYY-MM-DD)", "Units in the vial")],
              ["C99A7", "2040-01-31", "100"])
        nothing_given(practice, visit)

    with tap.case("a code that is scanned into a field of the form fills it in, and not that field"):
        window.click(window.find("text", "Lot"))
        window.scan([*GTIN, *"17410200", *"10D1", *FNC1, *"21SN4712"])
        says(window, "lot D1 · expires 2041-02-28 · serial number SN4712")
        equal(stands_in(window, "Lot"), "D1")
        nothing_given(practice, visit)

    with tap.case("what a scanner without FNC1 leaves open is said, and is not filled in"):
        window.scan([*GTIN, *"17400100", *"10C99A7", *"21SN4711"])
        says(window, "Could not be told apart")
        equal([stands_in(window, name) for name in ("Lot", "Expires (YYYY-MM-DD)")], ["", "2040-01-31"])

    with tap.case("the button records the vial as it was scanned"):
        window.scan(["bracketright", *"d2", *CODE])
        says(window, READ)
        window.fill("Diluent in mL", "2")
        window.press("Open Vial")
        window.wait_gone("frame", "Open a Vial")
        equal(practice.query(VIALS, visit)[1], (2, "C99A7", "SN4711", "00300231145014", "2040-01-31"))
        equal(practice.live(visit), {})
        practice.verify()

    with tap.case("the same vial is not opened twice"):
        window.scan(CODE)
        says(window, "is open in this visit already")
        nothing_given(practice, visit, 2)
    equal(window.close(), 0)


def sign(tap, practice):
    """What a hand types behind another code is in what is signed at last: the
    scan's own Enter came before it."""
    visit = practice.visit("--injector", "Dr. Doe")
    window = practice.open("--visit", visit)
    window.press("Check and sign…")
    window.open_dialog("Check and Sign")
    with tap.case("a vial's code signs nothing, and leaves no trace in the field"):
        window.scan(CODE)
        says(window, "A vial was scanned, but none is entered here.")
        equal(practice.query("SELECT status FROM visit WHERE id = ?", visit), [("draft",)])
    with tap.case("another code signs nothing, and is not lost"):
        window.scan(OTHER)
        window.type(BEHIND)
        equal(practice.query("SELECT status FROM visit WHERE id = ?", visit), [("draft",)])
    with tap.case("no Enter in a field signs, but the button does"):
        window.key("Return")
        equal(practice.query("SELECT status FROM visit WHERE id = ?", visit), [("draft",)])
        window.key("alt+s")
        window.wait_gone("frame", "Check and Sign")
        equal(practice.query("SELECT status FROM visit WHERE id = ?", visit), [("signed",)])
        equal(practice.show(visit)["signer"], "Dr. Doe" + OTHER + BEHIND)
    with tap.case("no vial is opened in a signed visit"):
        window.scan(CODE)
        says(window, "this visit is signed")
        nothing_given(practice, visit)
    equal(window.close(), 0)


def start(tap, practice):
    # Whose injector and dilution are filled in.
    practice.visit("--injector", "Dr. Doe")
    practice.patient("Test", "Kim", "1990-01-31")
    window = practice.open()
    with tap.case("on the patients' page a vial's code says that a visit is needed"):
        window.key("ctrl+f")
        window.type("Test")
        window.scan(CODE)
        says(window, "Open or start the visit that it is for")
        window.click(window.wait_for("label", "Test, Kim"))
    window.wait_for("label", "Born 31 January 1990")
    window.key("ctrl+shift+n")
    window.open_dialog("Start a Visit")
    with tap.case("a vial's code fills in the form that starts a visit, and starts none"):
        window.scan([*"0100300233921029", *"17400100", *"10C99A7", *FNC1, *"21SN4711"])
        says(window, "Read from the code: Botox, 200 units · lot C99A7")
        equal([stands_in(window, name) for name in ("Lot", "Units in the vial", "Diluent in mL")], ["C99A7", "200", "4"])
        equal(practice.query(VISITS), [(0,)])
    window.key("ctrl+a", "BackSpace")
    with tap.case("a lot that is scanned starts no visit"):
        window.scan(OTHER)
        window.type(BEHIND)
        equal(practice.query(VISITS), [(0,)])
    with tap.case("a hand's Enter starts it, with the lot that was scanned"):
        window.key("Return")
        window.wait_gone("frame", "Start a Visit")
        equal(practice.query("SELECT lot, serial FROM vial ORDER BY visit_id DESC LIMIT 1"), [(OTHER + BEHIND, "SN4711")])
    equal(window.close(), 0)


def main():
    tap = Tap()
    for part in (visit_page, sign, start):
        with Practice() as practice:
            part(tap, practice)
    tap.done()


if __name__ == "__main__":
    main()
