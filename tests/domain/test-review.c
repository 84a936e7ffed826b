/* test-review.c
 *
 * Every finding just below, at and above its limit, given and planned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-review.h"

#include "visit-fixture.h"

typedef struct
{
  VisitFixture  *visit;
  InjBackground *background;
} Fixture;

/* Data of the tests that need another protocol or label. */
static const char *const small_protocol =
  "[Protocol]\nId=small\nVersion=1\nName=Small\nSubstance=onabotulinumtoxina\nIndication=chronic-migraine\n"
  "Standing=off-label\nSource=Nobody\nVerified=read\nChecked=2026-11-20\n"
  "[Site procerus-midline-1]\nUnits=50\nRequired=true\n"
  "[Site corrugator-left-1]\nUnits=5\nRequired=true\n"
  "[Site corrugator-right-1]\nUnits=5\nRequired=false\n"
  "[Site frontalis-left-1]\nUnits=50.01\nRequired=true\n"
  "[Site frontalis-right-1]\nUnits=50.01\nRequired=false\n"
  "[Muscle corrugator]\nMaximumSites=1\nMaximumUnits=10\nSource=Somebody\n";

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->visit = visit_fixture_new (data != NULL ? data : "preempt-195");
  self->background = visit_fixture_make_background (INJ_LABEL_EU);
  visit_fixture_open (self->visit, self->visit->botox, 200, 4);
}

static void
set_up_small (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("small", small_protocol, -1, &error);

  g_assert_no_error (error);
  self->visit = visit_fixture_new_from (protocol, FALSE);
  self->background = visit_fixture_make_background (INJ_LABEL_EU);
  visit_fixture_open (self->visit, self->visit->botox, 200, 4);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  inj_background_free (self->background);
  visit_fixture_free (self->visit);
}

/* The finding of that id, as "severity: text (source)", or NULL. */
static char *
dup_finding (Fixture    *self,
             const char *id)
{
  g_autoptr (GPtrArray) findings = inj_review_visit (self->visit->visit, self->background);
  char *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      InjFinding *finding = findings->pdata[i];

      if (!g_str_equal (inj_finding_get_id (finding), id))
        continue;

      g_assert_null (found);
      found = g_strdup_printf ("%s: %s (%s)", inj_severity_get_id (inj_finding_get_severity (finding)),
                               inj_finding_get_text (finding), inj_finding_get_source (finding));
    }

  return found;
}

static void
assert_finding (Fixture    *self,
                const char *id,
                const char *expected)
{
  g_autofree char *found = dup_finding (self, id);

  g_assert_cmpstr (found, ==, expected);
}

static guint
count_findings (Fixture *self)
{
  g_autoptr (GPtrArray) findings = inj_review_visit (self->visit->visit, self->background);

  return findings->len;
}

static void
contribute (Fixture    *self,
            gint64      visit_id,
            InjDate     date,
            const char *substance_id,
            InjUnits    units)
{
  g_ptr_array_add (self->background->contributions,
                   inj_contribution_new (visit_id, date, substance_id, units, "chronic-migraine"));
}

static void
test_plain_visit (Fixture       *self,
                  gconstpointer  data)
{
  assert_finding (self, "elsewhere", "note: Not asked about toxin given elsewhere in the past months ()");
  g_assert_cmpuint (count_findings (self), ==, 1);
  visit_fixture_give_hollow (self->visit, -1, -1);
  assert_finding (self, "late-entry", NULL);
  assert_finding (self, "early-doses", NULL);
  assert_finding (self, "incomplete", NULL);
  g_assert_cmpuint (count_findings (self), ==, 1);
}

/* Site: 50 units, whatever the label. */

static void
test_site_given (Fixture       *self,
                 gconstpointer  data)
{
  visit_fixture_give (self->visit, "masseter-left-1", 4999);
  assert_finding (self, "site-masseter-left-1", NULL);
  visit_fixture_correct (self->visit, "masseter-left-1", 5000);
  assert_finding (self, "site-masseter-left-1", NULL);
  visit_fixture_correct (self->visit, "masseter-left-1", 5001);
  assert_finding (self, "site-masseter-left-1",
                  "warning: Masseter, left, 1: 50.01 of at most 50 units (Label for spasticity and cervical dystonia)");
}

