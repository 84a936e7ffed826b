/* test-shipped-protocols.c
 *
 * What ships beside the migraine protocol: the add-ons and the cosmetic
 * protocols, against the figures of their sources.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-protocol.h"

#include "domain/values/inj-domain-error.h"

/**
 * CLINICAL, other protocols: glabellar lines are 20 units in 5 sites of 4,
 * forehead lines with them 40 units in 10. No dose is published for the scalp,
 * and for the masseter a range of low certainty alone.
 */
static const struct
{
  const char *id;
  const char *indication;
  const char *standing;
  gboolean    is_add_on;
  gboolean    is_verified;
  guint       n_sites;
  guint       n_required;
  InjUnits    units;
  InjUnits    each;
  InjRoute    route;
} shipped[] = {
  { "glabellar", "glabellar-lines", "on-label US", FALSE, TRUE, 5, 5, INJ_UNITS (20), INJ_UNITS (4),
    INJ_ROUTE_INTRAMUSCULAR },
  { "forehead-with-glabellar", "forehead-lines", "on-label US", FALSE, TRUE, 10, 10, INJ_UNITS (40), INJ_UNITS (4),
    INJ_ROUTE_INTRAMUSCULAR },
  { "masseter", "bruxism", "off-label", TRUE, FALSE, 10, 0, 0, 0, INJ_ROUTE_INTRAMUSCULAR },
  { "scalp", "chronic-migraine", "off-label", TRUE, FALSE, 9, 0, 0, 0, INJ_ROUTE_INTRADERMAL },
};

static InjProtocol *
load (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".ini", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", "protocols", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  protocol = inj_protocol_parse (name, text, -1, &error);
  g_assert_no_error (error);

  return protocol;
}

static guint
count (InjProtocol *protocol,
       InjMuscle    muscle,
       InjSide      side)
{
  guint n_sites = 0;

  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    {
      const InjSite *site = inj_protocol_get_site (protocol, i)->site;

      if (site->muscle == muscle && site->side == side)
        n_sites++;
    }

  return n_sites;
}

static void
test_sums (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (InjProtocol) protocol = load (shipped[row].id);

  g_assert_cmpstr (inj_protocol_get_id (protocol), ==, shipped[row].id);
  g_assert_cmpstr (inj_protocol_get_substance_id (protocol), ==, "onabotulinumtoxina");
  g_assert_cmpstr (inj_protocol_get_indication (protocol), ==, shipped[row].indication);
  g_assert_cmpstr (inj_protocol_get_standing (protocol), ==, shipped[row].standing);
  g_assert_cmpint (inj_protocol_is_add_on (protocol), ==, shipped[row].is_add_on);
  g_assert_cmpint (inj_protocol_is_verified (protocol), ==, shipped[row].is_verified);
  g_assert_cmpuint (inj_protocol_get_n_sites (protocol), ==, shipped[row].n_sites);
  g_assert_cmpuint (inj_protocol_get_n_required (protocol), ==, shipped[row].n_required);
  g_assert_cmpint (inj_protocol_get_required_units (protocol), ==, shipped[row].units);

  for (guint i = 0; i < shipped[row].n_sites; i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);

      g_assert_cmpint (planned->units, ==, shipped[row].each);
      g_assert_cmpint (planned->route, ==, shipped[row].route);
      /* Where they lie a clinician is yet to confirm. */
      g_assert_nonnull (planned->landmark);
      g_assert_false (planned->landmark_verified);
    }
}

/* Two a corrugator and one in the procerus, in both. */
static void
test_glabella (void)
{
  for (gsize i = 0; i < 2; i++)
    {
      g_autoptr (InjProtocol) protocol = load (shipped[i].id);

      g_assert_cmpuint (count (protocol, INJ_MUSCLE_CORRUGATOR, INJ_SIDE_RIGHT), ==, 2);
      g_assert_cmpuint (count (protocol, INJ_MUSCLE_CORRUGATOR, INJ_SIDE_LEFT), ==, 2);
      g_assert_cmpuint (count (protocol, INJ_MUSCLE_PROCERUS, INJ_SIDE_MIDLINE), ==, 1);
    }
}

