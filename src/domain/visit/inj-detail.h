/* inj-detail.h
 *
 * What can be entered about a visit as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjDetail:
 * @INJ_DETAIL_NO_TOXIN_ELSEWHERE: the patient was asked and had none
 * @INJ_DETAIL_HEADACHE_HOURS: a month
 * @INJ_DETAIL_MONTHS: for how many months the headache has been so
 * @INJ_DETAIL_HIT_6: the total
 * @INJ_DETAIL_MIDAS: the total
 * @INJ_DETAIL_WEARING_OFF_WEEK: the week in which the last treatment wore off
 * @INJ_DETAIL_WASTAGE: why something was discarded
 * @INJ_DETAIL_REPEATS_VISIT: the visit that this one repeats
 *
 * Entered, never inferred. Records name one by its id.
 */
typedef enum
{
  INJ_DETAIL_INJECTOR,
  INJ_DETAIL_RECORDER,
  INJ_DETAIL_NEEDLE,
  INJ_DETAIL_DILUENT_FLUID,
  INJ_DETAIL_CONSENT,
  INJ_DETAIL_CONTRAINDICATIONS_REVIEWED,
  INJ_DETAIL_NO_TOXIN_ELSEWHERE,
  INJ_DETAIL_DIAGNOSIS,
  INJ_DETAIL_PREVENTIVES,
  INJ_DETAIL_AUTHORISATION,
  INJ_DETAIL_AUTHORISATION_EXPIRY,
  INJ_DETAIL_HEADACHE_DAYS,
  INJ_DETAIL_MIGRAINE_DAYS,
  INJ_DETAIL_HEADACHE_HOURS,
  INJ_DETAIL_MONTHS,
  INJ_DETAIL_HIT_6,
  INJ_DETAIL_MIDAS,
  INJ_DETAIL_WEARING_OFF_WEEK,
  INJ_DETAIL_WASTAGE,
  INJ_DETAIL_REPEATS_VISIT,
  INJ_DETAIL_NOTE,
} InjDetail;

#define INJ_N_DETAILS (INJ_DETAIL_NOTE + 1)

/**
 * InjDetailKind:
 * @INJ_DETAIL_TEXT: at most 2000 characters
 * @INJ_DETAIL_NUMBER: a whole number within inj_detail_get_range()
 * @INJ_DETAIL_DATE: YYYY-MM-DD
 * @INJ_DETAIL_YES: "yes"; what was not done is not entered
 */
typedef enum
{
  INJ_DETAIL_TEXT,
  INJ_DETAIL_NUMBER,
  INJ_DETAIL_DATE,
  INJ_DETAIL_YES,
} InjDetailKind;

/* "headache-days" */
const char    *inj_detail_get_id    (InjDetail    detail);
gboolean       inj_detail_from_id   (const char  *id,
                                     InjDetail   *detail);
/* The translated name: "Headache days a month". */
const char    *inj_detail_get_name  (InjDetail    detail);
InjDetailKind  inj_detail_get_kind  (InjDetail    detail);
/* What a number may be, both included; 0 and 0 for what is no number. */
void           inj_detail_get_range (InjDetail    detail,
                                     int         *minimum,
                                     int         *maximum);

/**
 * inj_detail_check:
 * @text: what was typed
 * @canonical: (out) (nullable) (transfer full): how it is kept, without blanks
 *   around it; %NULL where @text is empty: not entered. Unchanged on error
 *
 * A number is written in ASCII digits without a decimal point; nothing is
 * rounded or clamped.
 *
 * Returns: %FALSE with %INJ_DOMAIN_ERROR_INVALID, one sentence that names the
 *   field
 */
gboolean       inj_detail_check     (InjDetail    detail,
                                     const char  *text,
                                     char       **canonical,
                                     GError     **error);

G_END_DECLS
