/* test-protocol.c
 *
 * Protocols: what a bad file is told, and what the shipped ones plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-protocol.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

/* A good file, a line an element; the rows below change one. */
static const char *const lines[] = {
  /*  1 */ "[Protocol]",
  /*  2 */ "Id=sample",
  /*  3 */ "Version=1",
  /*  4 */ "Name=Sample",
  /*  5 */ "Substance=onabotulinumtoxina",
  /*  6 */ "Indication=chronic-migraine",
  /*  7 */ "Standing=on-label US, off-label",
  /*  8 */ "Source=Somebody",
  /*  9 */ "Verified=check",
  /* 10 */ "Checked=2026-11-20",
  /* 11 */ "",
  /* 12 */ "[Site procerus-midline-1]",
  /* 13 */ "Units=5",
  /* 14 */ "Required=true",
  /* 15 */ "Landmark=Between the brows",
  /* 16 */ "LandmarkVerified=check",
  /* 17 */ "",
  /* 18 */ "[Site scalp-left-1]",
  /* 19 */ "Required=false",
  /* 20 */ "",
  /* 21 */ "[Muscle procerus]",
  /* 22 */ "MaximumSites=1",
  /* 23 */ "Source=Somebody",
  /* 24 */ "",
  /* 25 */ "[Limit visit]",
  /* 26 */ "Scope=visit",
  /* 27 */ "MaximumUnits=155",
  /* 28 */ "Source=Somebody",
};