static void
test_site_planned (Fixture       *self,
                   gconstpointer  data)
{
  assert_finding (self, "site-procerus-midline-1", NULL);
  assert_finding (self, "site-frontalis-left-1",
                  "warning: Frontalis, left, 1: 50.01 units given and planned, of at most 50 "
                  "(Label for spasticity and cervical dystonia)");
  /* Nobody has planned to give an optional one. */
  assert_finding (self, "site-frontalis-right-1", NULL);
  visit_fixture_skip (self->visit, "frontalis-left-1", "too much");
  assert_finding (self, "site-frontalis-left-1", NULL);
}

/* Muscle: temporalis 10 sites and 50 units; 40 planned in 8. */

static void
test_muscle_units_planned (Fixture       *self,
                           gconstpointer  data)
{
  visit_fixture_give (self->visit, "temporalis-left-5", 1000);
  assert_finding (self, "muscle-units-temporalis", NULL);
  visit_fixture_correct (self->visit, "temporalis-left-5", 1001);
  assert_finding (self, "muscle-units-temporalis",
                  "warning: Temporalis: 50.01 units given and planned, of at most 50 (EU SmPC, follow-the-pain)");
  visit_fixture_skip (self->visit, "temporalis-right-1", "pain");
  assert_finding (self, "muscle-units-temporalis", NULL);
}

static void
test_muscle_units_given (Fixture       *self,
                         gconstpointer  data)
{
  visit_fixture_give_hollow (self->visit, INJ_MUSCLE_TRAPEZIUS, -1);
  visit_fixture_correct (self->visit, "trapezius-left-1", INJ_UNITS (25));
  assert_finding (self, "muscle-units-trapezius", NULL);
  visit_fixture_correct (self->visit, "trapezius-left-1", INJ_UNITS (30));
  assert_finding (self, "muscle-units-trapezius",
                  "warning: Trapezius: 55 of at most 50 units (EU SmPC, follow-the-pain)");
}

static void
test_muscle_sites (Fixture       *self,
                   gconstpointer  data)
{
  visit_fixture_give (self->visit, "temporalis-left-5", 100);
  visit_fixture_give (self->visit, "temporalis-left-6", 100);
  assert_finding (self, "muscle-sites-temporalis", NULL);
  visit_fixture_give (self->visit, "temporalis-right-5", 100);
  assert_finding (self, "muscle-sites-temporalis",
                  "warning: Temporalis: 11 sites given and planned, of at most 10 (EU SmPC, follow-the-pain)");
  visit_fixture_give_hollow (self->visit, INJ_MUSCLE_TEMPORALIS, -1);
  assert_finding (self, "muscle-sites-temporalis",
                  "warning: Temporalis: 11 of at most 10 sites (EU SmPC, follow-the-pain)");
  visit_fixture_void (self->visit, "temporalis-right-5", "wrong site");
  assert_finding (self, "muscle-sites-temporalis", NULL);
}

/* A limit whose source has not been read says so. */
static void
test_unverified (Fixture       *self,
                 gconstpointer  data)
{
  visit_fixture_give (self->visit, "corrugator-right-1", 1100);
  assert_finding (self, "muscle-units-corrugator",
                  "warning: Corrugator: 11 of at most 10 units (Somebody, to be confirmed by a clinician)");
  assert_finding (self, "muscle-sites-corrugator",
                  "warning: Corrugator: 2 sites given and planned, of at most 1 "
                  "(Somebody, to be confirmed by a clinician)");
}

/* The visit: 155 in 31 (US), 195 in 39 (EU). */

static void
test_visit_units_us (Fixture       *self,
                     gconstpointer  data)
{
  self->background->label = INJ_LABEL_US;
  visit_fixture_give_hollow (self->visit, -1, -1);
  assert_finding (self, "visit-units", NULL);
  visit_fixture_correct (self->visit, "procerus-midline-1", 501);
  assert_finding (self, "visit-units", "warning: This visit: 155.01 of at most 155 units (US label)");
  self->background->label = INJ_LABEL_EU;
  assert_finding (self, "visit-units", NULL);
}

