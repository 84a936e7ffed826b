/* inj-practice.h
 *
 * The practice's records as one program has them open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "domain/anatomy/inj-anchors.h"
#include "domain/values/inj-label.h"
#include "store/inj-store.h"

#include "inj-catalog.h"
#include "inj-visit-session.h"

G_BEGIN_DECLS

/**
 * InjPractice:
 *
 * Owns the store, the catalog and the anchors, and opens visits on them. Reads
 * may go to the store; what is written goes through here or through an
 * #InjVisitSession.
 *
 * Signals: "changed" when another program has written, or this one has added a
 * patient, a visit, a dose given elsewhere, a caution or an event, or changed a
 * setting; "visit-moved-on" when an action
 * was applied to a visit that is open here.
 */
#define INJ_TYPE_PRACTICE (inj_practice_get_type ())
G_DECLARE_FINAL_TYPE (InjPractice, inj_practice, INJ, PRACTICE, GObject)

/* The window waits in its main loop and lets the store wait 50 ms; a program
 * without one lets it wait five seconds. */
#define INJ_PRACTICE_PATIENCE_WINDOW_MS 50
#define INJ_PRACTICE_PATIENCE_COMMAND_MS 5000

/* $XDG_DATA_HOME/injectmap/injectmap.db */
char            *inj_practice_dup_default_path (void) G_GNUC_WARN_UNUSED_RESULT;
/* Where the practice keeps protocols of its own; it need not be there. */
char            *inj_practice_dup_protocols_path (void) G_GNUC_WARN_UNUSED_RESULT;

/* @path: (nullable): the default one where it is %NULL; @patience_ms: how long
 * a write waits for another program's once it is open. To open it waits five
 * seconds, since nothing can be done meanwhile. Fails as inj_store_open() does. */
InjPractice     *inj_practice_open             (const char   *path,
                                                guint         patience_ms,
                                                InjAnchors   *anchors,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
InjStore        *inj_practice_get_store        (InjPractice  *self);
InjCatalog      *inj_practice_get_catalog      (InjPractice  *self);
InjAnchors      *inj_practice_get_anchors      (InjPractice  *self);
/* Looks once a second for what other programs have written. */
void             inj_practice_watch            (InjPractice  *self);
/* Looks now. */
void             inj_practice_poll             (InjPractice  *self);

/* What was written changes the background of the visits that are open: they load
 * it anew, and "changed" is emitted. */
void             inj_practice_tell_change      (InjPractice  *self);

/* Whose label holds; the EU's until the practice has set it. */
InjLabel         inj_practice_get_label        (InjPractice  *self);
gboolean         inj_practice_set_label        (InjPractice  *self,
                                                InjLabel      label,
                                                GError      **error);
/* The practice's own figures, as inj_practice_limits_parse() reads them; "" for
 * none. */
const char      *inj_practice_get_limits       (InjPractice  *self);
/* Refuses with %INJ_DOMAIN_ERROR_INVALID a text that cannot be read, naming line
 * and key; the figures before it hold on then. */
gboolean         inj_practice_set_limits       (InjPractice  *self,
                                                const char   *text,
                                                GError      **error);

/**
 * inj_practice_start_visit:
 * @add_on_ids: (nullable) (array zero-terminated=1): the add-ons that lie on the
 *   protocol from the start
 * @date: the local date; %INJ_DATE_NONE for today. A later one prepares the visit,
 *   up to a year ahead; an earlier one enters it late, not before the patient was
 *   born
 * @product_id: (nullable): the first product of the protocol's substance where
 *   it is %NULL
 * @injector: who injects, or ""
 */
InjVisitSession *inj_practice_start_visit      (InjPractice  *self,
                                                gint64        patient_id,
                                                const char   *protocol_id,
                                                const char *const *add_on_ids,
                                                InjDate       date,
                                                const char   *product_id,
                                                const char   *injector,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same with its first vial, whose product is the visit's: the visit is kept
 * with the vial opened, or not at all. */
InjVisitSession *inj_practice_start_visit_with_vial
                                               (InjPractice  *self,
                                                gint64        patient_id,
                                                const char   *protocol_id,
                                                const char *const *add_on_ids,
                                                InjDate       date,
                                                InjVial      *vial,
                                                const char   *injector,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
InjVisitSession *inj_practice_open_visit       (InjPractice  *self,
                                                gint64        visit_id,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* What a new vial is prefilled with: the one opened last today, or %NULL. */
InjVial         *inj_practice_dup_recent_vial  (InjPractice  *self) G_GNUC_WARN_UNUSED_RESULT;
/* Who is prefilled as the injector: whose account it is, else who injected in
 * the last visit, else "". */
char            *inj_practice_dup_injector     (InjPractice  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
