/* inj-json-values.h
 *
 * The domain's values as JSON has them everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/values/inj-date.h"
#include "domain/patient/inj-patient.h"
#include "domain/values/inj-units.h"
#include "domain/values/inj-volume.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

void inj_json_add_units          (InjJsonWriter *json,
                                  const char    *key,
                                  InjUnits       units);
/* In millilitres. */
void inj_json_add_volume         (InjJsonWriter *json,
                                  const char    *key,
                                  InjVolume      volume);
/* YYYY-MM-DD, or null. */
void inj_json_add_date           (InjJsonWriter *json,
                                  const char    *key,
                                  InjDate        date);
/* @at: microseconds since 1970, UTC; written to the second; 0 is null. */
void inj_json_add_time           (InjJsonWriter *json,
                                  const char    *key,
                                  gint64         at);
/* 0 is null. */
void inj_json_add_number_or_null (InjJsonWriter *json,
                                  const char    *key,
                                  gint64         number);
void inj_json_add_patient        (InjJsonWriter *json,
                                  const char    *key,
                                  InjPatient    *patient);

G_END_DECLS
