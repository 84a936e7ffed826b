/* inj-verification-json.h
 *
 * What a check of the records found, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @problems: (element-type utf8): one sentence each; none when all is well */
char *inj_verification_json_write (GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
