/* inj-dose-bar-text.h
 *
 * What a bar of doses says in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/values/inj-units.h"

G_BEGIN_DECLS

/**
 * InjDoseBarFigures:
 * @earlier: before today
 * @given: today
 * @to_go: planned and still to be given
 * @plan: where a mark stands, 0 for none
 * @maximum: the label's, 0 for none
 * @practice: the practice's own, 0 for none
 *
 * All in hundredths.
 */
typedef struct
{
  InjUnits earlier;
  InjUnits given;
  InjUnits to_go;
  InjUnits plan;
  InjUnits maximum;
  InjUnits practice;
} InjDoseBarFigures;

/* How much of @dose lies past @maximum; 0 where there is none. */
InjUnits inj_dose_bar_text_get_excess    (InjUnits                 dose,
                                          InjUnits                 maximum);
/* What stands below the marks; %NULL where there is no mark, or where it is the
 * maximum's too. */
char    *inj_dose_bar_text_make_plan     (const InjDoseBarFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char    *inj_dose_bar_text_make_maximum  (const InjDoseBarFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char    *inj_dose_bar_text_make_practice (const InjDoseBarFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
/* What is given, or would be, past the label's and past the practice's figure;
 * %NULL for nothing. */
char    *inj_dose_bar_text_make_excess   (const InjDoseBarFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
/* All of it in one sentence. */
char    *inj_dose_bar_text_make_value    (const InjDoseBarFigures *figures) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
