/* test-practice-figures.c
 *
 * That a practice's own figures and reasons are kept as they were typed, or not
 * at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/inj-practice-figures.h"
#include "app/inj-reason-lists.h"
#include "session/inj-practice-reasons.h"

#include "app-fixture.h"
#include "session-fixture.h"

static GtkWidget *
make_figures (SessionFixture *fixture)
{
  GtkWidget *figures = g_object_ref_sink (g_object_new (INJ_TYPE_PRACTICE_FIGURES, NULL));

  inj_practice_figures_set_practice (INJ_PRACTICE_FIGURES (figures), fixture->practice);

  return figures;
}

static void
apply (GtkWidget *figures)
{
  g_signal_emit_by_name (app_fixture_find_row (figures, "Units at One Site"), "apply");
}

/* What the label says stands beside, and follows it. */
static void
test_label (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *figures = make_figures (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (app_fixture_says (figures, "Label: 195, EU SmPC"));
  g_assert_true (app_fixture_says (figures, "Label: 400 in 3 months, US label"));
  g_assert_true (app_fixture_says (figures, "Label: 84 days, EU SmPC"));
  g_assert_true (app_fixture_says (figures, "Label: 50, "));

  app_fixture_type (figures, "Units in a Visit", "18");
  g_assert_true (inj_practice_set_label (fixture->practice, INJ_LABEL_US, &error));
  inj_practice_figures_follow_label (INJ_PRACTICE_FIGURES (figures));
  g_assert_true (app_fixture_says (figures, "Label: 155, US label"));
  g_assert_cmpstr (app_fixture_get_text (figures, "Units in a Visit"), ==, "18");
  g_assert_finalize_object (figures);
}

static void
test_keeps (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *figures = make_figures (fixture);
  const InjBackground *background;
  const char *limits = "[Limit site]\nScope=site\nMaximumUnits=12.5\n\n[Limit visit]\nScope=visit\nMaximumUnits=180\n\n"
                       "[Limit months-4]\nScope=months\nMonths=4\nMaximumUnits=360\n\n"
                       "[Limit interval]\nScope=interval\nDays=90\n";

  app_fixture_type (figures, "Units at One Site", "12,5");
  app_fixture_type (figures, "Units in a Visit", "180");
  app_fixture_type (figures, "Units over Some Months", "360");
  app_fixture_type (figures, "How Many Months", "4");
  app_fixture_type (figures, "Days between Two Visits", "90");
  apply (figures);
  g_assert_true (app_fixture_says (figures, "Kept."));
  g_assert_cmpstr (inj_practice_get_limits (fixture->practice), ==, limits);
  background = inj_visit_session_get_background (fixture->session);
  g_assert_cmpuint (background->practice_limits->len, ==, 4);

  /* They are there again, and empty is none. */
  g_assert_finalize_object (figures);
  figures = make_figures (fixture);
  g_assert_cmpstr (app_fixture_get_text (figures, "Units at One Site"), ==, "12.5");
  g_assert_cmpstr (app_fixture_get_text (figures, "How Many Months"), ==, "4");
  app_fixture_type (figures, "Units at One Site", "");
  app_fixture_type (figures, "Units in a Visit", "");
  app_fixture_type (figures, "Units over Some Months", "");
  app_fixture_type (figures, "How Many Months", "");
  app_fixture_type (figures, "Days between Two Visits", "");
  apply (figures);
  g_assert_cmpstr (inj_practice_get_limits (fixture->practice), ==, "");
  g_assert_finalize_object (figures);
}

/* A muscle's figure has no field here. */
static void
test_keeps_others (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  const char *muscle = "[Muscle trapezius]\nMaximumUnits=40\n";
  g_autoptr (GError) error = NULL;
  GtkWidget *figures;

  g_assert_true (inj_practice_set_limits (fixture->practice, muscle, &error));
  figures = make_figures (fixture);
  app_fixture_type (figures, "Days between Two Visits", "90");
  apply (figures);
  g_assert_true (g_str_has_prefix (inj_practice_get_limits (fixture->practice), muscle));
  g_assert_nonnull (strstr (inj_practice_get_limits (fixture->practice), "Days=90"));
  g_assert_finalize_object (figures);
}

static void
test_refused (void)
{
  const struct
  {
    const char *title;
    const char *text;
    const char *message;
  } cases[] = {
    { "Units at One Site", "5 0", "Units at One Site: " },
    { "Units at One Site", "0", "Units at One Site: " },
    { "Units in a Visit", "abc", "Units in a Visit: " },
    { "Units in a Visit", "٥", "Units in a Visit: " },
    { "Units over Some Months", "400", "How Many Months: type over how many months" },
    { "How Many Months", "3", "Units over Some Months: type the units" },
    { "Days between Two Visits", "84.5", "Days between Two Visits: type a whole number from 1 to 730, or nothing." },
    { "Days between Two Visits", "0", "Days between Two Visits: " },
    { "Days between Two Visits", "-84", "Days between Two Visits: " },
    { "Days between Two Visits", "9999999999999999999999", "Days between Two Visits: " },
  };

  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *figures = make_figures (fixture);

      app_fixture_type (figures, cases[i].title, cases[i].text);
      apply (figures);
      g_assert_true (app_fixture_says (figures, cases[i].message));
      g_assert_cmpstr (app_fixture_get_text (figures, cases[i].title), ==, cases[i].text);
      g_assert_cmpstr (inj_practice_get_limits (fixture->practice), ==, "");
      g_assert_finalize_object (figures);
    }
}

static GtkTextBuffer *
get_buffer (GtkWidget *lists)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (app_fixture_find (lists, GTK_TYPE_TEXT_VIEW)));
}

static void
test_reasons (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *lists = g_object_ref_sink (g_object_new (INJ_TYPE_REASON_LISTS, NULL));
  g_autoptr (InjUsualReasons) kept = NULL;
  g_autoptr (InjUsualReasons) reset = NULL;

  inj_reason_lists_set_practice (INJ_REASON_LISTS (lists), fixture->practice);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (app_fixture_find_row (lists, "For a Departure")), TRUE);

  gtk_text_buffer_set_text (get_buffer (lists), "Brow low\nBrow low", -1);
  app_fixture_press (lists, "Keep");
  g_assert_true (app_fixture_says (lists, "“Brow low” is there twice"));
  gtk_text_buffer_set_text (get_buffer (lists), "Brow low\n Asymmetry \n", -1);
  app_fixture_press (lists, "Keep");
  kept = inj_practice_load_reasons (fixture->practice);
  g_assert_cmpstr (inj_usual_reasons_get (kept, INJ_REASON_DEVIATION)[1], ==, "Asymmetry");
  g_assert_null (inj_usual_reasons_get (kept, INJ_REASON_DEVIATION)[2]);

  app_fixture_press (lists, "Reset");
  reset = inj_practice_load_reasons (fixture->practice);
  g_assert_null (reset->own[INJ_REASON_DEVIATION]);
  g_assert_finalize_object (lists);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/practice-figures/label", test_label);
  g_test_add_func ("/app/practice-figures/keeps", test_keeps);
  g_test_add_func ("/app/practice-figures/keeps-others", test_keeps_others);
  g_test_add_func ("/app/practice-figures/refused", test_refused);
  g_test_add_func ("/app/practice-figures/reasons", test_reasons);

  return g_test_run ();
}
