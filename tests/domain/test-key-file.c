/* test-key-file.c
 *
 * Key files from outside: what is read, and which line is to blame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-key-file.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

typedef struct
{
  const char *name;
  const char *text;
  /* -1 for the whole text. */
  gssize      length;
  const char *message;
} Refused;

static const Refused refused[] = {
  { "no-group", "Key=1\n", -1, "line 1: “Key=1” stands before the first group." },
  { "no-equals", "[A]\n\nKey\n", -1,
    "line 3: “Key” is neither a group, nor a key with its value, nor a comment." },
  { "no-key", "[A]\n=5\n", -1, "line 2: “=5” is neither" },
  { "blank-key", "[A]\n  =5\n", -1, "line 2: “=5” is neither" },
  { "open-group", "# x\n[A\n", -1, "line 2: “[A” is not a group" },
  { "empty-group", "[]\n", -1, "line 1: “[]” is not a group" },
  { "text-after-group", "[A] x\n", -1, "line 1: “[A] x” is not a group" },
  { "group-twice", "[A]\nK=1\n[B]\n[A]\n", -1,
    "line 4: the group [A] is there already, in line 1." },
  { "key-twice", "[A]\nK=1\nL=2\n K = 1\n", -1,
    "line 4: the key “K” of [A] is there already, in line 2." },
  { "not-utf8", "[A]\nK=\xff\n", -1, "line 2: there is something that is no UTF-8 text." },
  { "not-utf8-in-comment", "# \xe9\n[A]\n", -1, "line 1: there is something that is no UTF-8" },
  { "utf16", "\xff\xfe[\0A\0]\0\n\0", 10, "line 1: there is something that is no UTF-8" },
  { "nul", "[A]\nK=1\n\0\nL=1\n", 15, "line 3: there is a NUL byte in the text." },
  { "nul-at-the-end", "[A]\nK=1\0", 8, "line 2: there is a NUL byte in the text." },
  { "escape", "[A]\nK=\033[2J\n", -1, "line 2: there is a control character in the text." },
  { "delete", "[A]\nK=\x7f!\n", -1, "line 2: there is a control character" },
  { "return-within", "[A]\nK=1\rL=2\n", -1, "line 2: there is a control character" },
  { "c1-control", "[A]\nK=\xc2\x85!\n", -1, "line 2: there is a control character" },
};

typedef enum
{
  READ_STRING,
  READ_ID,
  READ_INTEGER,
  READ_BOOLEAN,
  READ_VERIFIED,
  READ_UNITS,
} Reader;

/* What a reader says of the value in line 2. */
static const struct
{
  const char *name;
  Reader      reader;
  const char *value;
  const char *message;
} bad_values[] = {
  { "string-empty", READ_STRING, "", "the key “K” has no value." },
  { "string-blank", READ_STRING, "  ", "the key “K” has no value." },
  { "id-capital", READ_ID, "Preempt", "the key “K” is “Preempt”: write small letters" },
  { "id-blank", READ_ID, "a b", "the key “K” is “a b”" },
  { "id-digit-first", READ_ID, "5a", "the key “K” is “5a”" },
  { "id-hyphen-first", READ_ID, "-a", "the key “K” is “-a”" },
  { "id-accent", READ_ID, "é", "the key “K” is “é”" },
  { "id-path", READ_ID, "../x", "the key “K” is “../x”" },
  { "integer-word", READ_INTEGER, "ten", "the key “K” wants a whole number from 1 to 120." },
  { "integer-decimal", READ_INTEGER, "1.5", "wants a whole number" },
  { "integer-zero", READ_INTEGER, "0", "wants a whole number" },
  { "integer-too-much", READ_INTEGER, "121", "wants a whole number" },
  { "integer-negative", READ_INTEGER, "-1", "wants a whole number" },
  { "integer-plus", READ_INTEGER, "+1", "wants a whole number" },
  { "integer-exponent", READ_INTEGER, "1e2", "wants a whole number" },
  { "integer-hexadecimal", READ_INTEGER, "0x10", "wants a whole number" },
  { "integer-overflow", READ_INTEGER, "18446744073709551617", "wants a whole number" },
  { "boolean-word", READ_BOOLEAN, "yes", "the key “K” is “yes”: write true or false." },
  { "boolean-number", READ_BOOLEAN, "1", "write true or false." },
  { "boolean-capital", READ_BOOLEAN, "True", "write true or false." },
  { "boolean-empty", READ_BOOLEAN, "", "the key “K” has no value." },
  { "verified-boolean", READ_VERIFIED, "true", "the key “K” is “true”: write read or check." },
  { "verified-empty", READ_VERIFIED, "", "the key “K” has no value." },
  { "units-two-points", READ_UNITS, "5..", "the key “K”: “5..” is not a number" },
  { "units-zero", READ_UNITS, "0", "the key “K”: “0” is nothing" },
  { "units-too-much", READ_UNITS, "1000.01", "the key “K”: “1000.01” is too much" },
  { "units-three-decimals", READ_UNITS, "1.255", "the key “K”: “1.255” has more than 2" },
  { "units-comment-behind", READ_UNITS, "5 # five", "the key “K”: “5 # five” is not a number" },
};

