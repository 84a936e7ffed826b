/* inj-dose-text.h
 *
 * Doses, volumes and dates as the widgets write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/values/inj-date.h"
#include "domain/visit/inj-vial.h"

G_BEGIN_DECLS

/* "5 units", "1 unit", "0.5 units" */
char *inj_dose_text_units      (InjUnits   units) G_GNUC_WARN_UNUSED_RESULT;
/* "0.1 mL" */
char *inj_dose_text_volume     (InjVolume  volume) G_GNUC_WARN_UNUSED_RESULT;
/* "5 units = 0.1 mL", or "5 units" where @vial is %NULL. */
char *inj_dose_text_dose       (InjUnits   units,
                                InjVial   *vial) G_GNUC_WARN_UNUSED_RESULT;
/* "50 units instead of 5: ten times as much", or %NULL where @units are the
 * planned ones or none are planned: a tenfold slip must meet the eye before it
 * is given. */
char *inj_dose_text_departure  (InjUnits   units,
                                InjUnits   planned) G_GNUC_WARN_UNUSED_RESULT;
/* Likewise of a free site, where @usual is planned at the muscle's own sites. */
char *inj_dose_text_unusual    (InjUnits   units,
                                InjUnits   usual) G_GNUC_WARN_UNUSED_RESULT;
/* "5 units in 0.1 mL"; rounded to hundredths, and said so, where it does not
 * come out even. */
char *inj_dose_text_strength   (InjVial   *vial) G_GNUC_WARN_UNUSED_RESULT;
/* "25 Aug", with the year where it is far from @reference. */
char *inj_dose_text_short_date (InjDate    date,
                                InjDate    reference) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
