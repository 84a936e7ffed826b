/* test-open.c
 *
 * Which files are opened, which are refused, and that a refusal changes nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/inj-database-file.h"

#include "practice.h"

#define NOBODY 65534

typedef struct
{
  char  *bytes;
  gsize  length;
} Bytes;

static Bytes
read_bytes (const char *path)
{
  Bytes bytes;

  bytes.bytes = practice_read_file (path, &bytes.length);

  return bytes;
}

/* SQL of someone else, with none of the program's settings. */
static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *connection;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  sqlite3_exec (connection, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

/* Both ways of opening refuse the file, with no byte and no file changed. */
static void
assert_refused (Practice      *practice,
                const char    *path,
                InjStoreError  code,
                const char    *reason)
{
  const InjStoreMode modes[] = { INJ_STORE_CREATE, INJ_STORE_EXISTING };
  guint n_files = count_files (practice->folder);
  Bytes before = read_bytes (path);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;
      Bytes after;

      g_assert_null (inj_store_open (path, modes[i], 0, &error));
      practice_assert_error (error, code, path);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, reason));

      after = read_bytes (path);
      g_assert_cmpmem (before.bytes, before.length, after.bytes, after.length);
      g_assert_cmpuint (count_files (practice->folder), ==, n_files);
      g_free (after.bytes);
    }

  g_free (before.bytes);
}

static guint
mode_of (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

static void
test_create (Practice      *practice,
             gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (practice->folder, "made", NULL);
  g_autofree char *path = g_build_filename (folder, "with", "the practice.db", NULL);
  g_autofree char *inner = g_path_get_dirname (path);
  g_autoptr (InjStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store = inj_store_open (path, INJ_STORE_CREATE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (inj_store_get_path (store), ==, path);
  g_assert_cmpuint (mode_of (path), ==, 0600);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (mode_of (inner), ==, 0700);
}

/* As after an end between making the file and filling it. */
static void
test_create_over_empty (Practice      *practice,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "empty.db", NULL);
  g_autoptr (InjStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;

  practice_write_file (path, "", 0);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  g_assert_null (inj_store_open (path, INJ_STORE_EXISTING, 0, &refusal));
  practice_assert_error (refusal, INJ_STORE_ERROR_DAMAGED, path);

  store = inj_store_open (path, INJ_STORE_CREATE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mode_of (path), ==, 0600);
}

static void
test_missing (Practice      *practice,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "none", "none.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_name = NULL;

  g_assert_null (inj_store_open (path, INJ_STORE_EXISTING, 0, &error));
  practice_assert_error (error, INJ_STORE_ERROR_NOT_FOUND, path);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  g_assert_null (inj_store_open ("", INJ_STORE_CREATE, 0, &no_name));
  g_assert_error (no_name, INJ_STORE_ERROR, INJ_STORE_ERROR_NOT_FOUND);
}

/* A path is no URI and no name that means something to SQLite. */
static void
test_odd_names (Practice      *practice,
                gconstpointer  data)
{
  const char *names[] = { ":memory:", "file:x.db?mode=memory", "ü %s \".db", "it's.db" };
  g_autofree char *before = g_get_current_dir ();

  g_assert_cmpint (g_chdir (practice->folder), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (InjStore) store = NULL;
      g_autoptr (GError) error = NULL;

      store = inj_store_open (names[i], INJ_STORE_CREATE, 0, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_test (names[i], G_FILE_TEST_IS_REGULAR));
      g_assert_cmpstr (inj_store_get_path (store), ==, names[i]);
    }
  g_assert_cmpint (g_chdir (before), ==, 0);
}

static void
test_folder (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_store_open (practice->folder, INJ_STORE_CREATE, 0, &error));
  practice_assert_error (error, INJ_STORE_ERROR_FOREIGN, practice->folder);
}

static void
test_text_file (Practice      *practice,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "letter.txt", NULL);
  const char *letter = "Dear colleague, thank you for referring";

  practice_write_file (path, letter, strlen (letter));
  assert_refused (practice, path, INJ_STORE_ERROR_FOREIGN, "not a database of this program");
}

static void
test_picture (Practice      *practice,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "photo.png", NULL);
  char bytes[9000] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

  memset (bytes + 100, 0xa5, sizeof bytes - 100);
  practice_write_file (path, bytes, sizeof bytes);
  assert_refused (practice, path, INJ_STORE_ERROR_FOREIGN, "not a database of this program");
}

