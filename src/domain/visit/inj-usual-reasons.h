/* inj-usual-reasons.h
 *
 * What a practice usually gives as a reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjReasonKind:
 * @INJ_REASON_DEVIATION: why a dose departs from the plan
 * @INJ_REASON_SKIP: why a site is left out
 * @INJ_REASON_VOID: why the record of a dose does not hold
 * @INJ_REASON_WASTAGE: why something was discarded
 */
typedef enum
{
  INJ_REASON_DEVIATION,
  INJ_REASON_SKIP,
  INJ_REASON_VOID,
  INJ_REASON_WASTAGE,
  INJ_N_REASON_KINDS
} InjReasonKind;

/* As many of a kind as there are keys for them, and as long as one may be. */
#define INJ_USUAL_REASONS_MAXIMUM 9
#define INJ_USUAL_REASON_LENGTH 80

/**
 * InjUsualReasons:
 * @own: (array zero-terminated=1) (nullable): by kind, what the practice has
 *   set; empty for none, %NULL for the program's own
 *
 * Reasons to be chosen with one key. A reason that was kept in a visit stays
 * what it was.
 */
typedef struct
{
  char **own[INJ_N_REASON_KINDS];
} InjUsualReasons;

/* Of every kind the program's own. */
InjUsualReasons   *inj_usual_reasons_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void               inj_usual_reasons_free  (InjUsualReasons       *self);
InjUsualReasons   *inj_usual_reasons_copy  (const InjUsualReasons *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * inj_usual_reasons_parse:
 * @text: the group [Reasons] of a key file with lists by the keys Deviation,
 *   Skip, Void, Wastage; "" for the program's own
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID
 */
InjUsualReasons   *inj_usual_reasons_parse (const char            *text,
                                            GError               **error) G_GNUC_WARN_UNUSED_RESULT;
/* The text that inj_usual_reasons_parse() reads as @self. */
char              *inj_usual_reasons_write (const InjUsualReasons *self) G_GNUC_WARN_UNUSED_RESULT;

/* (array zero-terminated=1): the practice's, else the program's own,
 * translated; good until @self changes. */
const char *const *inj_usual_reasons_get   (const InjUsualReasons *self,
                                            InjReasonKind          kind);

/**
 * inj_usual_reasons_set:
 * @lines: one reason a line; empty lines count for nothing; %NULL for the
 *   program's own
 *
 * Returns: %FALSE with %INJ_DOMAIN_ERROR_INVALID and a sentence, and nothing is
 *   changed, where there are too many, one is too long, or one is there twice
 */
gboolean           inj_usual_reasons_set   (InjUsualReasons       *self,
                                            InjReasonKind          kind,
                                            const char            *lines,
                                            GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjUsualReasons, inj_usual_reasons_free)

G_END_DECLS
