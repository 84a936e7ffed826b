/* test-frame.c
 *
 * Head units and user units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-frame.h"

static const InjFrame frame = { INJ_PLATE_BACK, 880, 330, 1000, 1760, 1150, 1150 };

static void
test_to_user (void)
{
  const InjPosition origin = { INJ_PLATE_BACK, 0, 0 };
  const InjPosition shoulder = { INJ_PLATE_BACK, -5740, -6694 };
  double x;
  double y;

  inj_frame_to_user (&frame, &origin, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 880, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 330, 1e-9);

  /* x grows to the right and y upwards. */
  inj_frame_to_user (&frame, &shoulder, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 306, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 999.4, 1e-9);
}

static void
test_to_position (void)
{
  for (int i = -8000; i <= 8000; i += 37)
    {
      const InjPosition before = { INJ_PLATE_BACK, i, 3000 - i };
      InjPosition after;
      double x;
      double y;

      inj_frame_to_user (&frame, &before, &x, &y);
      inj_frame_to_position (&frame, x, y, &after);
      g_assert_true (inj_position_equal (&before, &after));
    }
}

static void
test_crop_keeps_positions (void)
{
  /* The same drawing, cropped by 100 and drawn at half the size. */
  const InjFrame drawn_anew = { INJ_PLATE_BACK, 390, 115, 500, 780, 475, 475 };
  InjPosition before;
  InjPosition after;

  inj_frame_to_position (&frame, 1020, 295, &before);
  inj_frame_to_position (&drawn_anew, (1020 - 100) / 2.0, (295 - 100) / 2.0, &after);
  g_assert_true (inj_position_equal (&before, &after));
  g_assert_cmpint (after.x, ==, 1400);
  g_assert_cmpint (after.y, ==, 350);
}

static void
test_contains (void)
{
  g_assert_true (inj_frame_contains (&frame, 0, 0));
  g_assert_true (inj_frame_contains (&frame, 1760, 1150));
  g_assert_false (inj_frame_contains (&frame, -0.1, 5));
  g_assert_false (inj_frame_contains (&frame, 5, 1150.1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame/to-user", test_to_user);
  g_test_add_func ("/frame/to-position", test_to_position);
  g_test_add_func ("/frame/crop-keeps-positions", test_crop_keeps_positions);
  g_test_add_func ("/frame/contains", test_contains);

  return g_test_run ();
}
