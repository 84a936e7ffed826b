/* inj-reason-popover.h
 *
 * Asks for the reason of something that stands in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * InjReasonPopover:
 *
 * The usual reasons, one key each, one's own words, and taking back what was
 * said before. Its owner gives it a parent and a place to point to.
 *
 * Signal: "chosen" (reason): "" for none any longer; the popover closes then.
 */
#define INJ_TYPE_REASON_POPOVER (inj_reason_popover_get_type ())
G_DECLARE_FINAL_TYPE (InjReasonPopover, inj_reason_popover, INJ, REASON_POPOVER, GtkPopover)

GtkWidget *inj_reason_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @title: what the reason is for; @reasons: the usual ones; @reason: (nullable):
 * what was said of it before. */
void       inj_reason_popover_ask (InjReasonPopover   *self,
                                   const char         *title,
                                   const char *const  *reasons,
                                   const char         *reason);

G_END_DECLS