static InjKeyFile *
open_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjKeyFile) file = inj_key_file_new ("sample.ini", text, -1, &error);

  g_assert_no_error (error);

  return g_steal_pointer (&file);
}

/* Whether the value of K in [A] could be read. */
static gboolean
read_with (InjKeyFile  *file,
           Reader       reader,
           GError     **error)
{
  InjUnits units = 0;
  gboolean flag = FALSE;
  int number = 0;

  switch (reader)
    {
    case READ_STRING:
      return inj_key_file_get_string (file, "A", "K", error) != NULL;
    case READ_ID:
      return inj_key_file_get_id (file, "A", "K", error) != NULL;
    case READ_INTEGER:
      return inj_key_file_read_integer (file, "A", "K", 1, 120, &number, error);
    case READ_BOOLEAN:
      return inj_key_file_read_boolean (file, "A", "K", &flag, error);
    case READ_VERIFIED:
      return inj_key_file_read_verified (file, "A", "K", &flag, error);
    case READ_UNITS:
      return inj_key_file_read_units (file, "A", "K", INJ_UNITS_PLACE_MAXIMUM, &units, error);
    default:
      g_assert_not_reached ();
    }
}

static void
assert_message (GError     *error,
                const char *message)
{
  g_autofree char *start = g_strconcat ("sample.ini, ", message, NULL);

  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, start))
    g_assert_cmpstr (error->message, ==, start);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_refuses (gconstpointer data)
{
  const Refused *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_key_file_new ("sample.ini", row->text, row->length, &error));
  assert_message (error, row->message);
}

static void
test_bad_value (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *text = g_strconcat ("[A]\nK=", bad_values[row].value, "\n", NULL);
  g_autoptr (InjKeyFile) file = open_text (text);
  g_autoptr (GError) error = NULL;

  g_assert_false (read_with (file, bad_values[row].reader, &error));
  g_assert_true (g_str_has_prefix (error->message, "sample.ini, line 2: "));
  g_assert_nonnull (strstr (error->message, bad_values[row].message));
}

static void
test_good_values (void)
{
  g_autoptr (InjKeyFile) file = open_text ("[A]\nText= Some text # and more \nId=preempt-155\n"
                                           "Number=84\nFlag=true\nNoFlag=false\nRead=read\n"
                                           "Check=check\nUnits=2,5\n");
  InjUnits units = 0;
  gboolean flag = FALSE;
  int number = 0;

  g_assert_cmpstr (inj_key_file_get_string (file, "A", "Text", NULL), ==, "Some text # and more");
  g_assert_cmpstr (inj_key_file_get_id (file, "A", "Id", NULL), ==, "preempt-155");
  g_assert_true (inj_key_file_read_integer (file, "A", "Number", 1, 84, &number, NULL));
  g_assert_cmpint (number, ==, 84);
  g_assert_true (inj_key_file_read_boolean (file, "A", "Flag", &flag, NULL));
  g_assert_true (flag);
  g_assert_true (inj_key_file_read_boolean (file, "A", "NoFlag", &flag, NULL));
  g_assert_false (flag);
  g_assert_true (inj_key_file_read_verified (file, "A", "Read", &flag, NULL));
  g_assert_true (flag);
  g_assert_true (inj_key_file_read_verified (file, "A", "Check", &flag, NULL));
  g_assert_false (flag);
  g_assert_true (inj_key_file_read_units (file, "A", "Units", INJ_UNITS (1000), &units, NULL));
  g_assert_cmpint (units, ==, 250);
}