static const struct
{
  const char *name;
  /* The line that is put in the place of another, from 1; NULL takes it out. */
  guint       line;
  const char *text;
  guint       blamed;
  const char *message;
} refused[] = {
  { "group-misspelt", 1, "[Protokoll]", 1, "there is no group [Protocol]" },
  { "id-missing", 2, NULL, 1, "[Protocol] lacks the key “Id”" },
  { "id-capital", 2, "Id=Sample", 2, "the key “Id” is “Sample”" },
  { "id-path", 2, "Id=../../x", 2, "the key “Id” is “../../x”" },
  { "id-twice", 3, "Id=other", 3, "the key “Id” of [Protocol] is there already, in line 2" },
  { "version-missing", 3, NULL, 1, "lacks the key “Version”" },
  { "version-empty", 3, "Version=", 3, "the key “Version” has no value" },
  { "name-missing", 4, NULL, 1, "lacks the key “Name”" },
  { "name-empty", 4, "Name=  ", 4, "the key “Name” has no value" },
  { "substance-missing", 5, NULL, 1, "lacks the key “Substance”" },
  { "substance-name", 5, "Substance=onabotulinumtoxinA", 5, "the key “Substance” is" },
  { "indication-missing", 6, NULL, 1, "lacks the key “Indication”" },
  { "indication-words", 6, "Indication=chronic migraine", 6, "the key “Indication” is" },
  { "standing-missing", 7, NULL, 1, "lacks the key “Standing”" },
  { "standing-other", 7, "Standing=on-label UK", 7, "the key “Standing” is “on-label UK”" },
  { "standing-comma", 7, "Standing=off-label,", 7, "the key “Standing” is" },
  { "source-missing", 8, NULL, 1, "lacks the key “Source”" },
  { "verified-bad", 9, "Verified=yes", 9, "the key “Verified” is “yes”: write read or check." },
  { "add-on-bad", 11, "AddOn=yes", 11, "the key “AddOn” is “yes”: write true or false." },
  { "checked-missing", 10, NULL, 1, "lacks the key “Checked”" },
  { "checked-bad", 10, "Checked=20.11.2026", 10, "the key “Checked”: “20.11.2026” is not a date" },
  { "checked-no-day", 10, "Checked=2026-02-30", 10,
    "the key “Checked”: “2026-02-30” is not a day" },
  { "key-unknown", 11, "Colour=red", 11, "the key “Colour” is not known in [Protocol]" },
  { "site-unknown", 12, "[Site procerus-left-1]", 12, "there is no site “procerus-left-1”" },
  { "site-without-id", 12, "[Site ]", 12, "there is no site “”" },
  { "site-two-blanks", 12, "[Site  procerus-midline-1]", 12, "there is no site" },
  { "site-free", 12, "[Site free-1]", 12, "there is no site “free-1”" },
  { "site-twice", 18, "[Site procerus-midline-1]", 18,
    "the group [Site procerus-midline-1] is there already, in line 12" },
  { "units-two-points", 13, "Units=5..", 13, "the key “Units”: “5..” is not a number" },
  { "units-zero", 13, "Units=0", 13, "the key “Units”: “0” is nothing" },
  { "units-empty", 13, "Units=", 13, "the key “Units” has no value" },
  { "units-word", 13, "Units=five", 13, "the key “Units”: “five” is not a number" },
  { "units-with-the-word", 13, "Units=5 units", 13, "the key “Units”: “5 units” is not a number" },
  { "units-negative", 13, "Units=-5", 13, "the key “Units”: “-5” is not a number" },
  { "units-three-decimals", 13, "Units=2.505", 13, "the key “Units”: “2.505” has more than 2" },
  { "units-too-many", 13, "Units=1000.5", 13, "the key “Units”: “1000.5” is too much" },
  { "units-twice", 14, "Units=5", 14, "the key “Units” of [Site procerus-midline-1] is there" },
  { "units-misspelt", 13, "Unit=5", 13, "the key “Unit” is not known" },
  { "units-small", 13, "units=5", 13, "the key “units” is not known" },
  { "required-missing", 14, NULL, 12, "[Site procerus-midline-1] lacks the key “Required”" },
  { "required-bad", 14, "Required=yes", 14, "the key “Required” is “yes”: write true or false." },
  { "required-number", 14, "Required=1", 14, "the key “Required” is “1”" },
  { "required-nowhere", 14, "Required=false", 1, "the protocol requires no site" },
  { "landmark-empty", 15, "Landmark=", 15, "the key “Landmark” has no value" },
  { "landmark-missing", 15, NULL, 15, "the key “LandmarkVerified” stands without “Landmark”" },
  { "landmark-verified-bad", 16, "LandmarkVerified=no", 16, "the key “LandmarkVerified” is “no”" },
  { "measure-bad", 17, "Measure=here", 17, "the key “Measure”: “here”: write a measure such as" },
  { "measure-empty", 17, "Measure=", 17, "the key “Measure” has no value" },
  { "measure-unknown-point", 17, "Measure=1 cm above brow", 17, "the key “Measure”: “brow”: there is neither" },
  { "measure-of-another-plate", 17, "Measure=1 cm above occipitalis-left-1", 17,
    "the key “Measure”: “occipitalis-left-1”: it is on another plate" },
  { "measure-misspelt", 17, "Measures=1 cm above orbital-rim-left", 17, "the key “Measures” is not known" },
  { "measure-of-a-muscle", 23, "Measure=1 cm above inion", 23, "the key “Measure” is not known" },
  { "muscle-unknown", 21, "[Muscle procerous]", 21, "there is no muscle “procerous”" },
  { "muscle-sites-bad", 22, "MaximumSites=one", 22, "the key “MaximumSites” wants a whole number" },
  { "muscle-sites-zero", 22, "MaximumSites=0", 22, "the key “MaximumSites” wants a whole number" },
  { "muscle-empty", 22, NULL, 21, "[Muscle procerus] lacks the key “MaximumUnits”" },
  { "muscle-source-missing", 23, NULL, 21, "[Muscle procerus] lacks the key “Source”" },
  { "limit-scope-bad", 26, "Scope=week", 26, "the key “Scope” is “week”" },
  { "limit-units-bad", 27, "MaximumUnits=1e3", 27,
    "the key “MaximumUnits”: “1e3” is not a number" },
  { "limit-source-missing", 28, NULL, 25, "[Limit visit] lacks the key “Source”" },
  { "limit-key-unknown", 28, "Source=S\nHours=5", 29, "the key “Hours” is not known" },
  { "group-unknown", 25, "[Dose visit]", 25, "the group [Dose visit] is not known" },
  { "group-of-a-substance", 25, "[Product botox]", 25, "the group [Product botox] is not known" },
  { "group-without-name", 25, "[Limit]", 25, "the group [Limit] is not known" },
  { "group-open", 12, "[Site procerus-midline-1", 12, "is not a group" },
  { "line-without-equals", 11, "Standing on-label", 11, "is neither a group" },
  { "key-before-groups", 1, "Id=sample", 1, "stands before the first group" },
  { "not-utf8", 8, "Source=Universit\xe9", 8, "no UTF-8" },
  { "control-character", 8, "Source=\033[2J", 8, "a control character" },
};