static void
test_other_program (Practice      *practice,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "other.db", NULL);
  g_autofree char *unmarked = g_build_filename (practice->folder, "unmarked.db", NULL);

  run_sql (path, "PRAGMA application_id = 252006673; PRAGMA user_version = 1; CREATE TABLE visit (id)");
  assert_refused (practice, path, INJ_STORE_ERROR_FOREIGN, "another program");
  run_sql (unmarked, "CREATE TABLE visit (id)");
  assert_refused (practice, unmarked, INJ_STORE_ERROR_FOREIGN, "another program");
}

/* To open it as SQLite does would move what lies beside it into the file. */
static void
test_other_program_with_log (Practice      *practice,
                             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "wal.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  sqlite3 *connection;
  gsize length;

  run_sql (path, "PRAGMA journal_mode = WAL; CREATE TABLE mail (id)");
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "INSERT INTO mail VALUES (1)", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (log, &bytes, &length, NULL));
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
  practice_write_file (log, bytes, length);

  assert_refused (practice, path, INJ_STORE_ERROR_FOREIGN, "another program");
}

static void
test_newer (Practice      *practice,
            gconstpointer  data)
{
  g_clear_object (&practice->store);
  run_sql (practice->path, "PRAGMA user_version = 10000");
  assert_refused (practice, practice->path, INJ_STORE_ERROR_NEWER, "newer version");
}

static void
test_without_version (Practice      *practice,
                      gconstpointer  data)
{
  g_clear_object (&practice->store);
  run_sql (practice->path, "PRAGMA user_version = 0");
  assert_refused (practice, practice->path, INJ_STORE_ERROR_DAMAGED, "damaged");
}

static void
test_truncated (Practice      *practice,
                gconstpointer  data)
{
  Bytes whole;
  const gsize lengths[] = { 99, 4096, 8192, 10000 };

  g_clear_object (&practice->store);
  whole = read_bytes (practice->path);
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpuint (whole.length, >, lengths[i]);
      practice_write_file (practice->path, whole.bytes, lengths[i]);
      assert_refused (practice, practice->path, INJ_STORE_ERROR_DAMAGED, "damaged");
    }
  g_free (whole.bytes);
}

/* Wherever the first page is hit, the file is refused or still sound. */
static void
test_flipped (Practice      *practice,
              gconstpointer  data)
{
  Bytes whole;
  guint n_refused = 0;

  g_clear_object (&practice->store);
  whole = read_bytes (practice->path);
  for (gsize offset = 0; offset < 4096; offset += 7)
    {
      g_autoptr (InjStore) store = NULL;
      g_autoptr (GError) error = NULL;
      Bytes after;

      whole.bytes[offset] ^= 0x55;
      practice_write_file (practice->path, whole.bytes, whole.length);
      store = inj_store_open (practice->path, INJ_STORE_EXISTING, 0, &error);
      if (store == NULL)
        {
          g_assert_nonnull (strstr (error->message, practice->path));
          n_refused++;
        }
      g_clear_object (&store);
      after = read_bytes (practice->path);
      g_assert_cmpmem (whole.bytes, whole.length, after.bytes, after.length);
      g_free (after.bytes);
      whole.bytes[offset] ^= 0x55;
    }

  g_test_message ("%u refused", n_refused);
  g_assert_cmpuint (n_refused, >=, 5);
  g_free (whole.bytes);
}

/* Rights do not bind the superuser: the file is opened as nobody. */
static void
assert_read_only (Practice *practice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjStore) store = NULL;
  gboolean is_root = geteuid () == 0;

  if (is_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  store = inj_store_open (practice->path, INJ_STORE_CREATE, 0, &error);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);

  g_assert_null (store);
  practice_assert_error (error, INJ_STORE_ERROR_READ_ONLY, practice->path);
}

