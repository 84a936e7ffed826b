/* inj-limit-review.c
 *
 * Holds a visit against the limits of label and practice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-limit-review.h"

#include <glib/gi18n-lib.h>

#include "inj-finding.h"

/* What one review works with; borrows everything. The substance and the
 * indication are those of the limits that are looked at: units of different
 * substances are never added or compared.
 *
 * @others are limits that stand beside the ones looked at, the practice's
 * beside a label's and a label's beside the practice's. */
typedef struct
{
  InjVisit             *visit;
  const InjBackground  *background;
  const InjSupposition *supposition;
  GPtrArray            *findings;
  const char           *prefix;
  const char           *name;
  const char           *substance_id;
  const char           *indication;
  GPtrArray            *others;
  gboolean              is_add_on;
  gboolean              is_practice;
} Review;

/* What a finding compares, of a limit that can set several figures. */
typedef enum
{
  FIGURE_UNITS,
  FIGURE_SITES,
  FIGURE_AMOUNT,
} Figure;

/* Takes @text and @source. */
static void
add (Review      *review,
     InjSeverity  severity,
     const char  *id,
     char        *text,
     char        *source)
{
  g_autofree char *whole_id = g_strconcat (review->prefix, id, NULL);

  g_ptr_array_add (review->findings, inj_finding_new (severity, whole_id, text, source));
  g_free (text);
  g_free (source);
}

/* "50 units", "10 sites", "84 days", "400 units in 3 months"; NULL where the
 * limit sets no such figure. */
static char *
dup_figure (const InjLimit *limit,
            Figure          figure)
{
  g_autofree char *units = inj_units_format (limit->units);

  if (figure == FIGURE_SITES)
    return limit->sites == 0 ? NULL : g_strdup_printf (ngettext ("%d site", "%d sites", limit->sites), limit->sites);
  if (limit->scope == INJ_LIMIT_INTERVAL)
    return g_strdup_printf (ngettext ("%d day", "%d days", limit->amount), limit->amount);
  if (figure != FIGURE_UNITS || limit->units == 0)
    return NULL;
  if (limit->scope == INJ_LIMIT_MONTHS)
    /* Translators: units, and months. */
    return g_strdup_printf (ngettext ("%s units in %d month", "%s units in %d months", limit->amount),
                            units, limit->amount);

  /* Translators: %s is a number of units. */
  return g_strdup_printf (_("%s units"), units);
}

static char *
dup_one_source (const InjLimit *limit)
{
  if (limit->verified)
    return g_strdup (limit->source);

  /* Translators: %s is who set a limit; its text has not been read yet. */
  return g_strdup_printf (_("%s, to be confirmed by a clinician"), limit->source);
}

/* Who set the limit, and who set another figure for the same, with it. */
static char *
dup_source (Review         *review,
            const InjLimit *limit,
            Figure          figure)
{
  char *sources = dup_one_source (limit);

  for (guint i = 0; i < review->others->len; i++)
    {
      const InjLimit *other = g_ptr_array_index (review->others, i);
      g_autofree char *other_figure = NULL;
      g_autofree char *other_source = NULL;
      g_autofree char *own = NULL;

      if (other->scope != limit->scope || other->muscle != limit->muscle ||
          other->each_side != limit->each_side ||
          !inj_limit_holds_for (other, review->background->label))
        continue;

      other_figure = dup_figure (other, figure);
      if (other_figure == NULL)
        continue;

      own = sources;
      other_source = dup_one_source (other);
      /* Translators: who set a limit; who else set one, and its figure:
       * "this practice; EU SmPC: 195 units". */
      sources = g_strdup_printf (_("%s; %s: %s"), own, other_source, other_figure);
    }

  return sources;
}

/* What is given past a limit, or what is planned past it while nothing is. */
static void
compare_units (Review              *review,
               const InjLimit      *limit,
               const char          *id,
               const char          *name,
               const InjLimitCount *count)
{
  InjUnits together = count->given + count->to_go;
  gboolean is_given = count->given > limit->units;
  g_autofree char *most = inj_units_format (limit->units);
  g_autofree char *sum = inj_units_format (is_given ? count->given : together);

  if (limit->units == 0 || together <= limit->units)
    return;

  add (review, INJ_SEVERITY_WARNING, id,
       is_given
       /* Translators: a muscle or "This visit"; units given; the limit. */
       ? g_strdup_printf (_("%s: %s of at most %s units"), name, sum, most)
       /* Translators: a muscle or "This visit"; units; the limit. */
       : g_strdup_printf (_("%s: %s units given and planned, of at most %s"), name, sum, most),
       dup_source (review, limit, FIGURE_UNITS));
}

