/* inj-amendment.h
 *
 * What is to be put right in a visit that is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-dose.h"
#include "inj-vial.h"

G_BEGIN_DECLS

/**
 * InjAmendmentKind:
 * @INJ_AMENDMENT_VOID_DOSE: the dose at @place_id was not given
 * @INJ_AMENDMENT_ADD_DOSE: one was given at the site @place_id
 * @INJ_AMENDMENT_ADD_FREE_DOSE: one was given at @position
 * @INJ_AMENDMENT_CORRECT_VIAL: the vial of its number is what @vial says
 * @INJ_AMENDMENT_IN_ERROR: the whole visit was entered in error
 */
typedef enum
{
  INJ_AMENDMENT_VOID_DOSE,
  INJ_AMENDMENT_ADD_DOSE,
  INJ_AMENDMENT_ADD_FREE_DOSE,
  INJ_AMENDMENT_CORRECT_VIAL,
  INJ_AMENDMENT_IN_ERROR,
} InjAmendmentKind;

/**
 * InjAmendment:
 * @author: who amends
 * @reason: why
 * @place_id: (nullable): of a voided dose, or of one added at a site
 * @dose: of an added one; the units of a free one are given
 * @position: of a free one
 * @muscle: of a free one
 * @muscle_name: (nullable): of a free one, for %INJ_MUSCLE_OTHER
 * @vial: (nullable): of a corrected vial; of an added dose: a vial that the
 *   visit does not list, and from which it came
 * @vial_number: of an added dose: the vial it came from; 0 for @vial, or for
 *   the one drawn from when the visit was signed
 *
 * Borrows all that it points to.
 */
typedef struct
{
  InjAmendmentKind  kind;
  const char       *author;
  const char       *reason;
  const char       *place_id;
  InjDose           dose;
  InjPosition       position;
  InjMuscle         muscle;
  const char       *muscle_name;
  InjVial          *vial;
  int               vial_number;
} InjAmendment;

G_END_DECLS
