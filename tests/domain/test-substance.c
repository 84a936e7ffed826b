/* test-substance.c
 *
 * Substances: what a bad file is told, and what the shipped ones are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-substance.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

#define SAMPLE "[Substance]\nId=a\nName=A\n[Product b]\nName=B\n"

static const struct
{
  const char *name;
  const char *text;
  const char *message;
} refused[] = {
  { "empty", "", "line 1: there is no group [Substance]." },
  { "id-missing", "[Substance]\nName=A\n[Product b]\nName=B\n", "line 1: [Substance] lacks" },
  { "id-bad", "[Substance]\nId=A\nName=A\n[Product b]\nName=B\n", "line 2: the key “Id” is “A”" },
  { "name-missing", "[Substance]\nId=a\n[Product b]\nName=B\n",
    "line 1: [Substance] lacks the key “Name”" },
  { "key-unknown", "[Substance]\nId=a\nName=A\nPotency=5\n",
    "line 4: the key “Potency” is not known in [Substance]" },
  { "no-product", "[Substance]\nId=a\nName=A\n", "line 1: the substance has no product" },
  { "product-id-bad", SAMPLE "[Product Botox]\nName=Botox\n",
    "line 6: “Botox” cannot be the id of a product" },
  { "product-without-id", SAMPLE "[Product ]\nName=Botox\n", "line 6: “” cannot be the id" },
  { "product-without-name", SAMPLE "[Product c]\n", "line 6: [Product c] lacks the key “Name”" },
  { "product-key-unknown", SAMPLE "[Product c]\nName=C\nColour=red\n",
    "line 8: the key “Colour” is not known in [Product c]" },
  { "product-twice", SAMPLE "[Product b]\nName=B\n",
    "line 6: the group [Product b] is there already, in line 4" },
  { "labelled-empty", SAMPLE "Labelled=\n", "line 6: the key “Labelled” has no value" },
  { "labelled-word", SAMPLE "Labelled=50;many\n",
    "line 6: the key “Labelled”: “many” is not a number" },
  { "labelled-gap", SAMPLE "Labelled=50;;100\n",
    "line 6: the key “Labelled”: A number is missing" },
  { "labelled-zero", SAMPLE "Labelled=0\n", "line 6: the key “Labelled”: “0” is nothing" },
  { "labelled-semicolon", SAMPLE "Labelled=;\n",
    "line 6: the key “Labelled”: A number is missing" },
  { "gtin-without-size", SAMPLE "Labelled=100\nGtin=00300231145014\n", "line 7: the key “Gtin” is" },
  { "gtin-of-no-size", SAMPLE "Labelled=100\nGtin=200:00300231145014\n", "line 7: the key “Gtin” is" },
  { "gtin-check-digit", SAMPLE "Labelled=100\nGtin=100:00300231145015\n", "line 7: the key “Gtin” is" },
  { "gtin-second-bad", SAMPLE "Labelled=100\nGtin=100:00300231145014;100\n", "line 7: the key “Gtin” is" },
  { "verified-bad", SAMPLE "Verified=yes\n", "line 6: the key “Verified” is “yes”" },
  { "limit-bad", SAMPLE "[Limit x]\nScope=months\nMaximumUnits=4OO\nMonths=3\nSource=S\n",
    "line 8: the key “MaximumUnits”: “4OO” is not a number" },
  { "limit-of-a-visit", SAMPLE "[Limit x]\nScope=visit\nMaximumUnits=155\nSource=S\n",
    "line 7: a substance has limits of the scopes site and months alone" },
  { "limit-of-a-muscle", SAMPLE "[Muscle procerus]\nMaximumUnits=5\nSource=S\n",
    "line 6: a substance has limits" },
  { "site", SAMPLE "[Site procerus-midline-1]\nRequired=true\n",
    "line 6: the group [Site procerus-midline-1] is not known" },
  { "protocol", SAMPLE "[Protocol]\nId=a\n", "line 6: the group [Protocol] is not known" },
};

typedef struct
{
  const char *id;
  const char *name;
  /* Ids of the products, each with "?" behind it where a clinician is to
   * confirm it. */
  const char *products;
  guint       n_limits;
} Shipped;

/* CLINICAL: products; a substance has no limit until a source gives one. */
static const Shipped shipped[] = {
  { "abobotulinumtoxina", "abobotulinumtoxinA", "dysport azzalure?", 0 },
  { "daxibotulinumtoxina", "daxibotulinumtoxinA", "daxxify", 0 },
  { "incobotulinumtoxina", "incobotulinumtoxinA", "xeomin bocouture?", 0 },
  { "onabotulinumtoxina", "onabotulinumtoxinA", "botox botox-cosmetic vistabel?", 2 },
  { "prabotulinumtoxina", "prabotulinumtoxinA", "jeuveau", 0 },
  { "rimabotulinumtoxinb", "rimabotulinumtoxinB", "myobloc neurobloc?", 0 },
};

static InjSubstance *
load (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".ini", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", "products",
                                            name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (InjSubstance) substance = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  substance = inj_substance_parse (name, text, length, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&substance);
}