static void
test_missing_key (gconstpointer data)
{
  Reader reader = GPOINTER_TO_INT (data);
  g_autoptr (InjKeyFile) file = open_text ("# x\n\n[A]\nL=1\n[B]\nK=1\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (read_with (file, reader, &error));
  assert_message (error, "line 3: [A] lacks the key “K”.");
}

/* A figure that nobody says was read is one to be confirmed. */
static void
test_missing_verified (void)
{
  g_autoptr (InjKeyFile) file = open_text ("[A]\nL=1\n");
  gboolean verified = TRUE;

  g_assert_true (inj_key_file_read_verified (file, "A", "Verified", &verified, NULL));
  g_assert_false (verified);
}

static void
test_groups_in_order (void)
{
  g_autoptr (InjKeyFile) file = open_text ("[Z]\n[A b]\nK=1\n[M]\n");
  const char *const *groups = inj_key_file_get_groups (file);

  g_assert_cmpstr (groups[0], ==, "Z");
  g_assert_cmpstr (groups[1], ==, "A b");
  g_assert_cmpstr (groups[2], ==, "M");
  g_assert_null (groups[3]);
}

static void
test_empty_file (void)
{
  g_autoptr (InjKeyFile) file = open_text ("");
  g_autoptr (GError) error = NULL;
  const char *allowed[] = { "K", NULL };

  g_assert_null (inj_key_file_get_groups (file)[0]);
  g_assert_false (inj_key_file_check_keys (file, "A", allowed, &error));
  assert_message (error, "line 1: there is no group [A].");
}

static void
test_argument (void)
{
  g_assert_cmpstr (inj_key_file_get_argument ("Site procerus-midline-1", "Site"), ==,
                   "procerus-midline-1");
  g_assert_cmpstr (inj_key_file_get_argument ("Site ", "Site"), ==, "");
  g_assert_null (inj_key_file_get_argument ("Site", "Site"));
  g_assert_null (inj_key_file_get_argument ("Sites x", "Site"));
  g_assert_null (inj_key_file_get_argument ("Muscle x", "Site"));
}

static void
test_windows_line_ends_and_mark (void)
{
  g_autoptr (InjKeyFile) file = open_text ("\xef\xbb\xbf[A]\r\nK=5\r\n\r\n# x\r\nL=6");

  g_assert_cmpstr (inj_key_file_get_string (file, "A", "K", NULL), ==, "5");
  g_assert_cmpstr (inj_key_file_get_string (file, "A", "L", NULL), ==, "6");
}

static void
test_length_is_kept_to (void)
{
  g_autoptr (InjKeyFile) file = inj_key_file_new ("sample.ini", "[A]\nK=5\n[A]\n", 8, NULL);

  g_assert_nonnull (file);
  g_assert_cmpstr (inj_key_file_get_string (file, "A", "K", NULL), ==, "5");
}

static void
test_value_may_have_equals_signs (void)
{
  g_autoptr (InjKeyFile) file = open_text ("[A]\nK=a=b;c\\n[d]\n");

  g_assert_cmpstr (inj_key_file_get_string (file, "A", "K", NULL), ==, "a=b;c\\n[d]");
}

static void
test_unknown_key (void)
{
  g_autoptr (InjKeyFile) file = open_text ("[A]\nK=1\nk=2\nM=3\n");
  g_autoptr (GError) error = NULL;
  const char *allowed[] = { "K", "L", NULL };

  g_assert_false (inj_key_file_check_keys (file, "A", allowed, &error));
  assert_message (error, "line 3: the key “k” is not known in [A].");
}

static void
test_known_keys (void)
{
  g_autoptr (InjKeyFile) file = open_text ("[A]\nK=1\n[B]\nM=3\n");
  const char *allowed[] = { "K", "L", NULL };

  g_assert_true (inj_key_file_check_keys (file, "A", allowed, NULL));
  g_assert_true (inj_key_file_has_key (file, "A", "K"));
  g_assert_false (inj_key_file_has_key (file, "A", "M"));
  g_assert_false (inj_key_file_has_key (file, "C", "K"));
}

static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (256 * 1024 + 1, '\n');
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_key_file_new ("sample.ini", text, -1, &error));
  assert_message (error, "line 1: the file is larger than 256 KB.");
}

