/* test-measure.c
 *
 * Measures: what is read, what is refused, and how each is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-measure.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

static const struct
{
  const char    *site;
  const char    *text;
  InjMeasureKind kind;
  const char    *from;
  const char    *to;
  int            minimum;
  int            maximum;
  const char    *label;
} good[] = {
  { "temporalis-left-1", "3 cm above tragus-left", INJ_MEASURE_ABOVE, "tragus-left", NULL, 300, 300, "3 cm" },
  { "temporalis-right-2", "1.5-3 cm above temporalis-right-1", INJ_MEASURE_ABOVE, "temporalis-right-1", NULL,
    150, 300, "1.5–3 cm" },
  { "temporalis-left-3", "1.5-3 cm in front of temporalis-left-1 and temporalis-left-2", INJ_MEASURE_IN_FRONT,
    "temporalis-left-1", "temporalis-left-2", 150, 300, "1.5–3 cm" },
  { "temporalis-left-4", "1.5 cm behind temporalis-left-2", INJ_MEASURE_BEHIND, "temporalis-left-2", NULL,
    150, 150, "1.5 cm" },
  { "frontalis-left-1", "at least 1.5 cm above corrugator-left-1", INJ_MEASURE_ABOVE, "corrugator-left-1", NULL,
    150, 0, "≥ 1.5 cm" },
  { "cervical-paraspinal-left-1", "3 cm below inion", INJ_MEASURE_BELOW, "inion", NULL, 300, 300, "3 cm" },
  { "cervical-paraspinal-left-1", "1 cm lateral to midline", INJ_MEASURE_LATERAL, "midline", NULL, 100, 100, "1 cm" },
  { "occipitalis-left-2", "1.5 cm from occipitalis-left-1", INJ_MEASURE_FROM, "occipitalis-left-1", NULL,
    150, 150, "1.5 cm" },
  { "occipitalis-left-1", "midway between inion and mastoid-left", INJ_MEASURE_MIDWAY, "inion", "mastoid-left",
    0, 0, "midway" },
  /* A site of the midline has points on both sides. */
  { "procerus-midline-1", "midway between corrugator-right-1 and corrugator-left-1", INJ_MEASURE_MIDWAY,
    "corrugator-right-1", "corrugator-left-1", 0, 0, "midway" },
  { "scalp-midline-1", "0.25 cm behind inion", INJ_MEASURE_BEHIND, "inion", NULL, 25, 25, "0.25 cm" },
  { "occipitalis-left-2", "30 cm from inion", INJ_MEASURE_FROM, "inion", NULL, 3000, 3000, "30 cm" },
};

#define SHAPE "write a measure such as"

