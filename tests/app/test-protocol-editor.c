/* test-protocol-editor.c
 *
 * A practice's own protocols in the window: copied, changed, placed, saved,
 * imported; and what is said of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/protocol/inj-protocol-about.h"
#include "app/protocol/inj-protocol-editor.h"
#include "app/protocol/inj-protocol-list.h"
#include "session/inj-clock.h"

#include "app-fixture.h"

typedef struct
{
  char       *folder;
  InjCatalog *catalog;
  InjAtlas   *atlas;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("injectmap-protocols-XXXXXX", &error);
  g_assert_no_error (error);
  self->catalog = inj_catalog_load (self->folder, &error);
  g_assert_no_error (error);
  self->atlas = inj_atlas_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_clear_object (&self->catalog);
  g_clear_object (&self->atlas);
}

static InjProtocol *
get (Fixture    *self,
     const char *id)
{
  return inj_catalog_lookup_protocol (self->catalog, id, NULL);
}

static GtkWidget *
open_copy (Fixture *self)
{
  InjProtocolDraft *draft = inj_protocol_draft_new_copy (get (self, "glabellar"), "ours", "Ours",
                                                         inj_clock_get_today ());
  GtkWidget *editor = inj_protocol_editor_new (NULL, self->catalog, self->atlas, draft, NULL);

  gtk_window_present (GTK_WINDOW (editor));
  app_fixture_run (200);

  return editor;
}

static void
test_copy_is_saved (Fixture       *self,
                    gconstpointer  data)
{
  GtkWidget *editor = open_copy (self);

  g_assert_true (app_fixture_says (editor, "20 units at 5 sites"));
  app_fixture_type (editor, "Name", "Ours, named");
  g_assert_null (get (self, "ours"));
  g_assert_true (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));
  g_assert_cmpstr (inj_protocol_get_name (get (self, "ours")), ==, "Ours, named");
  g_assert_false (inj_protocol_is_verified (get (self, "ours")));
}

/* What is wrong is named, its row opened, and nothing kept. */
static void
test_wrong_units_are_named (Fixture       *self,
                            gconstpointer  data)
{
  GtkWidget *editor = open_copy (self);
  GtkWidget *row = app_fixture_find_row (editor, "Procerus, midline, 1");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  app_fixture_run (400);
  app_fixture_type (row, "Units", "4..");
  g_assert_false (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));
  g_assert_true (app_fixture_says (editor, "Procerus, midline, 1: the key “Units”: “4..” is not a number"));
  g_assert_cmpstr (app_fixture_get_text (row, "Units"), ==, "4..");
  g_assert_null (get (self, "ours"));

  app_fixture_type (row, "Units", "6");
  g_assert_true (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));
  g_assert_cmpint (inj_protocol_get_required_units (get (self, "ours")), ==, INJ_UNITS (22));
}

static void
test_own_site_is_placed (Fixture       *self,
                         gconstpointer  data)
{
  const InjPosition position = { INJ_PLATE_LEFT, -500, 1800 };
  GtkWidget *editor = open_copy (self);
  const InjPlannedSite *planned;

  inj_protocol_editor_place (INJ_PROTOCOL_EDITOR (editor), &position, INJ_MUSCLE_TEMPORALIS);
  app_fixture_run (500);
  g_assert_nonnull (app_fixture_find_row (editor, "Temporalis, left, own 1"));
  app_fixture_type (editor, "Name", "Ours");
  g_assert_true (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));

  planned = inj_protocol_lookup_site (get (self, "ours"), "own-1");
  g_assert_true (inj_position_equal (&planned->position, &position));
  g_assert_cmpint (planned->site->side, ==, INJ_SIDE_LEFT);
  g_assert_cmpint (planned->units, ==, 0);
}

static void
test_order_and_removal (Fixture       *self,
                        gconstpointer  data)
{
  GtkWidget *editor = open_copy (self);

  gtk_widget_activate_action (editor, "draft.lower-site", "u", 0);
  gtk_widget_activate_action (editor, "draft.remove-site", "u", 4);
  gtk_widget_activate_action (editor, "draft.add-site", NULL);
  g_assert_true (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));

  g_assert_cmpuint (inj_protocol_get_n_sites (get (self, "ours")), ==, 5);
  g_assert_cmpstr (inj_protocol_get_site (get (self, "ours"), 0)->site->id, ==, "corrugator-right-1");
  g_assert_cmpstr (inj_protocol_get_site (get (self, "ours"), 1)->site->id, ==, "procerus-midline-1");
  g_assert_null (inj_protocol_lookup_site (get (self, "ours"), "corrugator-left-2"));
  g_assert_cmpint (inj_protocol_get_required_units (get (self, "ours")), ==, INJ_UNITS (16));
}

