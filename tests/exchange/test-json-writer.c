/* test-json-writer.c
 *
 * JSON whose numbers are exact.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-json-writer.h"

#include <json-glib/json-glib.h>
#include <locale.h>


static const struct
{
  gint64      value;
  guint       places;
  const char *text;
} decimals[] = {
  { 0, 2, "0\n" },
  { 500, 2, "5\n" },
  { 250, 2, "2.5\n" },
  { 10, 2, "0.1\n" },
  { 1, 2, "0.01\n" },
  { -1250, 2, "-12.5\n" },
  { 3100, 3, "3.1\n" },
  { 9007199254740993, 0, "9007199254740993\n" },
  { G_MAXINT64, 2, "92233720368547758.07\n" },
};

static void
test_decimals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (decimals); i++)
    {
      g_autoptr (InjJsonWriter) json = inj_json_writer_new ();
      g_autofree char *text = NULL;

      inj_json_writer_add_decimal (json, NULL, decimals[i].value, decimals[i].places);
      text = inj_json_writer_finish (json);
      g_assert_cmpstr (text, ==, decimals[i].text);
    }
}

static void
test_decimals_in_german (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("The machine has no German.");
      return;
    }

  test_decimals ();
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_texts_come_back (void)
{
  static const char *const texts[] = {
    "", "Müller", "a \"quoted\" \\ path/", "two\nlines\tand \r\b\f", "\x1b[31m\x01\x1f\x7f", "日本", "😀", "\xc2\x85\xe2\x80\xa8"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (InjJsonWriter) json = inj_json_writer_new ();
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      inj_json_writer_begin_array (json, NULL);
      inj_json_writer_add_text (json, NULL, texts[i]);
      inj_json_writer_end_array (json);
      text = inj_json_writer_finish (json);

      for (const char *p = text; *p != '\0'; p++)
        g_assert_true (*p == '\n' || (guchar) *p >= ' ');
      node = json_from_string (text, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (json_array_get_string_element (json_node_get_array (node), 0), ==, texts[i]);
    }
}

static void
test_bytes_that_are_no_text (void)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();
  g_autofree char *text = NULL;

  inj_json_writer_add_text (json, NULL, "a\xff");
  text = inj_json_writer_finish (json);
  g_assert_cmpstr (text, ==, "\"a\xef\xbf\xbd\"\n");
}

static void
test_levels (void)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();
  g_autofree char *text = NULL;

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_begin_array (json, "none");
  inj_json_writer_end_array (json);
  inj_json_writer_begin_array (json, "some");
  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_end_object (json);
  inj_json_writer_add_boolean (json, NULL, TRUE);
  inj_json_writer_add_boolean (json, NULL, FALSE);
  inj_json_writer_add_null (json, NULL);
  inj_json_writer_end_array (json);
  inj_json_writer_add_integer (json, "a \"key\"", -3);
  inj_json_writer_end_object (json);

  text = inj_json_writer_finish (json);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"none\": [],\n"
                   "  \"some\": [\n"
                   "    {},\n"
                   "    true,\n"
                   "    false,\n"
                   "    null\n"
                   "  ],\n"
                   "  \"a \\\"key\\\"\": -3\n"
                   "}\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/decimals", test_decimals);
  g_test_add_func ("/json-writer/decimals-in-german", test_decimals_in_german);
  g_test_add_func ("/json-writer/texts-come-back", test_texts_come_back);
  g_test_add_func ("/json-writer/bytes-that-are-no-text", test_bytes_that_are_no_text);
  g_test_add_func ("/json-writer/levels", test_levels);

  return g_test_run ();
}
