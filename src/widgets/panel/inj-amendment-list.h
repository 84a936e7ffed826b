/* inj-amendment-list.h
 *
 * What was put right in a visit after it was signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjAmendmentList:
 *
 * Each amendment of a visit: by whom, on which day, why, and what stood there
 * before, struck out, beside what stands there now. It hides itself when there
 * is none.
 */
#define INJ_TYPE_AMENDMENT_LIST (inj_amendment_list_get_type ())
G_DECLARE_FINAL_TYPE (InjAmendmentList, inj_amendment_list, INJ, AMENDMENT_LIST, AdwBin)

GtkWidget *inj_amendment_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       inj_amendment_list_show (InjAmendmentList *self,
                                    InjVisit         *visit);

G_END_DECLS
