/* test-vial.c
 *
 * Vials: what is refused, their strength and their volumes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-vial.h"

#include "visit-fixture.h"

#define NOT_TEXT "There are characters in the lot that are no text: type it anew."

static const struct
{
  const char *name;
  const char *lot;
  InjDate     expiry;
  InjUnits    labelled;
  InjVolume   diluent;
  const char *message;
} refused[] = {
  { "lot-torn", "C12\n34", 2461000, 20000, 4000, NOT_TEXT },
  { "lot-separator", "C12\x1d" "17", 2461000, 20000, 4000, NOT_TEXT },
  { "lot-not-utf8", "C\xff", 2461000, 20000, 4000, NOT_TEXT },
  { "lot-long", "12345678901234567890123456789012345678901234567890123456789012345", 2461000, 20000, 4000,
    "The lot is longer than 64 characters." },
  { "no-units", "C1234", 2461000, 0, 4000, "The units on the vial's label must be above 0 and at most 100000." },
  { "negative-units", "C1234", 2461000, -100, 4000,
    "The units on the vial's label must be above 0 and at most 100000." },
  { "too-many-units", "C1234", 2461000, INJ_UNITS_STATED_MAXIMUM + 1, 4000,
    "The units on the vial's label must be above 0 and at most 100000." },
  { "no-diluent", "C1234", 2461000, 20000, 0, "The diluent must be above 0 mL and at most 1000 mL." },
  { "too-much-diluent", "C1234", 2461000, 20000, INJ_VOLUME_MAXIMUM + 1,
    "The diluent must be above 0 mL and at most 1000 mL." },
};

static const struct
{
  const char    *name;
  InjVialOrigin  origin;
  const char    *message;
} refused_origins[] = {
  { "serial-torn", { .serial = "AB\n1" }, "There are characters in the serial number that are no text: type it anew." },
  { "serial-not-utf8", { .serial = "\xff" }, "There are characters in the serial number that are no text: type it anew." },
  { "serial-long", { .serial = "12345678901234567890123456789012345678901234567890123456789012345" },
    "The serial number is longer than 64 characters." },
  { "gtin-check-digit", { .gtin = "00300231145015" },
    "The GTIN must be fourteen digits with the check digit that belongs to them." },
  { "gtin-short", { .gtin = "0300231145014" },
    "The GTIN must be fourteen digits with the check digit that belongs to them." },
  { "opened-before-time", { .opened_at = -1 }, "The time at which the vial was opened does not exist." },
};

static const struct
{
  const char *lot;
  gboolean    has_expiry;
  const char *title;
} titles[] = {
  { "C1234", TRUE, "Botox, lot C1234, expires 2028-01-31" },
  { "C1234", FALSE, "Botox, lot C1234, expiry not entered" },
  { " ", TRUE, "Botox, lot not entered, expires 2028-01-31" },
  { "", FALSE, "Botox, lot not entered" },
};

static const struct
{
  const char *name;
  InjUnits    labelled;
  InjVolume   diluent;
  InjUnits    units;
  InjVolume   volume;
} volumes[] = {
  { "200-in-4", INJ_UNITS (200), 4000, INJ_UNITS (5), 100 },
  { "100-in-2", INJ_UNITS (100), 2000, INJ_UNITS (5), 100 },
  { "50-in-1", INJ_UNITS (50), 1000, 250, 50 },
  { "100-in-1", INJ_UNITS (100), 1000, INJ_UNITS (5), 50 },
};

static InjVial *
make_vial (const char  *lot,
           InjDate      expiry,
           InjUnits     labelled,
           InjVolume    diluent,
           GError     **error)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = inj_product_new ("botox", "Botox", "onabotulinumtoxina", sizes, TRUE);

  return inj_vial_new (2, product, lot, expiry, labelled, diluent, error);
}

static void
test_refused (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) vial = NULL;

  vial = make_vial (refused[row].lot, refused[row].expiry, refused[row].labelled, refused[row].diluent, &error);

  g_assert_null (vial);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, refused[row].message);
}

static void
test_volume (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (InjVial) vial = make_vial ("C1", DATE_OF_VISIT, volumes[row].labelled, volumes[row].diluent, NULL);

  g_assert_cmpint (inj_vial_volume_of (vial, volumes[row].units), ==, volumes[row].volume);
}

static void
test_says (void)
{
  g_autoptr (InjVial) vial = make_vial ("  C1234 ", inj_date_from_ymd (2028, 1, 31), INJ_UNITS (100), 2000, NULL);
  g_autoptr (InjVial) other = inj_vial_with_number (vial, 5);
  g_autofree char *title = inj_vial_dup_title (other);

  g_assert_cmpstr (title, ==, "Botox, lot C1234, expires 2028-01-31");
  g_assert_cmpint (inj_vial_get_number (vial), ==, 2);
  g_assert_cmpint (inj_vial_get_number (other), ==, 5);
  g_assert_cmpstr (inj_vial_get_lot (other), ==, "C1234");
  g_assert_cmpstr (inj_vial_get_substance_id (other), ==, "onabotulinumtoxina");
  g_assert_true (inj_vial_get_product (other) == inj_vial_get_product (vial));
  g_assert_cmpuint (inj_vial_get_expiry (other), ==, inj_date_from_ymd (2028, 1, 31));
  g_assert_cmpint (inj_vial_get_labelled (other), ==, INJ_UNITS (100));
  g_assert_cmpint (inj_vial_get_diluent (other), ==, 2000);
}

/* What nobody has looked at yet is missing, and does not stop the visit. */
static void
test_title (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      InjDate expiry = titles[i].has_expiry ? inj_date_from_ymd (2028, 1, 31) : INJ_DATE_NONE;
      g_autoptr (InjVial) vial = make_vial (titles[i].lot, expiry, 20000, 4000, NULL);
      g_autofree char *title = inj_vial_dup_title (vial);

      g_assert_cmpstr (title, ==, titles[i].title);
      g_assert_cmpint (titles[i].lot[0] == 'C', ==, g_str_equal (inj_vial_get_lot_text (vial), "C1234"));
    }
}

