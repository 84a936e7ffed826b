/* inj-protocol-about.h
 *
 * Who says what a protocol plans, and whether that was read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* A window above @parent with standing, source, the date of the check, each site
 * and each limit of @protocol. */
GtkWidget *inj_protocol_about_new           (GtkWindow   *parent,
                                             InjProtocol *protocol) G_GNUC_WARN_UNUSED_RESULT;
/* The same of the protocol and the add-ons of @visit, as the visit keeps them. */
GtkWidget *inj_protocol_about_new_for_visit (GtkWindow   *parent,
                                             InjVisit    *visit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
