/* test-anchors.c
 *
 * The table of where sites stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-anchors.h"

static void
test_empty (void)
{
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();

  g_assert_null (inj_anchors_lookup (anchors, "temporalis-left-3"));
}

static void
test_adds (void)
{
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  InjPosition position = { INJ_PLATE_LEFT, -300, 1800 };
  InjPosition other = { INJ_PLATE_TOP, 0, 100 };

  inj_anchors_add (anchors, "temporalis-left-3", &position);
  inj_anchors_add (anchors, "scalp-midline-1", &other);

  g_assert_true (inj_position_equal (inj_anchors_lookup (anchors, "temporalis-left-3"), &position));
  g_assert_true (inj_position_equal (inj_anchors_lookup (anchors, "scalp-midline-1"), &other));
  g_assert_null (inj_anchors_lookup (anchors, "temporalis-right-3"));
}

static void
test_copies (void)
{
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  g_autofree char *id = g_strdup ("temporalis-left-3");
  InjPosition position = { INJ_PLATE_LEFT, -300, 1800 };

  inj_anchors_add (anchors, id, &position);
  position.x = 4711;
  id[0] = 'x';

  g_assert_cmpint (inj_anchors_lookup (anchors, "temporalis-left-3")->x, ==, -300);
}

static void
test_replaces (void)
{
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  InjPosition position = { INJ_PLATE_LEFT, -300, 1800 };
  InjPosition other = { INJ_PLATE_LEFT, -310, 1810 };

  inj_anchors_add (anchors, "temporalis-left-3", &position);
  inj_anchors_add (anchors, "temporalis-left-3", &other);

  g_assert_true (inj_position_equal (inj_anchors_lookup (anchors, "temporalis-left-3"), &other));
}

static void
refuse (const char *site_id,
        InjPlate    plate)
{
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  InjPosition position = { plate, 0, 0 };

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*inj_anchors_add*");
  inj_anchors_add (anchors, site_id, &position);
  g_test_assert_expected_messages ();

  g_assert_null (inj_anchors_lookup (anchors, site_id));
}

static void
test_refuses_what_is_no_site (void)
{
  refuse ("temporalis-left-99", INJ_PLATE_LEFT);
}

static void
test_refuses_another_plate (void)
{
  refuse ("temporalis-left-3", INJ_PLATE_RIGHT);
}

static void
test_finalizes (void)
{
  InjAnchors *anchors = inj_anchors_new ();
  InjPosition position = { INJ_PLATE_LEFT, -300, 1800 };

  inj_anchors_add (anchors, "temporalis-left-3", &position);
  g_assert_finalize_object (anchors);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anchors/empty", test_empty);
  g_test_add_func ("/anchors/adds", test_adds);
  g_test_add_func ("/anchors/copies", test_copies);
  g_test_add_func ("/anchors/replaces", test_replaces);
  g_test_add_func ("/anchors/refuses/what-is-no-site", test_refuses_what_is_no_site);
  g_test_add_func ("/anchors/refuses/another-plate", test_refuses_another_plate);
  g_test_add_func ("/anchors/finalizes", test_finalizes);

  return g_test_run ();
}