static void
test_visit_units_us_planned (Fixture       *self,
                             gconstpointer  data)
{
  self->background->label = INJ_LABEL_US;
  visit_fixture_give (self->visit, "temporalis-left-5", 0);
  assert_finding (self, "visit-units", "warning: This visit: 160 units given and planned, of at most 155 (US label)");
  assert_finding (self, "visit-sites", "warning: This visit: 32 sites given and planned, of at most 31 (US label)");
  self->background->label = INJ_LABEL_EU;
  assert_finding (self, "visit-units", NULL);
  assert_finding (self, "visit-sites", NULL);
}

static void
test_visit_units_eu (Fixture       *self,
                     gconstpointer  data)
{
  visit_fixture_give_hollow (self->visit, -1, -1);
  visit_fixture_give (self->visit, "trapezius-left-4", INJ_UNITS (40));
  assert_finding (self, "visit-units", NULL);
  visit_fixture_correct (self->visit, "trapezius-left-4", INJ_UNITS (40) + 1);
  assert_finding (self, "visit-units", "warning: This visit: 195.01 of at most 195 units (EU SmPC)");
}

static void
test_visit_sites_eu (Fixture       *self,
                     gconstpointer  data)
{
  static const char *const optional[] = {
    "temporalis-left-5", "temporalis-left-6", "temporalis-right-5", "occipitalis-left-4",
    "occipitalis-right-4", "trapezius-left-4", "trapezius-left-5", "trapezius-right-4",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (optional); i++)
    visit_fixture_give (self->visit, optional[i], 0);
  visit_fixture_give_hollow (self->visit, -1, -1);
  assert_finding (self, "visit-sites", NULL);
  assert_finding (self, "visit-units", NULL);
  visit_fixture_give (self->visit, "trapezius-right-5", 1);
  assert_finding (self, "visit-sites", "warning: This visit: 40 of at most 39 sites (EU SmPC)");
}

/* A masseter add-on does not trip the migraine's limits; 400 counts it. */
static void
test_masseter (Fixture       *self,
               gconstpointer  data)
{
  self->background->label = INJ_LABEL_US;
  visit_fixture_give_hollow (self->visit, -1, -1);
  visit_fixture_give (self->visit, "masseter-left-1", INJ_UNITS (50));
  visit_fixture_give_free (self->visit, INJ_PLATE_RIGHT, 1000, -2000, INJ_MUSCLE_MASSETER, NULL, INJ_UNITS (50));
  assert_finding (self, "visit-units", NULL);
  assert_finding (self, "visit-sites", NULL);
  contribute (self, 6, DATE_OF_VISIT - 30, "onabotulinumtoxina", INJ_UNITS (146));
  assert_finding (self, "months", "stop: 401 units within 3 months, of at most 400 (US label)");
}

static void
test_free_site_counts (Fixture       *self,
                       gconstpointer  data)
{
  self->background->label = INJ_LABEL_US;
  visit_fixture_give_hollow (self->visit, -1, -1);
  visit_fixture_give_free (self->visit, INJ_PLATE_BACK, 1000, -2000, INJ_MUSCLE_TRAPEZIUS, NULL, INJ_UNITS (5));
  assert_finding (self, "visit-units", "warning: This visit: 160 of at most 155 units (US label)");
  assert_finding (self, "visit-sites", "warning: This visit: 32 of at most 31 sites (US label)");
}

/* Three months: 400 units, drafts and doses elsewhere included. */

static void
test_months_given (Fixture       *self,
                   gconstpointer  data)
{
  contribute (self, 6, inj_date_add_months (DATE_OF_VISIT, -3), "onabotulinumtoxina", INJ_UNITS (245));
  visit_fixture_give_hollow (self->visit, -1, -1);
  assert_finding (self, "months", NULL);
  assert_finding (self, "months-planned", NULL);
  visit_fixture_correct (self->visit, "procerus-midline-1", 501);
  assert_finding (self, "months", "stop: 400.01 units within 3 months, of at most 400 (US label)");
  assert_finding (self, "months-planned", NULL);
}

