/* test-visit-record.c
 *
 * The record takes what can be, and refuses what cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-record-changes.h"

#include "visit-fixture.h"

typedef struct
{
  VisitFixture   *fixture;
  InjVisitRecord *record;
} Fixture;

static InjInjection
make_dose (const char *place_id,
           int         number)
{
  const InjSite *site = inj_site_lookup (place_id);
  InjInjection dose = { 0 };

  dose.number = number;
  dose.place_id = (char *) place_id;
  dose.muscle = site != NULL ? site->muscle : INJ_MUSCLE_TRAPEZIUS;
  dose.side = site != NULL ? site->side : INJ_SIDE_LEFT;
  dose.units = INJ_UNITS (5);
  dose.vial = 1;

  return dose;
}

static gboolean
change (Fixture    *self,
        InjChange  *taken,
        GError    **error)
{
  g_autoptr (InjChange) owned = taken;

  return inj_record_changes_apply_one (self->record, owned, 77, error);
}

static void
do_change (Fixture   *self,
           InjChange *taken)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (change (self, taken, &error));
  g_assert_no_error (error);
}

static void
assert_refused (Fixture    *self,
                InjChange  *taken,
                const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (change (self, taken, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, sentence);
}

static InjChange *
new_dose (const InjInjection *dose)
{
  g_autoptr (InjInjection) injection = inj_injection_new (dose);

  return inj_change_new_injection (injection);
}

static InjChange *
new_vial (Fixture *self,
          int      number)
{
  g_autoptr (InjVial) vial = visit_fixture_make_vial (self->fixture);
  g_autoptr (InjVial) numbered = inj_vial_with_number (vial, number);

  return inj_change_new_vial (numbered);
}

/* Two vials, the first drawn from, and 5 units at the procerus. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  InjInjection dose = make_dose ("procerus-midline-1", 1);

  self->fixture = visit_fixture_new ("preempt-155");
  self->record = inj_visit_record_new (self->fixture->protocol);
  do_change (self, new_vial (self, 1));
  do_change (self, inj_change_new_active_vial (1, 0));
  do_change (self, new_vial (self, 2));
  do_change (self, new_dose (&dose));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  inj_visit_record_free (self->record);
  visit_fixture_free (self->fixture);
}

static void
test_takes (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpint (inj_visit_record_lookup_live (self->record, "procerus-midline-1")->number, ==, 1);
  g_assert_null (inj_visit_record_lookup_live (self->record, "frontalis-left-1"));
  g_assert_cmpint (inj_visit_record_get_given_from (self->record, 1), ==, INJ_UNITS (5));
  g_assert_cmpint (inj_visit_record_get_given_from (self->record, 2), ==, 0);
  g_assert_cmpint (self->record->active_vial, ==, 1);
  g_assert_null (inj_visit_record_lookup (self->record, 0));
  g_assert_null (inj_visit_record_lookup (self->record, 2));
  g_assert_null (inj_visit_record_lookup_vial (self->record, 0));
  g_assert_null (inj_visit_record_lookup_vial (self->record, 3));
}

static void
test_void (Fixture       *self,
           gconstpointer  data)
{
  const InjInjection *injection;

  do_change (self, inj_change_new_void (1, "wrong site"));

  injection = inj_visit_record_lookup (self->record, 1);
  g_assert_cmpstr (injection->void_reason, ==, "wrong site");
  g_assert_cmpint (injection->voided_at, ==, 77);
  g_assert_null (inj_visit_record_lookup_live (self->record, "procerus-midline-1"));
  g_assert_cmpint (inj_visit_record_get_given_from (self->record, 1), ==, 0);
  assert_refused (self, inj_change_new_void (1, "again"), "Injection 1 is not there to be voided.");
  assert_refused (self, inj_change_new_void (0, "none"), "Injection 0 is not there to be voided.");
  assert_refused (self, inj_change_new_void (2, "later"), "Injection 2 is not there to be voided.");
}

#define UNITS "The dose at “frontalis-left-1” must be above 0 and at most 1000 units."

static const struct
{
  const char *name;
  const char *place_id;
  int         number;
  InjUnits    units;
  int         vial;
  int         succeeds;
  const char *sentence;
} refused[] = {
  { "number-again", "frontalis-left-1", 1, 500, 1, 0, "Injection 1 does not follow the one before it." },
  { "number-skipped", "frontalis-left-1", 3, 500, 1, 0, "Injection 3 does not follow the one before it." },
  { "no-such-site", "frontalis-left-9", 2, 500, 1, 0, "There is no site “frontalis-left-9”." },
  { "no-free-number", "free-0", 2, 500, 1, 0, "There is no site “free-0”." },
  { "given-already", "procerus-midline-1", 2, 500, 1, 0, "“procerus-midline-1” is given already." },
  { "no-units", "frontalis-left-1", 2, 0, 1, 0, UNITS },
  { "negative", "frontalis-left-1", 2, -1, 1, 0, UNITS },
  { "too-much", "frontalis-left-1", 2, 100001, 1, 0, UNITS },
  { "no-vial", "frontalis-left-1", 2, 500, 0, 0, "Vial 0 is not open in this visit." },
  { "no-such-vial", "frontalis-left-1", 2, 500, 3, 0, "Vial 3 is not open in this visit." },
  { "succeeds-a-live-one", "frontalis-left-1", 2, 500, 1, 1, "Injection 2 cannot succeed injection 1." },
  { "succeeds-nothing", "frontalis-left-1", 2, 500, 1, 9, "Injection 2 cannot succeed injection 9." },
};

static void
test_refused_dose (Fixture       *self,
                   gconstpointer  data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjInjection dose = make_dose (refused[row].place_id, refused[row].number);

  dose.units = refused[row].units;
  dose.vial = refused[row].vial;
  dose.succeeds = refused[row].succeeds;
  assert_refused (self, new_dose (&dose), refused[row].sentence);
}

static void
test_another_side (Fixture       *self,
                   gconstpointer  data)
{
  InjInjection swapped = make_dose ("frontalis-left-1", 2);
  InjInjection muscle = make_dose ("frontalis-left-1", 2);

  swapped.side = INJ_SIDE_RIGHT;
  assert_refused (self, new_dose (&swapped), "The dose at “frontalis-left-1” names another muscle or side.");
  muscle.muscle = INJ_MUSCLE_TEMPORALIS;
  assert_refused (self, new_dose (&muscle), "The dose at “frontalis-left-1” names another muscle or side.");
}

static void
test_bounds (Fixture       *self,
             gconstpointer  data)
{
  InjInjection least = make_dose ("frontalis-left-1", 2);
  InjInjection most = make_dose ("frontalis-left-2", 3);

  least.units = 1;
  do_change (self, new_dose (&least));
  most.units = INJ_UNITS_PLACE_MAXIMUM;
  do_change (self, new_dose (&most));
}

static void
test_succession (Fixture       *self,
                 gconstpointer  data)
{
  InjInjection elsewhere = make_dose ("frontalis-left-1", 2);
  InjInjection successor = make_dose ("procerus-midline-1", 2);

  do_change (self, inj_change_new_void (1, "undone"));
  elsewhere.succeeds = 1;
  assert_refused (self, new_dose (&elsewhere), "Injection 2 cannot succeed injection 1.");
  successor.succeeds = 1;
  do_change (self, new_dose (&successor));
}

static void
test_skip (Fixture       *self,
           gconstpointer  data)
{
  InjInjection dose = make_dose ("frontalis-left-1", 2);

  do_change (self, inj_change_new_skip ("frontalis-left-1", "pain", NULL));
  g_assert_cmpstr (g_hash_table_lookup (self->record->skips, "frontalis-left-1"), ==, "pain");
  assert_refused (self, new_dose (&dose), "“frontalis-left-1” is skipped.");
  assert_refused (self, inj_change_new_skip ("frontalis-left-1", "again", NULL),
                  "“frontalis-left-1” was skipped or taken up again meanwhile.");
  assert_refused (self, inj_change_new_skip ("frontalis-left-1", NULL, "other"),
                  "“frontalis-left-1” was skipped or taken up again meanwhile.");
  assert_refused (self, inj_change_new_skip ("procerus-midline-1", "pain", NULL),
                  "“procerus-midline-1” is given and cannot be skipped.");
  assert_refused (self, inj_change_new_skip ("free-1", "pain", NULL), "There is no site “free-1”.");

  do_change (self, inj_change_new_skip ("frontalis-left-1", NULL, "pain"));
  do_change (self, new_dose (&dose));
}

static void
test_vials (Fixture       *self,
            gconstpointer  data)
{
  InjInjection dose = make_dose ("frontalis-left-1", 2);

  assert_refused (self, new_vial (self, 2), "Vial 2 does not follow the one before it.");
  assert_refused (self, new_vial (self, 4), "Vial 4 does not follow the one before it.");
  assert_refused (self, inj_change_new_active_vial (2, 0), "Vial 2 is not open in this visit.");
  assert_refused (self, inj_change_new_active_vial (3, 1), "Vial 3 is not open in this visit.");
  do_change (self, inj_change_new_vial_withdrawn (2, TRUE));
  g_assert_true (inj_visit_record_is_withdrawn (self->record, 2));
  assert_refused (self, inj_change_new_active_vial (2, 1), "Vial 2 is not open in this visit.");
  dose.vial = 2;
  assert_refused (self, new_dose (&dose), "Vial 2 is not open in this visit.");
  assert_refused (self, inj_change_new_vial_withdrawn (2, TRUE), "Vial 2 is in use and cannot be taken back.");
  do_change (self, inj_change_new_vial_withdrawn (2, FALSE));
  g_assert_false (inj_visit_record_is_withdrawn (self->record, 2));
  do_change (self, inj_change_new_active_vial (2, 1));
}

static void
test_vial_in_use (Fixture       *self,
                  gconstpointer  data)
{
  assert_refused (self, inj_change_new_vial_withdrawn (1, TRUE), "Vial 1 is in use and cannot be taken back.");
  /* Drawn from no longer, but a dose came from it. */
  do_change (self, inj_change_new_active_vial (2, 1));
  assert_refused (self, inj_change_new_vial_withdrawn (1, TRUE), "Vial 1 is in use and cannot be taken back.");
  assert_refused (self, inj_change_new_vial_withdrawn (2, TRUE), "Vial 2 is in use and cannot be taken back.");
  do_change (self, inj_change_new_void (1, "undone"));
  do_change (self, inj_change_new_vial_withdrawn (1, TRUE));
}

