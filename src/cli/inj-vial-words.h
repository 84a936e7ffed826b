/* inj-vial-words.h
 *
 * A vial as it is typed or scanned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

#include "inj-invocation.h"

G_BEGIN_DECLS

/* The options that say what a vial is, for the table of a command; that of the
 * product is the command's own. */
#define INJ_VIAL_WORDS_OPTIONS \
  { "scan", N_("CODE"), N_("The GS1 code on it as a scanner types it: product, units, lot, expiry, serial number") }, \
  { "lot", N_("LOT"), N_("The vial's lot") }, \
  { "expiry", N_("YYYY-MM-DD"), N_("The last day on which it may be used") }, \
  { "labelled", N_("UNITS"), N_("The units in it") }, \
  { "diluent", N_("ML"), N_("The millilitres it was diluted with") }, \
  { "serial", N_("TEXT"), N_("Its serial number") }, \
  { "opened-at", N_("TIME"), N_("When it was diluted, such as “2026-11-20 14:05”") }, \
  { "source", "bought|pharmacy", N_("Whether the practice bought it or a pharmacy supplied it") }

/* Whether any of these options was given. */
gboolean  inj_vial_words_has_any (InjInvocation  *invocation);
/* Whether the options can say a new vial: %INJ_COMMAND_ERROR_USAGE where one is
 * missing. */
gboolean  inj_vial_words_check   (InjInvocation  *invocation,
                                  GError        **error);
/* Likewise, whether they say anything that corrects one. */
gboolean  inj_vial_words_check_correction
                                 (InjInvocation  *invocation,
                                  GError        **error);
/**
 * inj_vial_words_read:
 * @before: (nullable): a vial that is corrected: what is not typed stays
 * @product_id: the product where none is typed or scanned
 *
 * What is typed and says something else than the code that is scanned is
 * refused; what the code says and cannot be told apart is told.
 *
 * Returns: (transfer full): of the number of @before, or 0; %NULL on error
 */
InjVial  *inj_vial_words_read    (InjInvocation  *invocation,
                                  InjVial        *before,
                                  const char     *product_id,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;
/* The vial of @visit whose number the operand says. */
InjVial  *inj_vial_words_find    (InjInvocation  *invocation,
                                  guint           index,
                                  InjVisit       *visit,
                                  GError        **error);

G_END_DECLS