typedef struct
{
  InjMuscle muscle;
  int       sites;
  InjUnits  units;
} Maximum;

/* CLINICAL: with follow-the-pain at most. */
static const Maximum maxima[] = {
  { INJ_MUSCLE_CORRUGATOR, 2, INJ_UNITS (10) },
  { INJ_MUSCLE_PROCERUS, 1, INJ_UNITS (5) },
  { INJ_MUSCLE_FRONTALIS, 4, INJ_UNITS (20) },
  { INJ_MUSCLE_TEMPORALIS, 10, INJ_UNITS (50) },
  { INJ_MUSCLE_OCCIPITALIS, 8, INJ_UNITS (40) },
  { INJ_MUSCLE_CERVICAL_PARASPINAL, 4, INJ_UNITS (20) },
  { INJ_MUSCLE_TRAPEZIUS, 10, INJ_UNITS (50) },
};

static const char *const shipped[] = { "preempt-155", "preempt-195" };

/* The sample with @line replaced by @text, or taken out where that is NULL;
 * line 0 leaves it as it is. */
static char *
dup_sample (guint       line,
            const char *text)
{
  GString *sample = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *used = i + 1 == line ? text : lines[i];

      if (used != NULL)
        g_string_append_printf (sample, "%s\n", used);
    }

  return g_string_free (sample, FALSE);
}

static InjProtocol *
load (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".ini", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data",
                                            "protocols", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (InjProtocol) protocol = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  protocol = inj_protocol_parse (name, text, length, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&protocol);
}

static const InjLimit *
find_limit (InjProtocol   *protocol,
            InjLimitScope  scope,
            InjLabel       label,
            InjMuscle      muscle)
{
  GPtrArray *limits = inj_protocol_get_limits (protocol);
  const InjLimit *found = NULL;

  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      if (limit->scope != scope || limit->label != label)
        continue;

      if (scope == INJ_LIMIT_MUSCLE && limit->muscle != muscle)
        continue;

      g_assert_null (found);
      found = limit;
    }

  g_assert_nonnull (found);

  return found;
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *text = dup_sample (refused[row].line, refused[row].text);
  g_autofree char *start = g_strdup_printf ("sample.ini, line %u: ", refused[row].blamed);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_protocol_parse ("sample.ini", text, -1, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (!g_str_has_prefix (error->message, start)
      || strstr (error->message, refused[row].message) == NULL)
    g_error ("“%s” instead of “%s… %s…”", error->message, start, refused[row].message);
}

