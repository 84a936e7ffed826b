/* inj-wastage.h
 *
 * What was in the vials, what was given of them, and what is thrown away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit.h"

G_BEGIN_DECLS

/**
 * InjWastage:
 * @vial: (nullable): the vial; %NULL for all vials of a substance
 * @substance_id: whose units these are
 * @products: the brands, such as "Botox" or "Botox, Botox Cosmetic"
 * @n_vials: how many they are
 * @in_vial: labelled units, in hundredths
 * @given: units of live injections drawn from it
 * @discarded: what is left of it; 0 where more was recorded than it held
 * @missing: what was recorded beyond what it held, else 0
 *
 * The three numbers that a payer wants (Noridian): in the vial, given,
 * discarded. A single-dose vial's rest is discarded (label), once the visit
 * is signed. in_vial + missing is given + discarded, always.
 */
typedef struct
{
  InjVial    *vial;
  const char *substance_id;
  char       *products;
  int         n_vials;
  InjUnits    in_vial;
  InjUnits    given;
  InjUnits    discarded;
  InjUnits    missing;
} InjWastage;

/* Of #InjWastage: one a vial that is opened and not taken back, in their
 * order. What they point to is the visit's. */
GPtrArray *inj_wastage_list_vials      (InjVisit         *visit) G_GNUC_WARN_UNUSED_RESULT;
/* Of #InjWastage: one a substance, in the order of their first vials; units of
 * two substances are never added. */
GPtrArray *inj_wastage_list_substances (InjVisit         *visit) G_GNUC_WARN_UNUSED_RESULT;
/* Whether anything is left in a vial of the visit. */
gboolean   inj_wastage_is_any          (InjVisit         *visit);
/* "155 given, 45 left" of a draft, and "155 given, 45 discarded" once it is
 * signed; or how much more was recorded than the vial held. */
char      *inj_wastage_dup_rest        (const InjWastage *self,
                                        gboolean          is_signed) G_GNUC_WARN_UNUSED_RESULT;
/* "Botox: 200 units in the vial, 155 given, 45 discarded." */
char      *inj_wastage_dup_text        (const InjWastage *self,
                                        gboolean          is_signed) G_GNUC_WARN_UNUSED_RESULT;
/* What of each substance was in the vials, was given and was discarded, a
 * sentence each, for the note and the claim; %NULL where no vial is open. */
char      *inj_wastage_dup_statement   (InjVisit         *visit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