static void
test_forehead (void)
{
  g_autoptr (InjProtocol) protocol = load ("forehead-with-glabellar");

  g_assert_cmpuint (count (protocol, INJ_MUSCLE_FRONTALIS, INJ_SIDE_RIGHT), ==, 2);
  g_assert_cmpuint (count (protocol, INJ_MUSCLE_FRONTALIS, INJ_SIDE_LEFT), ==, 2);
  g_assert_cmpuint (count (protocol, INJ_MUSCLE_FRONTALIS, INJ_SIDE_MIDLINE), ==, 1);
}

/* At most 50 units and 5 points on each side by itself. */
static void
test_masseter (void)
{
  g_autoptr (InjProtocol) protocol = load ("masseter");
  const InjLimit *limit = g_ptr_array_index (inj_protocol_get_limits (protocol), 0);

  g_assert_cmpuint (inj_protocol_get_limits (protocol)->len, ==, 1);
  g_assert_cmpint (limit->scope, ==, INJ_LIMIT_MUSCLE);
  g_assert_cmpint (limit->muscle, ==, INJ_MUSCLE_MASSETER);
  g_assert_cmpint (limit->units, ==, INJ_UNITS (50));
  g_assert_cmpint (limit->sites, ==, 5);
  g_assert_true (limit->each_side);
  g_assert_false (limit->verified);
  g_assert_cmpuint (count (protocol, INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT), ==, 5);
  g_assert_cmpuint (count (protocol, INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT), ==, 5);
}

static void
test_add_ons (void)
{
  g_autoptr (InjProtocol) main_protocol = load ("preempt-155");
  g_autoptr (InjProtocol) masseter = load ("masseter");
  g_autoptr (InjProtocol) scalp = load ("scalp");
  g_autoptr (InjProtocol) glabellar = load ("glabellar");
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_protocol_check_add_on (main_protocol, NULL, masseter, &error));
  g_ptr_array_add (others, masseter);
  g_assert_true (inj_protocol_check_add_on (main_protocol, others, scalp, &error));
  g_assert_no_error (error);

  g_assert_false (inj_protocol_check_add_on (main_protocol, others, masseter, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (inj_protocol_check_add_on (main_protocol, NULL, glabellar, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
}

static InjProtocol *
make_own (const char *id,
          const char *site)
{
  g_autofree char *text = g_strdup_printf ("[Protocol]\nId=%s\nVersion=1\nName=Own\nSubstance=a\nIndication=a\n"
                                           "Standing=off-label\nSource=A\nChecked=2026-11-20\nAddOn=true\n"
                                           "[Site %s]\nRequired=true\nMuscle=scalp\nSide=left\nPlate=top\n"
                                           "X=-2000\nY=0\n",
                                           id, site);
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_protocol_parse (id, text, -1, &error);

  g_assert_no_error (error);

  return protocol;
}

/* Two points that are called alike would become one place of a visit. */
static void
test_own_sites_do_not_become_one (void)
{
  g_autoptr (InjProtocol) one = make_own ("one", "own-1");
  g_autoptr (InjProtocol) two = make_own ("two", "own-1");
  g_autoptr (InjProtocol) three = make_own ("three", "own-2");
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_protocol_check_add_on (one, NULL, three, NULL));
  g_assert_false (inj_protocol_check_add_on (one, NULL, two, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_ptr_array_add (others, two);
  g_assert_false (inj_protocol_check_add_on (three, others, one, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_strconcat ("/shipped-protocols/sums/", shipped[i].id, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sums);
    }

  g_test_add_func ("/shipped-protocols/glabella", test_glabella);
  g_test_add_func ("/shipped-protocols/forehead", test_forehead);
  g_test_add_func ("/shipped-protocols/masseter", test_masseter);
  g_test_add_func ("/shipped-protocols/add-ons", test_add_ons);
  g_test_add_func ("/shipped-protocols/own-sites-do-not-become-one", test_own_sites_do_not_become_one);

  return g_test_run ();
}
