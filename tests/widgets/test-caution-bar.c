/* test-caution-bar.c
 *
 * That the cautions are seen, are out of the way, and move nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/patient/inj-caution.h"
#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/records/inj-caution-bar.h"

static void
add (GPtrArray      *cautions,
     InjCautionKind  kind,
     const char     *text,
     InjDate         ended_on)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (cautions, inj_caution_new (cautions->len + 1, kind, text, inj_date_from_ymd (2026, 1, 1), ended_on,
                                              &error));
  g_assert_no_error (error);
}

static GPtrArray *
make_cautions (void)
{
  GPtrArray *cautions = g_ptr_array_new_with_free_func (g_object_unref);

  add (cautions, INJ_CAUTION_ALLERGY, "latex", INJ_DATE_NONE);

  return cautions;
}

/* Where the content begins. */
static float
get_top (GtkWidget *bar,
         GtkWidget *content)
{
  graphene_rect_t bounds;
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  while (g_get_monotonic_time () < end || gtk_widget_get_height (content) == 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (gtk_widget_compute_bounds (content, bar, &bounds));

  return bounds.origin.y;
}

static void
test_moves_nothing (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (GPtrArray) cautions = make_cautions ();
  GtkWidget *bar = inj_caution_bar_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (bar);
  GtkWidget *content = gtk_label_new ("map");
  float top;

  inj_caution_bar_set_content (INJ_CAUTION_BAR (bar), content);
  gtk_window_present (GTK_WINDOW (fixture->window));
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, NULL);
  widget_fixture_assert_says (bar, "No cautions entered");
  top = get_top (bar, content);
  g_assert_cmpfloat (top, >, 20);

  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_true (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
  widget_fixture_assert_says (bar, "Allergy: latex");
  g_assert_cmpfloat_with_epsilon (get_top (bar, content), top, 0.1);

  widget_fixture_press (bar, "Collapse");
  g_assert_false (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
  widget_fixture_assert_says (bar, "Allergy: latex");
  g_assert_cmpfloat_with_epsilon (get_top (bar, content), top, 0.1);
}

/* What was seen stays collapsed; what is new is shown again. */
static void
test_collapses (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (GPtrArray) cautions = make_cautions ();
  GtkWidget *bar = inj_caution_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_true (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
  made_up_visit_fill_in (made_up, INJ_DETAIL_CONSENT, "yes");
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_false (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));

  add (cautions, INJ_CAUTION_ANTICOAGULANT, "apixaban", INJ_DATE_NONE);
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_true (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
  inj_caution_bar_set_expanded (INJ_CAUTION_BAR (bar), FALSE);
  widget_fixture_assert_says (bar, "Allergy: latex · Anticoagulant: apixaban");
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_false (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));

  inj_caution_bar_show (INJ_CAUTION_BAR (bar), NULL, NULL);
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_true (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
}

/* What has ended is not told; what the label forbids is told by its looks too. */
static void
test_holding (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (GPtrArray) cautions = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *bar = inj_caution_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  add (cautions, INJ_CAUTION_INFECTION, "", inj_visit_get_date (made_up->visit));
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  widget_fixture_assert_says (bar, "No cautions entered");
  g_assert_false (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));

  add (cautions, INJ_CAUTION_INFECTION, "", inj_visit_get_date (made_up->visit) + 1);
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  widget_fixture_assert_silent (bar, "No cautions entered");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (gtk_widget_get_first_child (bar)),
                                           "contraindication"));
}

static GtkWidget *
find_check (GtkWidget  *bar,
            const char *label)
{
  return gtk_widget_get_ancestor (widget_fixture_find_label (bar, label), GTK_TYPE_CHECK_BUTTON);
}

/* A check is shown once it is kept. */
static void
test_checks (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *bar = inj_caution_bar_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (bar);
  GtkWidget *consent, *reviewed;

  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, NULL);
  consent = find_check (bar, "Consent");
  reviewed = find_check (bar, "Reviewed");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (consent), TRUE);
  widget_fixture_assert_actions (fixture, "set-detail('consent', 'yes')");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (consent)));

  made_up_visit_fill_in (made_up, INJ_DETAIL_CONSENT, "yes");
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, NULL);
  widget_fixture_assert_actions (fixture, "");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (consent)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (reviewed)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (reviewed), TRUE);
  widget_fixture_assert_actions (fixture, "set-detail('contraindications-reviewed', 'yes')");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (consent), FALSE);
  widget_fixture_assert_actions (fixture, "set-detail('consent', '')");
}

static void
test_signed (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (GPtrArray) cautions = make_cautions ();
  GtkWidget *bar = inj_caution_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  made_up_visit_sign (made_up, "Dr. Example", NULL);
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_false (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
  widget_fixture_assert_says (bar, "Allergy: latex");
  g_assert_false (gtk_widget_is_sensitive (find_check (bar, "Consent")));
}

static void
test_discarded (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (GPtrArray) cautions = make_cautions ();
  GtkWidget *bar = inj_caution_bar_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (bar);

  made_up_visit_discard (made_up, "wrong patient");
  inj_caution_bar_show (INJ_CAUTION_BAR (bar), made_up->visit, cautions);
  g_assert_false (inj_caution_bar_get_expanded (INJ_CAUTION_BAR (bar)));
  g_assert_false (gtk_widget_is_sensitive (find_check (bar, "Consent")));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/caution-bar/moves-nothing", test_moves_nothing);
  g_test_add_func ("/caution-bar/collapses", test_collapses);
  g_test_add_func ("/caution-bar/holding", test_holding);
  g_test_add_func ("/caution-bar/checks", test_checks);
  g_test_add_func ("/caution-bar/signed", test_signed);
  g_test_add_func ("/caution-bar/discarded", test_discarded);

  return g_test_run ();
}
