/* test-protocol-draft.c
 *
 * Drafts of protocols: what is written is read again as it was, and what is
 * wrong is named.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-protocol-draft.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

#define N_ROUNDS 300

static const char *const texts[] = {
  "Above the rim", "3 cm = two fingers; more", "# not a comment", "Ärztin [sic]", "a\\nb", "x", "„quoted“ \"too\"",
};

static const char *const measures[] = { "", "at least 1.5 cm above inion", "1.25-3 cm from c7; 2 cm from inion" };

static const char *
pick (GRand             *random,
      const char *const *words,
      guint              n_words)
{
  return words[g_rand_int_range (random, 0, n_words)];
}

static InjProtocol *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_protocol_parse ("draft.ini", text, -1, &error);

  g_assert_no_error (error);

  return protocol;
}

static InjProtocol *
load (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".ini", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", "protocols", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return parse (text);
}

static InjDate
make_date (const char *text)
{
  InjDate date = INJ_DATE_NONE;

  g_assert_true (inj_date_parse (text, &date, NULL));

  return date;
}

static void
fill_site (GRand        *random,
           InjDraftSite *site)
{
  g_autofree char *units = inj_units_format (g_rand_int_range (random, 1, INJ_UNITS (50)));

  inj_protocol_draft_set (&site->units, g_rand_boolean (random) ? units : "");
  inj_protocol_draft_set (&site->landmark, g_rand_boolean (random) ? pick (random, texts, G_N_ELEMENTS (texts)) : "");
  site->landmark_verified = site->landmark[0] != '\0' && g_rand_boolean (random);
  site->route = (InjRoute) g_rand_int_range (random, 0, INJ_N_ROUTES);
  site->required = g_rand_boolean (random);
}

static void
add_own_site (GRand            *random,
              InjProtocolDraft *draft)
{
  const InjPosition position = {
    INJ_PLATE_BACK, g_rand_int_range (random, -9000, 9000), g_rand_int_range (random, -9000, 5000),
  };
  InjDraftSite *site = inj_protocol_draft_add_own (draft, &position, INJ_MUSCLE_TRAPEZIUS);

  fill_site (random, site);
  if (site->side == INJ_SIDE_MIDLINE)
    inj_protocol_draft_set (&site->measure, pick (random, measures, G_N_ELEMENTS (measures)));
  inj_protocol_draft_set (&site->name, g_rand_boolean (random) ? pick (random, texts, G_N_ELEMENTS (texts)) : "");
}

static void
add_random_limit (GRand            *random,
                  InjProtocolDraft *draft,
                  InjLimitScope     scope)
{
  InjDraftLimit *limit = inj_protocol_draft_add_limit (draft, scope, (InjMuscle) g_rand_int_range (random, 0, 9));
  gboolean has_units = scope <= INJ_LIMIT_MONTHS;

  inj_protocol_draft_set (&limit->source, pick (random, texts, G_N_ELEMENTS (texts)));
  inj_protocol_draft_set (&limit->units, has_units ? "155.5" : "");
  inj_protocol_draft_set (&limit->amount, scope >= INJ_LIMIT_MONTHS ? "12" : "");
  if (scope == INJ_LIMIT_MUSCLE || scope == INJ_LIMIT_VISIT)
    inj_protocol_draft_set (&limit->sites, g_rand_boolean (random) ? "31" : "");
  limit->label = (InjLabel) g_rand_int_range (random, 0, 3);
  limit->verified = g_rand_boolean (random);
}

static InjProtocolDraft *
make_random (GRand       *random,
             InjProtocol *base)
{
  InjProtocolDraft *draft = inj_protocol_draft_new_copy (base, "our-own", "Our own", make_date ("2026-11-21"));
  gsize n_table;
  const InjSite *table = inj_site_get_table (&n_table);

  draft->is_add_on = TRUE;
  draft->verified = g_rand_boolean (random);
  g_ptr_array_set_size (draft->limits, 0);
  while (draft->sites->len > 1 && g_rand_int_range (random, 0, 4) > 0)
    inj_protocol_draft_remove_site (draft, g_rand_int_range (random, 0, draft->sites->len));

  for (guint i = 0; i < 6; i++)
    {
      InjDraftSite *site = inj_protocol_draft_add_site (draft, &table[g_rand_int_range (random, 0, n_table)]);

      if (site != NULL)
        fill_site (random, site);
      add_own_site (random, draft);
      inj_protocol_draft_move_site (draft, g_rand_int_range (random, 0, draft->sites->len),
                                    g_rand_int_range (random, 0, draft->sites->len));
      if (g_rand_boolean (random))
        add_random_limit (random, draft, (InjLimitScope) i);
    }

  return draft;
}

static void
assert_same_site (const InjDraftSite *one,
                  const InjDraftSite *other)
{
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpstr (one->units, ==, other->units);
  g_assert_cmpstr (one->landmark, ==, other->landmark);
  g_assert_cmpstr (one->measure, ==, other->measure);
  g_assert_cmpstr (one->name, ==, other->name);
  g_assert_cmpint (one->required, ==, other->required);
  g_assert_cmpint (one->route, ==, other->route);
  g_assert_cmpint (one->landmark_verified, ==, other->landmark_verified);
  g_assert_cmpint (one->is_own, ==, other->is_own);
  g_assert_cmpint (one->muscle, ==, other->muscle);
  g_assert_cmpint (one->side, ==, other->side);
  g_assert_true (!one->is_own || inj_position_equal (&one->position, &other->position));
}

static void
assert_same_limit (const InjDraftLimit *one,
                   const InjDraftLimit *other)
{
  g_assert_cmpint (one->scope, ==, other->scope);
  g_assert_cmpint (one->label, ==, other->label);
  g_assert_true (one->scope != INJ_LIMIT_MUSCLE || one->muscle == other->muscle);
  g_assert_cmpstr (one->units, ==, other->units);
  g_assert_cmpstr (one->sites, ==, other->sites);
  g_assert_cmpstr (one->amount, ==, other->amount);
  g_assert_cmpstr (one->source, ==, other->source);
  g_assert_cmpint (one->verified, ==, other->verified);
}

static void
assert_same (InjProtocolDraft *one,
             InjProtocolDraft *other)
{
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpstr (one->version, ==, other->version);
  g_assert_cmpstr (one->name, ==, other->name);
  g_assert_cmpstr (one->substance_id, ==, other->substance_id);
  g_assert_cmpstr (one->indication, ==, other->indication);
  g_assert_cmpstr (one->standing, ==, other->standing);
  g_assert_cmpstr (one->source, ==, other->source);
  g_assert_cmpstr (one->checked, ==, other->checked);
  g_assert_cmpint (one->verified, ==, other->verified);
  g_assert_cmpint (one->is_add_on, ==, other->is_add_on);

  g_assert_cmpuint (one->sites->len, ==, other->sites->len);
  for (guint i = 0; i < one->sites->len; i++)
    assert_same_site (g_ptr_array_index (one->sites, i), g_ptr_array_index (other->sites, i));

  g_assert_cmpuint (one->limits->len, ==, other->limits->len);
  for (guint i = 0; i < one->limits->len; i++)
    assert_same_limit (g_ptr_array_index (one->limits, i), g_ptr_array_index (other->limits, i));
}

static void
assert_reads_again (InjProtocolDraft *draft)
{
  g_autofree char *text = inj_protocol_write (draft);
  g_autoptr (InjProtocol) protocol = parse (text);
  g_autoptr (InjProtocolDraft) again = inj_protocol_draft_new (protocol);
  g_autofree char *written = inj_protocol_write (again);

  assert_same (draft, again);
  g_assert_cmpstr (written, ==, text);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (InjProtocol) base = load ("preempt-195");

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (InjProtocolDraft) draft = make_random (random, base);

      assert_reads_again (draft);
    }
}

static void
test_shipped (void)
{
  static const char *const ids[] = {
    "preempt-155", "preempt-195", "masseter", "scalp", "glabellar", "forehead-with-glabellar",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (InjProtocol) protocol = load (ids[i]);
      g_autoptr (InjProtocolDraft) draft = inj_protocol_draft_new (protocol);

      assert_reads_again (draft);
    }
}

/* What a practice changes is on nobody's label. */
static void
test_copy (void)
{
  g_autoptr (InjProtocol) protocol = load ("preempt-155");
  g_autoptr (InjProtocolDraft) copy = inj_protocol_draft_new_copy (protocol, "ours", "Ours", make_date ("2026-12-01"));

  g_assert_cmpstr (copy->id, ==, "ours");
  g_assert_cmpstr (copy->name, ==, "Ours");
  g_assert_cmpstr (copy->version, ==, "1");
  g_assert_cmpstr (copy->standing, ==, "off-label");
  g_assert_cmpstr (copy->checked, ==, "2026-12-01");
  g_assert_false (copy->verified);
  g_assert_nonnull (strstr (copy->source, "PREEMPT, 155 units, version 1 (EU SmPC"));
  g_assert_cmpuint (copy->sites->len, ==, 31);
  g_assert_cmpuint (copy->limits->len, ==, inj_protocol_get_limits (protocol)->len);
}