static void
test_refused_origin (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) vial = make_vial ("C1", DATE_OF_VISIT, 20000, 4000, NULL);

  g_assert_null (inj_vial_with_origin (vial, &refused_origins[row].origin, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, refused_origins[row].message);
}

static void
test_origin (void)
{
  const InjVialOrigin origin = { " S 1 ", "00300231145014", INJ_VIAL_SOURCE_PHARMACY, 1795170000 };
  const InjVialOrigin none = { 0 };
  g_autoptr (InjVial) plain = make_vial ("C1", DATE_OF_VISIT, 20000, 4000, NULL);
  g_autoptr (InjVial) vial = inj_vial_with_origin (plain, &origin, NULL);
  g_autoptr (InjVial) numbered = inj_vial_with_number (vial, 7);
  g_autoptr (InjVial) plain_again = inj_vial_with_origin (vial, &none, NULL);

  g_assert_false (inj_vial_has_origin (plain));
  g_assert_cmpstr (inj_vial_get_serial (plain), ==, "");
  g_assert_cmpstr (inj_vial_get_gtin (plain), ==, "");
  g_assert_true (inj_vial_has_origin (numbered));
  g_assert_cmpint (inj_vial_get_number (numbered), ==, 7);
  g_assert_cmpstr (inj_vial_get_lot (numbered), ==, "C1");
  g_assert_cmpstr (inj_vial_get_serial (numbered), ==, "S 1");
  g_assert_cmpstr (inj_vial_get_gtin (numbered), ==, "00300231145014");
  g_assert_cmpint (inj_vial_get_source (numbered), ==, INJ_VIAL_SOURCE_PHARMACY);
  g_assert_cmpint (inj_vial_get_opened_at (numbered), ==, 1795170000);
  g_assert_false (inj_vial_has_origin (plain_again));
}

static void
test_sources (void)
{
  InjVialSource found;

  for (InjVialSource source = 0; source < INJ_N_VIAL_SOURCES; source++)
    {
      g_assert_true (inj_vial_source_from_id (inj_vial_source_get_id (source), &found));
      g_assert_cmpint (found, ==, source);
      g_assert_cmpstr (inj_vial_source_get_name (source), !=, "");
    }
  g_assert_false (inj_vial_source_from_id ("stolen", &found));
}

static void
test_strength (void)
{
  g_autoptr (InjVial) vial = make_vial ("A", DATE_OF_VISIT, INJ_UNITS (200), 4000, NULL);
  g_autoptr (InjVial) same = make_vial ("B", DATE_OF_VISIT, INJ_UNITS (100), 2000, NULL);
  g_autoptr (InjVial) stronger = make_vial ("C", DATE_OF_VISIT, INJ_UNITS (100), 1999, NULL);

  g_assert_true (inj_vial_same_strength (vial, same));
  g_assert_true (inj_vial_same_strength (same, vial));
  g_assert_false (inj_vial_same_strength (vial, stronger));
}

/* Blanks of any kind are no lot, and stay as they were entered. */
static void
test_blank_lot (void)
{
  g_autoptr (InjVial) blank = make_vial ("\u00a0\u200b\u2003", INJ_DATE_NONE, 20000, 4000, NULL);
  g_autoptr (InjVial) vial = make_vial ("C 1", INJ_DATE_NONE, 20000, 4000, NULL);

  g_assert_false (inj_vial_has_lot (blank));
  g_assert_cmpstr (inj_vial_get_lot_text (blank), ==, "not entered");
  g_assert_cmpstr (inj_vial_get_lot (blank), ==, "\u00a0\u200b\u2003");
  g_assert_true (inj_vial_has_lot (vial));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/vial/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (volumes); i++)
    {
      g_autofree char *path = g_strconcat ("/vial/volume/", volumes[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_volume);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused_origins); i++)
    {
      g_autofree char *path = g_strconcat ("/vial/refused-origin/", refused_origins[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused_origin);
    }
  g_test_add_func ("/vial/title", test_title);
  g_test_add_func ("/vial/blank-lot", test_blank_lot);
  g_test_add_func ("/vial/origin", test_origin);
  g_test_add_func ("/vial/sources", test_sources);
  g_test_add_func ("/vial/says", test_says);
  g_test_add_func ("/vial/strength", test_strength);

  return g_test_run ();
}