static void
compare_sites (Review              *review,
               const InjLimit      *limit,
               const char          *id,
               const char          *name,
               const InjLimitCount *count)
{
  int together = count->sites + count->sites_to_go;

  if (limit->sites == 0 || together <= limit->sites)
    return;

  add (review, INJ_SEVERITY_WARNING, id,
       count->sites > limit->sites
       /* Translators: a muscle or "This visit"; sites given; the limit. */
       ? g_strdup_printf (ngettext ("%s: %d of at most %d site", "%s: %d of at most %d sites", limit->sites),
                          name, count->sites, limit->sites)
       /* Translators: a muscle or "This visit"; sites; the limit. */
       : g_strdup_printf (ngettext ("%s: %d sites given and planned, of at most %d",
                                    "%s: %d sites given and planned, of at most %d", together),
                          name, together, limit->sites),
       dup_source (review, limit, FIGURE_SITES));
}

/* @side is -1 for both together. */
static void
review_muscle_side (Review         *review,
                    const InjLimit *limit,
                    int             side)
{
  InjLimitReach reach = { review->substance_id, review->indication, (int) limit->muscle, side };
  InjLimitCount count = inj_limit_count (review->visit, &reach, review->supposition);
  const char *suffix = side < 0 ? "" : inj_side_get_id ((InjSide) side);
  const char *dash = side < 0 ? "" : "-";
  g_autofree char *units_id = g_strconcat ("muscle-units-", inj_muscle_get_id (limit->muscle), dash, suffix, NULL);
  g_autofree char *sites_id = g_strconcat ("muscle-sites-", inj_muscle_get_id (limit->muscle), dash, suffix, NULL);
  g_autofree char *name = NULL;

  if (side < 0)
    name = g_strdup (inj_muscle_get_name (limit->muscle));
  else
    /* Translators: a muscle, and the patient's side: "Masseter, left". */
    name = g_strdup_printf (_("%s, %s"), inj_muscle_get_name (limit->muscle), inj_side_get_name ((InjSide) side));

  compare_units (review, limit, units_id, name, &count);
  compare_sites (review, limit, sites_id, name, &count);
}

static void
review_muscle (Review         *review,
               const InjLimit *limit)
{
  if (!limit->each_side)
    {
      review_muscle_side (review, limit, -1);
      return;
    }

  for (int side = 0; side < INJ_N_SIDES; side++)
    review_muscle_side (review, limit, side);
}

static void
review_whole_visit (Review         *review,
                    const InjLimit *limit)
{
  InjLimitReach reach = { review->substance_id, review->indication, -1, -1 };
  InjLimitCount count = inj_limit_count (review->visit, &reach, review->supposition);

  compare_units (review, limit, "visit-units", review->name, &count);
  compare_sites (review, limit, "visit-sites", review->name, &count);
}

/* INJ_DATE_NONE where no visit of the indication is known. */
static InjDate
find_last_visit (Review *review)
{
  const InjBackground *background = review->background;
  const char *own = inj_protocol_get_indication (inj_visit_get_protocol (review->visit));
  InjDate last = INJ_DATE_NONE;

  if (g_strcmp0 (review->indication, own) == 0)
    return background->last_visit;

  for (guint i = 0; i < background->contributions->len; i++)
    {
      InjContribution *contribution = g_ptr_array_index (background->contributions, i);
      InjDate date = inj_contribution_get_date (contribution);

      if (g_strcmp0 (inj_contribution_get_indication (contribution), review->indication) == 0 &&
          date <= inj_visit_get_date (review->visit) && date > last)
        last = date;
    }

  return last;
}

static void
review_interval (Review         *review,
                 const InjLimit *limit)
{
  InjDate last = find_last_visit (review);
  g_autofree char *date = NULL;
  int days;

  if (last == INJ_DATE_NONE)
    return;

  days = (int) (inj_visit_get_date (review->visit) - last);
  if (days >= limit->amount)
    return;

  date = inj_date_format_long (last);
  add (review, INJ_SEVERITY_WARNING, "interval",
       /* Translators: days since a visit, its date, and the days there should be. */
       g_strdup_printf (ngettext ("%d day since the last visit (%s) instead of at least %d",
                                  "%d days since the last visit (%s) instead of at least %d", days),
                        days, date, limit->amount),
       dup_source (review, limit, FIGURE_AMOUNT));
}

