/* inj-today-page.h
 *
 * The visits of today: what is shown when no patient is chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjTodayPage:
 *
 * Lists the visits of today, the ones that wait first, and below them those of
 * the days before that were never signed: so a draft that was open when the
 * program ended is found again where it was left. It follows what other
 * programs write, and the calendar. Rows activate `win.open-visit`.
 */
#define INJ_TYPE_TODAY_PAGE (inj_today_page_get_type ())
G_DECLARE_FINAL_TYPE (InjTodayPage, inj_today_page, INJ, TODAY_PAGE, AdwBin)

void     inj_today_page_set_practice (InjTodayPage *self,
                                      InjPractice  *practice);
/* Whether there is a visit of today that is not signed yet. */
gboolean inj_today_page_has_waiting  (InjTodayPage *self);

G_END_DECLS
