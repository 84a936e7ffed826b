/* inj-review.c
 *
 * Holds a visit against its limits and finds what is to be looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-review.h"

#include <glib/gi18n-lib.h>

#include "inj-totals.h"
#include "inj-vial-review.h"

/* What one review works with; borrows all but the findings. */
typedef struct
{
  InjVisit            *visit;
  const InjBackground *background;
  InjTotals            totals;
  GPtrArray           *findings;
} Review;

static const char *
get_substance (Review *review)
{
  return inj_visit_get_head (review->visit)->substance_id;
}

/* Takes @text. */
static void
add (Review      *review,
     InjSeverity  severity,
     const char  *id,
     char        *text,
     const char  *source)
{
  g_ptr_array_add (review->findings, inj_finding_new (severity, id, text, source));
  g_free (text);
}

static char *
dup_source (const InjLimit *limit)
{
  if (limit->verified)
    return g_strdup (limit->source);

  /* Translators: %s is who set a limit; its text has not been read yet. */
  return g_strdup_printf (_("%s, to be confirmed by a clinician"), limit->source);
}

/* What is given past a limit, or what is planned past it while nothing is. */
static void
compare_units (Review         *review,
               const InjLimit *limit,
               const char     *id,
               const char     *name,
               InjUnits        given,
               InjUnits        to_go)
{
  g_autofree char *source = dup_source (limit);
  g_autofree char *most = inj_units_format (limit->units);
  g_autofree char *sum = NULL;

  if (limit->units == 0 || given + to_go <= limit->units)
    return;

  sum = inj_units_format (given > limit->units ? given : given + to_go);
  add (review, INJ_SEVERITY_WARNING, id,
       given > limit->units
       /* Translators: a muscle or "This visit"; units given; the limit. */
       ? g_strdup_printf (_("%s: %s of at most %s units"), name, sum, most)
       /* Translators: a muscle or "This visit"; units; the limit. */
       : g_strdup_printf (_("%s: %s units given and planned, of at most %s"), name, sum, most),
       source);
}

static void
compare_sites (Review         *review,
               const InjLimit *limit,
               const char     *id,
               const char     *name,
               int             sites)
{
  g_autofree char *source = dup_source (limit);

  if (limit->sites == 0 || sites <= limit->sites)
    return;

  add (review, INJ_SEVERITY_WARNING, id,
       /* Translators: a muscle or "This visit"; sites given; the limit. */
       g_strdup_printf (ngettext ("%s: %d of at most %d site", "%s: %d of at most %d sites", limit->sites),
                        name, sites, limit->sites),
       source);
}

static void
review_muscle (Review         *review,
               const InjLimit *limit)
{
  const InjTally *tally = &review->totals.by_muscle[limit->muscle];
  const char *name = inj_muscle_get_name (limit->muscle);
  g_autofree char *units_id = g_strconcat ("muscle-units-", inj_muscle_get_id (limit->muscle), NULL);
  g_autofree char *sites_id = g_strconcat ("muscle-sites-", inj_muscle_get_id (limit->muscle), NULL);

  compare_units (review, limit, units_id, name, tally->given, tally->to_go);
  compare_sites (review, limit, sites_id, name, tally->sites);
}

/* Units still planned for the protocol's indication: every planned site is. */
static void
review_whole_visit (Review         *review,
                    const InjLimit *limit)
{
  const char *name = _("This visit");

  compare_units (review, limit, "visit-units", name, review->totals.protocol_given, review->totals.all.to_go);
  compare_sites (review, limit, "visit-sites", name, review->totals.protocol_sites);
}

static void
review_interval (Review         *review,
                 const InjLimit *limit)
{
  InjDate last = review->background->last_visit;
  g_autofree char *source = dup_source (limit);
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
       source);
}

static void
review_age (Review         *review,
            const InjLimit *limit)
{
  g_autofree char *source = dup_source (limit);
  int years = inj_date_years_between (inj_patient_get_born (review->background->patient),
                                      inj_visit_get_date (review->visit));

  if (years >= limit->amount)
    return;

  add (review, INJ_SEVERITY_STOP, "age",
       /* Translators: the patient's age, and the least that the label names. */
       g_strdup_printf (ngettext ("The patient is %d year old; the label is for %d and over",
                                  "The patient is %d years old; the label is for %d and over", years),
                        years, limit->amount),
       source);
}

