/* inj-form.h
 *
 * What is filled in and accepted as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/values/inj-date.h"
#include "domain/visit/inj-gs1.h"

G_BEGIN_DECLS

/**
 * InjForm:
 *
 * Fields that an #InjFormDialog shows. Accepting reads all of them before it
 * keeps anything; where one is wrong it says which, and nothing is changed.
 */
#define INJ_TYPE_FORM (inj_form_get_type ())
G_DECLARE_INTERFACE (InjForm, inj_form, INJ, FORM, GtkWidget)

struct _InjFormInterface
{
  GTypeInterface parent_iface;

  gboolean (*accept)    (InjForm       *self,
                         GError       **error);
  void     (*take_scan) (InjForm       *self,
                         const InjGs1  *scan);
};

/* %FALSE with an error that names the field. */
gboolean inj_form_accept     (InjForm      *self,
                              GError      **error);

/* Fills in what a scanned code says of a vial, and keeps nothing; %FALSE where
 * the form has no vial. */
gboolean inj_form_take_scan  (InjForm      *self,
                              const InjGs1 *scan);

/* For the forms: puts the field's title before the message, marks the row and
 * focuses it. */
void     inj_form_blame_row  (GtkWidget    *row,
                              GError      **error);
/* The same, where the message names the field already. */
void     inj_form_mark_row   (GtkWidget    *row);
/* Takes the mark away again. */
void     inj_form_absolve_row (GtkWidget   *row);

/* While nothing is typed in @row, says that it is wanted. */
void     inj_form_want_text  (AdwEntryRow  *row);
/* Whether nothing is typed in @row, or nothing but spaces. */
gboolean inj_form_is_blank   (AdwEntryRow  *row);
/* %FALSE with an error that blames @row where nothing is typed in it. */
gboolean inj_form_check_text (AdwEntryRow  *row,
                              GError      **error);
/* %FALSE with an error that blames @row where no date is typed in it. */
gboolean inj_form_read_date  (AdwEntryRow  *row,
                              InjDate      *date,
                              GError      **error);

G_END_DECLS
