/* inj-action-composer.h
 *
 * Puts together the changes of an action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-compose.h"

G_BEGIN_DECLS

/**
 * InjActionComposer:
 *
 * Counts injections and draws from vials as the changes are put together, so
 * that one action can give many doses and change over from vial to vial. It
 * borrows visit and compose, and is done with once it has finished.
 */
typedef struct _InjActionComposer InjActionComposer;

/* %NULL, with %INJ_DOMAIN_ERROR_REFUSED, where the visit is signed or was
 * entered in error. */
InjActionComposer *inj_action_composer_new     (InjVisit            *visit,
                                                const InjCompose    *compose,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* For undo and redo: a discarded draft can be taken up again. */
InjActionComposer *inj_action_composer_new_reverting (InjVisit          *visit,
                                                      const InjCompose  *compose,
                                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* For what amends a signed visit, and begins with who and why. */
InjActionComposer *inj_action_composer_new_amendment (InjVisit          *visit,
                                                      const InjCompose  *compose,
                                                      const char        *author,
                                                      const char        *reason,
                                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void               inj_action_composer_free    (InjActionComposer   *self);

/* Adds a dose; @template says place, muscle, side, position, units, route and
 * indication. Number, vial and time are filled in. Refuses without a vial. */
gboolean           inj_action_composer_give    (InjActionComposer   *self,
                                                const InjInjection  *template,
                                                GError             **error);
/* Likewise, from the vial of that number whatever it holds, at @given_at. */
void               inj_action_composer_give_from (InjActionComposer  *self,
                                                  const InjInjection *template,
                                                  int                 vial,
                                                  gint64              given_at);
/* Voids @injection and continues its account with @template, which keeps its
 * vial and time. */
void               inj_action_composer_replace (InjActionComposer   *self,
                                                const InjInjection  *injection,
                                                const InjInjection  *template,
                                                const char          *reason);
/* Takes up a place that is skipped. */
void               inj_action_composer_unskip  (InjActionComposer   *self,
                                                InjPlace            *place);
/* Adds what reverts @action. */
void               inj_action_composer_revert  (InjActionComposer   *self,
                                                const InjAction     *action);
/* Adds any other change (transfer full). */
void               inj_action_composer_add     (InjActionComposer   *self,
                                                InjChange           *change);
/* The action for the visit's next revision, if the visit can apply it. */
InjAction         *inj_action_composer_finish  (InjActionComposer   *self,
                                                InjActionKind        kind,
                                                int                  reverts,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjActionComposer, inj_action_composer_free)

G_END_DECLS