static void
review_site (Review         *review,
             const InjLimit *limit)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (review->visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (review->visit), i);
      const InjInjection *injection = inj_place_get_injection (place);
      g_autofree char *id = g_strconcat ("site-", inj_place_get_id (place), NULL);

      if (injection != NULL)
        compare_units (review, limit, id, inj_place_get_name (place), injection->units, 0);
    }
}

static void
add_months_finding (Review         *review,
                    const InjLimit *limit,
                    InjUnits        given,
                    InjUnits        to_go)
{
  g_autofree char *source = dup_source (limit);
  g_autofree char *most = inj_units_format (limit->units);
  g_autofree char *sum = inj_units_format (given > limit->units ? given : given + to_go);

  if (given > limit->units)
    add (review, INJ_SEVERITY_STOP, "months",
         /* Translators: units over all treatments, months, the limit. */
         g_strdup_printf (ngettext ("%s units within %d month, of at most %s",
                                    "%s units within %d months, of at most %s", limit->amount),
                          sum, limit->amount, most),
         source);
  else
    add (review, INJ_SEVERITY_WARNING, "months-planned",
         /* Translators: units over all treatments, months, the limit. */
         g_strdup_printf (ngettext ("%s units within %d month with what is still planned, of at most %s",
                                    "%s units within %d months with what is still planned, of at most %s",
                                    limit->amount),
                          sum, limit->amount, most),
         source);
}

/* Every indication and every brand of the substance counts, here and elsewhere
 * (CLINICAL: 400 units in 3 months, US label). */
static void
review_months (Review         *review,
               const InjLimit *limit)
{
  InjUnits before = inj_background_sum_months (review->background, get_substance (review),
                                               inj_visit_get_date (review->visit), limit->amount, NULL);
  InjUnits given = before + review->totals.all.given;

  if (given + review->totals.all.to_go > limit->units)
    add_months_finding (review, limit, given, review->totals.all.to_go);
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
      review_site (review, limit);
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
review_departure (Review   *review,
                  InjPlace *place)
{
  const InjInjection *injection = inj_place_get_injection (place);
  const char *name = inj_place_get_name (place);
  g_autofree char *id = g_strconcat ("departure-", inj_place_get_id (place), NULL);
  g_autofree char *planned = inj_units_format (inj_place_get_planned (place));
  g_autofree char *given = NULL;

  if (inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    {
      add (review, INJ_SEVERITY_NOTE, id,
           /* Translators: a site, and the reason for which it was left out. */
           g_strdup_printf (_("%s skipped: %s"), name, inj_place_get_skip_reason (place)), NULL);
      return;
    }

  if (injection == NULL || inj_place_get_planned (place) == 0 || injection->units == inj_place_get_planned (place))
    return;

  given = inj_units_format (injection->units);
  add (review, INJ_SEVERITY_NOTE, id,
       /* Translators: a site, units given, units planned. */
       g_strdup_printf (_("%s: %s instead of %s units"), name, given, planned), NULL);
}

static void
review_departures (Review *review)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (review->visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (review->visit), i);

      review_departure (review, place);
    }
}

/* The gravest first; those of one severity stay in the order of the review. */
static GPtrArray *
sort_by_severity (GPtrArray *findings)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (int severity = INJ_SEVERITY_STOP; severity >= (int) INJ_SEVERITY_NOTE; severity--)
    for (guint i = 0; i < findings->len; i++)
      if ((int) inj_finding_get_severity (g_ptr_array_index (findings, i)) == severity)
        g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (findings, i)));

  return sorted;
}

GPtrArray *
inj_review_visit (InjVisit            *visit,
                  const InjBackground *background)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  Review review = { .visit = visit, .background = background };
  InjSubstance *substance;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (background != NULL, NULL);

  inj_totals_count (visit, NULL, &review.totals);
  review.findings = findings;

  substance = inj_background_lookup_substance (background, get_substance (&review));
  if (substance != NULL)
    review_limits (&review, inj_substance_get_limits (substance));
  review_limits (&review, inj_protocol_get_limits (inj_visit_get_protocol (visit)));
  inj_vial_review_add (visit, background, review.findings);
  review_departures (&review);

  return sort_by_severity (findings);
}

gboolean
inj_review_has_stop (GPtrArray *findings)
{
  g_return_val_if_fail (findings != NULL, FALSE);

  for (guint i = 0; i < findings->len; i++)
    if (inj_finding_get_severity (g_ptr_array_index (findings, i)) == INJ_SEVERITY_STOP)
      return TRUE;

  return FALSE;
}