static void
test_signature_locks (Fixture       *self,
                      gconstpointer  data)
{
  InjInjection dose = make_dose ("frontalis-left-1", 2);
  const char *signed_already = "The visit is signed and can no longer be changed.";

  do_change (self, inj_change_new_signature ("Dr. Sample", "over the limit"));
  g_assert_cmpstr (self->record->signer, ==, "Dr. Sample");
  g_assert_cmpstr (self->record->sign_reason, ==, "over the limit");
  assert_refused (self, new_dose (&dose), signed_already);
  assert_refused (self, inj_change_new_void (1, "undone"), signed_already);
  assert_refused (self, inj_change_new_skip ("frontalis-left-1", "pain", NULL), signed_already);
  assert_refused (self, new_vial (self, 3), signed_already);
  assert_refused (self, inj_change_new_vial_withdrawn (2, TRUE), signed_already);
  assert_refused (self, inj_change_new_active_vial (2, 1), signed_already);
  assert_refused (self, inj_change_new_signature ("Dr. Other", NULL), signed_already);
}

static void
test_copy (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (InjVisitRecord) copy = NULL;

  do_change (self, inj_change_new_skip ("frontalis-left-1", "pain", NULL));
  do_change (self, inj_change_new_vial_withdrawn (2, TRUE));
  copy = inj_visit_record_copy (self->record);
  do_change (self, inj_change_new_skip ("frontalis-left-1", NULL, "pain"));
  do_change (self, inj_change_new_void (1, "undone"));
  do_change (self, inj_change_new_vial_withdrawn (2, FALSE));
  do_change (self, inj_change_new_signature ("Dr. Sample", NULL));

  g_assert_nonnull (inj_visit_record_lookup_live (copy, "procerus-midline-1"));
  g_assert_cmpstr (g_hash_table_lookup (copy->skips, "frontalis-left-1"), ==, "pain");
  g_assert_true (inj_visit_record_is_withdrawn (copy, 2));
  g_assert_cmpint (copy->active_vial, ==, 1);
  g_assert_null (copy->signer);
}

