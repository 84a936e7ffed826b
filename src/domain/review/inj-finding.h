/* inj-finding.h
 *
 * What a limit or a check says of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * InjSeverity:
 * @INJ_SEVERITY_NOTE: worth knowing
 * @INJ_SEVERITY_WARNING: past a figure that a source sets, or about to be
 * @INJ_SEVERITY_STOP: wants a reason before the visit is signed; it never
 *   refuses a dose
 */
typedef enum
{
  INJ_SEVERITY_NOTE,
  INJ_SEVERITY_WARNING,
  INJ_SEVERITY_STOP,
} InjSeverity;

/* "note", "warning", "stop". */
const char *inj_severity_get_id   (InjSeverity severity);
const char *inj_severity_get_name (InjSeverity severity);

/**
 * InjFinding:
 *
 * Immutable. It names the figure and who set it.
 */
#define INJ_TYPE_FINDING (inj_finding_get_type ())
G_DECLARE_FINAL_TYPE (InjFinding, inj_finding, INJ, FINDING, GObject)

InjFinding  *inj_finding_new          (InjSeverity  severity,
                                       const char  *id,
                                       const char  *text,
                                       const char  *source) G_GNUC_WARN_UNUSED_RESULT;
InjSeverity  inj_finding_get_severity (InjFinding  *self);
/* What it is about, for tests and for telling two apart: "months",
 * "muscle-trapezius". */
const char  *inj_finding_get_id       (InjFinding  *self);
/* A whole translated sentence. */
const char  *inj_finding_get_text     (InjFinding  *self);
/* Who says so; "" for a check of the program's own. */
const char  *inj_finding_get_source   (InjFinding  *self);

G_END_DECLS
