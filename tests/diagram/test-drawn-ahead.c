/* test-drawn-ahead.c
 *
 * A picture is handed over once, to whoever wants just that one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-drawn-ahead.h"

static cairo_surface_t *
make_picture (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 4, 4);
}

static void
test_handed_over_once (void)
{
  g_autoptr (InjDrawnAhead) ahead = inj_drawn_ahead_new ();
  cairo_surface_t *picture = make_picture ();

  g_assert_true (inj_drawn_ahead_begin (ahead, 0.3, "a"));
  inj_drawn_ahead_end (ahead, picture);

  g_assert_true (inj_drawn_ahead_take (ahead, 0.3, "a") == picture);
  g_assert_null (inj_drawn_ahead_take (ahead, 0.3, "a"));
  g_assert_false (inj_drawn_ahead_begin (ahead, 0.3, "a"));
  cairo_surface_destroy (picture);
}

static void
test_another_is_wanted (void)
{
  static const struct
  {
    double      scale;
    const char *stylesheet;
  } wanted[] = { { 0.31, "a" }, { 0.3, "b" } };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (InjDrawnAhead) ahead = inj_drawn_ahead_new ();

      g_assert_true (inj_drawn_ahead_begin (ahead, 0.3, "a"));
      inj_drawn_ahead_end (ahead, make_picture ());
      g_assert_null (inj_drawn_ahead_take (ahead, wanted[i].scale, wanted[i].stylesheet));
      /* And is not kept for nobody. */
      g_assert_null (inj_drawn_ahead_take (ahead, 0.3, "a"));
    }
}

static void
test_wanted_before_it_is_begun (void)
{
  g_autoptr (InjDrawnAhead) ahead = inj_drawn_ahead_new ();

  g_assert_null (inj_drawn_ahead_take (ahead, 0.3, "a"));
  g_assert_false (inj_drawn_ahead_begin (ahead, 0.3, "a"));
}

static void
test_could_not_be_drawn (void)
{
  g_autoptr (InjDrawnAhead) ahead = inj_drawn_ahead_new ();

  g_assert_true (inj_drawn_ahead_begin (ahead, 0.3, "a"));
  inj_drawn_ahead_end (ahead, NULL);
  g_assert_null (inj_drawn_ahead_take (ahead, 0.3, "a"));
}

static void
test_another_is_wanted_meanwhile (void)
{
  g_autoptr (InjDrawnAhead) ahead = inj_drawn_ahead_new ();

  g_assert_true (inj_drawn_ahead_begin (ahead, 0.3, "a"));
  /* It does not wait for what it has no use for. */
  g_assert_null (inj_drawn_ahead_take (ahead, 0.5, "a"));
  inj_drawn_ahead_end (ahead, make_picture ());
  g_assert_null (inj_drawn_ahead_take (ahead, 0.3, "a"));
}

static gpointer
end_late (gpointer data)
{
  g_usleep (20 * 1000);
  inj_drawn_ahead_end (data, make_picture ());

  return NULL;
}

static void
test_waits (void)
{
  g_autoptr (InjDrawnAhead) ahead = inj_drawn_ahead_new ();
  GThread *thread;
  cairo_surface_t *picture;

  g_assert_true (inj_drawn_ahead_begin (ahead, 0.3, "a"));
  thread = g_thread_new ("late", end_late, ahead);
  picture = inj_drawn_ahead_take (ahead, 0.3, "a");
  g_thread_join (thread);

  g_assert_nonnull (picture);
  cairo_surface_destroy (picture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawn-ahead/handed-over-once", test_handed_over_once);
  g_test_add_func ("/drawn-ahead/another-is-wanted", test_another_is_wanted);
  g_test_add_func ("/drawn-ahead/wanted-before-it-is-begun", test_wanted_before_it_is_begun);
  g_test_add_func ("/drawn-ahead/could-not-be-drawn", test_could_not_be_drawn);
  g_test_add_func ("/drawn-ahead/another-is-wanted-meanwhile", test_another_is_wanted_meanwhile);
  g_test_add_func ("/drawn-ahead/waits", test_waits);

  return g_test_run ();
}
