#!/usr/bin/python3
"""The window and the command line in one visit at once, locks that last, and a
program that is killed among the clicks.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import random
import sqlite3
import threading

from case import PREEMPT, Practice, Tap, describe, equal, name_of, wait_described, wait_until

ROUNDS = 4


def together(tap, practice):
    visit = practice.visit()
    window = practice.open("--visit", visit)
    markers = window.markers()
    live = {}
    with tap.case("what the command line gives is shown"):
        practice.cli("visit", "give", visit, "trapezius-left-2")
        wait_described(markers["Trapezius, left, 2"], "given, 5 units")
        window.wait_for("label", "5 of 155 units")
        live["trapezius-left-2"] = 500
    with tap.case("what it voids is hollow again"):
        practice.cli("visit", "void", visit, "trapezius-left-2", "--reason", "not given")
        wait_described(markers["Trapezius, left, 2"], "planned, 5 units")
        window.wait_for("label", "0 of 155 units")
        del live["trapezius-left-2"]
    for mine, other in zip(PREEMPT[:6], PREEMPT[-6:]):
        with tap.case(f"{mine} clicked and {other} from the command line are both kept"):
            practice.cli("visit", "give", visit, other)
            window.click(markers[name_of(mine)])
            wait_described(markers[name_of(mine)], "given, 5 units")
            wait_described(markers[name_of(other)], "given, 5 units")
            live.update({mine: 500, other: 500})
            equal(practice.live(visit), live)
    with tap.case("a site given by both is given once"):
        practice.cli("visit", "give", visit, PREEMPT[10])
        window.click(markers[name_of(PREEMPT[10])])
        wait_described(markers[name_of(PREEMPT[10])], "given, 5 units")
        live[PREEMPT[10]] = 500
        equal(practice.live(visit), live)
        window.key("Escape")
    with tap.case("what the command line signs is read-only in the window"):
        practice.cli("visit", "sign", visit)
        wait_until(lambda: window.find("push button", "Check and sign…") is None, "the signature")
        window.click(markers[name_of(PREEMPT[12])])
        equal(practice.live(visit), live)
        window.key("Escape")
    equal(window.close(), 0)


def hold_lock(practice, seconds=None):
    """Keeps another program's lock on the file; what lets go of it."""
    taken, leave = threading.Event(), threading.Event()

    def hold():
        connection = sqlite3.connect(practice.database, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        taken.set()
        leave.wait(seconds)
        connection.execute("ROLLBACK")
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    taken.wait()

    def let_go():
        leave.set()
        thread.join()
    return let_go


def locks(tap, practice):
    visit = practice.visit(patient=practice.patient("Locked", "Kim"))
    window = practice.open("--visit", visit)
    markers = window.markers()
    marker = markers["Corrugator, right, 1"]
    with tap.case("a dose waits for a lock, hollow and saying so, and is kept after it"):
        let_go = hold_lock(practice)
        window.click(marker)
        wait_described(marker, "planned, 5 units, saving")
        let_go()
        wait_described(marker, "given, 5 units")
        equal(practice.live(visit), {"corrugator-right-1": 500})
    marker = markers["Trapezius, left, 2"]
    let_go = hold_lock(practice)
    with tap.case("a lock that stays is a message, and nothing is recorded"):
        window.click(marker)
        wait_described(marker, "planned, 5 units, saving")
        alert = window.wait_for("alert")
        wait_described(marker, "planned, 5 units")
        assert "practice.db" in alert.get_name(), alert.get_name()
    let_go()
    with tap.case("the next click after it gives"):
        equal(practice.live(visit), {"corrugator-right-1": 500})
        window.click(marker)
        wait_described(marker, "given, 5 units")
        equal(practice.live(visit), {"corrugator-right-1": 500, "trapezius-left-2": 500})
    equal(window.close(), 0)


def kill(tap, practice):
    """A dose that was shown as given is there after the program was killed."""
    chance = random.Random(20)
    visit = practice.visit(patient=practice.patient("Killed", "Sam"))
    shown = set()
    for number in range(1, ROUNDS + 1):
        with tap.case(f"killed among the clicks, round {number}, the program has kept what it showed"):
            window = practice.open("--visit", visit)
            markers = window.markers()
            equal({site for site in PREEMPT if describe(markers[name_of(site)]) == "given, 5 units"},
                  set(practice.live(visit)), "the map")
            shown = set(practice.live(visit))
            hollow = [site for site in PREEMPT if site not in shown]
            chance.shuffle(hollow)
            for site in hollow[:chance.randint(2, 4)]:
                window.click(markers[name_of(site)])
                wait_described(markers[name_of(site)], "given, 5 units")
                shown.add(site)
            x, y = window.middle_of(markers[name_of(hollow[5])])
            killer = threading.Timer(chance.random() * 0.08, window.process.kill)
            killer.start()
            window.click_at(x, y)
            killer.join()
            window.process.wait()
            practice.verify()
            found = set(practice.live(visit))
            assert shown <= found, f"lost: {shown - found}"
            assert found <= shown | {hollow[5]}, f"never clicked: {found - shown}"
    with tap.case("the rest is given after it, 155 units in all"):
        window = practice.open("--visit", visit)
        markers = window.markers()
        for site in PREEMPT:
            if describe(markers[name_of(site)]) != "given, 5 units":
                window.click(markers[name_of(site)])
                wait_described(markers[name_of(site)], "given, 5 units")
        window.wait_for("label", "155 of 155 units")
        equal(sum(practice.live(visit).values()), 15500)
        equal(window.close(), 0)
        practice.verify()


def main():
    tap = Tap()
    with Practice() as practice:
        together(tap, practice)
        locks(tap, practice)
        kill(tap, practice)
    tap.done()


if __name__ == "__main__":
    main()
