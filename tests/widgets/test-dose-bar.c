/* test-dose-bar.c
 *
 * Where the parts of the bar stand, and what it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widget-fixture.h"
#include "widgets/panel/inj-dose-bar.h"

#define WIDTH 390

static void
allocate (GtkWidget *bar,
          int        width)
{
  int height;

  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (bar, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static GtkWidget *
find_part (GtkWidget  *bar,
           const char *css_class,
           guint       skip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_has_css_class (child, css_class) && skip-- == 0)
        return child;
    }

  return NULL;
}

static void
get_bounds (GtkWidget       *bar,
            GtkWidget       *part,
            graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_get_visible (part));
  g_assert_true (gtk_widget_compute_bounds (part, bar, bounds));
}

static void
assert_part (GtkWidget  *bar,
             const char *css_class,
             int         x,
             int         width)
{
  graphene_rect_t bounds;

  get_bounds (bar, find_part (bar, css_class, 0), &bounds);
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
}

static void
assert_no_part (GtkWidget  *bar,
                const char *css_class)
{
  g_assert_false (gtk_widget_get_visible (find_part (bar, css_class, 0)));
}

/* Labels neither overlap nor leave the bar. */
static void
assert_labels_apart (GtkWidget *bar,
                     int        width)
{
  graphene_rect_t first, second, common;

  get_bounds (bar, find_part (bar, "caption", 0), &first);
  get_bounds (bar, find_part (bar, "caption", 1), &second);
  g_assert_false (graphene_rect_intersection (&first, &second, &common));
  g_assert_cmpfloat (first.origin.x, >=, 0);
  g_assert_cmpfloat (second.origin.x, >=, 0);
  g_assert_cmpfloat (first.origin.x + first.size.width, <=, width);
  g_assert_cmpfloat (second.origin.x + second.size.width, <=, width);
}

static void
test_spans (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, 6250, 8750);
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), INJ_UNITS (155), INJ_UNITS (195));
  allocate (bar, WIDTH);

  assert_part (bar, "given", 0, 125);
  assert_part (bar, "to-go", 125, 175);
  assert_part (bar, "mark", 309, 2);
  assert_no_part (bar, "earlier");
  assert_no_part (bar, "exceeds");
  assert_no_part (bar, "would-exceed");
  widget_fixture_assert_says (bar, "plan 155");
  widget_fixture_assert_says (bar, "maximum 195");
  assert_labels_apart (bar, WIDTH);
}

static void
test_months (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), INJ_UNITS (175), 6250, 0);
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), 0, INJ_UNITS (400));
  inj_dose_bar_set_show_labels (INJ_DOSE_BAR (bar), FALSE);
  allocate (bar, 400);

  assert_part (bar, "earlier", 0, 175);
  assert_part (bar, "given", 175, 63);
  widget_fixture_assert_silent (bar, "maximum 400");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "175 units earlier, 62.5 today, at most 400");
}

/* The labels of the three marks neither overlap nor leave the bar. */
static void
assert_all_apart (GtkWidget *bar,
                  int        width)
{
  for (guint first = 0; first < 3; first++)
    for (guint second = first + 1; second < 3; second++)
      {
        graphene_rect_t label, other, common;

        if (!gtk_widget_get_visible (find_part (bar, "caption", first)) ||
            !gtk_widget_get_visible (find_part (bar, "caption", second)))
          continue;
        get_bounds (bar, find_part (bar, "caption", first), &label);
        get_bounds (bar, find_part (bar, "caption", second), &other);
        g_assert_false (graphene_rect_intersection (&label, &other, &common));
        g_assert_cmpfloat (MIN (label.origin.x, other.origin.x), >=, 0);
        g_assert_cmpfloat (label.origin.x + label.size.width, <=, width);
        g_assert_cmpfloat (other.origin.x + other.size.width, <=, width);
      }
}

static void
test_practice_labels (void)
{
  const struct
  {
    int plan, maximum, practice;
  } cases[] = { { 155, 195, 160 }, { 155, 155, 150 }, { 155, 0, 155 }, { 155, 195, 195 }, { 195, 155, 300 } };
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, INJ_UNITS (100), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int width = 180; width <= 600; width += 30)
      {
        inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), INJ_UNITS (cases[i].plan), INJ_UNITS (cases[i].maximum));
        inj_dose_bar_set_practice (INJ_DOSE_BAR (bar), INJ_UNITS (cases[i].practice));
        allocate (bar, width);
        assert_all_apart (bar, width);
      }
}

