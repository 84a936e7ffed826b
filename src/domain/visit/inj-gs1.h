/* inj-gs1.h
 *
 * What a GS1 DataMatrix on a vial or its carton says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "domain/values/inj-date.h"

G_BEGIN_DECLS

/* What stands for FNC1 in a scanner's text. */
#define INJ_GS1_SEPARATOR '\x1d'

/**
 * InjGs1:
 * @gtin: (nullable): AI 01, fourteen digits whose check digit is right
 * @lot: (nullable): AI 10
 * @serial: (nullable): AI 21
 * @expiry: AI 17, or %INJ_DATE_NONE; day 00 is the last of the month
 * @unread: (nullable): a translated sentence that names what stands in the
 *   code and could not be told apart
 *
 * Fields that are %NULL are not in the code, or named by @unread.
 */
typedef struct
{
  char    *gtin;
  char    *lot;
  char    *serial;
  InjDate  expiry;
  char    *unread;
} InjGs1;

/**
 * inj_gs1_parse:
 * @text: as a keyboard scanner types it: with or without a symbology prefix
 *   such as "]d2", with AIs in parentheses or bare, in any order
 * @today: decides the century of the two digits of a year, by the rule of the
 *   GS1 General Specifications: not more than 50 years ahead, not more than 49
 *   back
 *
 * Lot and serial end at FNC1 or with the text. Where a scanner leaves FNC1
 * out, a field is read only if every way to read the code agrees on it.
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID and one sentence of what is
 *   wrong
 */
InjGs1   *inj_gs1_parse       (const char  *text,
                               InjDate      today,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void      inj_gs1_free        (InjGs1      *self);
/* Whether @text is meant as a GS1 code, if maybe a torn one: it has a prefix
 * of GS1, FNC1, a field in parentheses, or the length and start of a GTIN. */
gboolean  inj_gs1_is_likely   (const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjGs1, inj_gs1_free)

G_END_DECLS
