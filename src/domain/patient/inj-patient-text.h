/* inj-patient-text.h
 *
 * The words that are entered for a patient, checked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a caution, an event or a dose given elsewhere, in characters. */
#define INJ_PATIENT_TEXT_MAXIMUM 200

/* Whether @text is text, on one line of at most @maximum characters; else
 * %INJ_DOMAIN_ERROR_INVALID that names the field, @field being its name as it
 * is shown. */
gboolean  inj_patient_text_check (const char  *text,
                                  const char  *field,
                                  int          maximum,
                                  GError     **error);
/**
 * inj_patient_text_dup:
 * @text: (nullable): what was entered
 * @is_needed: whether there has to be something
 *
 * Returns: @text without blanks around it, or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID when it is missing, or no line of at most
 *   %INJ_PATIENT_TEXT_MAXIMUM characters
 */
char     *inj_patient_text_dup   (const char  *text,
                                  const char  *field,
                                  gboolean     is_needed,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
