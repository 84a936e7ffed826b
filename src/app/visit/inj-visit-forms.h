/* inj-visit-forms.h
 *
 * The forms that are opened in a visit, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-gs1.h"
#include "session/inj-practice.h"

#include "inj-visit-control.h"

G_BEGIN_DECLS

/**
 * InjVisitForms:
 *
 * Opens, over the window of the visit page, the forms of the control's visit:
 * the actions "add-vial", "correct-vial" (number), "add-elsewhere", "before-and-after", "who",
 * "skip-all" and "sign"; and "set-detail" (detail, value or ""), which needs no
 * form, nor does "withdraw-vial" (number). While another visit of today waits, the form that signs offers to go on
 * with it.
 */
typedef struct _InjVisitForms InjVisitForms;

/* Neither is owned; both outlive this. */
InjVisitForms *inj_visit_forms_new          (InjVisitControl *control,
                                             GtkWidget       *page) G_GNUC_WARN_UNUSED_RESULT;
void           inj_visit_forms_free         (InjVisitForms   *self);
void           inj_visit_forms_set_practice (InjVisitForms   *self,
                                             InjPractice     *practice);
/* As long as @self is there. */
void           inj_visit_forms_add_actions  (InjVisitForms   *self,
                                             GActionMap      *actions);
/* Decides which of them are enabled. @can_give_all: whether something is left
 * to be given or skipped. */
void           inj_visit_forms_update       (InjVisitForms   *self,
                                             GActionMap      *actions,
                                             gboolean         can_give_all);
/* A dose was asked for, and there is no vial. */
void           inj_visit_forms_open_vial    (InjVisitForms   *self);
/* Opens the form of another vial, filled in with what a code says; nothing is
 * recorded. %FALSE with one sentence where that vial is in the visit already, or
 * the visit is signed. */
gboolean       inj_visit_forms_take_scan    (InjVisitForms   *self,
                                             const InjGs1    *scan,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjVisitForms, inj_visit_forms_free)

G_END_DECLS
