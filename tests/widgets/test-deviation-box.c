/* test-deviation-box.c
 *
 * What departs from the plan, and that each reason needs one key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/controls/inj-reason-chooser.h"
#include "widgets/controls/inj-reason-popover.h"
#include "widgets/panel/inj-deviation-box.h"
#include "widgets/panel/inj-deviation-row.h"

/* Longer than a scanner leaves between two keys. */
#define SETTLED_MS 120

static MadeUpVisit *
make_visit (void)
{
  MadeUpVisit *made_up = made_up_visit_new ("preempt-155");

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give (made_up, "corrugator-right-1", INJ_UNITS (4));
  made_up_visit_give (made_up, "masseter-left-1", INJ_UNITS (10));
  made_up_visit_skip (made_up, "trapezius-right-2", "shoulder weakness");

  return made_up;
}

static GtkWidget *
make_box (MadeUpVisit *made_up)
{
  GtkWidget *box = inj_deviation_box_new ();
  g_autoptr (InjUsualReasons) reasons = inj_usual_reasons_new ();

  g_assert_true (inj_usual_reasons_set (reasons, INJ_REASON_DEVIATION, "First\nSecond\nThird", NULL));
  inj_deviation_box_set_reasons (INJ_DEVIATION_BOX (box), reasons);
  inj_deviation_box_show (INJ_DEVIATION_BOX (box), made_up->visit, made_up->anchors, FALSE);

  return box;
}

static void
run (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
open_row (GtkWidget *box)
{
  GtkWidget *row = widget_fixture_find_type (box, INJ_TYPE_DEVIATION_ROW);
  GtkWidget *popover;

  g_signal_emit_by_name (row, "activate");
  run (50);
  popover = widget_fixture_find_type (row, INJ_TYPE_REASON_POPOVER);
  g_assert_nonnull (popover);

  return popover;
}

/* As the controller of the chooser hears it. */
static gboolean
press_key (GtkWidget *popover,
           guint      keyval)
{
  GtkWidget *chooser = widget_fixture_find_type (popover, INJ_TYPE_REASON_CHOOSER);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chooser);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_taken);
    }

  return is_taken;
}

static void
test_lists (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  widget_fixture_assert_says (box, "3 deviations, 2 without a reason");
  widget_fixture_assert_says (box, "Corrugator, right, 1: 4 instead of 5 units");
  widget_fixture_assert_says (box, "Masseter, left, 1: 10 units, not in the protocol");
  widget_fixture_assert_says (box, "Trapezius, right, 2: skipped");
  widget_fixture_assert_says (box, "Because: shoulder weakness");
  widget_fixture_assert_says (box, "Add a reason…");

  made_up_visit_void (made_up, "masseter-left-1");
  made_up_visit_correct (made_up, "corrugator-right-1", INJ_UNITS (5));
  inj_deviation_box_show (INJ_DEVIATION_BOX (box), made_up->visit, made_up->anchors, FALSE);
  widget_fixture_assert_says (box, "1 deviation");
  widget_fixture_assert_silent (box, "Corrugator, right, 1: 4 instead of 5 units");
}

static void
test_hides (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  g_assert_false (gtk_widget_get_visible (box));
}

static void
test_one_key (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (box);
  GtkWidget *popover = open_row (box);

  widget_fixture_assert_says (popover, "Corrugator, right, 1: 4 instead of 5 units");
  g_assert_true (press_key (popover, GDK_KEY_2));
  run (SETTLED_MS);
  widget_fixture_assert_actions (fixture, "explain('corrugator-right-1', 'Second')");
}

/* No reason has that key: nothing is chosen, and the digit goes nowhere else. */
static void
test_no_such_key (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (box);
  GtkWidget *popover = open_row (box);

  g_assert_true (press_key (popover, GDK_KEY_9));
  g_assert_true (press_key (popover, GDK_KEY_0));
  run (SETTLED_MS);
  widget_fixture_assert_actions (fixture, "");
}

/* What a scanner types chooses no reason. */
static void
test_scanned (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (box);
  GtkWidget *popover = open_row (box);

  g_assert_true (press_key (popover, GDK_KEY_1));
  g_assert_true (press_key (popover, GDK_KEY_1));
  run (SETTLED_MS);
  widget_fixture_assert_actions (fixture, "");
}

static void
test_own_words (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (box);
  GtkWidget *popover = open_row (box);
  GtkWidget *entry = widget_fixture_find_type (popover, GTK_TYPE_ENTRY);

  gtk_widget_grab_focus (entry);
  g_assert_false (press_key (popover, GDK_KEY_1));
  gtk_editable_set_text (GTK_EDITABLE (entry), " brow low ");
  widget_fixture_press (popover, "Keep");
  widget_fixture_assert_actions (fixture, "explain('corrugator-right-1', 'brow low')");
}

/* The popover asks for the row that it was opened for, or goes. */
static void
test_row_gone (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);

  open_row (box);
  made_up_visit_correct (made_up, "corrugator-right-1", INJ_UNITS (5));
  inj_deviation_box_show (INJ_DEVIATION_BOX (box), made_up->visit, made_up->anchors, FALSE);
  g_assert_null (widget_fixture_find_type (box, INJ_TYPE_REASON_POPOVER));
}

static void
test_read_only (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  GtkWidget *box = make_box (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);
  GtkWidget *row;

  open_row (box);
  inj_deviation_box_show (INJ_DEVIATION_BOX (box), made_up->visit, made_up->anchors, TRUE);
  row = widget_fixture_find_type (box, INJ_TYPE_DEVIATION_ROW);
  g_assert_null (widget_fixture_find_type (box, INJ_TYPE_REASON_POPOVER));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  widget_fixture_assert_says (box, "No reason given");
}

int
main (int    argc,
      char **argv)
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/deviation-box/lists", test_lists);
  g_test_add_func ("/deviation-box/hides", test_hides);
  g_test_add_func ("/deviation-box/one-key", test_one_key);
  g_test_add_func ("/deviation-box/no-such-key", test_no_such_key);
  g_test_add_func ("/deviation-box/scanned", test_scanned);
  g_test_add_func ("/deviation-box/own-words", test_own_words);
  g_test_add_func ("/deviation-box/row-gone", test_row_gone);
  g_test_add_func ("/deviation-box/read-only", test_read_only);

  return g_test_run ();
}
