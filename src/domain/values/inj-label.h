/* inj-label.h
 *
 * Whose label the practice works under.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjLabel:
 * @INJ_LABEL_ANY: of a limit: it holds under every label
 * @INJ_LABEL_US: the US prescribing information
 * @INJ_LABEL_EU: the EU summary of product characteristics
 */
typedef enum
{
  INJ_LABEL_ANY,
  INJ_LABEL_US,
  INJ_LABEL_EU,
} InjLabel;

/* "any", "us", "eu". */
const char *inj_label_get_id   (InjLabel     label);
/* "US label", "EU SmPC". */
const char *inj_label_get_name (InjLabel     label);
gboolean    inj_label_from_id  (const char  *id,
                                InjLabel    *label);

G_END_DECLS