static void
test_sample (void)
{
  g_autofree char *text = dup_sample (0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("sample.ini", text, -1, &error);
  const InjPlannedSite *planned;
  InjDate checked;

  g_assert_no_error (error);
  g_assert_cmpstr (inj_protocol_get_id (protocol), ==, "sample");
  g_assert_cmpstr (inj_protocol_get_version (protocol), ==, "1");
  g_assert_cmpstr (inj_protocol_get_name (protocol), ==, "Sample");
  g_assert_cmpstr (inj_protocol_get_substance_id (protocol), ==, "onabotulinumtoxina");
  g_assert_cmpstr (inj_protocol_get_indication (protocol), ==, "chronic-migraine");
  g_assert_cmpstr (inj_protocol_get_standing (protocol), ==, "on-label US, off-label");
  g_assert_cmpstr (inj_protocol_get_source (protocol), ==, "Somebody");
  g_assert_cmpstr (inj_protocol_get_text (protocol), ==, text);
  g_assert_false (inj_protocol_is_verified (protocol));
  g_assert_true (inj_date_parse ("2026-11-20", &checked, NULL));
  g_assert_cmpuint (inj_protocol_get_checked (protocol), ==, checked);

  g_assert_cmpuint (inj_protocol_get_n_sites (protocol), ==, 2);
  g_assert_cmpuint (inj_protocol_get_n_required (protocol), ==, 1);
  g_assert_cmpint (inj_protocol_get_required_units (protocol), ==, INJ_UNITS (5));
  g_assert_cmpuint (inj_protocol_get_limits (protocol)->len, ==, 2);

  planned = inj_protocol_get_site (protocol, 0);
  g_assert_true (planned->site == inj_site_lookup ("procerus-midline-1"));
  g_assert_cmpint (planned->units, ==, INJ_UNITS (5));
  g_assert_true (planned->required);
  g_assert_cmpstr (planned->landmark, ==, "Between the brows");
  g_assert_false (planned->landmark_verified);
}

static void
test_site_without_units (void)
{
  g_autofree char *text = dup_sample (0, NULL);
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("sample.ini", text, -1, NULL);
  const InjPlannedSite *planned = inj_protocol_get_site (protocol, 1);

  g_assert_true (planned->site == inj_site_lookup ("scalp-left-1"));
  g_assert_cmpint (planned->units, ==, 0);
  g_assert_false (planned->required);
  g_assert_null (planned->landmark);
}

static void
test_measures (void)
{
  g_autofree char *text = dup_sample (17, "Measure=1 cm above orbital-rim-left; 2-3 cm from orbital-rim-right");
  g_autofree char *without = dup_sample (0, NULL);
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("sample.ini", text, -1, NULL);
  g_autoptr (InjProtocol) older = inj_protocol_parse ("sample.ini", without, -1, NULL);
  const InjPlannedSite *planned = inj_protocol_get_site (protocol, 0);

  g_assert_cmpuint (planned->measures->len, ==, 2);
  g_assert_cmpstr (((const InjMeasure *) g_ptr_array_index (planned->measures, 1))->from_id, ==, "orbital-rim-right");

  /* A text from before the key has none. */
  for (guint i = 0; i < inj_protocol_get_n_sites (older); i++)
    g_assert_cmpuint (inj_protocol_get_site (older, i)->measures->len, ==, 0);
}

static void
test_lookup (void)
{
  g_autofree char *text = dup_sample (0, NULL);
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("sample.ini", text, -1, NULL);

  g_assert_true (inj_protocol_lookup_site (protocol, "scalp-left-1")
                 == inj_protocol_get_site (protocol, 1));
  g_assert_null (inj_protocol_lookup_site (protocol, "temporalis-left-1"));
  g_assert_null (inj_protocol_lookup_site (protocol, "free-1"));
  g_assert_true (inj_protocol_has_muscle (protocol, INJ_MUSCLE_PROCERUS));
  g_assert_true (inj_protocol_has_muscle (protocol, INJ_MUSCLE_SCALP));
  g_assert_false (inj_protocol_has_muscle (protocol, INJ_MUSCLE_TEMPORALIS));
}

static void
test_figures_read (void)
{
  g_autofree char *verified = dup_sample (9, "Verified=read");
  g_autofree char *landmark = dup_sample (16, "LandmarkVerified=read");
  g_autofree char *unsaid = dup_sample (9, NULL);
  g_autoptr (InjProtocol) first = inj_protocol_parse ("sample.ini", verified, -1, NULL);
  g_autoptr (InjProtocol) second = inj_protocol_parse ("sample.ini", landmark, -1, NULL);
  g_autoptr (InjProtocol) third = inj_protocol_parse ("sample.ini", unsaid, -1, NULL);

  g_assert_true (inj_protocol_is_verified (first));
  g_assert_true (inj_protocol_get_site (second, 0)->landmark_verified);
  g_assert_false (inj_protocol_is_verified (third));
}

static void
test_order_of_the_file (void)
{
  g_autofree char *text = dup_sample (0, NULL);
  g_autoptr (GString) swapped = g_string_new (text);
  g_autoptr (InjProtocol) protocol = NULL;

  g_string_replace (swapped, "scalp-left-1", "corrugator-left-1", 0);
  protocol = inj_protocol_parse ("sample.ini", swapped->str, -1, NULL);

  /* The site table has the corrugator first; the file does not. */
  g_assert_cmpstr (inj_protocol_get_site (protocol, 0)->site->id, ==, "procerus-midline-1");
  g_assert_cmpstr (inj_protocol_get_site (protocol, 1)->site->id, ==, "corrugator-left-1");
}

static void
test_no_site (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_protocol_parse ("sample.ini",
                                     "\n[Protocol]\nId=a\nVersion=1\nName=A\nSubstance=a\n"
                                     "Indication=a\nStanding=off-label\nSource=A\n"
                                     "Checked=2026-11-20\n",
                                     -1, &error));
  g_assert_true (g_str_has_prefix (error->message,
                                   "sample.ini, line 2: the protocol plans no site"));
}

