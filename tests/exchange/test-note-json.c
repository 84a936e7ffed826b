/* test-note-json.c
 *
 * Cautions and events as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-note-json.h"

#include "exchange-fixture.h"

#define DAY(day) inj_date_from_ymd (2026, 11, day)

static void
test_cautions (void)
{
  g_autoptr (GPtrArray) cautions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (cautions, inj_caution_new (4, INJ_CAUTION_ANTICOAGULANT, "apixaban", DAY (1), INJ_DATE_NONE, &error));
  g_ptr_array_add (cautions, inj_caution_new (5, INJ_CAUTION_PREGNANCY, "", DAY (2), DAY (9), &error));
  g_assert_no_error (error);

  text = inj_note_json_write_cautions (cautions, DAY (9));
  exchange_fixture_assert_golden (text, "cautions.json");
}

static void
test_a_caution_holds_until_its_end (void)
{
  g_autoptr (GPtrArray) cautions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_ptr_array_add (cautions, inj_caution_new (5, INJ_CAUTION_PREGNANCY, "", DAY (2), DAY (9), &error));
  g_assert_no_error (error);

  before = inj_note_json_write_cautions (cautions, DAY (8));
  after = inj_note_json_write_cautions (cautions, DAY (9));
  g_assert_nonnull (strstr (before, "\"holds\": true"));
  g_assert_nonnull (strstr (after, "\"holds\": false"));
}

static void
test_events (void)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (events, inj_event_new (1, DAY (3), INJ_EVENT_NECK_PAIN, "for a week", DAY (20), FALSE, &error));
  g_ptr_array_add (events, inj_event_new (2, DAY (4), INJ_EVENT_PTOSIS, "", DAY (20), TRUE, &error));
  g_assert_no_error (error);

  text = inj_note_json_write_events (events);
  exchange_fixture_assert_golden (text, "events.json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-json/cautions", test_cautions);
  g_test_add_func ("/note-json/a-caution-holds-until-its-end", test_a_caution_holds_until_its_end);
  g_test_add_func ("/note-json/events", test_events);

  return g_test_run ();
}
