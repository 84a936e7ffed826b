/* inj-practice-patients.c
 *
 * What a practice records of its patients beside their visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-practice-patients.h"

#include <glib/gi18n-lib.h>

#include "domain/patient/inj-patient-text.h"
#include "domain/values/inj-domain-error.h"

#include "inj-clock.h"

/* Neither after today nor before the patient was born. */
static gboolean
check_past (InjPractice  *self,
            gint64        patient_id,
            InjDate       date,
            GError      **error)
{
  g_autoptr (InjPatient) patient = inj_store_load_patient (inj_practice_get_store (self), patient_id, error);

  return patient != NULL && inj_patient_check_treated (patient, date, inj_clock_get_today (), error);
}

InjPatient *
inj_practice_add_patient (InjPractice  *self,
                          const char   *family,
                          const char   *given,
                          InjDate       born,
                          const char   *record,
                          GError      **error)
{
  g_autoptr (InjPatient) patient = NULL;
  InjPatient *kept;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  patient = inj_patient_new (0, family, given, born, record, inj_clock_get_today (), error);
  if (patient == NULL)
    return NULL;

  kept = inj_store_add_patient (inj_practice_get_store (self), patient, error);
  if (kept != NULL)
    inj_practice_tell_change (self);

  return kept;
}

gint64
inj_practice_add_elsewhere (InjPractice  *self,
                            gint64        patient_id,
                            InjUnits      units,
                            InjDate       date,
                            const char   *product_id,
                            const char   *indication,
                            const char   *place,
                            GError      **error)
{
  g_autoptr (InjContribution) contribution = NULL;
  g_autofree char *why = NULL;
  g_autofree char *where = NULL;
  InjProduct *product;
  gint64 id;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), 0);
  g_return_val_if_fail (product_id != NULL, 0);

  why = inj_patient_text_dup (indication, _("Indication"), FALSE, error);
  where = why != NULL ? inj_patient_text_dup (place, _("Place"), FALSE, error) : NULL;
  if (where == NULL)
    return 0;

  product = inj_catalog_lookup_product (inj_practice_get_catalog (self), product_id, error);
  if (product == NULL || !check_past (self, patient_id, date, error))
    return 0;

  contribution = inj_contribution_new_elsewhere (date, inj_product_get_substance_id (product), units, why, where);
  id = inj_store_add_elsewhere (inj_practice_get_store (self), patient_id, contribution, product_id,
                                inj_clock_get_now (), error);
  if (id != 0)
    inj_practice_tell_change (self);

  return id;
}

gint64
inj_practice_add_caution (InjPractice     *self,
                          gint64           patient_id,
                          InjCautionKind   kind,
                          const char      *text,
                          GError         **error)
{
  g_autoptr (InjCaution) caution = NULL;
  gint64 id;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), 0);

  caution = inj_caution_new (0, kind, text, inj_clock_get_today (), INJ_DATE_NONE, error);
  if (caution == NULL)
    return 0;

  id = inj_store_add_caution (inj_practice_get_store (self), patient_id, caution, inj_clock_get_now (),
                              g_get_user_name (), error);
  if (id != 0)
    inj_practice_tell_change (self);

  return id;
}

gboolean
inj_practice_end_caution (InjPractice  *self,
                          gint64        caution_id,
                          GError      **error)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), FALSE);

  if (!inj_store_end_caution (inj_practice_get_store (self), caution_id, inj_clock_get_today (), inj_clock_get_now (),
                              g_get_user_name (), error))
    return FALSE;

  inj_practice_tell_change (self);

  return TRUE;
}

GPtrArray *
inj_practice_list_cautions (InjPractice  *self,
                            gint64        patient_id,
                            GError      **error)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  return inj_store_list_cautions (inj_practice_get_store (self), patient_id, error);
}

gint64
inj_practice_add_event (InjPractice   *self,
                        gint64         patient_id,
                        InjDate        date,
                        InjEventKind   kind,
                        const char    *text,
                        GError       **error)
{
  g_autoptr (InjEvent) event = NULL;
  gint64 id;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), 0);
  g_return_val_if_fail (date != INJ_DATE_NONE, 0);

  if (!check_past (self, patient_id, date, error))
    return 0;

  event = inj_event_new (0, date, kind, text, inj_clock_get_today (), FALSE, error);
  if (event == NULL)
    return 0;

  id = inj_store_add_event (inj_practice_get_store (self), patient_id, event, inj_clock_get_now (), g_get_user_name (),
                            error);
  if (id != 0)
    inj_practice_tell_change (self);

  return id;
}

gboolean
inj_practice_void_event (InjPractice  *self,
                         gint64        event_id,
                         GError      **error)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), FALSE);

  if (!inj_store_void_event (inj_practice_get_store (self), event_id, inj_clock_get_now (), g_get_user_name (), error))
    return FALSE;

  inj_practice_tell_change (self);

  return TRUE;
}

GPtrArray *
inj_practice_list_events (InjPractice  *self,
                          gint64        patient_id,
                          GError      **error)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  return inj_store_list_events (inj_practice_get_store (self), patient_id, error);
}
