/* test-fold.c
 *
 * Two beside each other, or below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widget-fixture.h"
#include "widgets/controls/inj-fold.h"

#define WIDTH 100
#define SPACING 20

static GtkWidget *
add_child (GtkWidget *fold,
           int        width)
{
  GtkWidget *child = gtk_drawing_area_new ();

  gtk_widget_set_size_request (child, width, 30);
  gtk_widget_set_parent (child, fold);

  return child;
}

static GtkWidget *
make_fold (GtkWidget **first,
           GtkWidget **last)
{
  GtkWidget *fold = inj_fold_new ();

  inj_fold_set_spacing (INJ_FOLD (fold), SPACING);
  *first = add_child (fold, WIDTH);
  *last = add_child (fold, WIDTH);

  return fold;
}

/* Gives it a width, and as much height as it asks for then. */
static int
allocate (GtkWidget *fold,
          int        width)
{
  int height;

  gtk_widget_measure (fold, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (fold, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (fold, &(GtkAllocation) { 0, 0, width, height }, -1);

  return height;
}

static void
assert_place (GtkWidget *fold,
              GtkWidget *child,
              int        x,
              int        width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fold, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
}

static gboolean
is_below (GtkWidget *fold,
          GtkWidget *first,
          GtkWidget *last)
{
  graphene_rect_t above, below;

  g_assert_true (gtk_widget_compute_bounds (first, fold, &above));
  g_assert_true (gtk_widget_compute_bounds (last, fold, &below));

  return below.origin.y >= above.origin.y + above.size.height;
}

static void
test_room (void)
{
  GtkWidget *first, *last;
  GtkWidget *fold = make_fold (&first, &last);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (fold);
  int minimum;

  gtk_widget_measure (fold, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, WIDTH);

  g_assert_cmpint (allocate (fold, 2 * WIDTH + SPACING), ==, 30);
  assert_place (fold, first, 0, WIDTH);
  assert_place (fold, last, WIDTH + SPACING, WIDTH);

  g_assert_cmpint (allocate (fold, 2 * WIDTH + SPACING - 1), >, 60);
  g_assert_true (is_below (fold, first, last));
  assert_place (fold, first, 0, 2 * WIDTH + SPACING - 1);
  assert_place (fold, last, 0, 2 * WIDTH + SPACING - 1);
}

/* Who takes what is over. */
static void
test_rest (void)
{
  GtkWidget *first, *last;
  GtkWidget *fold = make_fold (&first, &last);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (fold);

  allocate (fold, 500);
  assert_place (fold, first, 0, WIDTH);
  assert_place (fold, last, WIDTH + SPACING, 500 - WIDTH - SPACING);

  gtk_widget_set_hexpand (first, TRUE);
  allocate (fold, 500);
  assert_place (fold, first, 0, 500 - WIDTH - SPACING);
  assert_place (fold, last, 500 - WIDTH, WIDTH);

  gtk_widget_set_direction (fold, GTK_TEXT_DIR_RTL);
  allocate (fold, 500);
  assert_place (fold, first, WIDTH + SPACING, 500 - WIDTH - SPACING);
  assert_place (fold, last, 0, WIDTH);

  gtk_widget_set_visible (last, FALSE);
  allocate (fold, 150);
  assert_place (fold, first, 0, 150);
}

/* Whether it folds is then no matter of what it says, as long as both fit. */
static void
test_chars (void)
{
  GtkWidget *first, *last;
  GtkWidget *fold = make_fold (&first, &last);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (fold);

  inj_fold_set_chars (INJ_FOLD (fold), 200);
  g_assert_cmpint (allocate (fold, 600), >, 60);
  gtk_widget_set_size_request (first, 20, 30);
  g_assert_cmpint (allocate (fold, 600), >, 60);

  inj_fold_set_chars (INJ_FOLD (fold), 1);
  g_assert_cmpint (allocate (fold, 600), ==, 30);
  gtk_widget_set_size_request (first, 500, 30);
  g_assert_cmpint (allocate (fold, 600), >, 60);
}

int
main (int    argc,
      char **argv)
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/fold/room", test_room);
  g_test_add_func ("/fold/rest", test_rest);
  g_test_add_func ("/fold/chars", test_chars);

  return g_test_run ();
}