static gboolean
has_age_limit (InjProtocol *protocol)
{
  GPtrArray *limits = inj_protocol_get_limits (protocol);

  for (guint i = 0; i < limits->len; i++)
    if (((const InjLimit *) g_ptr_array_index (limits, i))->scope == INJ_LIMIT_AGE)
      return TRUE;

  return FALSE;
}

static void
review_age (Review         *review,
            const InjLimit *limit)
{
  int years = inj_date_years_between (inj_patient_get_born (review->background->patient),
                                      inj_visit_get_date (review->visit));

  if (years >= limit->amount || (review->is_add_on && has_age_limit (inj_visit_get_protocol (review->visit))))
    return;

  add (review, INJ_SEVERITY_STOP, "age",
       /* Translators: the patient's age, and the least that the label names. */
       g_strdup_printf (ngettext ("The patient is %d year old; the label is for %d and over",
                                  "The patient is %d years old; the label is for %d and over", years),
                        years, limit->amount),
       dup_source (review, limit, FIGURE_AMOUNT));
}

static void
review_site (Review         *review,
             const InjLimit *limit,
             InjPlace       *place)
{
  InjLimitReach reach = { review->substance_id, NULL, -1, -1 };
  InjLimitCount count = inj_limit_count_place (review->visit, &reach, review->supposition, place);
  g_autofree char *id = g_strconcat ("site-", inj_place_get_id (place), NULL);

  compare_units (review, limit, id, inj_place_get_name (place), &count);
}

/* A dose that is only supposed can be at a place that the visit does not list. */
static void
review_unlisted_site (Review         *review,
                      const InjLimit *limit)
{
  const InjSupposition *supposition = review->supposition;
  const InjSite *site;
  g_autofree char *name = NULL;
  InjLimitCount count = { 0 };

  if (supposition == NULL || !g_str_equal (supposition->substance_id, review->substance_id) ||
      (supposition->place_id != NULL && inj_visit_lookup_place (review->visit, supposition->place_id) != NULL))
    return;

  site = supposition->place_id != NULL ? inj_visit_lookup_site (review->visit, supposition->place_id) : NULL;
  name = site != NULL ? inj_site_dup_name (site) : g_strdup (inj_muscle_get_name (supposition->muscle));
  count.given = supposition->units;
  compare_units (review, limit, "site-new", name, &count);
}

static void
review_sites (Review         *review,
              const InjLimit *limit)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (review->visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (review->visit), i);

      review_site (review, limit, place);
    }
  review_unlisted_site (review, limit);
}

/* A practice can set figures over several windows, and its own never stops. */
static void
add_months_finding (Review         *review,
                    const InjLimit *limit,
                    InjUnits        given,
                    InjUnits        to_go)
{
  gboolean is_given = given > limit->units;
  g_autofree char *most = inj_units_format (limit->units);
  g_autofree char *sum = inj_units_format (is_given ? given : given + to_go);
  g_autofree char *id = review->is_practice
                        ? g_strdup_printf (is_given ? "months-%d" : "months-%d-planned", limit->amount)
                        : g_strdup (is_given ? "months" : "months-planned");

  add (review, is_given && !review->is_practice ? INJ_SEVERITY_STOP : INJ_SEVERITY_WARNING, id,
       is_given
       /* Translators: units over all treatments, months, the limit. */
       ? g_strdup_printf (ngettext ("%s units within %d month, of at most %s",
                                    "%s units within %d months, of at most %s", limit->amount),
                          sum, limit->amount, most)
       /* Translators: units over all treatments, months, the limit. */
       : g_strdup_printf (ngettext ("%s units within %d month with what is still planned, of at most %s",
                                    "%s units within %d months with what is still planned, of at most %s",
                                    limit->amount),
                          sum, limit->amount, most),
       dup_source (review, limit, FIGURE_UNITS));
}

/* Every indication and every brand of the substance counts, here and elsewhere
 * (CLINICAL: 400 units in 3 months, US label). */
static void
review_months (Review         *review,
               const InjLimit *limit)
{
  InjLimitReach reach = { review->substance_id, NULL, -1, -1 };
  InjLimitCount count = inj_limit_count (review->visit, &reach, review->supposition);
  InjUnits given = count.given + inj_background_sum_months (review->background, review->substance_id,
                                                            inj_visit_get_date (review->visit), limit->amount, NULL);

  if (limit->units != 0 && given + count.to_go > limit->units)
    add_months_finding (review, limit, given, count.to_go);
}

