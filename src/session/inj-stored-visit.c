/* inj-stored-visit.c
 *
 * A visit that is open, as the store has it now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-stored-visit.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

InjVisit *
inj_stored_visit_load (InjStore  *store,
                       InjVisit  *visit,
                       GError   **error)
{
  g_autoptr (GError) local_error = NULL;
  InjVisit *stored = inj_store_load_visit (store, inj_visit_get_id (visit), &local_error);

  /* No visit is ever deleted: it is not there in what the records were put
   * back to. */
  if (g_error_matches (local_error, INJ_STORE_ERROR, INJ_STORE_ERROR_NOT_FOUND))
    inj_domain_refuse (error, "%s", inj_stored_visit_get_lost_notice ());
  else if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return stored;
}

gboolean
inj_stored_visit_continues (InjVisit *stored,
                            InjVisit *visit)
{
  int revision = inj_visit_get_revision (visit);

  return inj_visit_get_revision (stored) >= revision &&
         inj_action_do_lead (inj_visit_get_actions (stored), (guint) revision,
                             inj_visit_get_digest (visit), inj_visit_get_digest (stored));
}

const char *
inj_stored_visit_get_lost_notice (void)
{
  return _("The records were replaced, and this visit is not among them. Open the patient anew from the list.");
}
