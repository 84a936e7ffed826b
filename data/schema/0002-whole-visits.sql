-- 0002-whole-visits.sql
--
-- What a visit says beside its doses, amendments of signed visits, and what is
-- known of a patient between visits.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Foreign keys are off while this runs, and checked before it is kept: the
-- table of vials is made anew, since a vial may now be opened before its lot
-- and expiry are entered. Each guard that a signed visit meets is made anew,
-- too.
--
-- Lots and serial numbers are compared folded, without case and blanks; what is
-- nothing but blanks is found by nothing. inj_lot_fold is a function of the
-- program.

-- Vials

CREATE TABLE new_vial (
  visit_id         INTEGER NOT NULL,
  number           INTEGER NOT NULL CHECK (number > 0),
  revision         INTEGER NOT NULL,
  ordinal          INTEGER NOT NULL CHECK (ordinal >= 0),
  product_id       TEXT NOT NULL CHECK (product_id <> ''),
  product_name     TEXT NOT NULL,
  product_verified INTEGER NOT NULL CHECK (product_verified IN (0, 1)),
  substance_id     TEXT NOT NULL CHECK (substance_id <> ''),
  lot              TEXT NOT NULL,
  folded_lot       TEXT NOT NULL CHECK (folded_lot = '' OR lot <> ''),
  expiry           TEXT CHECK (date (expiry, '+0 days') IS expiry),
  labelled         INTEGER NOT NULL CHECK (labelled BETWEEN 1 AND 10000000),
  diluent          INTEGER NOT NULL CHECK (diluent BETWEEN 1 AND 1000000),
  serial           TEXT NOT NULL,
  folded_serial    TEXT NOT NULL CHECK (folded_serial = '' OR serial <> ''),
  gtin             TEXT NOT NULL CHECK (gtin = '' OR (length (gtin) = 14 AND gtin NOT GLOB '*[^0-9]*')),
  source           TEXT NOT NULL CHECK (source IN ('unknown', 'bought', 'pharmacy')),
  opened_at        INTEGER NOT NULL CHECK (opened_at >= 0),
  PRIMARY KEY (visit_id, number),
  UNIQUE (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

INSERT INTO new_vial
SELECT visit_id, number, revision, ordinal, product_id, product_name, product_verified, substance_id,
       lot, inj_lot_fold (lot), expiry, labelled, diluent, '', '', '', 'unknown', 0
  FROM vial;

DROP TABLE vial;

ALTER TABLE new_vial RENAME TO vial;

CREATE INDEX vial_by_lot ON vial (folded_lot) WHERE folded_lot <> '';
CREATE INDEX vial_by_serial ON vial (folded_serial) WHERE folded_serial <> '';

-- What a vial says from that action on.
CREATE TABLE vial_correction (
  visit_id         INTEGER NOT NULL,
  number           INTEGER NOT NULL,
  revision         INTEGER NOT NULL,
  ordinal          INTEGER NOT NULL CHECK (ordinal >= 0),
  product_id       TEXT NOT NULL CHECK (product_id <> ''),
  product_name     TEXT NOT NULL,
  product_verified INTEGER NOT NULL CHECK (product_verified IN (0, 1)),
  substance_id     TEXT NOT NULL CHECK (substance_id <> ''),
  lot              TEXT NOT NULL,
  folded_lot       TEXT NOT NULL CHECK (folded_lot = '' OR lot <> ''),
  expiry           TEXT CHECK (date (expiry, '+0 days') IS expiry),
  labelled         INTEGER NOT NULL CHECK (labelled BETWEEN 1 AND 10000000),
  diluent          INTEGER NOT NULL CHECK (diluent BETWEEN 1 AND 1000000),
  serial           TEXT NOT NULL,
  folded_serial    TEXT NOT NULL CHECK (folded_serial = '' OR serial <> ''),
  gtin             TEXT NOT NULL CHECK (gtin = '' OR (length (gtin) = 14 AND gtin NOT GLOB '*[^0-9]*')),
  source           TEXT NOT NULL CHECK (source IN ('unknown', 'bought', 'pharmacy')),
  opened_at        INTEGER NOT NULL CHECK (opened_at >= 0),
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision),
  FOREIGN KEY (visit_id, number) REFERENCES vial (visit_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX vial_correction_by_vial ON vial_correction (visit_id, number, revision, ordinal);
CREATE INDEX vial_correction_by_lot ON vial_correction (folded_lot) WHERE folded_lot <> '';
CREATE INDEX vial_correction_by_serial ON vial_correction (folded_serial) WHERE folded_serial <> '';

-- What else actions change

-- A dose that the visit itself plans; nothing but NULL: it no longer does.
CREATE TABLE planned_dose (
  visit_id    INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
  place_id    TEXT NOT NULL CHECK (place_id <> ''),
  muscle      TEXT CHECK (muscle <> '' AND muscle NOT GLOB '*[^a-z-]*'),
  side        TEXT CHECK (side IN ('right', 'left', 'midline')),
  muscle_name TEXT,
  plate       TEXT CHECK (plate IN ('right', 'front', 'left', 'back', 'top')),
  x           INTEGER CHECK (x BETWEEN -20000 AND 20000),
  y           INTEGER CHECK (y BETWEEN -20000 AND 20000),
  units       INTEGER CHECK (units BETWEEN 1 AND 100000),
  route       TEXT CHECK (route IN ('intramuscular', 'intradermal', 'subcutaneous')),
  indication  TEXT,
  from_visit  INTEGER REFERENCES visit (id),
  from_place  TEXT,
  substance_id TEXT CHECK (substance_id <> ''), -- whose units they are
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision),
  CHECK ((muscle IS NULL) + (side IS NULL) + (plate IS NULL) + (x IS NULL) + (y IS NULL) + (units IS NULL) +
         (route IS NULL) + (indication IS NULL) + (substance_id IS NULL) IN (0, 9)),
  CHECK (muscle IS NOT NULL OR coalesce (muscle_name, from_visit, from_place) IS NULL)
) STRICT, WITHOUT ROWID;

-- What was entered of the visit as a whole; NULL: it is not entered any more.
CREATE TABLE detail (
  visit_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  detail   TEXT NOT NULL CHECK (length (detail) BETWEEN 1 AND 64 AND detail NOT GLOB '*[^a-z0-9-]*'),
  value    TEXT CHECK (value <> ''),
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE deviation_reason (
  visit_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  place_id TEXT NOT NULL CHECK (place_id <> ''),
  reason   TEXT,
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

-- A protocol that lies on top of the visit's, or was taken off again.
CREATE TABLE add_on (
  visit_id        INTEGER NOT NULL,
  revision        INTEGER NOT NULL,
  ordinal         INTEGER NOT NULL CHECK (ordinal >= 0),
  protocol_sha256 TEXT NOT NULL REFERENCES protocol_text (sha256),
  withdrawn       INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

CREATE INDEX add_on_by_protocol ON add_on (protocol_sha256);

-- The first change of an action on a signed visit: who amends it, and why.
CREATE TABLE amendment (
  visit_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal = 0),
  author   TEXT NOT NULL CHECK (author <> ''),
  reason   TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (visit_id, revision),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

-- The whole visit was entered in error; NULL: it no longer counts as such.
CREATE TABLE visit_error (
  visit_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  reason   TEXT CHECK (reason <> ''),
  PRIMARY KEY (visit_id, revision, ordinal),
  FOREIGN KEY (visit_id, revision) REFERENCES action (visit_id, revision)
) STRICT, WITHOUT ROWID;

-- It follows from the actions, as what stands beside it.
ALTER TABLE visit ADD COLUMN in_error INTEGER NOT NULL DEFAULT 0 CHECK (in_error IN (0, 1));

-- Patients

-- Where, or by whom, a dose was given elsewhere.
ALTER TABLE elsewhere ADD COLUMN place TEXT NOT NULL DEFAULT '';

CREATE TABLE caution (
  id          INTEGER PRIMARY KEY CHECK (id > 0),
  patient_id  INTEGER NOT NULL REFERENCES patient (id),
  kind        TEXT NOT NULL CHECK (length (kind) BETWEEN 1 AND 32 AND kind NOT GLOB '*[^a-z-]*'),
  text        TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (date (recorded_on, '+0 days') IS recorded_on),
  recorded_at INTEGER NOT NULL,
  actor       TEXT NOT NULL
) STRICT;

CREATE INDEX caution_by_patient ON caution (patient_id);

CREATE TABLE caution_end (
  caution_id  INTEGER NOT NULL PRIMARY KEY REFERENCES caution (id),
  ended_on    TEXT NOT NULL CHECK (date (ended_on, '+0 days') IS ended_on),
  recorded_at INTEGER NOT NULL,
  actor       TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id          INTEGER PRIMARY KEY CHECK (id > 0),
  patient_id  INTEGER NOT NULL REFERENCES patient (id),
  date        TEXT NOT NULL CHECK (date (date, '+0 days') IS date),
  kind        TEXT NOT NULL CHECK (length (kind) BETWEEN 1 AND 32 AND kind NOT GLOB '*[^a-z-]*'),
  text        TEXT NOT NULL,
  recorded_on TEXT NOT NULL CHECK (date (recorded_on, '+0 days') IS recorded_on),
  recorded_at INTEGER NOT NULL,
  actor       TEXT NOT NULL
) STRICT;

CREATE INDEX event_by_patient ON event (patient_id, date);

CREATE TABLE event_void (
  event_id    INTEGER NOT NULL PRIMARY KEY REFERENCES event (id),
  recorded_at INTEGER NOT NULL,
  actor       TEXT NOT NULL
) STRICT;

-- Guards of patients and of what is known of them

DROP TRIGGER patient_delete;

CREATE TRIGGER patient_delete BEFORE DELETE ON patient
BEGIN
  SELECT RAISE (ABORT, 'a patient with visits, doses, cautions or events is kept')
   WHERE EXISTS (SELECT 1 FROM visit WHERE patient_id = OLD.id)
      OR EXISTS (SELECT 1 FROM elsewhere WHERE patient_id = OLD.id)
      OR EXISTS (SELECT 1 FROM caution WHERE patient_id = OLD.id)
      OR EXISTS (SELECT 1 FROM event WHERE patient_id = OLD.id);
END;

CREATE TRIGGER caution_insert BEFORE INSERT ON caution
BEGIN
  SELECT RAISE (ABORT, 'this caution is there already')
   WHERE EXISTS (SELECT 1 FROM caution WHERE id = NEW.id);
END;

CREATE TRIGGER caution_update BEFORE UPDATE ON caution
BEGIN
  SELECT RAISE (ABORT, 'cautions are only added');
END;

CREATE TRIGGER caution_delete BEFORE DELETE ON caution
BEGIN
  SELECT RAISE (ABORT, 'cautions are only added');
END;

CREATE TRIGGER caution_end_insert BEFORE INSERT ON caution_end
BEGIN
  SELECT RAISE (ABORT, 'this caution has ended already')
   WHERE EXISTS (SELECT 1 FROM caution_end WHERE caution_id = NEW.caution_id);
END;

CREATE TRIGGER caution_end_update BEFORE UPDATE ON caution_end
BEGIN
  SELECT RAISE (ABORT, 'ends of cautions are only added');
END;

CREATE TRIGGER caution_end_delete BEFORE DELETE ON caution_end
BEGIN
  SELECT RAISE (ABORT, 'ends of cautions are only added');
END;

CREATE TRIGGER event_insert BEFORE INSERT ON event
BEGIN
  SELECT RAISE (ABORT, 'this event is there already')
   WHERE EXISTS (SELECT 1 FROM event WHERE id = NEW.id);
END;

CREATE TRIGGER event_update BEFORE UPDATE ON event
BEGIN
  SELECT RAISE (ABORT, 'events are only added');
END;

CREATE TRIGGER event_delete BEFORE DELETE ON event
BEGIN
  SELECT RAISE (ABORT, 'events are only added');
END;

CREATE TRIGGER event_void_insert BEFORE INSERT ON event_void
BEGIN
  SELECT RAISE (ABORT, 'this event is voided already')
   WHERE EXISTS (SELECT 1 FROM event_void WHERE event_id = NEW.event_id);
END;

CREATE TRIGGER event_void_update BEFORE UPDATE ON event_void
BEGIN
  SELECT RAISE (ABORT, 'voids of events are only added');
END;

CREATE TRIGGER event_void_delete BEFORE DELETE ON event_void
BEGIN
  SELECT RAISE (ABORT, 'voids of events are only added');
END;

-- Guards of visits: one starts as a draft without actions and moves on by one
-- action at a time. A signed one stays signed, and moves on by amendments only;
-- one in error moves on by nothing, or as a draft by what takes that back.

DROP TRIGGER visit_insert;

CREATE TRIGGER visit_insert BEFORE INSERT ON visit
BEGIN
  SELECT RAISE (ABORT, 'this visit is there already')
   WHERE EXISTS (SELECT 1 FROM visit WHERE id = NEW.id);
  SELECT RAISE (ABORT, 'a visit starts as a draft without actions')
   WHERE (NEW.status, NEW.revision, NEW.units, NEW.sites, NEW.in_error) IS NOT ('draft', 0, 0, 0, 0);
END;

DROP TRIGGER visit_update;

CREATE TRIGGER visit_update BEFORE UPDATE ON visit
BEGIN
  SELECT RAISE (ABORT, 'what a visit starts with is not changed')
   WHERE (NEW.id, NEW.patient_id, NEW.date, NEW.zone, NEW.injector, NEW.product_id,
          NEW.substance_id, NEW.started_at, NEW.protocol_sha256, NEW.protocol_name)
  IS NOT (OLD.id, OLD.patient_id, OLD.date, OLD.zone, OLD.injector, OLD.product_id,
          OLD.substance_id, OLD.started_at, OLD.protocol_sha256, OLD.protocol_name);
  SELECT RAISE (ABORT, 'a visit moves on by one action')
   WHERE NEW.revision IS NOT OLD.revision + 1
      OR NOT EXISTS (SELECT 1 FROM action
                      WHERE visit_id = OLD.id AND revision = NEW.revision AND digest = NEW.digest);
  SELECT RAISE (ABORT, 'a signed visit is only amended')
   WHERE OLD.status = 'signed'
     AND NOT EXISTS (SELECT 1 FROM amendment WHERE visit_id = OLD.id AND revision = NEW.revision);
  SELECT RAISE (ABORT, 'a visit is signed by a signature')
   WHERE (NEW.status = 'signed') IS NOT EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.id);
  SELECT RAISE (ABORT, 'a visit is in error by what says so')
   WHERE NEW.in_error IS NOT coalesce ((SELECT reason IS NOT NULL FROM visit_error WHERE visit_id = OLD.id
                                         ORDER BY revision DESC, ordinal DESC LIMIT 1), 0);
  SELECT RAISE (ABORT, 'a visit in error is not changed')
   WHERE OLD.in_error = 1 AND (OLD.status = 'signed' OR NEW.in_error = 1);
END;

-- Guards of the log: rows are added for the next revision of a draft, or of a
-- signed visit after the row that says who amends it; they are never changed or
-- deleted.

DROP TRIGGER action_insert;

CREATE TRIGGER action_insert BEFORE INSERT ON action
BEGIN
  SELECT RAISE (ABORT, 'an action makes the next revision of a draft, or amends a signed visit')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND ((status = 'draft' AND NEW.kind <> 'amend')
                          OR (status = 'signed' AND NEW.kind = 'amend' AND in_error = 0)));
  SELECT RAISE (ABORT, 'this action is there already')
   WHERE EXISTS (SELECT 1 FROM action WHERE visit_id = NEW.visit_id AND revision = NEW.revision);
END;

CREATE TRIGGER vial_insert BEFORE INSERT ON vial
BEGIN
  SELECT RAISE (ABORT, 'a vial belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
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

CREATE TRIGGER vial_correction_insert BEFORE INSERT ON vial_correction
BEGIN
  SELECT RAISE (ABORT, 'a correction belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this correction is there already')
   WHERE EXISTS (SELECT 1 FROM vial_correction
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER vial_correction_update BEFORE UPDATE ON vial_correction
BEGIN
  SELECT RAISE (ABORT, 'corrections are only added');
END;

CREATE TRIGGER vial_correction_delete BEFORE DELETE ON vial_correction
BEGIN
  SELECT RAISE (ABORT, 'corrections are only added');
END;

DROP TRIGGER vial_withdrawal_insert;

CREATE TRIGGER vial_withdrawal_insert BEFORE INSERT ON vial_withdrawal
BEGIN
  SELECT RAISE (ABORT, 'a withdrawal belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this withdrawal is there already')
   WHERE EXISTS (SELECT 1 FROM vial_withdrawal
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

DROP TRIGGER vial_choice_insert;

CREATE TRIGGER vial_choice_insert BEFORE INSERT ON vial_choice
BEGIN
  SELECT RAISE (ABORT, 'a choice belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this choice is there already')
   WHERE EXISTS (SELECT 1 FROM vial_choice
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

DROP TRIGGER injection_insert;

CREATE TRIGGER injection_insert BEFORE INSERT ON injection
BEGIN
  SELECT RAISE (ABORT, 'an injection belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this injection is there already')
   WHERE EXISTS (SELECT 1 FROM injection
                  WHERE visit_id = NEW.visit_id
                    AND (number = NEW.number OR (revision = NEW.revision AND ordinal = NEW.ordinal)));
END;

DROP TRIGGER injection_void_insert;

CREATE TRIGGER injection_void_insert BEFORE INSERT ON injection_void
BEGIN
  SELECT RAISE (ABORT, 'a void belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this void is there already')
   WHERE EXISTS (SELECT 1 FROM injection_void
                  WHERE visit_id = NEW.visit_id
                    AND (number = NEW.number OR (revision = NEW.revision AND ordinal = NEW.ordinal)));
END;

DROP TRIGGER skip_insert;

CREATE TRIGGER skip_insert BEFORE INSERT ON skip
BEGIN
  SELECT RAISE (ABORT, 'a skip belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this skip is there already')
   WHERE EXISTS (SELECT 1 FROM skip
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER planned_dose_insert BEFORE INSERT ON planned_dose
BEGIN
  SELECT RAISE (ABORT, 'a planned dose belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this planned dose is there already')
   WHERE EXISTS (SELECT 1 FROM planned_dose
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER planned_dose_update BEFORE UPDATE ON planned_dose
BEGIN
  SELECT RAISE (ABORT, 'planned doses are only added');
END;

CREATE TRIGGER planned_dose_delete BEFORE DELETE ON planned_dose
BEGIN
  SELECT RAISE (ABORT, 'planned doses are only added');
END;

CREATE TRIGGER detail_insert BEFORE INSERT ON detail
BEGIN
  SELECT RAISE (ABORT, 'a detail belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this detail is there already')
   WHERE EXISTS (SELECT 1 FROM detail
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER detail_update BEFORE UPDATE ON detail
BEGIN
  SELECT RAISE (ABORT, 'details are only added');
END;

CREATE TRIGGER detail_delete BEFORE DELETE ON detail
BEGIN
  SELECT RAISE (ABORT, 'details are only added');
END;

CREATE TRIGGER deviation_reason_insert BEFORE INSERT ON deviation_reason
BEGIN
  SELECT RAISE (ABORT, 'a reason belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this reason is there already')
   WHERE EXISTS (SELECT 1 FROM deviation_reason
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER deviation_reason_update BEFORE UPDATE ON deviation_reason
BEGIN
  SELECT RAISE (ABORT, 'reasons are only added');
END;

CREATE TRIGGER deviation_reason_delete BEFORE DELETE ON deviation_reason
BEGIN
  SELECT RAISE (ABORT, 'reasons are only added');
END;

CREATE TRIGGER add_on_insert BEFORE INSERT ON add_on
BEGIN
  SELECT RAISE (ABORT, 'an add-on belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this add-on is there already')
   WHERE EXISTS (SELECT 1 FROM add_on
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER add_on_update BEFORE UPDATE ON add_on
BEGIN
  SELECT RAISE (ABORT, 'add-ons are only added');
END;

CREATE TRIGGER add_on_delete BEFORE DELETE ON add_on
BEGIN
  SELECT RAISE (ABORT, 'add-ons are only added');
END;

CREATE TRIGGER visit_error_insert BEFORE INSERT ON visit_error
BEGIN
  SELECT RAISE (ABORT, 'what says that a visit is in error belongs to the next revision of a draft, or to an amendment')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                      WHERE id = NEW.visit_id AND revision = NEW.revision - 1
                        AND (status = 'draft'
                          OR EXISTS (SELECT 1 FROM amendment
                                      WHERE visit_id = NEW.visit_id AND revision = NEW.revision
                                        AND ordinal < NEW.ordinal)));
  SELECT RAISE (ABORT, 'this is said already')
   WHERE EXISTS (SELECT 1 FROM visit_error
                  WHERE visit_id = NEW.visit_id AND revision = NEW.revision AND ordinal = NEW.ordinal);
END;

CREATE TRIGGER visit_error_update BEFORE UPDATE ON visit_error
BEGIN
  SELECT RAISE (ABORT, 'what says that a visit is in error is only added');
END;

CREATE TRIGGER visit_error_delete BEFORE DELETE ON visit_error
BEGIN
  SELECT RAISE (ABORT, 'what says that a visit is in error is only added');
END;

CREATE TRIGGER amendment_insert BEFORE INSERT ON amendment
BEGIN
  SELECT RAISE (ABORT, 'an amendment belongs to the next revision of a signed visit')
   WHERE NOT EXISTS (SELECT 1 FROM visit
                       JOIN action ON action.visit_id = visit.id AND action.revision = visit.revision + 1
                      WHERE visit.id = NEW.visit_id AND visit.status = 'signed' AND visit.in_error = 0
                        AND action.revision = NEW.revision AND action.kind = 'amend');
  SELECT RAISE (ABORT, 'this amendment is there already')
   WHERE EXISTS (SELECT 1 FROM amendment WHERE visit_id = NEW.visit_id AND revision = NEW.revision);
END;

CREATE TRIGGER amendment_update BEFORE UPDATE ON amendment
BEGIN
  SELECT RAISE (ABORT, 'amendments are only added');
END;

CREATE TRIGGER amendment_delete BEFORE DELETE ON amendment
BEGIN
  SELECT RAISE (ABORT, 'amendments are only added');
END;
