/* test-action.c
 *
 * Actions as values, and digests that cover all that they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-action.h"

#include "visit-fixture.h"

static const char *const kind_ids[] = {
  "give", "void", "correct", "move", "skip", "unskip", "open-vial", "choose-vial", "sign", "undo", "redo",
  "plan", "repeat", "mirror", "unplan", "fill-in", "explain", "correct-vial", "withdraw-vial", "add-on", "discard",
  "amend",
};

static void
test_kinds (void)
{
  InjActionKind kind;

  for (gsize i = 0; i < G_N_ELEMENTS (kind_ids); i++)
    {
      g_assert_true (inj_action_kind_from_id (kind_ids[i], &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (inj_action_kind_get_id (kind), ==, kind_ids[i]);
    }
  g_assert_false (inj_action_kind_from_id ("delete", &kind));
}

/* What an action says; each row of the table below changes one thing of it. */
typedef struct
{
  int          revision;
  int          reverts;
  gint64       at;
  const char  *actor;
  const char  *previous;
  const char  *skipped;
  const char  *reason;
  const char  *voided;
  const char  *signer;
  const char  *lot;
  InjVialOrigin origin;
  gboolean     is_withdrawn;
  int          chosen;
  InjInjection dose;
} Account;

static Account
make_account (void)
{
  Account account = {
    .revision = 5, .reverts = 0, .at = 1000, .actor = "nurse", .previous = "abc",
    .skipped = "procerus-midline-1", .reason = "pain", .voided = "wrong site", .signer = "Dr. Sample",
    .lot = "C1234", .is_withdrawn = TRUE, .chosen = 2,
  };

  account.dose.number = 3;
  account.dose.place_id = (char *) "frontalis-left-1";
  account.dose.muscle = INJ_MUSCLE_FRONTALIS;
  account.dose.side = INJ_SIDE_LEFT;
  account.dose.units = 500;
  account.dose.vial = 1;
  account.dose.given_at = 900;
  account.dose.indication = (char *) "chronic-migraine";

  return account;
}

static char *
dup_digest (const Account *account)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = inj_product_new ("botox", "Botox", "onabotulinumtoxina", sizes, TRUE);
  g_autoptr (InjVial) plain = inj_vial_new (1, product, account->lot, DATE_OF_VISIT, 20000, 4000, NULL);
  g_autoptr (InjVial) vial = inj_vial_with_origin (plain, &account->origin, NULL);
  g_autoptr (InjInjection) injection = inj_injection_new (&account->dose);
  g_autoptr (InjAction) action = NULL;

  g_ptr_array_add (changes, inj_change_new_injection (injection));
  g_ptr_array_add (changes, inj_change_new_skip (account->skipped, account->reason, NULL));
  g_ptr_array_add (changes, inj_change_new_void (2, account->voided));
  g_ptr_array_add (changes, inj_change_new_vial (vial));
  g_ptr_array_add (changes, inj_change_new_vial_withdrawn (2, account->is_withdrawn));
  g_ptr_array_add (changes, inj_change_new_active_vial (account->chosen, 1));
  g_ptr_array_add (changes, inj_change_new_signature (account->signer, NULL));
  action = inj_action_new (account->revision, INJ_ACTION_GIVE, account->reverts, account->at, account->actor, changes);

  return inj_action_dup_digest (action, account->previous);
}

static void
assert_differs (const Account *account)
{
  Account unchanged = make_account ();
  g_autofree char *digest = dup_digest (account);
  g_autofree char *original = dup_digest (&unchanged);

  g_assert_cmpstr (digest, !=, original);
}

#define CHANGE(field, value) \
  G_STMT_START \
    { \
      Account account = make_account (); \
\
      account.field = value; \
      assert_differs (&account); \
    } \
  G_STMT_END

static void
test_digest_covers_the_action (void)
{
  CHANGE (revision, 6);
  CHANGE (reverts, 4);
  CHANGE (at, 1001);
  CHANGE (actor, "Nurse");
  CHANGE (previous, "abd");
}

