/* test-caution.c
 *
 * A caution says its kind and what is known, and holds until it is ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/patient/inj-caution.h"
#include "domain/values/inj-domain-error.h"

static void
test_kinds (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  InjCautionKind kind;

  for (int i = 0; i < INJ_N_CAUTION_KINDS; i++)
    {
      const char *id = inj_caution_kind_get_id ((InjCautionKind) i);

      g_assert_true (g_hash_table_add (ids, (gpointer) id));
      g_assert_true (inj_caution_kind_from_id (id, &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (inj_caution_kind_get_name (kind), !=, "");
      g_assert_cmpint (inj_caution_kind_is_contraindication (kind), ==,
                       kind == INJ_CAUTION_INFECTION || kind == INJ_CAUTION_HYPERSENSITIVITY);
    }
  g_assert_false (inj_caution_kind_from_id ("headache", &kind));
  g_assert_false (inj_caution_kind_from_id (NULL, &kind));
}

static void
test_title (void)
{
  g_autoptr (InjCaution) bare = inj_caution_new (0, INJ_CAUTION_PREGNANCY, NULL, 2461000, INJ_DATE_NONE, NULL);
  g_autoptr (InjCaution) known = inj_caution_new (3, INJ_CAUTION_ANTICOAGULANT, " apixaban ", 2461000, INJ_DATE_NONE,
                                                  NULL);
  g_autofree char *bare_title = inj_caution_dup_title (bare);
  g_autofree char *title = inj_caution_dup_title (known);

  g_assert_cmpstr (bare_title, ==, "Pregnancy");
  g_assert_cmpstr (title, ==, "Anticoagulant: apixaban");
  g_assert_cmpint (inj_caution_get_id (known), ==, 3);
  g_assert_finalize_object (g_steal_pointer (&known));
}

static void
test_holds (void)
{
  g_autoptr (InjCaution) ended = inj_caution_new (1, INJ_CAUTION_ALLERGY, "latex", 2461000, 2461010, NULL);
  g_autoptr (InjCaution) current = inj_caution_new (1, INJ_CAUTION_ALLERGY, "latex", 2461000, INJ_DATE_NONE, NULL);

  g_assert_true (inj_caution_holds_on (ended, 2461009));
  g_assert_false (inj_caution_holds_on (ended, 2461010));
  /* It was there before it was known. */
  g_assert_true (inj_caution_holds_on (ended, 2460000));
  g_assert_true (inj_caution_holds_on (current, 2469999));
}

static void
test_refused (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *longer = g_strnfill (201, 'x');
  const struct
  {
    InjCautionKind  kind;
    const char     *text;
    const char     *named;
  } cases[] = {
    { INJ_CAUTION_OTHER, "", "Caution:" },
    { INJ_CAUTION_OTHER, "  ", "Caution:" },
    { INJ_CAUTION_OTHER, NULL, "Caution:" },
    { INJ_CAUTION_ALLERGY, "two\nlines", "Allergy:" },
    { INJ_CAUTION_ALLERGY, "\xff", "Allergy:" },
    { INJ_CAUTION_ALLERGY, longer, "Allergy:" },
    { INJ_CAUTION_ALLERGY, longest, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjCaution) caution = inj_caution_new (0, cases[i].kind, cases[i].text, 2461000, INJ_DATE_NONE, &error);

      g_assert_true ((caution != NULL) == (cases[i].named == NULL));
      if (cases[i].named == NULL)
        continue;
      g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, cases[i].named));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/caution/kinds", test_kinds);
  g_test_add_func ("/caution/title", test_title);
  g_test_add_func ("/caution/holds", test_holds);
  g_test_add_func ("/caution/refused", test_refused);

  return g_test_run ();
}
