/* test-catalog.c
 *
 * What ships, what a practice adds, and what is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "domain/values/inj-domain-error.h"

#include "session-fixture.h"

static const char own_protocol[] =
  "[Protocol]\n"
  "Id=own\n"
  "Version=1\n"
  "Name=Our own\n"
  "Substance=onabotulinumtoxina\n"
  "Indication=chronic-migraine\n"
  "Standing=off-label\n"
  "Source=the practice\n"
  "Verified=check\n"
  "Checked=2026-11-20\n"
  "\n"
  "[Site procerus-midline-1]\n"
  "Units=5\n"
  "Required=true\n";

static char *
make_folder (const char *name,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("injectmap-catalog-XXXXXX", &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return folder;
}

static void
remove_folder (char       *folder,
               const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
}

static InjCatalog *
load (const char *folder)
{
  g_autoptr (GError) error = NULL;
  InjCatalog *catalog = inj_catalog_load (folder, &error);

  g_assert_no_error (error);

  return catalog;
}

static void
test_shipped (void)
{
  g_autoptr (InjCatalog) catalog = load (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (inj_catalog_lookup_protocol (catalog, "preempt-155", &error));
  g_assert_nonnull (inj_catalog_lookup_protocol (catalog, "preempt-195", &error));
  g_assert_nonnull (inj_catalog_lookup_product (catalog, "botox", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (inj_catalog_get_substances (catalog)->len, ==, 6);
  g_assert_null (inj_catalog_get_problems (catalog)[0]);
}

static void
test_unknown_names_others (void)
{
  g_autoptr (InjCatalog) catalog = load (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_catalog_lookup_protocol (catalog, "preempt", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "preempt-155"));
}

static void
test_own (void)
{
  char *folder = make_folder ("own.ini", own_protocol);
  g_autoptr (InjCatalog) catalog = load (folder);

  g_assert_nonnull (inj_catalog_lookup_protocol (catalog, "own", NULL));
  g_assert_null (inj_catalog_get_problems (catalog)[0]);
  remove_folder (folder, "own.ini");
}

static void
test_bad_one_is_left_out (void)
{
  char *folder = make_folder ("bad.ini", "[Protocol]\nId=bad\nUnits=5..\n");
  g_autoptr (InjCatalog) catalog = load (folder);

  g_assert_nonnull (inj_catalog_lookup_protocol (catalog, "preempt-155", NULL));
  g_assert_null (inj_catalog_lookup_protocol (catalog, "bad", NULL));
  g_assert_nonnull (inj_catalog_get_problems (catalog)[0]);
  g_assert_nonnull (strstr (inj_catalog_get_problems (catalog)[0], "bad.ini, line 3"));
  remove_folder (folder, "bad.ini");
}

static void
test_shipped_one_stays (void)
{
  g_autofree char *text = g_strdup (own_protocol);
  g_auto (GStrv) parts = g_strsplit (text, "Id=own", 2);
  g_autofree char *impostor = g_strconcat (parts[0], "Id=preempt-155", parts[1], NULL);
  char *folder = make_folder ("impostor.ini", impostor);
  g_autoptr (InjCatalog) catalog = load (folder);
  InjProtocol *protocol = inj_catalog_lookup_protocol (catalog, "preempt-155", NULL);

  g_assert_cmpuint (inj_protocol_get_n_required (protocol), ==, 31);
  g_assert_nonnull (strstr (inj_catalog_get_problems (catalog)[0], "impostor.ini"));
  remove_folder (folder, "impostor.ini");
}

/* The text of the own protocol with the id, the version and the units. */
static char *
dup_text (const char *id,
          const char *version,
          const char *units)
{
  GString *text = g_string_new (own_protocol);
  g_autofree char *id_line = g_strdup_printf ("Id=%s\n", id);
  g_autofree char *version_line = g_strdup_printf ("Version=%s\n", version);
  g_autofree char *units_line = g_strdup_printf ("Units=%s\n", units);

  g_string_replace (text, "Id=own\n", id_line, 0);
  g_string_replace (text, "Version=1\n", version_line, 0);
  g_string_replace (text, "Units=5\n", units_line, 0);

  return g_string_free (text, FALSE);
}

static char *
dup_contents (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static InjProtocol *
save (InjCatalog *catalog,
      const char *id,
      const char *version,
      const char *units,
      gboolean    replaces)
{
  g_autofree char *text = dup_text (id, version, units);
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_catalog_save (catalog, "given.ini", text, -1, replaces, &error);

  g_assert_true ((protocol == NULL) == (error != NULL));

  return protocol;
}

static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       n_removed,
                     guint       n_added,
                     gpointer    data)
{
  g_string_append_printf (data, "%u-%u+%u ", position, n_removed, n_added);
}