static const InjLimit *
find_limit (InjSubstance  *substance,
            InjLimitScope  scope)
{
  GPtrArray *limits = inj_substance_get_limits (substance);

  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      if (limit->scope == scope)
        return limit;
    }

  g_assert_not_reached ();
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_substance_parse ("sample.ini", refused[row].text, -1, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "sample.ini, line "));
  if (strstr (error->message, refused[row].message) == NULL)
    g_assert_cmpstr (error->message, ==, refused[row].message);
}

static void
test_shipped (gconstpointer data)
{
  const Shipped *row = data;
  g_autoptr (InjSubstance) substance = load (row->id);
  GPtrArray *products = inj_substance_get_products (substance);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpstr (inj_substance_get_id (substance), ==, row->id);
  g_assert_cmpstr (inj_substance_get_name (substance), ==, row->name);
  g_assert_cmpuint (inj_substance_get_limits (substance)->len, ==, row->n_limits);

  for (guint i = 0; i < products->len; i++)
    {
      InjProduct *product = g_ptr_array_index (products, i);

      g_assert_cmpstr (inj_product_get_substance_id (product), ==, row->id);
      g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "", inj_product_get_id (product),
                              inj_product_is_verified (product) ? "" : "?");
    }

  g_assert_cmpstr (found->str, ==, row->products);
}

static void
test_limits_of_onabotulinumtoxina (void)
{
  g_autoptr (InjSubstance) substance = load ("onabotulinumtoxina");
  const InjLimit *months = find_limit (substance, INJ_LIMIT_MONTHS);
  const InjLimit *site = find_limit (substance, INJ_LIMIT_SITE);

  g_assert_cmpint (months->units, ==, INJ_UNITS (400));
  g_assert_cmpint (months->amount, ==, 3);
  g_assert_cmpstr (months->source, ==, "US label");
  g_assert_true (inj_limit_holds_for (months, INJ_LABEL_EU));
  g_assert_cmpint (site->units, ==, INJ_UNITS (50));
  g_assert_true (site->verified);
}

static void
test_sizes_of_botox (void)
{
  g_autoptr (InjSubstance) substance = load ("onabotulinumtoxina");
  InjProduct *botox = g_ptr_array_index (inj_substance_get_products (substance), 0);
  gsize n_labelled;
  const InjUnits *labelled = inj_product_get_labelled (botox, &n_labelled);

  g_assert_cmpuint (n_labelled, ==, 3);
  g_assert_cmpint (labelled[0], ==, INJ_UNITS (50));
  g_assert_cmpint (labelled[1], ==, INJ_UNITS (100));
  g_assert_cmpint (labelled[2], ==, INJ_UNITS (200));
}

/* 003, the ten digits of an NDC (billing sheets, openFDA), and the check digit. */
static void
test_gtins_of_botox (void)
{
  g_autoptr (InjSubstance) substance = load ("onabotulinumtoxina");
  GPtrArray *products = inj_substance_get_products (substance);

  g_assert_cmpint (inj_product_get_units_of_gtin (g_ptr_array_index (products, 0), "00300231145014"), ==, INJ_UNITS (100));
  g_assert_cmpint (inj_product_get_units_of_gtin (g_ptr_array_index (products, 0), "00300233921029"), ==, INJ_UNITS (200));
  g_assert_cmpint (inj_product_get_units_of_gtin (g_ptr_array_index (products, 0), "00300239232013"), ==, 0);
  g_assert_cmpint (inj_product_get_units_of_gtin (g_ptr_array_index (products, 1), "00300239232013"), ==, INJ_UNITS (100));
}

/* A wrong figure is worse than none: sizes that no source gives stay out. */
static void
test_no_sizes_without_a_source (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (InjSubstance) substance = load (shipped[i].id);
      GPtrArray *products = inj_substance_get_products (substance);

      for (guint j = 0; j < products->len; j++)
        {
          InjProduct *product = g_ptr_array_index (products, j);
          gsize n_labelled;

          inj_product_get_labelled (product, &n_labelled);
          if (!g_str_has_prefix (inj_product_get_id (product), "botox"))
            g_assert_cmpuint (n_labelled, ==, 0);
        }
    }
}

static void
test_semicolon_at_the_end (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjSubstance) substance = NULL;
  gsize n_labelled;

  substance = inj_substance_parse ("sample.ini", SAMPLE "Labelled=50; 2.5;\n", -1, &error);
  g_assert_no_error (error);
  inj_product_get_labelled (g_ptr_array_index (inj_substance_get_products (substance), 0),
                            &n_labelled);
  g_assert_cmpuint (n_labelled, ==, 2);
}

static void
test_finalizes (void)
{
  InjSubstance *substance = load ("onabotulinumtoxina");

  g_assert_finalize_object (substance);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/substance/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_strconcat ("/substance/shipped/", shipped[i].id, NULL);

      g_test_add_data_func (path, &shipped[i], test_shipped);
    }

  g_test_add_func ("/substance/limits-of-onabotulinumtoxina", test_limits_of_onabotulinumtoxina);
  g_test_add_func ("/substance/sizes-of-botox", test_sizes_of_botox);
  g_test_add_func ("/substance/gtins-of-botox", test_gtins_of_botox);
  g_test_add_func ("/substance/no-sizes-without-a-source", test_no_sizes_without_a_source);
  g_test_add_func ("/substance/semicolon-at-the-end", test_semicolon_at_the_end);
  g_test_add_func ("/substance/finalizes", test_finalizes);

  return g_test_run ();
}
