/* test-event.c
 *
 * An event says what happened and when, and stays where it is when voided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/patient/inj-event.h"
#include "domain/values/inj-domain-error.h"

static void
test_kinds (void)
{
  const char *const ids[] = { "ptosis", "neck-pain", "dysphagia", "breathing-difficulty", "weakness-elsewhere",
                              "fainting", "other" };
  InjEventKind kind;

  g_assert_cmpint (G_N_ELEMENTS (ids), ==, INJ_N_EVENT_KINDS);
  for (int i = 0; i < INJ_N_EVENT_KINDS; i++)
    {
      g_assert_cmpstr (inj_event_kind_get_id ((InjEventKind) i), ==, ids[i]);
      g_assert_true (inj_event_kind_from_id (ids[i], &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (inj_event_kind_get_name (kind), !=, "");
    }
  g_assert_false (inj_event_kind_from_id ("joy", &kind));
}

static void
test_says (void)
{
  g_autoptr (InjEvent) event = inj_event_new (4, 2461000, INJ_EVENT_NECK_PAIN, " a week ", 2461020, TRUE, NULL);
  g_autoptr (InjEvent) bare = inj_event_new (0, 2461000, INJ_EVENT_PTOSIS, "", 2461020, FALSE, NULL);
  g_autofree char *title = inj_event_dup_title (event);
  g_autofree char *bare_title = inj_event_dup_title (bare);

  g_assert_cmpint (inj_event_get_id (event), ==, 4);
  g_assert_cmpuint (inj_event_get_date (event), ==, 2461000);
  g_assert_cmpint (inj_event_get_kind (event), ==, INJ_EVENT_NECK_PAIN);
  g_assert_cmpstr (inj_event_get_text (event), ==, "a week");
  g_assert_cmpuint (inj_event_get_recorded_on (event), ==, 2461020);
  g_assert_true (inj_event_is_voided (event));
  g_assert_cmpstr (title, ==, "Neck pain: a week");
  g_assert_cmpstr (bare_title, ==, "Ptosis");
  g_assert_finalize_object (g_steal_pointer (&event));
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_event_new (0, 2461000, INJ_EVENT_OTHER, " ", 2461020, FALSE, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (inj_event_new (0, 2461000, INJ_EVENT_FAINTING, "a\tb", 2461020, FALSE, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event/kinds", test_kinds);
  g_test_add_func ("/event/says", test_says);
  g_test_add_func ("/event/refused", test_refused);

  return g_test_run ();
}
