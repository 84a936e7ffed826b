/* inj-protocol.h
 *
 * A plan of treatment: sites, units, order and limits. Data, not code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"
#include "domain/values/inj-units.h"

#include "inj-limit.h"
#include "inj-planned-site.h"

G_BEGIN_DECLS

/**
 * InjProtocol:
 *
 * Immutable; it keeps the text from which it was read, since a visit keeps
 * the protocol that it used.
 */
#define INJ_TYPE_PROTOCOL (inj_protocol_get_type ())
G_DECLARE_FINAL_TYPE (InjProtocol, inj_protocol, INJ, PROTOCOL, GObject)

/**
 * inj_protocol_parse:
 * @file_name: (nullable): how messages call the file; without it they have no
 *   line either
 * @text: the key file
 *
 * Returns: (transfer full): the protocol, or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID that names file, line and key
 */
InjProtocol          *inj_protocol_parse            (const char   *file_name,
                                                     const char   *text,
                                                     gssize        length,
                                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
const char           *inj_protocol_get_id           (InjProtocol  *self);
const char           *inj_protocol_get_name         (InjProtocol  *self);
const char           *inj_protocol_get_version      (InjProtocol  *self);
const char           *inj_protocol_get_substance_id (InjProtocol  *self);
/* "chronic-migraine" */
const char           *inj_protocol_get_indication   (InjProtocol  *self);
/* "on-label US", "on-label EU", "off-label" as the file says it. */
const char           *inj_protocol_get_standing     (InjProtocol  *self);
const char           *inj_protocol_get_source       (InjProtocol  *self);
/* Whether the source itself was read; else shown as to be confirmed. */
gboolean              inj_protocol_is_verified      (InjProtocol  *self);
/* When the figures were last held against the source. */
InjDate               inj_protocol_get_checked      (InjProtocol  *self);
/* Whether it lies on top of another protocol and has no visit of its own: it
 * adds to totals, and never to "protocol complete". It may require no site. */
gboolean              inj_protocol_is_add_on        (InjProtocol  *self);
/**
 * inj_protocol_check_add_on:
 * @others: (nullable) (element-type InjProtocol): what lies on top already
 *
 * Whether @add_on can lie on top of @self and @others: it is an add-on, is not
 * there yet, and its own sites are not called like theirs ("own-1"), which
 * would make two points one.
 *
 * Returns: %FALSE with %INJ_DOMAIN_ERROR_INVALID and a sentence that says why
 */
gboolean              inj_protocol_check_add_on     (InjProtocol  *self,
                                                     GPtrArray    *others,
                                                     InjProtocol  *add_on,
                                                     GError      **error);
const char           *inj_protocol_get_text         (InjProtocol  *self);
/* In the protocol's order. */
guint                 inj_protocol_get_n_sites      (InjProtocol  *self);
const InjPlannedSite *inj_protocol_get_site         (InjProtocol  *self,
                                                     guint         index);
/* %NULL when the protocol does not plan the site. */
const InjPlannedSite *inj_protocol_lookup_site      (InjProtocol  *self,
                                                     const char   *site_id);
gboolean              inj_protocol_has_muscle       (InjProtocol  *self,
                                                     InjMuscle     muscle);
/* Of #InjLimit; owned by @self. */
GPtrArray            *inj_protocol_get_limits       (InjProtocol  *self);
/* Sum and number of the required sites. */
InjUnits              inj_protocol_get_required_units (InjProtocol *self);
guint                 inj_protocol_get_n_required   (InjProtocol  *self);

G_END_DECLS
