/* sample-practice.c
 *
 * A practice with made-up patients, for benchmarks and screenshots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sample-practice.h"

#define ACTOR "assistant"
#define INJECTOR "Dr. Kim Lee"
#define PRODUCT "botox"
#define PROTOCOL "preempt-155"
#define STEP (20 * G_USEC_PER_SEC)

static InjDate
read_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  InjDate date;

  inj_date_parse (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

static gint64
read_morning (const char *date)
{
  g_autofree char *text = g_strconcat (date, "T09:00:00Z", NULL);
  g_autoptr (GDateTime) morning = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (morning);

  return g_date_time_to_unix (morning) * G_USEC_PER_SEC;
}

static InjProduct *
get_product (SamplePractice *self)
{
  g_autoptr (GError) error = NULL;
  InjProduct *product = inj_catalog_lookup_product (inj_practice_get_catalog (self->practice), PRODUCT, &error);

  g_assert_no_error (error);

  return product;
}

static InjCompose
compose (SamplePractice *self)
{
  self->now += STEP;

  return (InjCompose) { self->now, ACTOR, inj_practice_get_anchors (self->practice) };
}

/* Takes the action. */
static void
commit (SamplePractice *self,
        InjVisit       *visit,
        InjAction      *action,
        GError         *failure)
{
  g_autoptr (InjAction) owned = action;
  g_autoptr (GError) error = NULL;

  g_assert_no_error (failure);
  inj_store_commit (inj_practice_get_store (self->practice), visit, owned, &error);
  g_assert_no_error (error);
  inj_visit_apply (visit, owned, &error);
  g_assert_no_error (error);
}

static void
open_vial (SamplePractice *self,
           InjVisit       *visit,
           const char     *lot)
{
  g_autoptr (GError) error = NULL;
  InjCompose when = compose (self);
  InjDate expiry = inj_date_add_months (inj_visit_get_date (visit), 14);
  g_autoptr (InjVial) vial = NULL;

  vial = inj_vial_new (0, get_product (self), lot, expiry, INJ_UNITS (200), INJ_VOLUME_MILLILITRES (4), &error);
  g_assert_no_error (error);
  commit (self, visit, inj_compose_open_vial (visit, &when, vial, TRUE, &error), error);
}

SamplePractice *
sample_practice_new (const char *path,
                     InjAnchors *anchors)
{
  g_autoptr (GError) error = NULL;
  SamplePractice *self = g_new0 (SamplePractice, 1);

  self->practice = inj_practice_open (path, INJ_PRACTICE_PATIENCE_COMMAND_MS, anchors, &error);
  g_assert_no_error (error);

  return self;
}

void
sample_practice_free (SamplePractice *self)
{
  g_clear_object (&self->practice);
  g_free (self);
}

gint64
sample_practice_add_patient (SamplePractice *self,
                             const char     *family,
                             const char     *given,
                             const char     *born,
                             const char     *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (InjPatient) kept = NULL;

  patient = inj_patient_new (0, family, given, read_date (born), record, read_date ("2026-11-20"), &error);
  g_assert_no_error (error);
  kept = inj_store_add_patient (inj_practice_get_store (self->practice), patient, &error);
  g_assert_no_error (error);

  return inj_patient_get_id (kept);
}

void
sample_practice_elsewhere (SamplePractice *self,
                           gint64          patient_id,
                           const char     *date,
                           InjUnits        units,
                           const char     *indication)
{
  g_autoptr (GError) error = NULL;
  const char *substance = inj_product_get_substance_id (get_product (self));
  g_autoptr (InjContribution) contribution = inj_contribution_new (0, read_date (date), substance, units, indication);

  inj_store_add_elsewhere (inj_practice_get_store (self->practice), patient_id, contribution, PRODUCT,
                           read_morning (date), &error);
  g_assert_no_error (error);
}

InjVisit *
sample_practice_start (SamplePractice *self,
                       gint64          patient_id,
                       const char     *date,
                       const char     *lot)
{
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol;
  InjVisit *visit;
  InjVisitHead head = {
    .patient_id = patient_id,
    .date = read_date (date),
    .zone = (char *) "Europe/Vienna",
    .injector = (char *) INJECTOR,
    .product_id = (char *) PRODUCT,
    .substance_id = (char *) inj_product_get_substance_id (get_product (self)),
    .started_at = read_morning (date),
  };

  self->now = head.started_at;
  protocol = inj_catalog_lookup_protocol (inj_practice_get_catalog (self->practice), PROTOCOL, &error);
  g_assert_no_error (error);
  visit = inj_store_add_visit (inj_practice_get_store (self->practice), &head, protocol, &error);
  g_assert_no_error (error);
  open_vial (self, visit, lot);

  return visit;
}

void
sample_practice_give (SamplePractice *self,
                      InjVisit       *visit,
                      const char     *place_id,
                      InjUnits        units)
{
  const char *place_ids[] = { place_id, NULL };
  g_autoptr (GError) error = NULL;
  InjCompose when = compose (self);

  commit (self, visit, inj_compose_give (visit, &when, place_ids, &INJ_DOSE (units), FALSE, &error), error);
}

void
sample_practice_give_all (SamplePractice *self,
                          InjVisit       *visit)
{
  g_auto (GStrv) place_ids = inj_compose_dup_hollow (visit, -1, -1);
  g_autoptr (GError) error = NULL;
  InjCompose when = compose (self);

  commit (self, visit, inj_compose_give (visit, &when, (const char *const *) place_ids, NULL, TRUE, &error), error);
}

void
sample_practice_skip (SamplePractice *self,
                      InjVisit       *visit,
                      const char     *place_id,
                      const char     *reason)
{
  const char *place_ids[] = { place_id, NULL };
  g_autoptr (GError) error = NULL;
  InjCompose when = compose (self);

  commit (self, visit, inj_compose_skip (visit, &when, place_ids, reason, &error), error);
}

void
sample_practice_sign (SamplePractice *self,
                      InjVisit       *visit)
{
  g_autoptr (GError) error = NULL;
  InjCompose when = compose (self);

  commit (self, visit, inj_compose_sign (visit, &when, INJECTOR, "", &error), error);
}

gint64
sample_practice_add_sample (SamplePractice *self)
{
  static const char *const given[] = {
    "corrugator-right-1", "corrugator-left-1", "procerus-midline-1", "frontalis-right-1", "frontalis-right-2",
    "frontalis-left-1", "temporalis-right-1", "temporalis-right-2", "temporalis-right-3", "temporalis-right-4",
    "temporalis-left-1", "temporalis-left-2",
  };
  gint64 patient_id = sample_practice_add_patient (self, "Sample", "Alex", "1980-02-29", "4711");
  g_autoptr (InjVisit) before = sample_practice_start (self, patient_id, "2026-08-25", "B0815");
  g_autoptr (InjVisit) today = NULL;

  sample_practice_give_all (self, before);
  sample_practice_sign (self, before);
  sample_practice_elsewhere (self, patient_id, "2026-10-02", INJ_UNITS (20), "cosmetic");

  today = sample_practice_start (self, patient_id, "2026-11-20", "C1234");
  sample_practice_skip (self, today, "trapezius-right-2", "shoulder weakness");
  sample_practice_give (self, today, "frontalis-left-2", INJ_UNITS (5) / 2);
  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    sample_practice_give (self, today, given[i], 0);

  return inj_visit_get_id (today);
}
