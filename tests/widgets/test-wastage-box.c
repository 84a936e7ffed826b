/* test-wastage-box.c
 *
 * What is left in the vials, and the explanation that is asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/panel/inj-wastage-box.h"

#define LEFT "Botox: 200 units in the vial, 155 given, 45 left."
#define DISCARDED "Botox: 200 units in the vial, 155 given, 45 discarded."

static GtkWidget *
find_entry (GtkWidget *box)
{
  return widget_fixture_find_type (box, GTK_TYPE_ENTRY);
}

static void
test_numbers (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *box = inj_wastage_box_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, FALSE);
  g_assert_null (find_entry (box));

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, -1, -1);
  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, FALSE);
  widget_fixture_assert_says (box, LEFT);
  g_assert_nonnull (find_entry (box));
}

/* Nothing is asked where nothing is left. */
static void
test_nothing_left (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *box = inj_wastage_box_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  made_up_visit_open_vial (made_up, "botox", "C1234", 50, 1);
  made_up_visit_give (made_up, "procerus-midline-1", INJ_UNITS (50));
  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, FALSE);
  widget_fixture_assert_says (box, "Botox: 50 units in the vial, 50 given, 0 left.");
  g_assert_null (find_entry (box));
}

static void
test_explanation (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *box = inj_wastage_box_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (box);

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, -1, -1);
  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (box)), " single dose ");
  g_signal_emit_by_name (find_entry (box), "activate");
  widget_fixture_assert_actions (fixture, "set-detail('wastage', 'single dose')");

  made_up_visit_fill_in (made_up, INJ_DETAIL_WASTAGE, "single dose");
  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, FALSE);
  g_signal_emit_by_name (find_entry (box), "activate");
  widget_fixture_assert_actions (fixture, "");

  /* What another program enters meanwhile does not change what is being typed. */
  gtk_editable_set_text (GTK_EDITABLE (find_entry (box)), "dropped");
  made_up_visit_fill_in (made_up, INJ_DETAIL_WASTAGE, "other");
  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, FALSE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (box))), ==, "dropped");

  made_up_visit_sign (made_up, "Dr. Sample", NULL);
  inj_wastage_box_show (INJ_WASTAGE_BOX (box), made_up->visit, TRUE);
  widget_fixture_assert_says (box, DISCARDED);
  widget_fixture_assert_says (box, "Explanation: other");
  g_assert_null (find_entry (box));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/wastage-box/numbers", test_numbers);
  g_test_add_func ("/wastage-box/nothing-left", test_nothing_left);
  g_test_add_func ("/wastage-box/explanation", test_explanation);

  return g_test_run ();
}