static void
test_free_numbers (void)
{
  static const struct
  {
    const char *place_id;
    int         number;
  } rows[] = {
    { "free-1", 1 }, { "free-9999", 9999 }, { "free-10000", 0 }, { "free-0", 0 }, { "free-01", 0 }, { "free-", 0 },
    { "free--1", 0 }, { "free-+1", 0 }, { "free- 1", 0 }, { "free-1 ", 0 }, { "free-1a", 0 }, { "Free-1", 0 },
    { "procerus-midline-1", 0 }, { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (inj_visit_record_get_free_number (rows[i].place_id), ==, rows[i].number);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/visit-record/takes", test_takes);
  ADD ("/visit-record/void", test_void);
  ADD ("/visit-record/another-side", test_another_side);
  ADD ("/visit-record/bounds", test_bounds);
  ADD ("/visit-record/succession", test_succession);
  ADD ("/visit-record/skip", test_skip);
  ADD ("/visit-record/vials", test_vials);
  ADD ("/visit-record/vial-in-use", test_vial_in_use);
  ADD ("/visit-record/signature-locks", test_signature_locks);
  ADD ("/visit-record/copy", test_copy);
#undef ADD
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/visit-record/refused/", refused[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_refused_dose, tear_down);
    }
  g_test_add_func ("/visit-record/free-numbers", test_free_numbers);

  return g_test_run ();
}