/* The practice's own figure has a mark and a name of its own beside the label's,
 * and what passes it is told. */
static void
test_practice (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, INJ_UNITS (100), 0);
  inj_dose_bar_set_show_labels (INJ_DOSE_BAR (bar), FALSE);
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), 0, INJ_UNITS (400));
  inj_dose_bar_set_practice (INJ_DOSE_BAR (bar), INJ_UNITS (80));
  allocate (bar, 400);
  assert_part (bar, "practice-mark", 79, 2);
  assert_no_part (bar, "exceeds");
  widget_fixture_assert_says (bar, "practice 80");
  widget_fixture_assert_says (bar, "20 units over the practice’s figure");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "100 units given, 0 to go, at most 400, by the practice’s own figure 80; "
                                       "20 units over the practice’s figure");

  inj_dose_bar_set_practice (INJ_DOSE_BAR (bar), 0);
  assert_no_part (bar, "practice-mark");
  widget_fixture_assert_silent (bar, "practice 80");
}

/* The bar grows past the maximum, and what lies beyond is hatched and told. */
static void
test_exceeds (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, INJ_UNITS (250), 0);
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), INJ_UNITS (155), INJ_UNITS (200));
  allocate (bar, 250);

  assert_part (bar, "given", 0, 250);
  assert_part (bar, "exceeds", 200, 50);
  assert_no_part (bar, "would-exceed");
  widget_fixture_assert_says (bar, "50 units over the maximum");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "250 units given, 0 to go, at most 200; 50 units over the maximum");

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, INJ_UNITS (200), 0);
  assert_no_part (bar, "exceeds");
  widget_fixture_assert_silent (bar, "50 units over the maximum");
}

/* A limit is told before it is passed. */
static void
test_would_exceed (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, INJ_UNITS (100), INJ_UNITS (150));
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), 0, INJ_UNITS (200));
  allocate (bar, 250);

  assert_part (bar, "would-exceed", 200, 50);
  assert_no_part (bar, "exceeds");
  widget_fixture_assert_says (bar, "as planned, 50 units over the maximum");
}

static void
test_labels_never_overlap (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);
  int minimum;

  for (int plan = 5; plan <= 400; plan += 5)
    {
      if (plan == 195)
        continue;
      inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), INJ_UNITS (plan), INJ_UNITS (195));
      gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      for (int width = minimum; width < 320; width += 30)
        {
          allocate (bar, width);
          assert_labels_apart (bar, width);
        }
    }
}

static void
test_one_mark_for_both (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), INJ_UNITS (155), INJ_UNITS (155));
  widget_fixture_assert_says (bar, "plan and maximum 155");
  widget_fixture_assert_silent (bar, "plan 155");
}

static void
test_right_to_left (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  gtk_widget_set_direction (bar, GTK_TEXT_DIR_RTL);
  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, INJ_UNITS (50), 0);
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), 0, INJ_UNITS (200));
  allocate (bar, 200);
  assert_part (bar, "given", 150, 50);
}

static void
test_role (void)
{
  GtkWidget *bar = inj_dose_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_METER);
  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), 0, 6250, 0);
  inj_dose_bar_set_marks (INJ_DOSE_BAR (bar), 0, INJ_UNITS (195));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 62.5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 195.0);
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/dose-bar/spans", test_spans);
  g_test_add_func ("/dose-bar/months", test_months);
  g_test_add_func ("/dose-bar/practice", test_practice);
  g_test_add_func ("/dose-bar/practice-labels", test_practice_labels);
  g_test_add_func ("/dose-bar/exceeds", test_exceeds);
  g_test_add_func ("/dose-bar/would-exceed", test_would_exceed);
  g_test_add_func ("/dose-bar/labels-never-overlap", test_labels_never_overlap);
  g_test_add_func ("/dose-bar/one-mark-for-both", test_one_mark_for_both);
  g_test_add_func ("/dose-bar/right-to-left", test_right_to_left);
  g_test_add_func ("/dose-bar/role", test_role);

  return g_test_run ();
}