static InjProtocolDraft *
make_copy (void)
{
  g_autoptr (InjProtocol) protocol = load ("preempt-155");

  return inj_protocol_draft_new_copy (protocol, "ours", "Ours", make_date ("2026-12-01"));
}

static void
assert_refused (InjProtocolDraft *draft,
                int               site,
                const char       *message)
{
  g_autoptr (GError) error = NULL;
  int bad_site = 99;

  g_assert_null (inj_protocol_draft_check (draft, &bad_site, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpint (bad_site, ==, site);
  if (!g_str_has_prefix (error->message, message))
    g_error ("“%s” instead of “%s…”", error->message, message);
}

static void
test_check_names_the_site (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();
  InjDraftSite *site = g_ptr_array_index (draft->sites, 2);

  inj_protocol_draft_set (&site->units, "5..");
  assert_refused (draft, 2, "Procerus, midline, 1: the key “Units”: “5..” is not a number");
  /* As typed. */
  g_assert_cmpstr (site->units, ==, "5..");
  inj_protocol_draft_set (&site->units, "5");
  inj_protocol_draft_set (&site->measure, "here");
  assert_refused (draft, 2, "Procerus, midline, 1: the key “Measure”: “here”");
}

static void
test_check_names_the_rest (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();
  g_autoptr (InjProtocolDraft) nameless = make_copy ();
  g_autoptr (InjProtocolDraft) empty = make_copy ();

  inj_protocol_draft_set (&((InjDraftLimit *) g_ptr_array_index (draft->limits, 1))->source, "");
  assert_refused (draft, -1, "Procerus: [Muscle procerus] lacks the key “Source”");

  inj_protocol_draft_set (&nameless->name, "");
  assert_refused (nameless, -1, "[Protocol] lacks the key “Name”");

  g_ptr_array_set_size (empty->sites, 0);
  assert_refused (empty, -1, "the protocol plans no site");
}

static void
test_check_makes_the_protocol (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();
  g_autoptr (GError) error = NULL;
  int bad_site;
  g_autoptr (InjProtocol) protocol = inj_protocol_draft_check (draft, &bad_site, &error);

  g_assert_no_error (error);
  g_assert_cmpint (inj_protocol_get_required_units (protocol), ==, INJ_UNITS (155));
}

static void
test_own_sites (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();
  const InjPosition position = { INJ_PLATE_FRONT, 1000, 2000 };
  InjDraftSite *first = inj_protocol_draft_add_own (draft, &position, INJ_MUSCLE_FRONTALIS);
  InjDraftSite *second = inj_protocol_draft_add_own (draft, &position, INJ_MUSCLE_FRONTALIS);
  g_autofree char *name = inj_draft_site_dup_name (first);

  g_assert_cmpstr (first->id, ==, "own-1");
  g_assert_cmpstr (second->id, ==, "own-2");
  g_assert_cmpint (first->side, ==, INJ_SIDE_LEFT);
  g_assert_cmpstr (name, ==, "Frontalis, left, own 1");

  /* The number of one that was taken out is free again. */
  inj_protocol_draft_remove_site (draft, 31);
  g_assert_cmpstr (inj_protocol_draft_add_own (draft, &position, INJ_MUSCLE_FRONTALIS)->id, ==, "own-1");
}

static void
test_sites_and_order (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();

  g_assert_null (inj_protocol_draft_add_site (draft, inj_site_lookup ("procerus-midline-1")));
  g_assert_nonnull (inj_protocol_draft_add_site (draft, inj_site_lookup ("scalp-left-1")));
  g_assert_cmpuint (draft->sites->len, ==, 32);

  inj_protocol_draft_move_site (draft, 31, 0);
  g_assert_cmpstr (((InjDraftSite *) g_ptr_array_index (draft->sites, 0))->id, ==, "scalp-left-1");
  g_assert_cmpstr (((InjDraftSite *) g_ptr_array_index (draft->sites, 1))->id, ==, "corrugator-right-1");
  inj_protocol_draft_move_site (draft, 0, 2);
  g_assert_cmpstr (((InjDraftSite *) g_ptr_array_index (draft->sites, 2))->id, ==, "scalp-left-1");
}

static void
test_raises_version (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();

  inj_protocol_draft_raise_version (draft);
  g_assert_cmpstr (draft->version, ==, "2");
  inj_protocol_draft_set (&draft->version, "2026b");
  inj_protocol_draft_raise_version (draft);
  g_assert_cmpstr (draft->version, ==, "2026b");
}

/* A line break that was pasted does not begin another key. */
static void
test_line_break (void)
{
  g_autoptr (InjProtocolDraft) draft = make_copy ();
  g_autofree char *text = NULL;

  inj_protocol_draft_set (&draft->name, "Ours\nSubstance=x");
  text = inj_protocol_write (draft);
  g_assert_nonnull (strstr (text, "Name=Ours Substance=x\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/protocol-draft/random", test_random);
  g_test_add_func ("/protocol-draft/shipped", test_shipped);
  g_test_add_func ("/protocol-draft/copy", test_copy);
  g_test_add_func ("/protocol-draft/check-names-the-site", test_check_names_the_site);
  g_test_add_func ("/protocol-draft/check-names-the-rest", test_check_names_the_rest);
  g_test_add_func ("/protocol-draft/check-makes-the-protocol", test_check_makes_the_protocol);
  g_test_add_func ("/protocol-draft/own-sites", test_own_sites);
  g_test_add_func ("/protocol-draft/sites-and-order", test_sites_and_order);
  g_test_add_func ("/protocol-draft/raises-version", test_raises_version);
  g_test_add_func ("/protocol-draft/line-break", test_line_break);

  return g_test_run ();
}