static void
test_read_only_file (Practice      *practice,
                     gconstpointer  data)
{
  Bytes before;
  Bytes after;

  g_clear_object (&practice->store);
  before = read_bytes (practice->path);
  g_assert_cmpint (g_chmod (practice->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (practice->path, 0444), ==, 0);
  assert_read_only (practice);
  after = read_bytes (practice->path);
  g_assert_cmpmem (before.bytes, before.length, after.bytes, after.length);
  g_free (before.bytes);
  g_free (after.bytes);
}

/* The journal could not be written beside it. */
static void
test_read_only_folder (Practice      *practice,
                       gconstpointer  data)
{
  g_clear_object (&practice->store);
  g_assert_cmpint (g_chmod (practice->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (practice->folder, 0555), ==, 0);
  assert_read_only (practice);
  g_assert_cmpint (g_chmod (practice->folder, 0700), ==, 0);
}

static void
test_unmakeable (Practice      *practice,
                 gconstpointer  data)
{
  g_clear_object (&practice->store);
  g_assert_cmpint (g_unlink (practice->path), ==, 0);
  g_assert_cmpint (g_chmod (practice->folder, 0555), ==, 0);
  assert_read_only (practice);
  g_assert_cmpint (g_chmod (practice->folder, 0700), ==, 0);
  g_assert_false (g_file_test (practice->path, G_FILE_TEST_EXISTS));
}

/* What would be written goes to a file that nobody will find again. */
static void
test_replaced_while_open (Practice      *practice,
                          gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, "C1");
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (practice);
  Bytes bytes = read_bytes (practice->path);

  action = inj_compose_open_vial (visit, &compose, vial, TRUE, &error);
  g_assert_cmpint (g_unlink (practice->path), ==, 0);
  practice_write_file (practice->path, bytes.bytes, bytes.length);

  g_assert_false (inj_store_commit (practice->store, visit, action, &error));
  practice_assert_error (error, INJ_STORE_ERROR_FAILED, practice->path);
  g_assert_nonnull (strstr (error->message, "moved, replaced or deleted"));
  g_free (bytes.bytes);
}

static void
test_network (void)
{
  g_assert_true (inj_database_file_is_network (0x6969));
  g_assert_true (inj_database_file_is_network (0xff534d42));
  g_assert_true (inj_database_file_is_network (0xfe534d42));
  g_assert_true (inj_database_file_is_network (0x517b));
  /* ext4, btrfs, tmpfs, FUSE */
  g_assert_false (inj_database_file_is_network (0xef53));
  g_assert_false (inj_database_file_is_network (0x9123683e));
  g_assert_false (inj_database_file_is_network (0x01021994));
  g_assert_false (inj_database_file_is_network (0x65735546));
}

/* Two programs that are started at once on no file both get the same one. */
static void
test_created_by_two (Practice      *practice,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (practice->folder, "both.db", NULL);
  g_autoptr (InjStore) one = NULL;
  g_autoptr (InjStore) other = NULL;
  g_autoptr (GError) error = NULL;

  one = inj_store_open (path, INJ_STORE_CREATE, 0, &error);
  g_assert_no_error (error);
  other = inj_store_open (path, INJ_STORE_CREATE, 0, &error);
  g_assert_no_error (error);
  g_assert_true (inj_store_set_setting (one, "label", "eu", &error));
  g_assert_true (inj_store_set_setting (other, "label", "us", &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/open/create", test_create);
  practice_add_test ("/store/open/create-over-empty", test_create_over_empty);
  practice_add_test ("/store/open/created-by-two", test_created_by_two);
  practice_add_test ("/store/open/missing", test_missing);
  practice_add_test ("/store/open/odd-names", test_odd_names);
  practice_add_test ("/store/open/folder", test_folder);
  practice_add_test ("/store/open/text-file", test_text_file);
  practice_add_test ("/store/open/picture", test_picture);
  practice_add_test ("/store/open/other-program", test_other_program);
  practice_add_test ("/store/open/other-program-with-log", test_other_program_with_log);
  practice_add_test ("/store/open/newer", test_newer);
  practice_add_test ("/store/open/without-version", test_without_version);
  practice_add_test ("/store/open/truncated", test_truncated);
  practice_add_test ("/store/open/flipped", test_flipped);
  practice_add_test ("/store/open/read-only-file", test_read_only_file);
  practice_add_test ("/store/open/read-only-folder", test_read_only_folder);
  practice_add_test ("/store/open/unmakeable", test_unmakeable);
  practice_add_test ("/store/open/replaced-while-open", test_replaced_while_open);
  g_test_add_func ("/store/open/network", test_network);

  return g_test_run ();
}
