/* test-label.c
 *
 * Whose label: its ids and names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-label.h"

static const struct
{
  InjLabel    label;
  const char *id;
  const char *name;
} labels[] = {
  { INJ_LABEL_ANY, "any", "any label" },
  { INJ_LABEL_US, "us", "US label" },
  { INJ_LABEL_EU, "eu", "EU SmPC" },
};

static const char *const unknown[] = { "", "US", "us ", "uk" };

static void
test_id (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjLabel label;

  g_assert_cmpstr (inj_label_get_id (labels[row].label), ==, labels[row].id);
  g_assert_true (inj_label_from_id (labels[row].id, &label));
  g_assert_cmpint (label, ==, labels[row].label);
}

static void
test_name (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpstr (inj_label_get_name (labels[row].label), ==, labels[row].name);
}

static void
test_unknown (void)
{
  InjLabel label = INJ_LABEL_US;

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (inj_label_from_id (unknown[i], &label));

  g_assert_false (inj_label_from_id (NULL, &label));
  g_assert_cmpint (label, ==, INJ_LABEL_US);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *id_path = g_strconcat ("/label/id/", labels[i].id, NULL);
      g_autofree char *name_path = g_strconcat ("/label/name/", labels[i].id, NULL);

      g_test_add_data_func (id_path, GSIZE_TO_POINTER (i), test_id);
      g_test_add_data_func (name_path, GSIZE_TO_POINTER (i), test_name);
    }

  g_test_add_func ("/label/unknown", test_unknown);

  return g_test_run ();
}