/* The next version is offered; another text in the old one is refused. */
static void
test_next_version (Fixture       *self,
                   gconstpointer  data)
{
  GtkWidget *editor = open_copy (self);

  g_assert_true (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));
  editor = inj_protocol_editor_new (NULL, self->catalog, self->atlas, inj_protocol_draft_new (get (self, "ours")),
                                    get (self, "ours"));
  gtk_window_present (GTK_WINDOW (editor));
  app_fixture_run (200);

  g_assert_cmpstr (app_fixture_get_text (editor, "Version"), ==, "2");
  app_fixture_type (editor, "Name", "Ours, changed");
  app_fixture_type (editor, "Version", "1");
  g_assert_false (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));
  g_assert_true (app_fixture_says (editor, "Version 1 of “ours” is kept already"));
  app_fixture_type (editor, "Version", "2");
  g_assert_true (inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (editor)));
  g_assert_cmpstr (inj_protocol_get_version (get (self, "ours")), ==, "2");
}

/* What was changed is asked for before it is given up. */
static void
test_asks_before_closing (Fixture       *self,
                          gconstpointer  data)
{
  GtkWidget *editor = open_copy (self);

  app_fixture_type (editor, "Name", "Changed");
  gtk_window_close (GTK_WINDOW (editor));
  app_fixture_run (200);
  g_assert_true (gtk_widget_get_visible (editor));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
import (Fixture    *self,
        GtkWidget  *list,
        const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "given.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  inj_protocol_list_import (INJ_PROTOCOL_LIST (list), file);
  app_fixture_run (100);
}

static void
test_list (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *list = inj_protocol_list_new (NULL, self->catalog, self->atlas);
  g_autoptr (GString) text = g_string_new (inj_protocol_get_text (get (self, "scalp")));
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (list));
  app_fixture_run (200);
  g_assert_nonnull (app_fixture_find_row (list, "PREEMPT, 155 units"));
  g_assert_true (app_fixture_says (list, "Version 1 · off-label · add-on, 9 sites"));

  import (self, list, text->str);
  g_assert_true (app_fixture_says (list, "“scalp” ships with the program"));

  g_string_replace (text, "Id=scalp", "Id=ours", 0);
  g_string_replace (text, "Name=Scalp", "Name=Our scalp", 0);
  import (self, list, text->str);
  row = app_fixture_find_row (list, "Our scalp");
  g_assert_nonnull (row);
  /* It stands among the practice's own: it is edited, and not only looked at. */
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "protocol.edit");

  g_string_replace (text, "Required=false", "Required=perhaps", 1);
  g_string_replace (text, "Id=ours", "Id=theirs", 0);
  import (self, list, text->str);
  g_assert_true (app_fixture_says (list, "given.txt, line "));
  g_assert_true (app_fixture_says (list, "the key “Required” is “perhaps”"));
  g_assert_null (get (self, "theirs"));

  gtk_window_destroy (GTK_WINDOW (list));
}

static void
test_about (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *about = inj_protocol_about_new (NULL, get (self, "masseter"));

  gtk_window_present (GTK_WINDOW (about));
  app_fixture_run (200);
  g_assert_true (app_fixture_says (about, "off-label"));
  g_assert_true (app_fixture_says (about, "25 to 50 units a muscle over 5 points, of low certainty"));
  g_assert_true (app_fixture_says (about, "Not yet: to be confirmed by a clinician"));
  g_assert_true (app_fixture_says (about, "2026-11-20"));
  g_assert_true (app_fixture_says (about, "at most 50 units at 5 sites, each side"));
  g_assert_true (app_fixture_says (about, "units as typed, optional, intramuscular"));
  gtk_window_destroy (GTK_WINDOW (about));
}

#define ADD_TEST(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  ADD_TEST ("/protocol-editor/copy-is-saved", test_copy_is_saved);
  ADD_TEST ("/protocol-editor/wrong-units-are-named", test_wrong_units_are_named);
  ADD_TEST ("/protocol-editor/own-site-is-placed", test_own_site_is_placed);
  ADD_TEST ("/protocol-editor/order-and-removal", test_order_and_removal);
  ADD_TEST ("/protocol-editor/next-version", test_next_version);
  ADD_TEST ("/protocol-editor/asks-before-closing", test_asks_before_closing);
  ADD_TEST ("/protocol-editor/list", test_list);
  ADD_TEST ("/protocol-editor/about", test_about);

  return g_test_run ();
}
