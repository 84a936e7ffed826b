/* inj-domain-error.h
 *
 * The errors that the domain reports: bad input, and what a visit refuses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INJ_DOMAIN_ERROR (inj_domain_error_quark ())

/**
 * InjDomainError:
 * @INJ_DOMAIN_ERROR_INVALID: a text from outside is not what it should be;
 *   the message names the field, key or line
 * @INJ_DOMAIN_ERROR_REFUSED: the visit cannot do this as it stands
 *   (it is signed, the site is given already, no vial was opened...)
 * @INJ_DOMAIN_ERROR_STALE: an action was made for another revision
 */
typedef enum
{
  INJ_DOMAIN_ERROR_INVALID,
  INJ_DOMAIN_ERROR_REFUSED,
  INJ_DOMAIN_ERROR_STALE,
} InjDomainError;

GQuark inj_domain_error_quark (void);

/* Sets %INJ_DOMAIN_ERROR_REFUSED with a translated sentence. */
void   inj_domain_refuse      (GError     **error,
                               const char  *format,
                               ...) G_GNUC_PRINTF (2, 3);

/* Refuses likewise, with the translated @sentence, a text in which there is
 * nothing but blanks. */
gboolean inj_domain_check_words (const char  *text,
                                 const char  *sentence,
                                 GError     **error);

/* How a message repeats what was typed: valid UTF-8 on one line, cut after 40
 * characters. */
char  *inj_domain_error_quote (const char *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
