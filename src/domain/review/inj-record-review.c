/* inj-record-review.c
 *
 * Looks at what the record of a visit says and lacks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-record-review.h"

#include <glib/gi18n-lib.h>

#include "domain/patient/inj-caution.h"

#include "inj-deviation.h"
#include "inj-finding.h"

/* What one review works with; borrows everything. */
typedef struct
{
  InjVisit            *visit;
  const InjBackground *background;
  GPtrArray           *findings;
} Review;

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

static const char *
get_substance_name (const InjBackground *background,
                    const char          *substance_id)
{
  InjSubstance *substance = inj_background_lookup_substance (background, substance_id);

  return substance != NULL ? inj_substance_get_name (substance) : substance_id;
}

/* What the practice set to be warned of does not warn. */
static void
review_practice_limits (Review *review)
{
  const char *fault = review->background->limits_fault;

  if (fault != NULL)
    add (review, INJ_SEVERITY_WARNING, "practice-limits",
         /* Translators: %s is a sentence that says where and why. */
         g_strdup_printf (_("The practice's own figures cannot be read, and none of them is used: %s"), fault), NULL);
}

/* Only the protocol's own substance is what its units mean (CLINICAL: units of
 * different products are not interchangeable; every label). Of an opened vial
 * the vials' own review tells. */
static void
review_substance (Review *review)
{
  const char *chosen = inj_visit_get_head (review->visit)->substance_id;
  const char *wanted = inj_protocol_get_substance_id (inj_visit_get_protocol (review->visit));

  if (g_str_equal (chosen, wanted) || inj_visit_get_vials (review->visit)->len > 0)
    return;

  add (review, INJ_SEVERITY_STOP, "substance",
       /* Translators: the visit's substance, and the protocol's. */
       g_strdup_printf (_("This visit is with %s; the protocol's units are of %s and not interchangeable"),
                        get_substance_name (review->background, chosen),
                        get_substance_name (review->background, wanted)),
       _("every label"));
}

/* What is drawn there, or would be: NULL where other units than the planned ones
 * were given, which somebody chose. */
static const char *
get_drawn (InjVisit             *visit,
           InjPlace             *place,
           const InjPlannedDose *planned)
{
  const InjInjection *injection = inj_place_get_injection (place);
  InjVial *active = inj_visit_get_active_vial (visit);

  if (injection != NULL)
    return injection->units == planned->units
           ? inj_vial_get_substance_id (inj_visit_lookup_vial (visit, injection->vial)) : NULL;
  if (inj_place_get_state (place) != INJ_PLACE_HOLLOW)
    return NULL;

  return active != NULL ? inj_vial_get_substance_id (active) : inj_visit_get_head (visit)->substance_id;
}

/* What the visit itself plans is in the units of one substance. */
static void
review_plan_substance (Review *review)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (review->visit));
  const char *of_plan = NULL, *of_dose = NULL;
  int n_doses = 0;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (review->visit), i);
      const InjPlannedDose *planned = inj_place_get_planned_dose (place);
      const char *drawn = planned != NULL ? get_drawn (review->visit, place, planned) : NULL;

      if (drawn == NULL || g_str_equal (planned->substance_id, drawn))
        continue;

      of_plan = planned->substance_id;
      of_dose = drawn;
      n_doses++;
    }

  if (n_doses > 0)
    add (review, INJ_SEVERITY_STOP, "plan-substance",
         /* Translators: a number of doses, and two substances. */
         g_strdup_printf (ngettext ("%d dose is planned in units of %s, not interchangeable with those of %s",
                                    "%d doses are planned in units of %s, not interchangeable with those of %s",
                                    n_doses),
                          n_doses, get_substance_name (review->background, of_plan),
                          get_substance_name (review->background, of_dose)),
         _("every label"));
}

/* CLINICAL, of the labels: contraindications and cautions. What an injector asks
 * besides has no source. */
static const char *
get_caution_source (InjCautionKind kind)
{
  switch (kind)
    {
    case INJ_CAUTION_ALLERGY:
    case INJ_CAUTION_ANTICOAGULANT:
    case INJ_CAUTION_OTHER:
      return NULL;
    default:
      return inj_caution_kind_is_contraindication (kind)
             ? _("labels: contraindication")
             : _("labels: caution");
    }
}

static void
review_cautions (Review *review)
{
  GPtrArray *cautions = review->background->cautions;

  for (guint i = 0; i < cautions->len; i++)
    {
      InjCaution *caution = g_ptr_array_index (cautions, i);
      g_autofree char *id = g_strdup_printf ("caution-%" G_GINT64_FORMAT, inj_caution_get_id (caution));

      if (inj_caution_holds_on (caution, inj_visit_get_date (review->visit)))
        add (review, INJ_SEVERITY_WARNING, id, inj_caution_dup_title (caution),
             get_caution_source (inj_caution_get_kind (caution)));
    }
}

