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

  return g_test_run ();
}
