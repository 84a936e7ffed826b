/* inj-vial-form.h
 *
 * The fields of a vial: product, lot, expiry, units, diluent, origin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-gs1.h"
#include "domain/visit/inj-vial.h"

G_BEGIN_DECLS

/**
 * InjVialForm:
 *
 * Keeps what is typed as it is typed; inj_vial_form_make_vial() reads it. Only
 * what nobody has typed follows the product when another is chosen.
 */
#define INJ_TYPE_VIAL_FORM (inj_vial_form_get_type ())
G_DECLARE_FINAL_TYPE (InjVialForm, inj_vial_form, INJ, VIAL_FORM, AdwBin)

/* @products: a model of #InjProduct; @substance_id: whose first product is
 * chosen; @recent: (nullable): what the fields are filled with, to be
 * confirmed. */
void        inj_vial_form_fill        (InjVialForm  *self,
                                       GListModel   *products,
                                       const char   *substance_id,
                                       InjVial      *recent);
/* Fills the fields with what @vial says, which is to be corrected; what
 * inj_vial_form_make_vial() returns then has its number. */
void        inj_vial_form_correct     (InjVialForm  *self,
                                       GListModel   *products,
                                       InjVial      *vial);
/* Fills in what a code says, and shows what that was. A product that is not
 * known by its GTIN stays to be chosen, unless it was chosen already. */
void        inj_vial_form_take_scan   (InjVialForm  *self,
                                       const InjGs1 *scan);
/* The local date of the visit, on which the vial may be too old. */
void        inj_vial_form_set_day     (InjVialForm  *self,
                                       InjDate       day);
InjProduct *inj_vial_form_get_product (InjVialForm  *self);
/* The vial, or %NULL with %INJ_DOMAIN_ERROR_INVALID that names the field,
 * which is marked and focused. */
InjVial    *inj_vial_form_make_vial   (InjVialForm  *self,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
