/* inj-visit-background.c
 *
 * What a visit is judged against, out of the records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-background.h"

/* The window of a rolling limit never reaches further back than this. */
#define BACKGROUND_MONTHS 24

InjBackground *
inj_visit_background_load (InjStore   *store,
                           InjVisit   *visit,
                           GPtrArray  *substances,
                           InjLabel    label,
                           GPtrArray  *limits,
                           const char *limits_fault,
                           GError    **error)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  const char *indication = inj_protocol_get_indication (inj_visit_get_protocol (visit));
  g_autoptr (InjPatient) patient = inj_store_load_patient (store, head->patient_id, error);
  g_autoptr (GPtrArray) contributions = NULL;
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GPtrArray) vial_uses = NULL;
  InjBackground *background;
  InjDate last_visit;

  if (patient == NULL)
    return NULL;

  contributions = inj_store_load_contributions (store, head->patient_id,
                                                inj_date_add_months (head->date, -BACKGROUND_MONTHS), head->id, error);
  cautions = contributions != NULL ? inj_store_list_cautions (store, head->patient_id, error) : NULL;
  vial_uses = cautions != NULL ? inj_store_load_vial_uses (store, visit, error) : NULL;
  if (vial_uses == NULL ||
      !inj_store_load_last_visit (store, head->patient_id, indication, head->date, head->id, &last_visit, error))
    return NULL;

  background = inj_background_new (patient, label, substances, contributions, last_visit);
  if (limits != NULL)
    inj_background_set_practice_limits (background, limits);
  inj_background_set_limits_fault (background, limits_fault);
  inj_background_set_cautions (background, cautions);
  inj_background_set_vial_uses (background, vial_uses);

  return background;
}

gboolean
inj_visit_background_depends_on (const InjAction *action)
{
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_VIAL ||
          change->kind == INJ_CHANGE_VIAL_WITHDRAWN ||
          change->kind == INJ_CHANGE_VIAL_CORRECTION)
        return TRUE;
    }

  return FALSE;
}

InjVisit *
inj_visit_background_load_previous (InjStore  *store,
                                    InjVisit  *visit,
                                    GError   **error)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  const char *indication = inj_protocol_get_indication (inj_visit_get_protocol (visit));

  return inj_store_load_previous_visit (store, head->patient_id, head->date, head->id, indication, error);
}