static void
test_digest_covers_the_changes (void)
{
  CHANGE (skipped, "frontalis-left-2");
  CHANGE (reason, "Pain");
  CHANGE (reason, NULL);
  CHANGE (voided, "");
  CHANGE (signer, "Dr. Other");
  CHANGE (lot, "C1235");
  CHANGE (origin.serial, "S1");
  CHANGE (origin.gtin, "00300231145014");
  CHANGE (origin.source, INJ_VIAL_SOURCE_BOUGHT);
  CHANGE (origin.opened_at, 1);
  CHANGE (is_withdrawn, FALSE);
  CHANGE (chosen, 3);
}

static void
test_digest_covers_the_dose (void)
{
  CHANGE (dose.number, 4);
  CHANGE (dose.place_id, (char *) "frontalis-left-2");
  CHANGE (dose.muscle, INJ_MUSCLE_TEMPORALIS);
  CHANGE (dose.side, INJ_SIDE_RIGHT);
  CHANGE (dose.muscle_name, (char *) "");
  CHANGE (dose.position.plate, INJ_PLATE_TOP);
  CHANGE (dose.position.x, 1);
  CHANGE (dose.position.y, -1);
  CHANGE (dose.units, 501);
  CHANGE (dose.vial, 2);
  CHANGE (dose.route, INJ_ROUTE_SUBCUTANEOUS);
  CHANGE (dose.given_at, 901);
  CHANGE (dose.indication, (char *) "other");
  CHANGE (dose.in_bulk, TRUE);
  CHANGE (dose.succeeds, 1);
  CHANGE (dose.note, (char *) "");
}

#define ADD_ON_OF(id) \
  "[Protocol]\nId=" id "\nVersion=1\nName=Made up\nSubstance=onabotulinumtoxina\nIndication=bruxism\n" \
  "Standing=off-label\nSource=nobody\nVerified=check\nChecked=2026-11-20\nAddOn=true\n" \
  "[Site masseter-right-1]\nUnits=6\nRequired=true\n"

static char *
dup_digest_of (InjChange *change)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (InjAction) action = NULL;

  g_ptr_array_add (changes, change);
  action = inj_action_new (1, INJ_ACTION_PLAN, 0, 1, "nurse", changes);

  return inj_action_dup_digest (action, "start");
}

/* Takes both. */
static void
assert_differ (InjChange *one,
               InjChange *other)
{
  g_autofree char *one_digest = dup_digest_of (one);
  g_autofree char *other_digest = dup_digest_of (other);

  g_assert_cmpstr (one_digest, !=, other_digest);
}

static InjChange *
make_plan (const InjPlannedDose *template)
{
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (template);

  return inj_change_new_plan ("free-1", planned);
}

#define CHANGE_PLAN(field, value) \
  G_STMT_START \
    { \
      InjPlannedDose other = template; \
\
      other.field = value; \
      assert_differ (make_plan (&template), make_plan (&other)); \
    } \
  G_STMT_END

static void
test_digest_covers_the_plan (void)
{
  const InjPlannedDose template = {
    .place_id = (char *) "free-1", .muscle = INJ_MUSCLE_OTHER, .side = INJ_SIDE_LEFT, .units = 250,
    .position = { INJ_PLATE_FRONT, 1000, 20 }, .indication = (char *) "chronic-migraine",
  };

  CHANGE_PLAN (place_id, (char *) "free-2");
  CHANGE_PLAN (muscle, INJ_MUSCLE_SCALP);
  CHANGE_PLAN (side, INJ_SIDE_RIGHT);
  CHANGE_PLAN (muscle_name, (char *) "Platysma");
  CHANGE_PLAN (position.plate, INJ_PLATE_TOP);
  CHANGE_PLAN (position.x, 1001);
  CHANGE_PLAN (position.y, 21);
  CHANGE_PLAN (units, 251);
  CHANGE_PLAN (route, INJ_ROUTE_INTRADERMAL);
  CHANGE_PLAN (indication, (char *) "other");
  CHANGE_PLAN (from_visit, 3);
  CHANGE_PLAN (from_place, (char *) "free-1");
  CHANGE_PLAN (substance_id, (char *) "abobotulinumtoxina");
  assert_differ (make_plan (&template), inj_change_new_plan ("free-1", NULL));
}

