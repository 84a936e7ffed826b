/* exchange-fixture.c
 *
 * A visit, its background and a small protocol, the same for every test of a format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange-fixture.h"

#include <json-glib/json-glib.h>

#include "domain/review/inj-review.h"

/* 20 November 2026, 13:05:07 UTC. */
#define STARTED_AT (G_GINT64_CONSTANT (1795179907) * G_USEC_PER_SEC)

static const char protocol_text[] =
  "[Protocol]\nId=three-sites\nVersion=2\nName=Three sites\nSubstance=onabotulinumtoxina\n"
  "Indication=chronic-migraine\nStanding=off-label\nSource=A test\nVerified=check\nChecked=2026-11-20\n"
  "[Site corrugator-right-1]\nUnits=5\nRequired=true\nLandmark=Above the rim\nLandmarkVerified=check\n"
  "[Site corrugator-left-1]\nUnits=5\nRequired=true\n"
  "[Site procerus-midline-1]\nUnits=2.5\nRequired=true\n"
  "[Site temporalis-left-5]\nUnits=5\nRequired=false\n"
  "[Site scalp-left-1]\nRequired=false\n"
  "[Muscle corrugator]\nLabel=us\nMaximumUnits=7.5\nMaximumSites=2\nSource=A label\nVerified=read\n"
  "[Limit interval]\nScope=interval\nDays=84\nSource=A label\nVerified=check\n";

static const char substance_text[] =
  "[Substance]\nId=onabotulinumtoxina\nName=onabotulinumtoxinA\n"
  "[Limit three-months]\nScope=months\nMonths=3\nMaximumUnits=400\nSource=US label\nVerified=read\n"
  "[Product botox]\nName=Botox\nLabelled=50;100;200\nVerified=read\n";

static InjDate
make_date (const char *text)
{
  InjDate date = INJ_DATE_NONE;
  g_autoptr (GError) error = NULL;

  inj_date_parse (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

static InjProtocol *
make_protocol (void)
{
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_protocol_parse ("three-sites.ini", protocol_text, -1, &error);

  g_assert_no_error (error);

  return protocol;
}

static InjVisit *
make_visit (InjProtocol *protocol)
{
  InjVisitHead head = {
    .id = 7,
    .patient_id = 3,
    .date = make_date ("2026-11-20"),
    .zone = (char *) "Europe/Vienna",
    .injector = (char *) "Dr. \"Doe\"",
    .product_id = (char *) "botox",
    .substance_id = (char *) "onabotulinumtoxina",
    .started_at = STARTED_AT,
  };

  return inj_visit_new (&head, protocol);
}

static InjBackground *
make_background (void)
{
  g_autoptr (GPtrArray) substances = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) contributions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GError) error = NULL;

  patient = inj_patient_new (3, "Müller", "Zoë", make_date ("1980-02-29"), NULL, INJ_DATE_NONE, &error);
  g_assert_no_error (error);
  g_ptr_array_add (substances, inj_substance_parse ("ona.ini", substance_text, -1, &error));
  g_assert_no_error (error);
  g_ptr_array_add (contributions, inj_contribution_new (0, make_date ("2026-07-01"), "onabotulinumtoxina",
                                                        INJ_UNITS (50), "too long ago"));
  g_ptr_array_add (contributions, inj_contribution_new (5, make_date ("2026-08-31"), "onabotulinumtoxina",
                                                        INJ_UNITS (155), "chronic-migraine"));
  g_ptr_array_add (contributions, inj_contribution_new (0, make_date ("2026-10-02"), "onabotulinumtoxina",
                                                        1250, "glabellar lines"));

  return inj_background_new (patient, INJ_LABEL_US, substances, contributions, make_date ("2026-08-31"));
}

/* Each action happens a second after the one before. */
static void
apply (InjVisit    *visit,
       InjAction   *action,
       const GError *error)
{
  g_autoptr (InjAction) owned = action;
  g_autoptr (GError) local_error = NULL;

  g_assert_no_error (error);
  inj_visit_apply (visit, owned, &local_error);
  g_assert_no_error (local_error);
}

static InjCompose
make_compose (InjVisit   *visit,
              InjAnchors *anchors)
{
  return (InjCompose) {
    .at = STARTED_AT + (inj_visit_get_revision (visit) + 1) * G_USEC_PER_SEC,
    .actor = "tester",
    .anchors = anchors,
  };
}