static void
test_empty_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_protocol_parse ("sample.ini", "", 0, &error));
  g_assert_cmpstr (error->message, ==, "sample.ini, line 1: there is no group [Protocol].");
}

static void
test_nul (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_protocol_parse ("sample.ini", "[Protocol]\nId=\0x\n", 17, &error));
  g_assert_cmpstr (error->message, ==, "sample.ini, line 2: there is a NUL byte in the text.");
}

static void
test_huge (void)
{
  g_autofree char *text = g_strnfill (64 * 1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_protocol_parse ("sample.ini", text, -1, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static void
test_text_of_a_given_length (void)
{
  g_autofree char *text = dup_sample (0, NULL);
  g_autofree char *longer = g_strconcat (text, "[Protocol]\n", NULL);
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("sample.ini", longer, strlen (text), NULL);

  g_assert_nonnull (protocol);
  g_assert_cmpstr (inj_protocol_get_text (protocol), ==, text);
}

static void
test_reads_its_own_text_again (gconstpointer data)
{
  g_autoptr (InjProtocol) protocol = load (data);
  g_autoptr (InjProtocol) again = NULL;

  again = inj_protocol_parse ("again", inj_protocol_get_text (protocol), -1, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (inj_protocol_get_n_sites (again), ==, inj_protocol_get_n_sites (protocol));
}

static void
test_finalizes (void)
{
  InjProtocol *protocol = load ("preempt-195");

  g_assert_finalize_object (protocol);
}

static void
test_shipped_head (gconstpointer data)
{
  const char *id = data;
  g_autoptr (InjProtocol) protocol = load (id);

  g_assert_cmpstr (inj_protocol_get_id (protocol), ==, id);
  g_assert_cmpstr (inj_protocol_get_substance_id (protocol), ==, "onabotulinumtoxina");
  g_assert_cmpstr (inj_protocol_get_indication (protocol), ==, "chronic-migraine");
  g_assert_true (inj_protocol_is_verified (protocol));
}

/* The fixed 31 come first, in the order of the site table. */
static void
test_shipped_required (gconstpointer data)
{
  g_autoptr (InjProtocol) protocol = load (data);
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);

  g_assert_cmpuint (inj_protocol_get_n_required (protocol), ==, 31);
  g_assert_cmpint (inj_protocol_get_required_units (protocol), ==, INJ_UNITS (155));

  for (guint i = 0; i < 31; i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);

      g_assert_true (planned->site == &table[i]);
      g_assert_true (planned->required);
      g_assert_cmpint (planned->units, ==, INJ_UNITS (5));
      g_assert_nonnull (planned->landmark);
      g_assert_false (planned->landmark_verified);
    }
}

static void
test_shipped_muscles (gconstpointer data)
{
  g_autoptr (InjProtocol) protocol = load (data);
  InjUnits units = 0;
  int sites = 0;

  for (guint i = 0; i < G_N_ELEMENTS (maxima); i++)
    {
      const InjLimit *limit = find_limit (protocol, INJ_LIMIT_MUSCLE, INJ_LABEL_ANY,
                                          maxima[i].muscle);

      g_assert_cmpint (limit->sites, ==, maxima[i].sites);
      g_assert_cmpint (limit->units, ==, maxima[i].units);
      g_assert_true (limit->verified);
      g_assert_true (g_str_has_prefix (limit->source, "EU SmPC"));
      units += limit->units;
      sites += limit->sites;
    }

  g_assert_cmpint (units, ==, INJ_UNITS (195));
  g_assert_cmpint (sites, ==, 39);
}

static void
test_shipped_limits (gconstpointer data)
{
  g_autoptr (InjProtocol) protocol = load (data);
  const InjLimit *us = find_limit (protocol, INJ_LIMIT_VISIT, INJ_LABEL_US, 0);
  const InjLimit *eu = find_limit (protocol, INJ_LIMIT_VISIT, INJ_LABEL_EU, 0);
  const InjLimit *interval = find_limit (protocol, INJ_LIMIT_INTERVAL, INJ_LABEL_ANY, 0);
  const InjLimit *age = find_limit (protocol, INJ_LIMIT_AGE, INJ_LABEL_ANY, 0);

  g_assert_cmpint (us->units, ==, INJ_UNITS (155));
  g_assert_cmpint (us->sites, ==, 31);
  g_assert_cmpint (eu->units, ==, INJ_UNITS (195));
  g_assert_cmpint (eu->sites, ==, 39);
  g_assert_cmpint (interval->amount, ==, 84);
  g_assert_cmpint (age->amount, ==, 18);
  g_assert_cmpuint (inj_protocol_get_limits (protocol)->len, ==, G_N_ELEMENTS (maxima) + 4);
}

static void
test_155_plans_nothing_else (void)
{
  g_autoptr (InjProtocol) protocol = load ("preempt-155");

  g_assert_cmpuint (inj_protocol_get_n_sites (protocol), ==, 31);
  g_assert_cmpstr (inj_protocol_get_standing (protocol), ==, "on-label US, on-label EU");
}

/* 156 to 195 units are in the EU SmPC alone. */
static void
test_195_adds_optional_sites (void)
{
  g_autoptr (InjProtocol) protocol = load ("preempt-195");
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);

  g_assert_cmpstr (inj_protocol_get_standing (protocol), ==, "on-label EU");
  g_assert_cmpuint (inj_protocol_get_n_sites (protocol), ==, 47);

  for (guint i = 31; i < 47; i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);

      g_assert_true (planned->site == &table[i]);
      g_assert_false (planned->required);
      g_assert_cmpint (planned->units, ==, INJ_UNITS (5));
      /* Nobody says where they lie, so that they have no figures either. */
      g_assert_nonnull (planned->landmark);
      g_assert_null (strpbrk (planned->landmark, "0123456789"));
      g_assert_false (planned->landmark_verified);
    }
}