static const struct
{
  const char *name;
  const char *site;
  const char *text;
  const char *message;
} refused[] = {
  { "empty", "temporalis-left-1", "", SHAPE },
  { "words", "temporalis-left-1", "somewhere", SHAPE },
  { "no-distance", "temporalis-left-1", "above tragus-left", SHAPE },
  { "no-unit", "temporalis-left-1", "3 above tragus-left", SHAPE },
  { "millimetres", "temporalis-left-1", "30 mm above tragus-left", SHAPE },
  { "no-blank", "temporalis-left-1", "3cm above tragus-left", SHAPE },
  { "no-direction", "temporalis-left-1", "3 cm tragus-left", SHAPE },
  { "no-point", "temporalis-left-1", "3 cm above", SHAPE },
  { "zero", "temporalis-left-1", "0 cm above tragus-left", SHAPE },
  { "negative", "temporalis-left-1", "-3 cm above tragus-left", SHAPE },
  { "three-decimals", "temporalis-left-1", "3.125 cm above tragus-left", SHAPE },
  { "too-far", "temporalis-left-1", "30.01 cm above tragus-left", SHAPE },
  { "turned-round", "temporalis-left-1", "3-1.5 cm above tragus-left", SHAPE },
  { "no-range", "temporalis-left-1", "3-3 cm above tragus-left", SHAPE },
  { "three-figures", "temporalis-left-1", "1-2-3 cm above tragus-left", SHAPE },
  { "open-range", "temporalis-left-1", "1.5- cm above tragus-left", SHAPE },
  { "at-least-a-range", "temporalis-left-1", "at least 1.5-3 cm above tragus-left", SHAPE },
  { "midway-of-one", "occipitalis-left-1", "midway between inion", SHAPE },
  { "midway-of-three", "occipitalis-left-1", "midway between inion and c7 and mastoid-left", SHAPE },
  { "midway-of-the-same", "occipitalis-left-1", "midway between inion and inion", SHAPE },
  { "semicolon-too-many", "temporalis-left-1", "3 cm above tragus-left;", "“”: " SHAPE },
  { "second-of-two", "occipitalis-left-2", "3 cm above inion; 2 cm", "“2 cm”: " SHAPE },
  { "unknown-point", "temporalis-left-1", "3 cm above ear-left", "“ear-left”: there is neither" },
  { "unknown-second-point", "occipitalis-left-1", "midway between inion and mastoid", "“mastoid”: there is neither" },
  { "capital", "temporalis-left-1", "3 cm above Tragus-left", "“Tragus-left”: there is neither" },
  { "two-blanks", "temporalis-left-1", "3 cm above  tragus-left", "“ tragus-left”: there is neither" },
  { "other-side", "temporalis-left-1", "3 cm above tragus-right", "“tragus-right”: it is of the patient's other side" },
  { "other-side-of-a-site", "occipitalis-left-2", "1.5 cm from occipitalis-right-1",
    "“occipitalis-right-1”: it is of the patient's other side" },
  { "itself", "temporalis-left-1", "3 cm above temporalis-left-1", "“temporalis-left-1”: a site is not" },
  { "other-plate", "temporalis-left-1", "3 cm above frontalis-left-2", "“frontalis-left-2”: it is on another plate" },
  { "above-the-midline", "occipitalis-left-1", "3 cm above midline", "“midline”: it stands after" },
  { "midline-and-inion", "occipitalis-left-1", "3 cm lateral to midline and inion", "“midline”: it stands after" },
  { "lateral-from-the-side", "temporalis-left-1", "3 cm lateral to tragus-left", "that direction cannot be seen" },
  { "lateral-in-the-midline", "procerus-midline-1", "3 cm lateral to midline", "that direction cannot be seen" },
  { "behind-from-the-front", "frontalis-left-1", "3 cm behind corrugator-left-1", "that direction cannot be seen" },
  { "in-front-from-behind", "occipitalis-left-1", "3 cm in front of inion", "that direction cannot be seen" },
  { "above-from-above", "scalp-left-1", "3 cm above scalp-left-2", "that direction cannot be seen" },
};

static void
test_good (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = inj_measure_parse_list (good[row].text, inj_site_lookup (good[row].site), &error);
  const InjMeasure *measure;
  g_autofree char *label = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  measure = g_ptr_array_index (list, 0);
  g_assert_cmpint (measure->kind, ==, good[row].kind);
  g_assert_cmpstr (measure->from_id, ==, good[row].from);
  g_assert_cmpstr (measure->to_id, ==, good[row].to);
  g_assert_cmpint (measure->minimum, ==, good[row].minimum);
  g_assert_cmpint (measure->maximum, ==, good[row].maximum);
  label = inj_measure_dup_label (measure);
  g_assert_cmpstr (label, ==, good[row].label);
  written = inj_measure_write_list (list);
  g_assert_cmpstr (written, ==, good[row].text);
}

static void
test_refused (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_measure_parse_list (refused[row].text, inj_site_lookup (refused[row].site), &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (strstr (error->message, refused[row].message) == NULL)
    g_error ("“%s” instead of “%s…”", error->message, refused[row].message);
}

static void
test_list (void)
{
  g_autofree char *written = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = inj_measure_parse_list ("1 cm lateral to midline ;3 cm below inion",
                                                       inj_site_lookup ("cervical-paraspinal-left-1"),
                                                       &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((const InjMeasure *) g_ptr_array_index (list, 0))->kind, ==, INJ_MEASURE_LATERAL);
  g_assert_cmpint (((const InjMeasure *) g_ptr_array_index (list, 1))->kind, ==, INJ_MEASURE_BELOW);

  written = inj_measure_write_list (list);
  g_assert_cmpstr (written, ==, "1 cm lateral to midline; 3 cm below inion");
  g_ptr_array_set_size (list, 0);
  nothing = inj_measure_write_list (list);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure/good/%u", i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_good);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }

  g_test_add_func ("/measure/list", test_list);

  return g_test_run ();
}