static void
open_vial (InjVisit   *visit,
           const char *product_id,
           const char *substance_id,
           const char *lot,
           gboolean    activate)
{
  g_autoptr (GArray) labelled = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = inj_product_new (product_id, product_id, substance_id, labelled, TRUE);
  g_autoptr (InjVial) vial = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose = make_compose (visit, NULL);

  vial = inj_vial_new (0, product, lot, make_date ("2028-01-31"), INJ_UNITS (100),
                       INJ_VOLUME_MILLILITRES (2), &error);
  g_assert_no_error (error);
  apply (visit, inj_compose_open_vial (visit, &compose, vial, activate, &error), error);
}

static void
give (InjVisit   *visit,
      InjAnchors *anchors,
      const char *place_id,
      InjUnits    units)
{
  const char *place_ids[] = { place_id, NULL };
  InjCompose compose = make_compose (visit, anchors);
  g_autoptr (GError) error = NULL;

  apply (visit, inj_compose_give (visit, &compose, place_ids, &INJ_DOSE (units), FALSE, &error), error);
}

static InjAnchors *
make_anchors (void)
{
  InjAnchors *anchors = inj_anchors_new ();

  inj_anchors_add (anchors, "corrugator-right-1", &(InjPosition) { INJ_PLATE_FRONT, -620, 1771 });
  inj_anchors_add (anchors, "corrugator-left-1", &(InjPosition) { INJ_PLATE_FRONT, 620, 1771 });
  inj_anchors_add (anchors, "procerus-midline-1", &(InjPosition) { INJ_PLATE_FRONT, 0, 1771 });
  inj_anchors_add (anchors, "temporalis-left-5", &(InjPosition) { INJ_PLATE_LEFT, 100, 2000 });

  return anchors;
}

static void
document (InjVisit *visit)
{
  g_autoptr (InjAnchors) anchors = make_anchors ();
  const char *skipped[] = { "procerus-midline-1", NULL };
  InjPosition chin = { INJ_PLATE_FRONT, 310, -2500 };
  InjCompose compose;
  g_autoptr (GError) error = NULL;

  open_vial (visit, "botox", "onabotulinumtoxina", "C1234", TRUE);
  give (visit, anchors, "corrugator-right-1", 0);
  give (visit, anchors, "corrugator-left-1", 0);
  compose = make_compose (visit, anchors);
  apply (visit, inj_compose_void (visit, &compose, "corrugator-left-1", "not\ninjected", &error), error);
  compose = make_compose (visit, anchors);
  apply (visit, inj_compose_correct (visit, &compose, "corrugator-right-1", &INJ_DOSE (10), &error), error);
  compose = make_compose (visit, anchors);
  apply (visit, inj_compose_skip (visit, &compose, skipped, "sore", &error), error);
  compose = make_compose (visit, anchors);
  apply (visit, inj_compose_give_free (visit, &compose, &chin, INJ_MUSCLE_OTHER, "Mentalis",
                                       &INJ_DOSE (20), &error), error);
  give (visit, anchors, "temporalis-left-5", 0);
  compose = make_compose (visit, anchors);
  apply (visit, inj_compose_undo (visit, &compose, &error), error);
  open_vial (visit, "dysport", "abobotulinumtoxina", "D9", TRUE);
  give (visit, anchors, "temporalis-left-5", INJ_UNITS (10));
}

ExchangeFixture *
exchange_fixture_new (void)
{
  ExchangeFixture *self = g_new0 (ExchangeFixture, 1);
  g_autoptr (GPtrArray) findings = NULL;

  self->protocol = make_protocol ();
  self->visit = make_visit (self->protocol);
  self->background = make_background ();
  document (self->visit);

  findings = inj_review_visit (self->visit, self->background);
  self->findings = G_LIST_MODEL (g_list_store_new (INJ_TYPE_FINDING));
  for (guint i = 0; i < findings->len; i++)
    g_list_store_append (G_LIST_STORE (self->findings), g_ptr_array_index (findings, i));

  return self;
}

void
exchange_fixture_free (ExchangeFixture *self)
{
  g_object_unref (self->findings);
  inj_background_free (self->background);
  g_assert_finalize_object (self->visit);
  g_assert_finalize_object (self->protocol);
  g_free (self);
}

void
exchange_fixture_sign (ExchangeFixture *self)
{
  InjCompose compose = make_compose (self->visit, NULL);
  g_autoptr (GError) error = NULL;

  apply (self->visit, inj_compose_sign (self->visit, &compose, "Dr. Roe", "as agreed", &error), error);
}

void
exchange_fixture_assert_golden (const char *text,
                                const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "golden", name, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  /* To look at a difference, and to take it over when it is meant. */
  if (g_getenv ("INJECTMAP_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}
