/* inj-reason-lists.h
 *
 * The usual reasons of a practice, to be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjReasonLists:
 *
 * A text a kind of reason, one reason a line: the first has the key 1. What
 * cannot be kept is refused in one sentence, and stays there to be mended.
 */
#define INJ_TYPE_REASON_LISTS (inj_reason_lists_get_type ())
G_DECLARE_FINAL_TYPE (InjReasonLists, inj_reason_lists, INJ, REASON_LISTS, AdwPreferencesGroup)

/* %NULL to let go of it. */
void inj_reason_lists_set_practice (InjReasonLists *self,
                                    InjPractice    *practice);

G_END_DECLS