static void
test_months_planned (Fixture       *self,
                     gconstpointer  data)
{
  contribute (self, 0, DATE_OF_VISIT, "onabotulinumtoxina", INJ_UNITS (245));
  assert_finding (self, "months-planned", NULL);
  contribute (self, 0, DATE_OF_VISIT - 1, "onabotulinumtoxina", 1);
  assert_finding (self, "months-planned",
                  "warning: 400.01 units within 3 months with what is still planned, of at most 400 (US label)");
  assert_finding (self, "months", NULL);
  visit_fixture_skip (self->visit, "procerus-midline-1", "pain");
  assert_finding (self, "months-planned", NULL);
}

static void
test_months_window (Fixture       *self,
                    gconstpointer  data)
{
  contribute (self, 6, inj_date_add_months (DATE_OF_VISIT, -3) - 1, "onabotulinumtoxina", INJ_UNITS (400));
  contribute (self, 8, DATE_OF_VISIT + 1, "onabotulinumtoxina", INJ_UNITS (400));
  contribute (self, 0, DATE_OF_VISIT, "abobotulinumtoxina", INJ_UNITS (400));
  assert_finding (self, "months-planned", NULL);
}

/* 12 weeks and 3 days after 155 units, with 20 given elsewhere, a visit of 62.5
 * shows 237.5 of 400, and the day on which the 155 leaves. */
static void
test_months_shown (Fixture       *self,
                   gconstpointer  data)
{
  InjDate before = DATE_OF_VISIT - (12 * 7 + 3);
  const InjLimit *limit = inj_background_get_months_limit (self->background, "onabotulinumtoxina");
  g_autoptr (GPtrArray) counted = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *leaves = NULL;
  InjTotals totals;
  InjUnits sum;

  contribute (self, 6, before, "onabotulinumtoxina", INJ_UNITS (155));
  contribute (self, 0, DATE_OF_VISIT - 40, "onabotulinumtoxina", INJ_UNITS (20));
  visit_fixture_give (self->visit, "masseter-left-1", INJ_UNITS (50));
  visit_fixture_give (self->visit, "masseter-right-1", 1250);

  inj_totals_count (self->visit->visit, NULL, &totals);
  sum = totals.all.given + inj_background_sum_months (self->background, "onabotulinumtoxina", DATE_OF_VISIT,
                                                      limit->amount, &counted);
  shown = inj_units_format (sum);
  leaves = inj_date_format (inj_contribution_leaves (counted->pdata[0], limit->amount));

  g_assert_cmpstr (shown, ==, "237.5");
  g_assert_cmpint (limit->units, ==, INJ_UNITS (400));
  g_assert_cmpuint (counted->len, ==, 2);
  g_assert_cmpint (inj_contribution_get_units (counted->pdata[0]), ==, INJ_UNITS (155));
  /* Given on 25 August, counted for the last time on 25 November. */
  g_assert_cmpuint (before, ==, inj_date_from_ymd (2026, 8, 25));
  g_assert_cmpstr (leaves, ==, "2026-11-26");
}

/* Interval: 84 days. */

static void
test_interval (Fixture       *self,
               gconstpointer  data)
{
  assert_finding (self, "interval", NULL);
  self->background->last_visit = DATE_OF_VISIT - 85;
  assert_finding (self, "interval", NULL);
  self->background->last_visit = DATE_OF_VISIT - 84;
  assert_finding (self, "interval", NULL);
  self->background->last_visit = DATE_OF_VISIT - 83;
  assert_finding (self, "interval",
                  "warning: 83 days since the last visit (29 August 2026) instead of at least 84 (EU SmPC)");
  self->background->last_visit = DATE_OF_VISIT - 1;
  assert_finding (self, "interval",
                  "warning: 1 day since the last visit (19 November 2026) instead of at least 84 (EU SmPC)");
  self->background->last_visit = DATE_OF_VISIT;
  assert_finding (self, "interval",
                  "warning: 0 days since the last visit (20 November 2026) instead of at least 84 (EU SmPC)");
}

