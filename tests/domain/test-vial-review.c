/* test-vial-review.c
 *
 * What is said of the vials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-vial-review.h"

#include "domain/review/inj-finding.h"

#include "visit-fixture.h"

typedef struct
{
  VisitFixture  *visit;
  InjBackground *background;
  GPtrArray     *findings;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->visit = visit_fixture_new ("preempt-155");
  self->background = visit_fixture_make_background (INJ_LABEL_US);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->findings);
  inj_background_free (self->background);
  visit_fixture_free (self->visit);
}

static void
review (Fixture *self)
{
  g_ptr_array_set_size (self->findings, 0);
  inj_vial_review_add (self->visit->visit, self->background, self->findings);
}

static void
assert_only (Fixture     *self,
             InjSeverity  severity,
             const char  *id,
             const char  *text,
             const char  *source)
{
  InjFinding *finding;

  review (self);
  g_assert_cmpuint (self->findings->len, ==, 1);
  finding = self->findings->pdata[0];
  g_assert_cmpint (inj_finding_get_severity (finding), ==, severity);
  g_assert_cmpstr (inj_finding_get_id (finding), ==, id);
  g_assert_cmpstr (inj_finding_get_text (finding), ==, text);
  g_assert_cmpstr (inj_finding_get_source (finding), ==, source);
}

static void
assert_none (Fixture *self)
{
  review (self);
  g_assert_cmpuint (self->findings->len, ==, 0);
}

static void
open_expiring (Fixture *self,
               InjDate  expiry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) vial = NULL;

  vial = inj_vial_new (0, self->visit->botox, "C1234", expiry, INJ_UNITS (200), 4000, &error);
  g_assert_no_error (error);
  visit_fixture_apply (self->visit,
                       inj_compose_open_vial (self->visit->visit, &self->visit->compose, vial, TRUE, &error), &error);
}

static void
test_no_vial (Fixture       *self,
              gconstpointer  data)
{
  assert_none (self);
}

static void
test_expires_today (Fixture       *self,
                    gconstpointer  data)
{
  open_expiring (self, DATE_OF_VISIT);
  assert_none (self);
}

static void
test_expired_yesterday (Fixture       *self,
                        gconstpointer  data)
{
  open_expiring (self, DATE_OF_VISIT - 1);
  assert_only (self, INJ_SEVERITY_STOP, "vial-expired-1", "The vial of lot C1234 expired on 19 November 2026",
               "the vial's label");
  visit_fixture_undo (self->visit);
  assert_none (self);
  visit_fixture_redo (self->visit);
  assert_only (self, INJ_SEVERITY_STOP, "vial-expired-1", "The vial of lot C1234 expired on 19 November 2026",
               "the vial's label");
}

static void
test_contents (Fixture       *self,
               gconstpointer  data)
{
  visit_fixture_open (self->visit, self->visit->botox, 50, 1);
  visit_fixture_give (self->visit, "procerus-midline-1", 4999);
  assert_none (self);
  visit_fixture_correct (self->visit, "procerus-midline-1", 5000);
  assert_none (self);
  visit_fixture_correct (self->visit, "procerus-midline-1", 5001);
  assert_only (self, INJ_SEVERITY_WARNING, "vial-overdrawn-1",
               "The vial of lot L1 held 50 units; 50.01 are recorded from it", "the vial's label");
  visit_fixture_void (self->visit, "procerus-midline-1", "wrong site");
  assert_none (self);
}

static void
test_other_substance (Fixture       *self,
                      gconstpointer  data)
{
  visit_fixture_open (self->visit, self->visit->dysport, 500, 5);
  assert_only (self, INJ_SEVERITY_STOP, "vial-substance-1",
               "Dysport is abobotulinumtoxinA; the protocol's units are of onabotulinumtoxinA and not interchangeable",
               "every label");
}

static void
test_strength (Fixture       *self,
               gconstpointer  data)
{
  visit_fixture_open (self->visit, self->visit->botox, 200, 4);
  visit_fixture_open (self->visit, self->visit->botox, 100, 2);
  assert_none (self);
  visit_fixture_open (self->visit, self->visit->botox, 100, 1);
  assert_only (self, INJ_SEVERITY_WARNING, "vial-strength-3",
               "The vials of lots L1 and L3 differ in units per 0.1 mL", "");
}

/* Units of different substances are not compared. */
static void
test_strength_of_another_substance (Fixture       *self,
                                    gconstpointer  data)
{
  visit_fixture_open (self->visit, self->visit->botox, 200, 4);
  visit_fixture_open (self->visit, self->visit->dysport, 500, 1);
  review (self);
  g_assert_cmpuint (self->findings->len, ==, 1);
  g_assert_cmpstr (inj_finding_get_id (self->findings->pdata[0]), ==, "vial-substance-2");
}

static void
test_unknown_substance (Fixture       *self,
                        gconstpointer  data)
{
  g_ptr_array_set_size (self->background->substances, 0);
  visit_fixture_open (self->visit, self->visit->dysport, 500, 5);
  assert_only (self, INJ_SEVERITY_STOP, "vial-substance-1",
               "Dysport is abobotulinumtoxina; the protocol's units are of onabotulinumtoxina and not interchangeable",
               "every label");
}