/* Of what was recorded: the first and the last day of it. A time zone is read
 * from its file each time, so that no dose is looked at by its day. */
static void
find_days (InjVisit *visit,
           InjDate  *first,
           InjDate  *last)
{
  const char *zone = inj_visit_get_head (visit)->zone;
  GPtrArray *injections = inj_visit_get_injections (visit);
  gint64 earliest = G_MAXINT64;
  gint64 latest = G_MININT64;

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);

      if (!inj_injection_is_live (injection))
        continue;

      earliest = MIN (earliest, injection->given_at);
      latest = MAX (latest, injection->given_at);
    }

  *first = latest != G_MININT64 ? inj_date_of_time (earliest, zone) : INJ_DATE_NONE;
  *last = latest != G_MININT64 ? inj_date_of_time (latest, zone) : INJ_DATE_NONE;
}

static void
review_dates (Review *review)
{
  const InjVisitHead *head = inj_visit_get_head (review->visit);
  InjDate entered = inj_date_of_time (head->started_at, head->zone);
  g_autofree char *date = NULL;
  InjDate first, last;

  find_days (review->visit, &first, &last);
  if (entered > head->date || last > head->date)
    {
      date = inj_date_format_long (entered > head->date ? entered : last);
      add (review, INJ_SEVERITY_NOTE, "late-entry",
           /* Translators: %s is a date, later than the visit's. */
           g_strdup_printf (_("A late entry: entered on %s"), date), NULL);
    }
  else if (first != INJ_DATE_NONE && first < head->date)
    {
      date = inj_date_format_long (first);
      add (review, INJ_SEVERITY_WARNING, "early-doses",
           /* Translators: %s is a date, earlier than the visit's. */
           g_strdup_printf (_("Doses were recorded on %s, before the date of this visit"), date), NULL);
    }
}

/* Entries count as an answer while the rolling limit counts them. */
static gboolean
has_entry_elsewhere (Review *review)
{
  const InjVisitHead *head = inj_visit_get_head (review->visit);
  const InjLimit *limit = inj_background_get_months_limit (review->background, head->substance_id);
  GPtrArray *contributions = review->background->contributions;

  for (guint i = 0; i < contributions->len; i++)
    {
      InjContribution *contribution = g_ptr_array_index (contributions, i);

      if (inj_contribution_is_elsewhere (contribution) &&
          (limit == NULL || inj_contribution_counts (contribution, head->date, limit->amount)))
        return TRUE;
    }

  return FALSE;
}

/* CLINICAL: what was given elsewhere is not asked, none, or entries. */
static void
review_elsewhere (Review *review)
{
  if (has_entry_elsewhere (review) || inj_visit_get_detail (review->visit, INJ_DETAIL_NO_TOXIN_ELSEWHERE) != NULL)
    return;

  add (review, INJ_SEVERITY_NOTE, "elsewhere",
       g_strdup (_("Not asked about toxin given elsewhere in the past months")), NULL);
}

static gboolean
has_dose (InjVisit *visit)
{
  GPtrArray *injections = inj_visit_get_injections (visit);

  for (guint i = 0; i < injections->len; i++)
    if (inj_injection_is_live (g_ptr_array_index (injections, i)))
      return TRUE;

  return FALSE;
}

/* Nothing is incomplete before the first dose. */
static void
review_completeness (Review *review)
{
  g_autofree char *sentence = inj_deviation_dup_completeness (review->visit);

  if (sentence != NULL && has_dose (review->visit))
    add (review, INJ_SEVERITY_NOTE, "incomplete", g_steal_pointer (&sentence),
         inj_protocol_get_name (inj_visit_get_protocol (review->visit)));
}

/* Units of another substance are not compared with those of the plan. */
static gboolean
is_of_plan (InjVisit           *visit,
            const InjInjection *injection)
{
  InjVial *vial = inj_visit_lookup_vial (visit, injection->vial);

  return g_str_equal (inj_vial_get_substance_id (vial), inj_protocol_get_substance_id (inj_visit_get_protocol (visit)));
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

  if (injection == NULL || inj_place_get_planned (place) == 0 || injection->units == inj_place_get_planned (place) ||
      !is_of_plan (review->visit, injection))
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

void
inj_record_review_add (InjVisit            *visit,
                       const InjBackground *background,
                       GPtrArray           *findings)
{
  Review review = { .visit = visit, .background = background, .findings = findings };

  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (background != NULL);
  g_return_if_fail (findings != NULL);

  review_cautions (&review);
  review_practice_limits (&review);
  review_substance (&review);
  review_plan_substance (&review);
  review_dates (&review);
  review_elsewhere (&review);
  review_completeness (&review);
  review_departures (&review);
}