/* Age: 18 on the birthday. */

static void
set_born (Fixture *self,
          InjDate  born)
{
  g_clear_object (&self->background->patient);
  self->background->patient = inj_patient_new (3, "Sample", "Alex", born, NULL, INJ_DATE_NONE, NULL);
}

static void
test_age (Fixture       *self,
          gconstpointer  data)
{
  set_born (self, inj_date_from_ymd (2008, 11, 19));
  assert_finding (self, "age", NULL);
  set_born (self, inj_date_from_ymd (2008, 11, 20));
  assert_finding (self, "age", NULL);
  set_born (self, inj_date_from_ymd (2008, 11, 21));
  assert_finding (self, "age",
                  "stop: The patient is 17 years old; the label is for 18 and over (Label, adults only)");
  set_born (self, inj_date_from_ymd (2025, 11, 20));
  assert_finding (self, "age",
                  "stop: The patient is 1 year old; the label is for 18 and over (Label, adults only)");
}

/* Substances: never compared with each other. */

static void
test_another_vial (Fixture       *self,
                   gconstpointer  data)
{
  visit_fixture_open (self->visit, self->visit->dysport, 1000, 5);
  visit_fixture_choose (self->visit, 2);
  visit_fixture_give (self->visit, "temporalis-left-1", INJ_UNITS (500));
  visit_fixture_give (self->visit, "masseter-left-1", INJ_UNITS (100));
  assert_finding (self, "site-temporalis-left-1", NULL);
  assert_finding (self, "site-masseter-left-1", NULL);
  assert_finding (self, "muscle-units-temporalis", NULL);
  assert_finding (self, "visit-units", NULL);
  assert_finding (self, "months", NULL);
  assert_finding (self, "months-planned", NULL);
  g_assert_nonnull (inj_visit_lookup_place (self->visit->visit, "masseter-left-1"));
  /* Nor is "500 instead of 5 units" said of it. */
  assert_finding (self, "departure-temporalis-left-1", NULL);
  g_assert_cmpuint (count_findings (self), ==, 3);
}

/* The visit is of Dysport, but a vial of Botox is opened and given. */
static void
test_another_product (void)
{
  g_autoptr (InjProtocol) protocol = visit_fixture_load_protocol ("preempt-155");
  Fixture self = { visit_fixture_new_from (protocol, TRUE), visit_fixture_make_background (INJ_LABEL_US) };

  visit_fixture_open (self.visit, self.visit->dysport, 1000, 5);
  visit_fixture_give (self.visit, "temporalis-left-1", INJ_UNITS (500));
  contribute (&self, 6, DATE_OF_VISIT - 10, "onabotulinumtoxina", INJ_UNITS (390));
  assert_finding (&self, "muscle-units-temporalis", NULL);
  assert_finding (&self, "visit-units", NULL);
  assert_finding (&self, "months", NULL);
  assert_finding (&self, "months-planned", NULL);
  visit_fixture_open (self.visit, self.visit->botox, 100, 2);
  visit_fixture_choose (self.visit, 2);
  visit_fixture_give (self.visit, "procerus-midline-1", INJ_UNITS (10));
  assert_finding (&self, "months", NULL);
  visit_fixture_correct (self.visit, "procerus-midline-1", INJ_UNITS (11));
  assert_finding (&self, "months", "stop: 401 units within 3 months, of at most 400 (US label)");
  assert_finding (&self, "muscle-units-procerus", "warning: Procerus: 11 of at most 5 units (EU SmPC)");
  tear_down (&self, NULL);
}

/* Departures from the plan are notes. */

static void
test_departures (Fixture       *self,
                 gconstpointer  data)
{
  visit_fixture_give (self->visit, "frontalis-left-1", 0);
  visit_fixture_give (self->visit, "frontalis-left-2", 250);
  visit_fixture_skip (self->visit, "frontalis-right-1", "scar");
  visit_fixture_give (self->visit, "masseter-left-1", 250);
  assert_finding (self, "departure-frontalis-left-1", NULL);
  assert_finding (self, "departure-frontalis-left-2", "note: Frontalis, left, 2: 2.5 instead of 5 units ()");
  assert_finding (self, "departure-frontalis-right-1", "note: Frontalis, right, 1 skipped: scar ()");
  assert_finding (self, "departure-masseter-left-1", NULL);
  visit_fixture_undo (self->visit);
  visit_fixture_undo (self->visit);
  assert_finding (self, "departure-frontalis-right-1", NULL);
}

