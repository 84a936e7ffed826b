/* inj-review.c
 *
 * Holds a visit against its limits and finds what is to be looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-review.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"
#include "inj-vial-review.h"

/* What one review works with; borrows everything. The totals are of the
 * substance whose limits are looked at: units of different ones are never
 * added or compared. */
typedef struct
{
  InjVisit            *visit;
  const InjBackground *background;
  GPtrArray           *findings;
  const char          *substance_id;
  InjTotals            totals;
} Review;

static void
turn_to_substance (Review     *review,
                   const char *substance_id)
{
  review->substance_id = substance_id;
  inj_totals_count (review->visit, substance_id, &review->totals);
}

/* Whether what is still planned will be of the substance that is looked at: its
 * units are the protocol's, and it is drawn from the visit's product. */
static gboolean
is_plan_of_substance (Review *review)
{
  const char *planned = inj_protocol_get_substance_id (inj_visit_get_protocol (review->visit));

  return g_str_equal (planned, review->substance_id) &&
         g_str_equal (inj_visit_get_head (review->visit)->substance_id, review->substance_id);
}

static InjUnits
get_to_go (Review         *review,
           const InjTally *tally)
{
  return is_plan_of_substance (review) ? tally->to_go : 0;
}

static int
get_sites_to_go (Review         *review,
                 const InjTally *tally)
{
  return is_plan_of_substance (review) ? tally->required_hollow : 0;
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
               int             given,
               int             to_go)
{
  g_autofree char *source = dup_source (limit);

  if (limit->sites == 0 || given + to_go <= limit->sites)
    return;

  add (review, INJ_SEVERITY_WARNING, id,
       given > limit->sites
       /* Translators: a muscle or "This visit"; sites given; the limit. */
       ? g_strdup_printf (ngettext ("%s: %d of at most %d site", "%s: %d of at most %d sites", limit->sites),
                          name, given, limit->sites)
       /* Translators: a muscle or "This visit"; sites; the limit. */
       : g_strdup_printf (ngettext ("%s: %d sites given and planned, of at most %d",
                                    "%s: %d sites given and planned, of at most %d", given + to_go),
                          name, given + to_go, limit->sites),
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

  compare_units (review, limit, units_id, name, tally->given, get_to_go (review, tally));
  compare_sites (review, limit, sites_id, name, tally->sites, get_sites_to_go (review, tally));
}

/* Units still planned for the protocol's indication: every planned site is. */
static void
review_whole_visit (Review         *review,
                    const InjLimit *limit)
{
  const InjTotals *totals = &review->totals;
  const char *name = _("This visit");

  compare_units (review, limit, "visit-units", name, totals->protocol_given, get_to_go (review, &totals->all));
  compare_sites (review, limit, "visit-sites", name, totals->protocol_sites, get_sites_to_go (review, &totals->all));
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

static gboolean
is_of_substance (Review             *review,
                 const InjInjection *injection)
{
  InjVial *vial = inj_visit_lookup_vial (review->visit, injection->vial);

  return g_str_equal (inj_vial_get_substance_id (vial), review->substance_id);
}

static void
review_place (Review         *review,
              const InjLimit *limit,
              InjPlace       *place)
{
  const InjInjection *injection = inj_place_get_injection (place);
  g_autofree char *id = g_strconcat ("site-", inj_place_get_id (place), NULL);
  InjUnits given = 0;
  InjUnits to_go = 0;

  if (injection != NULL && is_of_substance (review, injection))
    given = injection->units;
  else if (inj_place_get_state (place) == INJ_PLACE_HOLLOW && inj_place_is_required (place) &&
           is_plan_of_substance (review))
    to_go = inj_place_get_planned (place);

  compare_units (review, limit, id, inj_place_get_name (place), given, to_go);
}

static void
review_sites (Review         *review,
              const InjLimit *limit)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (review->visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (review->visit), i);

      review_place (review, limit, place);
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
  InjUnits before = inj_background_sum_months (review->background, review->substance_id,
                                               inj_visit_get_date (review->visit), limit->amount, NULL);
  InjUnits given = before + review->totals.all.given;
  InjUnits to_go = get_to_go (review, &review->totals.all);

  if (given + to_go > limit->units)
    add_months_finding (review, limit, given, to_go);
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

  turn_to_substance (review, substance_id);
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
  Review review = { .visit = visit, .background = background, .findings = findings };
  InjProtocol *protocol;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (background != NULL, NULL);

  protocol = inj_visit_get_protocol (visit);
  review_substances (&review);
  turn_to_substance (&review, inj_protocol_get_substance_id (protocol));
  review_limits (&review, inj_protocol_get_limits (protocol));
  inj_vial_review_add (visit, background, findings);
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
