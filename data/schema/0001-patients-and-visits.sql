-- 0001-patients-and-visits.sql
--
-- Patients, their visits, and the log of actions that makes each visit.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Units are whole hundredths, volumes microlitres, times microseconds since
-- 1970 in UTC, dates local days as YYYY-MM-DD, positions ten-thousandths of a
-- head height. What the domain may add to later, such as kinds of actions and
-- muscles, is checked for its shape here and for its sense by the domain.
--
-- The guards hold on every connection, whatever its settings: a guard before
-- an INSERT refuses a key that is there already, since a REPLACE passes the
-- guards before DELETE where recursive triggers are off.

CREATE TABLE practice_setting (
  key   TEXT NOT NULL PRIMARY KEY CHECK (length (key) BETWEEN 1 AND 64),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Patients

CREATE TABLE patient (
  id            INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  family        TEXT NOT NULL CHECK (family <> ''),
  given         TEXT NOT NULL,
  born          TEXT NOT NULL CHECK (date (born, '+0 days') IS born),
  record        TEXT NOT NULL,
  folded_name   TEXT NOT NULL CHECK (folded_name <> ''),
  folded_record TEXT NOT NULL
) STRICT;

CREATE INDEX patient_by_name ON patient (folded_name, born);
CREATE INDEX patient_by_record ON patient (folded_record) WHERE folded_record <> '';
CREATE INDEX patient_by_birth ON patient (born);

-- Each word of the folded name: what a search begins with.
CREATE TABLE patient_word (
  word       TEXT NOT NULL CHECK (word <> ''),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  PRIMARY KEY (word, patient_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX patient_word_by_patient ON patient_word (patient_id);

-- Doses given elsewhere

CREATE TABLE elsewhere (
  id           INTEGER PRIMARY KEY CHECK (id > 0),
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  date         TEXT NOT NULL CHECK (date (date, '+0 days') IS date),
  substance_id TEXT NOT NULL CHECK (substance_id <> ''),
  product_id   TEXT NOT NULL,
  units        INTEGER NOT NULL CHECK (units BETWEEN 1 AND 10000000),
  indication   TEXT NOT NULL,
  recorded_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX elsewhere_by_patient ON elsewhere (patient_id, date);

-- Visits

-- The texts of protocols, each once, under their SHA-256.
CREATE TABLE protocol_text (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The protocol's name follows from its text; the columns from status on follow
-- from the actions, units and sites being those of live injections of the
-- visit's substance.
CREATE TABLE visit (
  id              INTEGER PRIMARY KEY CHECK (id > 0),
  patient_id      INTEGER NOT NULL REFERENCES patient (id),
  date            TEXT NOT NULL CHECK (date (date, '+0 days') IS date),
  zone            TEXT NOT NULL,
  injector        TEXT NOT NULL,
  product_id      TEXT NOT NULL,
  substance_id    TEXT NOT NULL,
  started_at      INTEGER NOT NULL,
  protocol_sha256 TEXT NOT NULL REFERENCES protocol_text (sha256),
  protocol_name   TEXT NOT NULL,
  status          TEXT NOT NULL CHECK (status IN ('draft', 'signed')),
  revision        INTEGER NOT NULL CHECK (revision >= 0),
  digest          TEXT NOT NULL CHECK (length (digest) = 64),
  units           INTEGER NOT NULL CHECK (units >= 0),
  sites           INTEGER NOT NULL CHECK (sites >= 0)
) STRICT;

CREATE INDEX visit_by_patient ON visit (patient_id, date);
CREATE INDEX visit_by_date ON visit (date);
CREATE INDEX visit_by_protocol ON visit (protocol_sha256);

-- The log

CREATE TABLE action (
  visit_id INTEGER NOT NULL REFERENCES visit (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind     TEXT NOT NULL CHECK (length (kind) BETWEEN 1 AND 32 AND kind NOT GLOB '*[^a-z-]*'),
  reverts  INTEGER NOT NULL CHECK (reverts >= 0 AND reverts < revision),
  at       INTEGER NOT NULL,
  actor    TEXT NOT NULL,
  digest   TEXT NOT NULL CHECK (length (digest) = 64),
  PRIMARY KEY (visit_id, revision)
) STRICT, WITHOUT ROWID;

-- What the actions changed: each row names the action, and its place among
-- the changes of that action.

CREATE TABLE vial (
  visit_id         INTEGER NOT NULL,
  number           INTEGER NOT NULL CHECK (number > 0),
  revision         INTEGER NOT NULL,
  ordinal          INTEGER NOT NULL CHECK (ordinal >= 0),
  product_id       TEXT NOT NULL CHECK (product_id <> ''),
  product_name     TEXT NOT NULL,
  product_verified INTEGER NOT NULL CHECK (product_verified IN (0, 1)),
  substance_id     TEXT NOT NULL CHECK (substance_id <> ''),
  lot              TEXT NOT NULL CHECK (lot <> ''),
  expiry           TEXT NOT NULL CHECK (date (expiry, '+0 days') IS expiry),
  labelled         INTEGER NOT NULL CHECK (labelled BETWEEN 1 AND 10000000),
  diluent          INTEGER NOT NULL CHECK (diluent BETWEEN 1 AND 1000000),
  PRIMARY KEY (visit_id, number),
  UNIQUE (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE vial_withdrawal (
  visit_id  INTEGER NOT NULL,
  revision  INTEGER NOT NULL,
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 0),
  vial      INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision),
  FOREIGN KEY (visit_id, vial) REFERENCES vial (visit_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE vial_choice (
  visit_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  vial     INTEGER,
  previous INTEGER,
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision),
  FOREIGN KEY (visit_id, vial) REFERENCES vial (visit_id, number),
  FOREIGN KEY (visit_id, previous) REFERENCES vial (visit_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE injection (
  visit_id    INTEGER NOT NULL,
  number      INTEGER NOT NULL CHECK (number > 0),
  revision    INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
  place_id    TEXT NOT NULL CHECK (place_id <> ''),
  muscle      TEXT NOT NULL CHECK (muscle <> '' AND muscle NOT GLOB '*[^a-z-]*'),
  side        TEXT NOT NULL CHECK (side IN ('right', 'left', 'midline')),
  muscle_name TEXT,
  plate       TEXT NOT NULL CHECK (plate IN ('right', 'front', 'left', 'back', 'top')),
  x           INTEGER NOT NULL CHECK (x BETWEEN -20000 AND 20000),
  y           INTEGER NOT NULL CHECK (y BETWEEN -20000 AND 20000),
  units       INTEGER NOT NULL CHECK (units BETWEEN 1 AND 100000),
  vial        INTEGER NOT NULL,
  route       TEXT NOT NULL CHECK (route IN ('intramuscular', 'intradermal', 'subcutaneous')),
  given_at    INTEGER NOT NULL,
  indication  TEXT NOT NULL,
  in_bulk     INTEGER NOT NULL CHECK (in_bulk IN (0, 1)),
  succeeds    INTEGER CHECK (succeeds < number),
  note        TEXT,
  PRIMARY KEY (visit_id, number),
  UNIQUE (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision),
  FOREIGN KEY (visit_id, vial) REFERENCES vial (visit_id, number),
  FOREIGN KEY (visit_id, succeeds) REFERENCES injection (visit_id, number)
) STRICT, WITHOUT ROWID;

-- An injection is voided once: what brings it back is a successor.
CREATE TABLE injection_void (
  visit_id INTEGER NOT NULL,
  number   INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  reason   TEXT NOT NULL,
  PRIMARY KEY (visit_id, number),
  UNIQUE (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision),
  FOREIGN KEY (visit_id, number) REFERENCES injection (visit_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE skip (
  visit_id        INTEGER NOT NULL,
  revision        INTEGER NOT NULL,
  ordinal         INTEGER NOT NULL CHECK (ordinal >= 0),
  place_id        TEXT NOT NULL CHECK (place_id <> ''),
  reason          TEXT,
  previous_reason TEXT,
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE signature (
  visit_id INTEGER NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  signer   TEXT NOT NULL,
  reason   TEXT,
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

-- Guards of patients, of doses elsewhere, and of protocol texts

CREATE TRIGGER patient_insert BEFORE INSERT ON patient
BEGIN
  SELECT RAISE (ABORT, 'this patient is there already')
   WHERE EXISTS (SELECT 1 FROM patient WHERE id = NEW.id);
END;

CREATE TRIGGER patient_update BEFORE UPDATE ON patient
BEGIN
  SELECT RAISE (ABORT, 'a patient keeps the number')
   WHERE NEW.id IS NOT OLD.id;
END;

CREATE TRIGGER patient_delete BEFORE DELETE ON patient
BEGIN
  SELECT RAISE (ABORT, 'a patient with visits or doses is kept')
   WHERE EXISTS (SELECT 1 FROM visit WHERE patient_id = OLD.id)
      OR EXISTS (SELECT 1 FROM elsewhere WHERE patient_id = OLD.id);
END;

CREATE TRIGGER elsewhere_insert BEFORE INSERT ON elsewhere
BEGIN
  SELECT RAISE (ABORT, 'this dose is there already')
   WHERE EXISTS (SELECT 1 FROM elsewhere WHERE id = NEW.id);
END;

CREATE TRIGGER elsewhere_update BEFORE UPDATE ON elsewhere
BEGIN
  SELECT RAISE (ABORT, 'doses given elsewhere are only added');
END;

CREATE TRIGGER elsewhere_delete BEFORE DELETE ON elsewhere
BEGIN
  SELECT RAISE (ABORT, 'doses given elsewhere are only added');
END;

CREATE TRIGGER protocol_text_insert BEFORE INSERT ON protocol_text
BEGIN
  SELECT RAISE (ABORT, 'this text is there already')
   WHERE EXISTS (SELECT 1 FROM protocol_text WHERE sha256 = NEW.sha256);
END;

CREATE TRIGGER protocol_text_update BEFORE UPDATE ON protocol_text
BEGIN
  SELECT RAISE (ABORT, 'texts of protocols are only added');
END;

CREATE TRIGGER protocol_text_delete BEFORE DELETE ON protocol_text
BEGIN
  SELECT RAISE (ABORT, 'texts of protocols are only added');
END;

-- Guards of visits: one starts as a draft without actions, moves on by one
-- action at a time, and is never changed once it is signed.

CREATE TRIGGER visit_insert BEFORE INSERT ON visit
BEGIN
  SELECT RAISE (ABORT, 'this visit is there already')
   WHERE EXISTS (SELECT 1 FROM visit WHERE id = NEW.id);
  SELECT RAISE (ABORT, 'a visit starts as a draft without actions')
   WHERE (NEW.status, NEW.revision, NEW.units, NEW.sites) IS NOT ('draft', 0, 0, 0);
END;

CREATE TRIGGER visit_update BEFORE UPDATE ON visit
BEGIN
  SELECT RAISE (ABORT, 'a signed visit is not changed')
   WHERE OLD.status = 'signed';
  SELECT RAISE (ABORT, 'what a visit starts with is not changed')
   WHERE (NEW.id, NEW.patient_id, NEW.date, NEW.zone, NEW.injector, NEW.product_id,
          NEW.substance_id, NEW.started_at, NEW.protocol_sha256, NEW.protocol_name)
  IS NOT (OLD.id, OLD.patient_id, OLD.date, OLD.zone, OLD.injector, OLD.product_id,
          OLD.substance_id, OLD.started_at, OLD.protocol_sha256, OLD.protocol_name);
  SELECT RAISE (ABORT, 'a visit moves on by one action')
   WHERE NEW.revision IS NOT OLD.revision + 1
      OR NOT EXISTS (SELECT 1 FROM action
                      WHERE visit_id = OLD.id AND revision = NEW.revision AND digest = NEW.digest);
  SELECT RAISE (ABORT, 'a visit is signed by a signature')
   WHERE (NEW.status = 'signed') IS NOT EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.id);
END;

CREATE TRIGGER visit_delete BEFORE DELETE ON visit
BEGIN
  SELECT RAISE (ABORT, 'a visit is kept');
END;

-- Guards of the log: rows are added for the next revision of a draft, and
-- never changed or deleted.

CREATE TRIGGER action_insert BEFORE INSERT ON action
BEGIN
  SELECT RAISE (ABORT, 'an action makes the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this action is there already')
   WHERE EXISTS (SELECT 1 FROM action WHERE visit_id = NEW.visit_id AND revision = NEW.revision);
END;

CREATE TRIGGER action_update BEFORE UPDATE ON action
BEGIN
  SELECT RAISE (ABORT, 'actions are only added');
END;

CREATE TRIGGER action_delete BEFORE DELETE ON action
BEGIN
  SELECT RAISE (ABORT, 'actions are only added');
END;

CREATE TRIGGER vial_insert BEFORE INSERT ON vial
BEGIN
  SELECT RAISE (ABORT, 'a vial belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this vial is there already')
   WHERE EXISTS (SELECT 1 FROM vial
                  WHERE visit_id = NEW.visit_id
                    AND (number = NEW.number OR (revision = NEW.revision AND ordinal = NEW.ordinal)));
END;

CREATE TRIGGER vial_update BEFORE UPDATE ON vial
BEGIN
  SELECT RAISE (ABORT, 'vials are only added');
END;

CREATE TRIGGER vial_delete BEFORE DELETE ON vial
BEGIN
  SELECT RAISE (ABORT, 'vials are only added');
END;

CREATE TRIGGER vial_withdrawal_insert BEFORE INSERT ON vial_withdrawal
BEGIN
  SELECT RAISE (ABORT, 'a withdrawal belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this withdrawal is there already')
   WHERE EXISTS (SELECT 1 FROM vial_withdrawal
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER vial_withdrawal_update BEFORE UPDATE ON vial_withdrawal
BEGIN
  SELECT RAISE (ABORT, 'withdrawals are only added');
END;

CREATE TRIGGER vial_withdrawal_delete BEFORE DELETE ON vial_withdrawal
BEGIN
  SELECT RAISE (ABORT, 'withdrawals are only added');
END;

CREATE TRIGGER vial_choice_insert BEFORE INSERT ON vial_choice
BEGIN
  SELECT RAISE (ABORT, 'a choice belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this choice is there already')
   WHERE EXISTS (SELECT 1 FROM vial_choice
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER vial_choice_update BEFORE UPDATE ON vial_choice
BEGIN
  SELECT RAISE (ABORT, 'choices are only added');
END;

CREATE TRIGGER vial_choice_delete BEFORE DELETE ON vial_choice
BEGIN
  SELECT RAISE (ABORT, 'choices are only added');
END;

CREATE TRIGGER injection_insert BEFORE INSERT ON injection
BEGIN
  SELECT RAISE (ABORT, 'an injection belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this injection is there already')
   WHERE EXISTS (SELECT 1 FROM injection
                  WHERE visit_id = NEW.visit_id
                    AND (number = NEW.number OR (revision = NEW.revision AND ordinal = NEW.ordinal)));
END;

CREATE TRIGGER injection_update BEFORE UPDATE ON injection
BEGIN
  SELECT RAISE (ABORT, 'injections are only added');
END;

CREATE TRIGGER injection_delete BEFORE DELETE ON injection
BEGIN
  SELECT RAISE (ABORT, 'injections are only added');
END;

CREATE TRIGGER injection_void_insert BEFORE INSERT ON injection_void
BEGIN
  SELECT RAISE (ABORT, 'a void belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this void is there already')
   WHERE EXISTS (SELECT 1 FROM injection_void
                  WHERE visit_id = NEW.visit_id
                    AND (number = NEW.number OR (revision = NEW.revision AND ordinal = NEW.ordinal)));
END;

CREATE TRIGGER injection_void_update BEFORE UPDATE ON injection_void
BEGIN
  SELECT RAISE (ABORT, 'voids are only added');
END;

CREATE TRIGGER injection_void_delete BEFORE DELETE ON injection_void
BEGIN
  SELECT RAISE (ABORT, 'voids are only added');
END;

CREATE TRIGGER skip_insert BEFORE INSERT ON skip
BEGIN
  SELECT RAISE (ABORT, 'a skip belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this skip is there already')
   WHERE EXISTS (SELECT 1 FROM skip
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER skip_update BEFORE UPDATE ON skip
BEGIN
  SELECT RAISE (ABORT, 'skips are only added');
END;

CREATE TRIGGER skip_delete BEFORE DELETE ON skip
BEGIN
  SELECT RAISE (ABORT, 'skips are only added');
END;

CREATE TRIGGER signature_insert BEFORE INSERT ON signature
BEGIN
  SELECT RAISE (ABORT, 'a signature belongs to the next revision of a draft')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND status = 'draft' AND revision = NEW.revision - 1);
  SELECT RAISE (ABORT, 'this visit is signed already')
   WHERE EXISTS (SELECT 1 FROM signature WHERE visit_id = NEW.visit_id);
END;

CREATE TRIGGER signature_update BEFORE UPDATE ON signature
BEGIN
  SELECT RAISE (ABORT, 'signatures are only added');
END;

CREATE TRIGGER signature_delete BEFORE DELETE ON signature
BEGIN
  SELECT RAISE (ABORT, 'signatures are only added');
END;
