/* inj-json-values.c
 *
 * The domain's values as JSON has them everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-json-values.h"

#define UNITS_PLACES 2
#define MILLILITRE_PLACES 3

void
inj_json_add_units (InjJsonWriter *json,
                    const char    *key,
                    InjUnits       units)
{
  inj_json_writer_add_decimal (json, key, units, UNITS_PLACES);
}

void
inj_json_add_volume (InjJsonWriter *json,
                     const char    *key,
                     InjVolume      volume)
{
  inj_json_writer_add_decimal (json, key, volume, MILLILITRE_PLACES);
}

void
inj_json_add_date (InjJsonWriter *json,
                   const char    *key,
                   InjDate        date)
{
  g_autofree char *text = inj_date_format (date);

  inj_json_writer_add_text (json, key, date != INJ_DATE_NONE ? text : NULL);
}

void
inj_json_add_time (InjJsonWriter *json,
                   const char    *key,
                   gint64         at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autofree char *text = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  inj_json_writer_add_text (json, key, at != 0 ? text : NULL);
}

void
inj_json_add_number_or_null (InjJsonWriter *json,
                             const char    *key,
                             gint64         number)
{
  if (number != 0)
    inj_json_writer_add_integer (json, key, number);
  else
    inj_json_writer_add_null (json, key);
}

void
inj_json_add_patient (InjJsonWriter *json,
                      const char    *key,
                      InjPatient    *patient)
{
  g_return_if_fail (INJ_IS_PATIENT (patient));

  inj_json_writer_begin_object (json, key);
  inj_json_writer_add_integer (json, "id", inj_patient_get_id (patient));
  inj_json_writer_add_text (json, "family", inj_patient_get_family (patient));
  inj_json_writer_add_text (json, "given", inj_patient_get_given (patient));
  inj_json_add_date (json, "born", inj_patient_get_born (patient));
  inj_json_writer_add_text (json, "record", inj_patient_get_record (patient));
  inj_json_writer_end_object (json);
}