static void
test_many_groups_and_keys (void)
{
  g_autoptr (GString) text = g_string_new ("[A]\n");
  g_autoptr (InjKeyFile) file = NULL;

  for (guint i = 0; i < 8000; i++)
    g_string_append_printf (text, "k%u=1\n", i);
  for (guint i = 0; i < 8000; i++)
    g_string_append_printf (text, "[g%u]\n", i);

  file = open_text (text->str);
  g_assert_cmpstr (inj_key_file_get_string (file, "A", "k7999", NULL), ==, "1");
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (100000, 'x');
  g_autofree char *group = g_strconcat ("[", name, "]\n", NULL);
  g_autofree char *key = g_strconcat ("[A]\n", name, "=1\n", NULL);
  g_autoptr (GError) group_error = NULL;
  g_autoptr (GError) key_error = NULL;

  g_assert_null (inj_key_file_new ("sample.ini", group, -1, &group_error));
  g_assert_cmpuint (strlen (group_error->message), <, 300);
  g_assert_null (inj_key_file_new ("sample.ini", key, -1, &key_error));
  g_assert_cmpuint (strlen (key_error->message), <, 300);
}

static void
test_ids (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *too_long = g_strnfill (65, 'a');

  g_assert_true (inj_key_file_is_id ("a"));
  g_assert_true (inj_key_file_is_id ("preempt-155"));
  g_assert_true (inj_key_file_is_id (longest));
  g_assert_false (inj_key_file_is_id (too_long));
  g_assert_false (inj_key_file_is_id (""));
  g_assert_false (inj_key_file_is_id ("a_b"));
  g_assert_false (inj_key_file_is_id ("a/b"));
}

/* Any bytes are read or refused; nothing crashes. */
static void
test_random_bytes (void)
{
  const char bytes[] = "[]=#\n\r\t \0Aa1\xc3\xa9\xff\x1b";

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjKeyFile) file = NULL;
      char text[40];
      gsize length = g_test_rand_int_range (0, sizeof text);

      for (gsize j = 0; j < length; j++)
        text[j] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];

      file = inj_key_file_new ("sample.ini", text, length, &error);
      if (file == NULL)
        assert_message (error, "line ");
      else
        g_assert_no_error (error);
    }
}

static void
add_tables (void)
{
  const char *readers[] = { "string", "id", "integer", "boolean", NULL, "units" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/key-file/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad_values); i++)
    {
      g_autofree char *path = g_strconcat ("/key-file/bad-value/", bad_values[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad_value);
    }

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *path = g_strconcat ("/key-file/missing-key/", readers[i], NULL);

      if (readers[i] != NULL)
        g_test_add_data_func (path, GINT_TO_POINTER (i), test_missing_key);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_tables ();

  g_test_add_func ("/key-file/good-values", test_good_values);
  g_test_add_func ("/key-file/missing-verified", test_missing_verified);
  g_test_add_func ("/key-file/groups-in-order", test_groups_in_order);
  g_test_add_func ("/key-file/empty-file", test_empty_file);
  g_test_add_func ("/key-file/argument", test_argument);
  g_test_add_func ("/key-file/windows-line-ends-and-mark", test_windows_line_ends_and_mark);
  g_test_add_func ("/key-file/length-is-kept-to", test_length_is_kept_to);
  g_test_add_func ("/key-file/value-may-have-equals-signs", test_value_may_have_equals_signs);
  g_test_add_func ("/key-file/unknown-key", test_unknown_key);
  g_test_add_func ("/key-file/known-keys", test_known_keys);
  g_test_add_func ("/key-file/too-large", test_too_large);
  g_test_add_func ("/key-file/many-groups-and-keys", test_many_groups_and_keys);
  g_test_add_func ("/key-file/long-name", test_long_name);
  g_test_add_func ("/key-file/ids", test_ids);
  g_test_add_func ("/key-file/random-bytes", test_random_bytes);

  return g_test_run ();
}
