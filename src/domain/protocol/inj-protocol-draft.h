/* inj-protocol-draft.h
 *
 * A protocol while it is being written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-protocol.h"

G_BEGIN_DECLS

/**
 * InjDraftSite:
 * @id: of the site table, or "own-1"
 * @units: as typed; "" where the injector types them
 * @landmark: "" for none
 * @measure: as the key file writes it, "" for none
 * @is_own: whether it is the practice's own; what follows is of such a one
 * @name: "" for none
 */
typedef struct
{
  char       *id;
  char       *units;
  gboolean    required;
  InjRoute    route;
  char       *landmark;
  gboolean    landmark_verified;
  char       *measure;
  gboolean    is_own;
  InjMuscle   muscle;
  InjSide     side;
  InjPosition position;
  char       *name;
} InjDraftSite;

/**
 * InjDraftLimit:
 * @muscle: of a muscle's limit
 * @each_side: of a muscle's limit: the figures hold for each side by itself
 * @units: as typed; "" for none, so @sites
 * @amount: months, days or years as typed
 */
typedef struct
{
  InjLimitScope scope;
  InjLabel      label;
  InjMuscle     muscle;
  gboolean      each_side;
  char         *units;
  char         *sites;
  char         *amount;
  char         *source;
  gboolean      verified;
} InjDraftLimit;

/**
 * InjProtocolDraft:
 * @checked: the date as typed
 * @sites: (element-type InjDraftSite): in the protocol's order
 * @limits: (element-type InjDraftLimit)
 *
 * What was typed, right or wrong: nothing is changed by reading it, and
 * inj_protocol_draft_check() says what is wrong. It owns its texts, none of
 * which is %NULL; inj_protocol_draft_set() changes one.
 */
typedef struct
{
  char      *id;
  char      *version;
  char      *name;
  char      *substance_id;
  char      *indication;
  char      *standing;
  char      *source;
  char      *checked;
  gboolean   verified;
  gboolean   is_add_on;
  GPtrArray *sites;
  GPtrArray *limits;
} InjProtocolDraft;

/* To be edited as it is. */
InjProtocolDraft *inj_protocol_draft_new       (InjProtocol       *protocol) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_protocol_draft_new_copy:
 * @id: of the copy
 * @name: likewise
 * @today: when the copy is made
 *
 * A copy to be changed, in version 1. What it is after stands in its source;
 * that it is on-label or was read there is no longer said, since what is
 * changed in it is on nobody's label. Each limit keeps its own source.
 */
InjProtocolDraft *inj_protocol_draft_new_copy  (InjProtocol       *protocol,
                                                const char        *id,
                                                const char        *name,
                                                InjDate            today) G_GNUC_WARN_UNUSED_RESULT;
void              inj_protocol_draft_free      (InjProtocolDraft  *self);
/* Gives @field, which is one of a draft, a copy of @text. */
void              inj_protocol_draft_set       (char             **field,
                                                const char        *text);
/* Goes on to the next version where that is a number. */
void              inj_protocol_draft_raise_version (InjProtocolDraft *self);
gboolean          inj_protocol_draft_has_site  (InjProtocolDraft  *self,
                                                const char        *id);
/* One of the site table, at the end, optional and without units; %NULL when
 * the draft has it already. */
InjDraftSite     *inj_protocol_draft_add_site  (InjProtocolDraft  *self,
                                                const InjSite     *site);
/* One of the practice's own with the next free number; its side is where the
 * position lies. */
InjDraftSite     *inj_protocol_draft_add_own   (InjProtocolDraft  *self,
                                                const InjPosition *position,
                                                InjMuscle          muscle);
void              inj_protocol_draft_remove_site (InjProtocolDraft *self,
                                                  guint             index);
/* Puts the site at @from in the place of the one at @to. */
void              inj_protocol_draft_move_site (InjProtocolDraft  *self,
                                                guint              from,
                                                guint              to);
InjDraftLimit    *inj_protocol_draft_add_limit (InjProtocolDraft  *self,
                                                InjLimitScope      scope,
                                                InjMuscle          muscle);
/* What the site is called: "Temporalis, left, 3". */
char             *inj_draft_site_dup_name      (const InjDraftSite *self) G_GNUC_WARN_UNUSED_RESULT;
/* The text that inj_protocol_parse() reads as the protocol; "" for what was
 * not typed is left out. Control characters become blanks. */
char             *inj_protocol_write           (InjProtocolDraft  *self) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_protocol_draft_check:
 * @bad_site: (out): the site that is wrong, or -1 where it is something else
 *
 * Returns: (transfer full): the protocol that it makes, or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID: the parser's sentence, with the name of the
 *   site or limit before it
 */
InjProtocol      *inj_protocol_draft_check     (InjProtocolDraft  *self,
                                                int               *bad_site,
                                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjProtocolDraft, inj_protocol_draft_free)

G_END_DECLS