/* What a vial says of itself, opened at a time and with a serial number. */
static void
open_vial (Fixture    *self,
           const char *lot,
           InjDate     expiry,
           const char *serial,
           gint64      opened_at)
{
  InjVialOrigin origin = { .serial = serial, .opened_at = opened_at };
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) plain = inj_vial_new (0, self->visit->botox, lot, expiry, INJ_UNITS (200), 4000, &error);
  g_autoptr (InjVial) vial = NULL;

  g_assert_no_error (error);
  vial = inj_vial_with_origin (plain, &origin, &error);
  g_assert_no_error (error);
  visit_fixture_apply (self->visit,
                       inj_compose_open_vial (self->visit->visit, &self->visit->compose, vial, TRUE, &error), &error);
}

static void
test_without_lot (Fixture       *self,
                  gconstpointer  data)
{
  open_vial (self, "", DATE_OF_VISIT, NULL, 0);
  assert_only (self, INJ_SEVERITY_NOTE, "vial-lot-1", "The lot of vial 1 is not entered", "");
}

static void
test_without_expiry (Fixture       *self,
                     gconstpointer  data)
{
  open_vial (self, "C1234", INJ_DATE_NONE, NULL, 0);
  assert_only (self, INJ_SEVERITY_NOTE, "vial-expiry-1", "The expiry date of vial 1 is not entered", "");
}

/* Used until 24 hours after it was opened, and one second longer; each action
 * of the fixture comes a second after the one before. */
static void
test_age (Fixture       *self,
          gconstpointer  data)
{
  gint64 opened_at = self->visit->compose.at + G_USEC_PER_SEC - 24 * G_TIME_SPAN_HOUR;

  open_vial (self, "C1234", DATE_OF_VISIT + 100, NULL, opened_at);
  assert_none (self);
  visit_fixture_give (self->visit, "procerus-midline-1", 0);
  assert_none (self);
  visit_fixture_give (self->visit, "frontalis-left-1", 0);
  assert_only (self, INJ_SEVERITY_WARNING, "vial-age-1",
               "The vial of lot C1234 was drawn from 24 hours after it was opened, instead of within 24",
               "US label and EU SmPC");
  visit_fixture_undo (self->visit);
  assert_none (self);
}

static void
test_age_of_days (Fixture       *self,
                  gconstpointer  data)
{
  open_vial (self, "C1234", DATE_OF_VISIT + 100, NULL, self->visit->compose.at - 50 * G_TIME_SPAN_HOUR);
  visit_fixture_give (self->visit, "procerus-midline-1", 0);
  assert_only (self, INJ_SEVERITY_WARNING, "vial-age-1",
               "The vial of lot C1234 was drawn from 50 hours after it was opened, instead of within 24",
               "US label and EU SmPC");
}

/* Entered on the third day after the visit: when it was given is not known. */
static void
test_age_of_late_entry (Fixture       *self,
                        gconstpointer  data)
{
  open_vial (self, "C1234", DATE_OF_VISIT + 100, NULL, self->visit->compose.at);
  self->visit->compose.at += 3 * G_TIME_SPAN_DAY;
  visit_fixture_give (self->visit, "procerus-midline-1", 0);
  assert_none (self);
}

static void
test_same_serial_twice (Fixture       *self,
                        gconstpointer  data)
{
  open_vial (self, "C1", DATE_OF_VISIT, "SN 77", 0);
  open_vial (self, "C1", DATE_OF_VISIT, "SN78", 0);
  open_vial (self, "C1", DATE_OF_VISIT, "", 0);
  open_vial (self, "C1", DATE_OF_VISIT, "", 0);
  assert_none (self);
  open_vial (self, "C1", DATE_OF_VISIT, "sn77", 0);
  assert_only (self, INJ_SEVERITY_WARNING, "vial-serial-5", "Vials 1 and 5 have the same serial number sn77", "");
}

static void
test_another_patient (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_vial_use_free);

  open_vial (self, "C1", DATE_OF_VISIT, "SN77", 0);
  inj_background_set_vial_uses (self->background, uses);
  g_ptr_array_add (uses, inj_vial_use_new (5, 3, DATE_OF_VISIT - 1, "SN77"));
  g_ptr_array_add (uses, inj_vial_use_new (5, 4, DATE_OF_VISIT - 1, "SN78"));
  assert_none (self);
  g_ptr_array_add (uses, inj_vial_use_new (6, 4, DATE_OF_VISIT - 1, "sn 77"));
  assert_only (self, INJ_SEVERITY_STOP, "vial-shared-1",
               "The vial with the serial number SN77 was used for another patient, on 19 November 2026",
               "every label: single-dose");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/vial-review/no-vial", test_no_vial);
  ADD ("/vial-review/expires-today", test_expires_today);
  ADD ("/vial-review/expired-yesterday", test_expired_yesterday);
  ADD ("/vial-review/contents", test_contents);
  ADD ("/vial-review/other-substance", test_other_substance);
  ADD ("/vial-review/strength", test_strength);
  ADD ("/vial-review/strength-of-another-substance", test_strength_of_another_substance);
  ADD ("/vial-review/unknown-substance", test_unknown_substance);
  ADD ("/vial-review/without-lot", test_without_lot);
  ADD ("/vial-review/without-expiry", test_without_expiry);
  ADD ("/vial-review/age", test_age);
  ADD ("/vial-review/age-of-days", test_age_of_days);
  ADD ("/vial-review/age-of-late-entry", test_age_of_late_entry);
  ADD ("/vial-review/same-serial-twice", test_same_serial_twice);
  ADD ("/vial-review/another-patient", test_another_patient);
#undef ADD

  return g_test_run ();
}