static void
test_order (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = NULL;
  int severity = INJ_SEVERITY_STOP;

  set_born (self, inj_date_from_ymd (2010, 1, 1));
  self->background->last_visit = DATE_OF_VISIT - 10;
  visit_fixture_give (self->visit, "temporalis-left-1", INJ_UNITS (60));
  visit_fixture_skip (self->visit, "frontalis-right-1", "scar");
  findings = inj_review_visit (self->visit->visit, self->background);

  g_assert_cmpuint (findings->len, >=, 5);
  for (guint i = 0; i < findings->len; i++)
    {
      g_assert_cmpint (inj_finding_get_severity (findings->pdata[i]), <=, severity);
      severity = inj_finding_get_severity (findings->pdata[i]);
    }
  g_assert_cmpint (severity, ==, INJ_SEVERITY_NOTE);
  g_assert_true (inj_review_has_stop (findings));
}

/* A finding refuses nothing and changes nothing. */
static void
test_changes_nothing (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *account = NULL;

  visit_fixture_give (self->visit, "temporalis-left-1", INJ_UNITS (1000));
  findings = inj_review_visit (self->visit->visit, self->background);
  account = visit_fixture_describe (self->visit->visit, FALSE);

  g_assert_true (inj_review_has_stop (findings));
  g_assert_cmpstr (account, ==, self->visit->account);
  g_assert_cmpint (visit_fixture_get_units (self->visit, "temporalis-left-1"), ==, INJ_UNITS (1000));
}

static void
test_has_stop (void)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_false (inj_review_has_stop (findings));
  g_ptr_array_add (findings, inj_finding_new (INJ_SEVERITY_WARNING, "interval", "", NULL));
  g_assert_false (inj_review_has_stop (findings));
  g_ptr_array_add (findings, inj_finding_new (INJ_SEVERITY_STOP, "age", "", NULL));
  g_assert_true (inj_review_has_stop (findings));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
#define ADD_SMALL(path, function) g_test_add (path, Fixture, NULL, set_up_small, function, tear_down)
  ADD ("/review/plain-visit", test_plain_visit);
  ADD ("/review/site/given", test_site_given);
  ADD_SMALL ("/review/site/planned", test_site_planned);
  ADD ("/review/muscle/units-planned", test_muscle_units_planned);
  ADD ("/review/muscle/units-given", test_muscle_units_given);
  ADD ("/review/muscle/sites", test_muscle_sites);
  ADD_SMALL ("/review/muscle/unverified", test_unverified);
  ADD ("/review/visit/units-us", test_visit_units_us);
  ADD ("/review/visit/units-us-planned", test_visit_units_us_planned);
  ADD ("/review/visit/units-eu", test_visit_units_eu);
  ADD ("/review/visit/sites-eu", test_visit_sites_eu);
  ADD ("/review/visit/masseter", test_masseter);
  ADD ("/review/visit/free-site-counts", test_free_site_counts);
  ADD ("/review/months/given", test_months_given);
  ADD ("/review/months/planned", test_months_planned);
  ADD ("/review/months/window", test_months_window);
  ADD ("/review/months/shown", test_months_shown);
  ADD ("/review/interval", test_interval);
  ADD ("/review/age", test_age);
  ADD ("/review/substances/another-vial", test_another_vial);
  g_test_add_func ("/review/substances/another-product", test_another_product);
  ADD ("/review/departures", test_departures);
  ADD ("/review/order", test_order);
  ADD ("/review/changes-nothing", test_changes_nothing);
  g_test_add_func ("/review/has-stop", test_has_stop);
#undef ADD
#undef ADD_SMALL

  return g_test_run ();
}
