/* inj-visit-status.h
 *
 * Whether a visit is still documented or locked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjVisitStatus:
 * @INJ_VISIT_DRAFT: actions may still be done
 * @INJ_VISIT_SIGNED: locked for ever
 */
typedef enum
{
  INJ_VISIT_DRAFT,
  INJ_VISIT_SIGNED,
} InjVisitStatus;

/* "draft", "signed". */
const char *inj_visit_status_get_id  (InjVisitStatus   status);
gboolean    inj_visit_status_from_id (const char      *id,
                                      InjVisitStatus  *status);

G_END_DECLS
