/* inj-review.c
 *
 * Holds a visit against its limits and finds what is to be looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-review.h"

#include "inj-limit-review.h"
#include "inj-record-review.h"
#include "inj-vial-review.h"

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

static InjFinding *
find (GPtrArray  *findings,
      const char *id)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (inj_finding_get_id (g_ptr_array_index (findings, i)), id))
      return g_ptr_array_index (findings, i);

  return NULL;
}

/* What is past a limit already need not be told again of each dose, but of one
 * that goes beyond the plan, with the figure it leads to. */
static gboolean
is_raised (InjFinding *finding,
           GPtrArray  *before,
           gboolean    is_beyond_plan)
{
  InjFinding *other = find (before, inj_finding_get_id (finding));

  return other == NULL ||
         (is_beyond_plan && !g_str_equal (inj_finding_get_text (finding), inj_finding_get_text (other)));
}

/* @expected are the units that the visit counts there as it stands. */
static GPtrArray *
list_raised (InjVisit             *visit,
             const InjBackground  *background,
             const InjSupposition *supposition,
             InjUnits              expected)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) raised = g_ptr_array_new_with_free_func (g_object_unref);

  inj_limit_review_add (visit, background, NULL, before);
  inj_limit_review_add (visit, background, supposition, after);
  for (guint i = 0; i < after->len; i++)
    if (is_raised (g_ptr_array_index (after, i), before, supposition->units > expected))
      g_ptr_array_add (raised, g_object_ref (g_ptr_array_index (after, i)));

  return sort_by_severity (raised);
}

static const char *
get_substance_drawn (InjVisit *visit)
{
  InjVial *vial = inj_visit_get_active_vial (visit);

  return vial != NULL ? inj_vial_get_substance_id (vial) : inj_visit_get_head (visit)->substance_id;
}

/* The units that count at the place now: given, or planned and wanted. */
static InjUnits
get_expected (InjPlace *place)
{
  const InjInjection *injection = inj_place_get_injection (place);

  if (injection != NULL)
    return injection->units;

  return inj_place_get_state (place) == INJ_PLACE_HOLLOW && inj_place_is_required (place)
         ? inj_place_get_planned (place) : 0;
}

static void
suppose_at_place (InjVisit       *visit,
                  InjPlace       *place,
                  InjSupposition *supposition)
{
  const InjInjection *injection = inj_place_get_injection (place);

  supposition->muscle = inj_place_get_muscle (place);
  supposition->side = (int) inj_place_get_side (place);
  if (injection == NULL)
    {
      supposition->indication = inj_limit_get_indication (visit, supposition->place_id, supposition->muscle);
      return;
    }

  supposition->indication = injection->indication;
  supposition->substance_id = inj_vial_get_substance_id (inj_visit_lookup_vial (visit, injection->vial));
}

GPtrArray *
inj_review_visit (InjVisit            *visit,
                  const InjBackground *background)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (background != NULL, NULL);

  inj_limit_review_add (visit, background, NULL, findings);
  inj_vial_review_add (visit, background, findings);
  inj_record_review_add (visit, background, findings);

  return sort_by_severity (findings);
}

GPtrArray *
inj_review_would_exceed (InjVisit            *visit,
                         const InjBackground *background,
                         const char          *place_id,
                         InjUnits             units)
{
  InjSupposition supposition = { .place_id = place_id, .units = units };
  const InjSite *site;
  InjPlace *place;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (background != NULL, NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  supposition.substance_id = get_substance_drawn (visit);
  place = inj_visit_lookup_place (visit, place_id);
  if (place != NULL)
    {
      suppose_at_place (visit, place, &supposition);
      return list_raised (visit, background, &supposition, get_expected (place));
    }

  site = inj_visit_lookup_site (visit, place_id);
  g_return_val_if_fail (site != NULL, g_ptr_array_new_with_free_func (g_object_unref));
  supposition.muscle = site->muscle;
  supposition.side = (int) site->side;
  supposition.indication = inj_limit_get_indication (visit, place_id, site->muscle);

  return list_raised (visit, background, &supposition, 0);
}

GPtrArray *
inj_review_would_exceed_free (InjVisit            *visit,
                              const InjBackground *background,
                              InjMuscle            muscle,
                              InjUnits             units)
{
  InjSupposition supposition = { .muscle = muscle, .side = -1, .units = units };

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (background != NULL, NULL);

  supposition.substance_id = get_substance_drawn (visit);
  supposition.indication = inj_limit_get_indication (visit, NULL, muscle);

  return list_raised (visit, background, &supposition, 0);
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