/* In a folder that is not there yet, for nobody else to read. */
static void
test_saves (void)
{
  char *folder = make_folder ("other.txt", "");
  g_autofree char *inner = g_build_filename (folder, "protocols", NULL);
  g_autofree char *path = g_build_filename (inner, "ours.ini", NULL);
  g_autoptr (InjCatalog) catalog = load (inner);
  g_autoptr (InjCatalog) again = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;
  InjProtocol *saved;
  GStatBuf status;

  g_signal_connect (inj_catalog_get_protocols (catalog), "items-changed", G_CALLBACK (on_items_changed_cb), changes);
  saved = save (catalog, "ours", "1", "2.5", FALSE);
  g_assert_true (saved == inj_catalog_lookup_protocol (catalog, "ours", NULL));
  g_assert_false (inj_catalog_is_shipped (catalog, "ours"));
  g_assert_true (inj_catalog_is_shipped (catalog, "preempt-155"));
  g_assert_cmpstr (changes->str, ==, "6-0+1 ");

  text = dup_text ("ours", "1", "2.5");
  kept = dup_contents (inner, "ours.ini");
  g_assert_cmpstr (kept, ==, text);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (inner, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  again = load (inner);
  g_assert_nonnull (inj_catalog_lookup_protocol (again, "ours", NULL));

  g_assert_true (inj_catalog_remove (catalog, "ours", NULL));
  g_assert_null (inj_catalog_lookup_protocol (catalog, "ours", NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_rmdir (inner);
  remove_folder (folder, "other.txt");
}

/* A file of the practice's own that is called as it likes stays the one. */
static void
test_saves_over (void)
{
  char *folder = make_folder ("called-so.ini", own_protocol);
  g_autoptr (InjCatalog) catalog = load (folder);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autofree char *text = dup_text ("own", "2", "10");
  g_autofree char *kept = NULL;

  g_signal_connect (inj_catalog_get_protocols (catalog), "items-changed", G_CALLBACK (on_items_changed_cb), changes);

  /* Another text in the same version, and not asked to replace. */
  g_assert_null (save (catalog, "own", "1", "10", TRUE));
  g_assert_null (save (catalog, "own", "2", "10", FALSE));
  g_assert_cmpstr (changes->str, ==, "");

  /* The same once more is no change. */
  g_assert_nonnull (save (catalog, "own", "1", "5", FALSE));
  g_assert_cmpstr (changes->str, ==, "");

  g_assert_nonnull (save (catalog, "own", "2", "10", TRUE));
  g_assert_cmpstr (changes->str, ==, "6-1+1 ");
  kept = dup_contents (folder, "called-so.ini");
  g_assert_cmpstr (kept, ==, text);
  remove_folder (folder, "called-so.ini");
}

static void
test_bad_text_changes_nothing (void)
{
  char *folder = make_folder ("own.ini", own_protocol);
  g_autoptr (InjCatalog) catalog = load (folder);
  g_autofree char *text = dup_text ("own", "2", "5..");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_catalog_save (catalog, "given.ini", text, -1, TRUE, &error));
  g_assert_true (g_str_has_prefix (error->message, "given.ini, line 13: the key “Units”"));
  kept = dup_contents (folder, "own.ini");
  g_assert_cmpstr (kept, ==, own_protocol);
  g_assert_cmpstr (inj_protocol_get_version (inj_catalog_lookup_protocol (catalog, "own", NULL)), ==, "1");
  remove_folder (folder, "own.ini");
}

static void
test_shipped_one_is_not_replaced (void)
{
  char *folder = make_folder ("other.txt", "");
  g_autoptr (InjCatalog) catalog = load (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (save (catalog, "preempt-155", "9", "10", TRUE));
  g_assert_false (inj_catalog_remove (catalog, "preempt-155", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpuint (inj_protocol_get_n_required (inj_catalog_lookup_protocol (catalog, "preempt-155", NULL)), ==, 31);
  remove_folder (folder, "other.txt");
}

/* Neither a file that another program changed nor one that could not be read
 * is written over. */
static void
test_other_files_stay (void)
{
  char *folder = make_folder ("own.ini", own_protocol);
  g_autofree char *path = g_build_filename (folder, "own.ini", NULL);
  g_autofree char *bad = g_build_filename (folder, "ours.ini", NULL);
  g_autofree char *beside = g_build_filename (folder, "ours-2.ini", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (InjCatalog) catalog = NULL;

  g_assert_true (g_file_set_contents (bad, "", 0, NULL));
  catalog = load (folder);
  g_assert_nonnull (strstr (inj_catalog_get_problems (catalog)[0], "ours.ini, line 1"));
  g_assert_nonnull (save (catalog, "ours", "1", "5", FALSE));
  g_assert_true (g_file_test (beside, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "[Other]\n", -1, NULL));
  g_assert_null (save (catalog, "own", "2", "5", TRUE));
  g_assert_false (inj_catalog_remove (catalog, "own", NULL));
  kept = dup_contents (folder, "own.ini");
  g_assert_cmpstr (kept, ==, "[Other]\n");

  g_remove (bad);
  g_remove (beside);
  remove_folder (folder, "own.ini");
}

static void
test_free_id (void)
{
  g_autoptr (InjCatalog) catalog = load (NULL);
  g_autofree char *unused = inj_catalog_dup_free_id (catalog, "ours");
  g_autofree char *second = inj_catalog_dup_free_id (catalog, "preempt-155");

  g_assert_cmpstr (unused, ==, "ours");
  g_assert_cmpstr (second, ==, "preempt-155-2");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/catalog/shipped", test_shipped);
  g_test_add_func ("/session/catalog/unknown-names-others", test_unknown_names_others);
  g_test_add_func ("/session/catalog/own", test_own);
  g_test_add_func ("/session/catalog/bad-one-is-left-out", test_bad_one_is_left_out);
  g_test_add_func ("/session/catalog/shipped-one-stays", test_shipped_one_stays);
  g_test_add_func ("/session/catalog/saves", test_saves);
  g_test_add_func ("/session/catalog/saves-over", test_saves_over);
  g_test_add_func ("/session/catalog/bad-text-changes-nothing", test_bad_text_changes_nothing);
  g_test_add_func ("/session/catalog/shipped-one-is-not-replaced", test_shipped_one_is_not_replaced);
  g_test_add_func ("/session/catalog/other-files-stay", test_other_files_stay);
  g_test_add_func ("/session/catalog/free-id", test_free_id);

  return g_test_run ();
}