static void
add_shipped (const char    *what,
             GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *path = g_strconcat ("/protocol/", shipped[i], "/", what, NULL);

      g_test_add_data_func (path, shipped[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/protocol/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  g_test_add_func ("/protocol/sample", test_sample);
  g_test_add_func ("/protocol/site-without-units", test_site_without_units);
  g_test_add_func ("/protocol/lookup", test_lookup);
  g_test_add_func ("/protocol/measures", test_measures);
  g_test_add_func ("/protocol/figures-read", test_figures_read);
  g_test_add_func ("/protocol/order-of-the-file", test_order_of_the_file);
  g_test_add_func ("/protocol/refuses/no-site", test_no_site);
  g_test_add_func ("/protocol/refuses/empty-file", test_empty_file);
  g_test_add_func ("/protocol/refuses/nul", test_nul);
  g_test_add_func ("/protocol/refuses/huge", test_huge);
  g_test_add_func ("/protocol/text-of-a-given-length", test_text_of_a_given_length);
  g_test_add_func ("/protocol/finalizes", test_finalizes);
  add_shipped ("head", test_shipped_head);
  add_shipped ("required", test_shipped_required);
  add_shipped ("muscles", test_shipped_muscles);
  add_shipped ("limits", test_shipped_limits);
  add_shipped ("reads-its-own-text-again", test_reads_its_own_text_again);
  g_test_add_func ("/protocol/preempt-155/plans-nothing-else", test_155_plans_nothing_else);
  g_test_add_func ("/protocol/preempt-195/adds-optional-sites", test_195_adds_optional_sites);

  return g_test_run ();
}