static void
review_limit (Review         *review,
              const InjLimit *limit)
{
  if (!inj_limit_holds_for (limit, review->background->label))
    return;

  switch (limit->scope)
    {
    case INJ_LIMIT_SITE:
      review_sites (review, limit);
      break;
    case INJ_LIMIT_MUSCLE:
      review_muscle (review, limit);
      break;
    case INJ_LIMIT_VISIT:
      review_whole_visit (review, limit);
      break;
    case INJ_LIMIT_MONTHS:
      review_months (review, limit);
      break;
    case INJ_LIMIT_INTERVAL:
      review_interval (review, limit);
      break;
    case INJ_LIMIT_AGE:
      review_age (review, limit);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
review_limits (Review    *review,
               GPtrArray *limits)
{
  for (guint i = 0; i < limits->len; i++)
    review_limit (review, g_ptr_array_index (limits, i));
}

static void
review_substance (Review     *review,
                  const char *substance_id)
{
  InjSubstance *substance = inj_background_lookup_substance (review->background, substance_id);

  if (substance == NULL)
    return;

  review->substance_id = substance_id;
  review_limits (review, inj_substance_get_limits (substance));
}

/* That of the visit's product, and that of each vial beside it. */
static void
review_substances (Review *review)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *own = inj_visit_get_head (review->visit)->substance_id;
  GPtrArray *vials = inj_visit_get_vials (review->visit);

  g_hash_table_add (seen, (gpointer) own);
  review_substance (review, own);
  for (guint i = 0; i < vials->len; i++)
    {
      const char *substance_id = inj_vial_get_substance_id (g_ptr_array_index (vials, i));

      if (g_hash_table_add (seen, (gpointer) substance_id))
        review_substance (review, substance_id);
    }
}

static void
review_protocol (Review      *review,
                 InjProtocol *protocol)
{
  review->substance_id = inj_protocol_get_substance_id (protocol);
  review->indication = inj_protocol_get_indication (protocol);
  review_limits (review, inj_protocol_get_limits (protocol));
}

/* What they set for their own indication; an age that the protocol names as well
 * is told once. */
static void
review_add_ons (Review *review)
{
  GPtrArray *add_ons = inj_visit_get_add_ons (review->visit);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < add_ons->len; i++)
    {
      InjProtocol *add_on = g_ptr_array_index (add_ons, i);
      g_autofree char *prefix = g_strconcat (inj_protocol_get_id (add_on), "-", NULL);
      Review own = *review;

      own.prefix = prefix;
      own.is_add_on = TRUE;
      own.name = inj_protocol_get_name (add_on);
      own.others = none;
      review_protocol (&own, add_on);
    }
}

static void
append (GPtrArray *limits,
        GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (limits, g_ptr_array_index (more, i));
}

/* (element-type InjLimit): of protocol and substance, which the practice's own
 * figures stand beside. */
static GPtrArray *
list_label_limits (Review *review)
{
  GPtrArray *limits = g_ptr_array_new ();
  InjSubstance *substance = inj_background_lookup_substance (review->background,
                                                             inj_visit_get_head (review->visit)->substance_id);

  append (limits, inj_protocol_get_limits (inj_visit_get_protocol (review->visit)));
  if (substance != NULL)
    append (limits, inj_substance_get_limits (substance));

  return limits;
}

/* In units of the protocol's substance; over months, of the visit's. What it
 * says of a muscle is of that muscle, whatever is treated there. */
static void
review_practice (Review *review)
{
  InjProtocol *protocol = inj_visit_get_protocol (review->visit);
  g_autoptr (GPtrArray) label_limits = list_label_limits (review);
  GPtrArray *limits = review->background->practice_limits;

  review->prefix = "practice-";
  review->is_practice = TRUE;
  review->others = label_limits;
  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      review->substance_id = limit->scope == INJ_LIMIT_MONTHS
                             ? inj_visit_get_head (review->visit)->substance_id
                             : inj_protocol_get_substance_id (protocol);
      review->indication = limit->scope == INJ_LIMIT_MUSCLE ? NULL : inj_protocol_get_indication (protocol);
      review_limit (review, limit);
    }
}

void
inj_limit_review_add (InjVisit             *visit,
                      const InjBackground  *background,
                      const InjSupposition *supposition,
                      GPtrArray            *findings)
{
  Review review = {
    .visit = visit,
    .background = background,
    .supposition = supposition,
    .findings = findings,
    .prefix = "",
    .name = _("This visit"),
  };

  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (background != NULL);
  g_return_if_fail (findings != NULL);

  review.others = background->practice_limits;
  review_substances (&review);
  review_protocol (&review, inj_visit_get_protocol (visit));
  review_add_ons (&review);
  review_practice (&review);
}
