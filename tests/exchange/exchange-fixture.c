/* exchange-fixture.c
 *
 * A visit, its background and a small protocol, the same for every test of a format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange-fixture.h"

#include <json-glib/json-glib.h>

#include "domain/patient/inj-caution.h"
#include "domain/patient/inj-event.h"
#include "domain/review/inj-practice-limits.h"
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
document (InjVisit   *visit,
          InjAnchors *anchors)
{
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

static void
review (ExchangeFixture *self)
{
  g_autoptr (GPtrArray) findings = inj_review_visit (self->visit, self->background);

  g_list_store_splice (G_LIST_STORE (self->findings), 0, g_list_model_get_n_items (self->findings), findings->pdata,
                       findings->len);
}

static void
fill_in (ExchangeFixture *self)
{
  static const struct
  {
    InjDetail   detail;
    const char *value;
  } details[] = {
    { INJ_DETAIL_RECORDER, "A. Nurse" },
    { INJ_DETAIL_NEEDLE, "30G 0.5 inch" },
    { INJ_DETAIL_CONSENT, "yes" },
    { INJ_DETAIL_NO_TOXIN_ELSEWHERE, "yes" },
    { INJ_DETAIL_HEADACHE_DAYS, "18" },
    { INJ_DETAIL_MIGRAINE_DAYS, "9" },
    { INJ_DETAIL_MONTHS, "12" },
    { INJ_DETAIL_AUTHORISATION_EXPIRY, "2027-03-31" },
    { INJ_DETAIL_WASTAGE, "single-dose vial" },
    { INJ_DETAIL_NOTE, "two\nlines" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();
      InjDetailEntry entry = { details[i].detail, (char *) details[i].value };
      InjCompose compose = make_compose (self->visit, self->anchors);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (entries, &entry);
      apply (self->visit, inj_compose_fill_in (self->visit, &compose, entries, &error), error);
    }
}

static void
add_on (ExchangeFixture *self)
{
  static const char *const text =
    "[Protocol]\nId=jaw\nVersion=1\nName=Jaw\nSubstance=onabotulinumtoxina\nIndication=bruxism\nAddOn=true\n"
    "Standing=off-label\nSource=A paper\nVerified=check\nChecked=2026-11-20\n"
    "[Site masseter-left-1]\nUnits=10\nRequired=true\nRoute=intramuscular\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("jaw.ini", text, -1, &error);
  InjCompose compose = make_compose (self->visit, self->anchors);

  g_assert_no_error (error);
  apply (self->visit, inj_compose_add_on (self->visit, &compose, protocol, FALSE, &error), error);
}

static void
plan (ExchangeFixture *self)
{
  InjPlannedDose template = {
    .place_id = (char *) "corrugator-left-1",
    .muscle = INJ_MUSCLE_CORRUGATOR,
    .side = INJ_SIDE_LEFT,
    .position = { INJ_PLATE_FRONT, 700, 1771 },
    .units = 300,
    .route = INJ_ROUTE_INTRADERMAL,
    .indication = (char *) "chronic-migraine",
    .from_visit = 5,
    .from_place = (char *) "corrugator-left-1",
  };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  InjCompose compose = make_compose (self->visit, self->anchors);
  g_autoptr (GError) error = NULL;

  apply (self->visit, inj_compose_plan (self->visit, &compose, planned, &error), error);
  give (self->visit, self->anchors, "corrugator-left-1", 0);
  compose = make_compose (self->visit, self->anchors);
  apply (self->visit,
         inj_compose_explain (self->visit, &compose, "corrugator-left-1", "where it hurts", &error), error);
}

/* The first vial, with another lot and what else is known of it. */
static InjVial *
make_correction (ExchangeFixture *self,
                 const char      *lot)
{
  InjVialOrigin origin = {
    .serial = "SN 77",
    .gtin = "00300231145014",
    .source = INJ_VIAL_SOURCE_PHARMACY,
    .opened_at = STARTED_AT - G_TIME_SPAN_HOUR,
  };
  InjVial *first = inj_visit_lookup_vial (self->visit, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) plain = inj_vial_new (1, inj_vial_get_product (first), lot, inj_vial_get_expiry (first),
                                            inj_vial_get_labelled (first), inj_vial_get_diluent (first), &error);
  InjVial *vial;

  g_assert_no_error (error);
  vial = inj_vial_with_origin (plain, &origin, &error);
  g_assert_no_error (error);

  return vial;
}

static void
enrich_background (ExchangeFixture *self)
{
  g_autoptr (GPtrArray) cautions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) limits = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (cautions, inj_caution_new (1, INJ_CAUTION_ANTICOAGULANT, "apixaban", make_date ("2026-09-01"),
                                              INJ_DATE_NONE, &error));
  g_assert_no_error (error);
  inj_background_set_cautions (self->background, cautions);
  g_ptr_array_add (self->events, inj_event_new (2, make_date ("2026-09-20"), INJ_EVENT_NECK_PAIN, "a week",
                                                make_date ("2026-11-20"), FALSE, &error));
  g_assert_no_error (error);
  limits = inj_practice_limits_parse ("limits", "[Muscle corrugator]\nMaximumUnits=6\n"
                                      "[Limit i]\nScope=interval\nDays=90\n"
                                      "[Limit m]\nScope=months\nMonths=12\nMaximumUnits=900\n", -1, &error);
  g_assert_no_error (error);
  inj_background_set_practice_limits (self->background, limits);
}

void
exchange_fixture_enrich (ExchangeFixture *self)
{
  g_autoptr (InjVial) vial = make_correction (self, "C1235");
  InjCompose compose;
  g_autoptr (GError) error = NULL;

  enrich_background (self);
  fill_in (self);
  add_on (self);
  plan (self);
  compose = make_compose (self->visit, self->anchors);
  apply (self->visit, inj_compose_correct_vial (self->visit, &compose, vial, &error), error);
  review (self);
}

void
exchange_fixture_amend (ExchangeFixture *self)
{
  g_autoptr (InjVial) vial = make_correction (self, "C1236");
  InjAmendment lot = { .kind = INJ_AMENDMENT_CORRECT_VIAL, .author = "Dr. Roe", .reason = "lot misread", .vial = vial,
                       .vial_number = 1 };
  InjAmendment in_error = { .kind = INJ_AMENDMENT_IN_ERROR, .author = "Dr. Roe", .reason = "wrong patient" };
  InjCompose compose = make_compose (self->visit, self->anchors);
  g_autoptr (GError) error = NULL;

  apply (self->visit, inj_compose_amend (self->visit, &compose, &lot, &error), error);
  compose = make_compose (self->visit, self->anchors);
  apply (self->visit, inj_compose_amend (self->visit, &compose, &in_error, &error), error);
  review (self);
}

ExchangeFixture *
exchange_fixture_new (void)
{
  ExchangeFixture *self = g_new0 (ExchangeFixture, 1);

  self->protocol = make_protocol ();
  self->visit = make_visit (self->protocol);
  self->background = make_background ();
  self->anchors = make_anchors ();
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->findings = G_LIST_MODEL (g_list_store_new (INJ_TYPE_FINDING));
  document (self->visit, self->anchors);
  review (self);

  return self;
}

void
exchange_fixture_free (ExchangeFixture *self)
{
  g_object_unref (self->findings);
  g_object_unref (self->anchors);
  g_ptr_array_unref (self->events);
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
