/* test-planned-site.c
 *
 * The sites of a protocol: routes, a practice's own sites, and what is wrong
 * with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-planned-site.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

/* A good group, a line an element; the rows below change one. */
static const char *const lines[] = {
  /*  1 */ "[Site own-12]",
  /*  2 */ "Muscle=temporalis",
  /*  3 */ "Side=left",
  /*  4 */ "Plate=left",
  /*  5 */ "X=-500",
  /*  6 */ "Y=1800",
  /*  7 */ "Name=Above the ear",
  /*  8 */ "Units=2.5",
  /*  9 */ "Required=false",
  /* 10 */ "Route=subcutaneous",
  /* 11 */ "Landmark=Where it hurts",
  /* 12 */ "LandmarkVerified=read",
  /* 13 */ "Measure=3 cm above tragus-left",
};

static const struct
{
  const char *name;
  guint       line;
  const char *text;
  guint       blamed;
  const char *message;
} refused[] = {
  { "id-zero", 1, "[Site own-0]", 1, "there is no site “own-0”" },
  { "id-too-large", 1, "[Site own-1000]", 1, "there is no site “own-1000”" },
  { "id-without-number", 1, "[Site own-]", 1, "there is no site “own-”" },
  { "of-the-table", 1, "[Site temporalis-left-3]", 2, "the key “Muscle” is not known" },
  { "muscle-missing", 2, NULL, 1, "lacks the key “Muscle”" },
  { "muscle-unknown", 2, "Muscle=platysma", 2, "the key “Muscle” is “platysma”: write corrugator" },
  { "muscle-other", 2, "Muscle=other", 2, "the key “Muscle” is “other”" },
  { "side-missing", 3, NULL, 1, "lacks the key “Side”" },
  { "side-unknown", 3, "Side=both", 3, "the key “Side” is “both”: write right, left or midline." },
  { "side-of-the-other-plate", 3, "Side=right", 3, "the key “Side” says right, but the point lies on the patient's left" },
  { "plate-missing", 4, NULL, 1, "lacks the key “Plate”" },
  { "plate-unknown", 4, "Plate=rear", 4, "the key “Plate” is “rear”: write right, front" },
  { "side-of-the-point", 4, "Plate=front", 3, "the key “Side” says left, but the point lies on the patient's right" },
  { "x-missing", 5, NULL, 1, "lacks the key “X”" },
  { "x-decimal", 5, "X=-0.05", 5, "the key “X” wants a whole number from -20000 to 20000" },
  { "x-far", 5, "X=-20001", 5, "the key “X” wants a whole number" },
  { "x-plus", 5, "X=+5", 5, "the key “X” wants a whole number" },
  { "y-missing", 6, NULL, 1, "lacks the key “Y”" },
  { "name-empty", 7, "Name=", 7, "the key “Name” has no value" },
  { "route-unknown", 10, "Route=oral", 10, "the key “Route” is “oral”: write intramuscular" },
  { "measure-of-the-other-side", 13, "Measure=3 cm above tragus-right", 13, "it is of the patient's other side" },
};

static char *
dup_group (guint       line,
           const char *text)
{
  GString *group = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *used = i + 1 == line ? text : lines[i];

      if (used != NULL)
        g_string_append_printf (group, "%s\n", used);
    }

  return g_string_free (group, FALSE);
}

static InjPlannedSite *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (InjKeyFile) file = inj_key_file_new ("own.ini", text, -1, error);

  g_assert_nonnull (file);

  return inj_planned_site_read (file, inj_key_file_get_groups (file)[0], error);
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *text = dup_group (refused[row].line, refused[row].text);
  g_autofree char *start = g_strdup_printf ("own.ini, line %u: ", refused[row].blamed);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, start) || strstr (error->message, refused[row].message) == NULL)
    g_error ("“%s” instead of “%s… %s…”", error->message, start, refused[row].message);
}

static void
test_own (void)
{
  g_autofree char *text = dup_group (0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPlannedSite) planned = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (planned->site->id, ==, "own-12");
  g_assert_cmpstr (planned->site->name, ==, "Above the ear");
  g_assert_cmpint (planned->site->muscle, ==, INJ_MUSCLE_TEMPORALIS);
  g_assert_cmpint (planned->site->side, ==, INJ_SIDE_LEFT);
  g_assert_cmpint (planned->site->plate, ==, INJ_PLATE_LEFT);
  g_assert_true (planned->has_position);
  g_assert_cmpint (planned->position.plate, ==, INJ_PLATE_LEFT);
  g_assert_cmpint (planned->position.x, ==, -500);
  g_assert_cmpint (planned->position.y, ==, 1800);
  g_assert_cmpint (planned->units, ==, 250);
  g_assert_cmpint (planned->route, ==, INJ_ROUTE_SUBCUTANEOUS);
  g_assert_false (planned->required);
  g_assert_true (planned->landmark_verified);
  g_assert_cmpuint (planned->measures->len, ==, 1);
}

static void
test_own_without_name (void)
{
  g_autofree char *text = dup_group (7, NULL);
  g_autoptr (InjPlannedSite) planned = read_text (text, NULL);
  g_autofree char *name = inj_site_dup_name (planned->site);

  g_assert_cmpstr (name, ==, "Temporalis, left, own 12");
}

/* As in every text from before the key. */
static void
test_of_the_table (void)
{
  g_autoptr (InjPlannedSite) planned = read_text ("[Site temporalis-left-3]\nUnits=5\nRequired=true\n", NULL);
  g_autoptr (InjPlannedSite) scalp = read_text ("[Site scalp-left-1]\nRequired=false\nRoute=intradermal\n", NULL);

  g_assert_true (planned->site == inj_site_lookup ("temporalis-left-3"));
  g_assert_cmpint (planned->route, ==, INJ_ROUTE_INTRAMUSCULAR);
  g_assert_false (planned->has_position);
  g_assert_cmpint (scalp->route, ==, INJ_ROUTE_INTRADERMAL);
  g_assert_cmpint (scalp->units, ==, 0);
}

static void
test_can_read (void)
{
  g_assert_true (inj_planned_site_can_read ("Site own-1"));
  g_assert_false (inj_planned_site_can_read ("Muscle masseter"));
  g_assert_false (inj_planned_site_can_read ("Protocol"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/planned-site/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  g_test_add_func ("/planned-site/own", test_own);
  g_test_add_func ("/planned-site/own-without-name", test_own_without_name);
  g_test_add_func ("/planned-site/of-the-table", test_of_the_table);
  g_test_add_func ("/planned-site/can-read", test_can_read);

  return g_test_run ();
}
