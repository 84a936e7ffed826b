/* inj-dose-words.h
 *
 * A dose as it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-dose.h"

#include "inj-invocation.h"

G_BEGIN_DECLS

/* The options that say how a dose is given and, for a free site, where. */
#define INJ_DOSE_WORDS_ROUTE \
  { "route", N_("ROUTE"), N_("intramuscular, intradermal or subcutaneous, where not as planned") }
#define INJ_DOSE_WORDS_NOTE \
  { "note", N_("TEXT"), N_("A note about the dose") }
#define INJ_DOSE_WORDS_FREE \
  { "at", N_("PLATE,X,Y"), N_("A free site instead, such as back,-1400,350 or back,-0.14,0.035") }, \
  { "muscle", "M", N_("The muscle of a free site, or a name of another one") }

/* %INJ_COMMAND_ERROR_USAGE unless there is a site, the second operand, or a
 * free site with its units. */
gboolean inj_dose_words_check            (InjInvocation  *invocation,
                                          GError        **error);
/* %INJ_COMMAND_ERROR_USAGE where nothing is corrected. */
gboolean inj_dose_words_check_correction (InjInvocation  *invocation,
                                          GError        **error);
/* What is not typed stays in @dose, which begins as INJ_DOSE (0); the note is
 * owned by @invocation. */
gboolean inj_dose_words_read             (InjInvocation  *invocation,
                                          InjDose        *dose,
                                          GError        **error);

G_END_DECLS
