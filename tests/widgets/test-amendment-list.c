/* test-amendment-list.c
 *
 * That what was signed is seen beside what was put right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-practice-limits.h"
#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/map/inj-struck-layer.h"
#include "widgets/panel/inj-amendment-list.h"
#include "widgets/panel/inj-months-box.h"
#include "widgets/panel/inj-signature-box.h"

static void
amend (MadeUpVisit        *made_up,
       const InjAmendment *amendment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAction) action = inj_compose_amend (made_up->visit, &made_up->compose, amendment, &error);

  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (made_up->visit, action, &error));
}

static MadeUpVisit *
make_amended (void)
{
  MadeUpVisit *made_up = made_up_visit_new ("preempt-155");
  InjAmendment amendment = { .kind = INJ_AMENDMENT_VOID_DOSE, .author = "Dr. Roe", .reason = "typed <twice>" };
  g_autoptr (InjVial) vial = NULL;
  InjVial *opened;

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give (made_up, "corrugator-right-1", 0);
  made_up_visit_give (made_up, "corrugator-left-1", 0);
  made_up_visit_sign (made_up, "Dr. Doe", NULL);
  amendment.place_id = "corrugator-left-1";
  amend (made_up, &amendment);

  opened = inj_visit_lookup_vial (made_up->visit, 1);
  vial = inj_vial_new (1, inj_vial_get_product (opened), "C1243", inj_vial_get_expiry (opened),
                       inj_vial_get_labelled (opened), inj_vial_get_diluent (opened), NULL);
  amendment = (InjAmendment) { .kind = INJ_AMENDMENT_CORRECT_VIAL, .author = "A. B.", .reason = "misread", .vial = vial };
  amend (made_up, &amendment);

  return made_up;
}

static void
test_lists (void)
{
  g_autoptr (MadeUpVisit) made_up = make_amended ();
  GtkWidget *list = inj_amendment_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);
  GtkWidget *body;

  inj_amendment_list_show (INJ_AMENDMENT_LIST (list), made_up->visit);
  widget_fixture_assert_says (list, "Amended by Dr. Roe on 20 November 2026");
  widget_fixture_assert_says (list, "typed <twice>");
  body = widget_fixture_find_label (list, "Corrugator, left, 1: 5 units → not given");
  g_assert_nonnull (body);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (body)), ==, "Corrugator, left, 1: <s>5 units</s> → not given");
  widget_fixture_assert_says (list, "Vial 1, lot: C1234 → C1243");
}

static void
test_none (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_amendment_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);

  inj_amendment_list_show (INJ_AMENDMENT_LIST (list), made_up->visit);
  g_assert_false (gtk_widget_get_visible (list));
}

/* On its plate, and on no other; undone doses of the draft are not crossed. */
static void
test_struck (void)
{
  g_autoptr (MadeUpVisit) made_up = make_amended ();
  GtkWidget *layer = inj_struck_layer_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (layer);

  inj_struck_layer_set_visit (INJ_STRUCK_LAYER (layer), made_up->visit, INJ_PLATE_FRONT);
  widget_fixture_assert_says (layer, "5");
  inj_struck_layer_set_visit (INJ_STRUCK_LAYER (layer), made_up->visit, INJ_PLATE_BACK);
  widget_fixture_assert_silent (layer, "5");
}

/* Of a visit in error nothing counts in the months. */
static void
test_in_error (void)
{
  g_autoptr (MadeUpVisit) made_up = make_amended ();
  g_autoptr (InjBackground) background = made_up_visit_make_background (made_up, INJ_LABEL_EU);
  const InjAmendment amendment = { .kind = INJ_AMENDMENT_IN_ERROR, .author = "A. B.", .reason = "wrong patient" };
  const char *substance_id = inj_visit_get_head (made_up->visit)->substance_id;
  GtkWidget *box = inj_months_box_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  inj_months_box_show (INJ_MONTHS_BOX (box), made_up->visit, background, substance_id, TRUE);
  widget_fixture_assert_says (box, "180 of 400 units");
  amend (made_up, &amendment);
  inj_months_box_show (INJ_MONTHS_BOX (box), made_up->visit, background, substance_id, TRUE);
  widget_fixture_assert_says (box, "175 of 400 units");
}

/* The practice's own figure over as many months has its mark on the label's bar,
 * one over others a line of its own. */
static void
test_practice_months (void)
{
  g_autoptr (MadeUpVisit) made_up = make_amended ();
  g_autoptr (InjBackground) background = made_up_visit_make_background (made_up, INJ_LABEL_EU);
  g_autoptr (GPtrArray) limits =
    inj_practice_limits_parse ("", "[Limit a]\nScope=months\nMonths=3\nMaximumUnits=360\n\n"
                                   "[Limit b]\nScope=months\nMonths=6\nMaximumUnits=500\n", -1, NULL);
  GtkWidget *box = inj_months_box_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  inj_background_set_practice_limits (background, limits);
  inj_months_box_show (INJ_MONTHS_BOX (box), made_up->visit, background,
                       inj_visit_get_head (made_up->visit)->substance_id, TRUE);
  widget_fixture_assert_says (box, "practice 360");
  widget_fixture_assert_says (box, "6 months: 180 of 500 units (this practice)");
}

static void
test_signature (void)
{
  g_autoptr (MadeUpVisit) made_up = make_amended ();
  GtkWidget *box = inj_signature_box_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (box);

  inj_signature_box_show (INJ_SIGNATURE_BOX (box), made_up->visit, FALSE);
  widget_fixture_assert_says (box, "Signed by Dr. Doe");
  widget_fixture_assert_says (box, "signature not verified");
  widget_fixture_press (box, "Amend…");
  widget_fixture_assert_actions (fixture, "amend''");

  inj_signature_box_show (INJ_SIGNATURE_BOX (box), made_up->visit, TRUE);
  g_assert_null (widget_fixture_find_button (box, "Amend…"));
}

int
main (int    argc,
      char **argv)
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/amendment-list/lists", test_lists);
  g_test_add_func ("/amendment-list/none", test_none);
  g_test_add_func ("/amendment-list/struck", test_struck);
  g_test_add_func ("/amendment-list/in-error", test_in_error);
  g_test_add_func ("/amendment-list/practice-months", test_practice_months);
  g_test_add_func ("/amendment-list/signature", test_signature);

  return g_test_run ();
}