static void
test_digest_covers_later_kinds (void)
{
  g_autoptr (InjProtocol) one = inj_protocol_parse ("one", ADD_ON_OF ("one"), -1, NULL);
  g_autoptr (InjProtocol) other = inj_protocol_parse ("other", ADD_ON_OF ("other"), -1, NULL);

  assert_differ (inj_change_new_detail (INJ_DETAIL_NOTE, "a"), inj_change_new_detail (INJ_DETAIL_NOTE, "b"));
  assert_differ (inj_change_new_detail (INJ_DETAIL_NOTE, ""), inj_change_new_detail (INJ_DETAIL_NOTE, NULL));
  assert_differ (inj_change_new_detail (INJ_DETAIL_NOTE, "a"), inj_change_new_detail (INJ_DETAIL_NEEDLE, "a"));
  assert_differ (inj_change_new_deviation_reason ("free-1", "a"), inj_change_new_deviation_reason ("free-1", NULL));
  assert_differ (inj_change_new_deviation_reason ("free-1", "a"), inj_change_new_deviation_reason ("free-2", "a"));
  assert_differ (inj_change_new_add_on (one, FALSE), inj_change_new_add_on (other, FALSE));
  assert_differ (inj_change_new_add_on (one, FALSE), inj_change_new_add_on (one, TRUE));
  assert_differ (inj_change_new_amendment ("a", "why"), inj_change_new_amendment ("b", "why"));
  assert_differ (inj_change_new_amendment ("a", "why"), inj_change_new_amendment ("a", "Why"));
  assert_differ (inj_change_new_in_error ("why"), inj_change_new_in_error (NULL));
}

/* Text that looks like the end of one field and the start of the next. */
static void
test_digest_is_not_fooled (void)
{
  Account one = make_account ();
  Account other = make_account ();
  g_autofree char *one_digest = NULL;
  g_autofree char *other_digest = NULL;

  one.skipped = "a;4:pain";
  one.reason = "x";
  other.skipped = "a";
  other.reason = "4:pain;1:x";
  one_digest = dup_digest (&one);
  other_digest = dup_digest (&other);

  g_assert_cmpstr (one_digest, !=, other_digest);
}

/* What the first version of the program made of it: records that it kept lead to
 * the same digests for ever. */
static void
test_digest_is_as_it_was (void)
{
  Account account = make_account ();
  g_autofree char *digest = dup_digest (&account);

  g_assert_cmpstr (digest, ==, "d710f808cd6d1b3f25c6d0b1c7948f6e000a13e004befc6de21e98d44269ef7c");
}

static void
test_digest_is_the_same_for_the_same (void)
{
  Account account = make_account ();
  g_autofree char *one = dup_digest (&account);
  g_autofree char *other = dup_digest (&account);

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpuint (strlen (one), ==, 64);
}

/* A log that was changed does not lead to where it led. */
static void
test_leads (void)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  for (int i = 1; i <= 2; i++)
    g_ptr_array_add (actions, inj_action_new (i, INJ_ACTION_UNDO, 0, i, "assistant",
                                              g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free)));
  one = inj_action_dup_digest (g_ptr_array_index (actions, 0), "start");
  two = inj_action_dup_digest (g_ptr_array_index (actions, 1), one);

  g_assert_true (inj_action_do_lead (actions, 0, "start", two));
  g_assert_true (inj_action_do_lead (actions, 1, one, two));
  g_assert_true (inj_action_do_lead (actions, 2, two, two));
  g_assert_false (inj_action_do_lead (actions, 0, "start", one));
  g_assert_false (inj_action_do_lead (actions, 0, one, two));
  g_assert_false (inj_action_do_lead (actions, 2, one, two));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action/digest-covers-the-plan", test_digest_covers_the_plan);
  g_test_add_func ("/action/digest-covers-later-kinds", test_digest_covers_later_kinds);
  g_test_add_func ("/action/kinds", test_kinds);
  g_test_add_func ("/action/leads", test_leads);
  g_test_add_func ("/action/digest/as-it-was", test_digest_is_as_it_was);
  g_test_add_func ("/action/digest/same-for-the-same", test_digest_is_the_same_for_the_same);
  g_test_add_func ("/action/digest/covers-the-action", test_digest_covers_the_action);
  g_test_add_func ("/action/digest/covers-the-changes", test_digest_covers_the_changes);
  g_test_add_func ("/action/digest/covers-the-dose", test_digest_covers_the_dose);
  g_test_add_func ("/action/digest/is-not-fooled", test_digest_is_not_fooled);

  return g_test_run ();
}
