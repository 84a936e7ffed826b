/* inj-sign-check.h
 *
 * What is looked at before a visit is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjSignCheckState:
 * @INJ_SIGN_CHECK_DONE: as it should be
 * @INJ_SIGN_CHECK_OPEN: not done; the visit can be signed all the same
 * @INJ_SIGN_CHECK_STOP: wants a reason before the visit is signed
 */
typedef enum
{
  INJ_SIGN_CHECK_DONE,
  INJ_SIGN_CHECK_OPEN,
  INJ_SIGN_CHECK_STOP,
} InjSignCheckState;

/* "done", "open", "stop". */
const char   *inj_sign_check_state_get_id (InjSignCheckState  state);

/**
 * InjSignCheck:
 * @id: what was looked at: "stops", "hollow", "vials", "wastage",
 *   "deviations", "consent", "contraindications", "elsewhere", "injector"
 * @text: a whole translated sentence that tells how it stands
 */
typedef struct
{
  char              *id;
  InjSignCheckState  state;
  char              *text;
} InjSignCheck;

void          inj_sign_check_free         (InjSignCheck      *self);

/**
 * inj_sign_check_list:
 * @findings: (element-type InjFinding): of inj_review_visit()
 * @anchors: (nullable): as for inj_deviation_list()
 *
 * Of a draft: what a signature would lock. Of a signed visit: how it stands.
 *
 * Returns: (element-type InjSignCheck) (transfer full): in the order in which
 *   they are read; never empty
 */
GPtrArray    *inj_sign_check_list         (InjVisit          *visit,
                                           GPtrArray         *findings,
                                           InjAnchors        *anchors) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjSignCheck, inj_sign_check_free)

G_END_DECLS
