/* inj-finding.c
 *
 * What a limit or a check says of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-finding.h"

#include <glib/gi18n-lib.h>

/* Owns its texts. */
struct _InjFinding
{
  GObject      parent_instance;

  char        *id;
  char        *text;
  char        *source;

  InjSeverity  severity;
};

G_DEFINE_FINAL_TYPE (InjFinding, inj_finding, G_TYPE_OBJECT)

static const struct
{
  const char *id;
  const char *name;
} severities[] = {
  /* Translators: how grave a finding is; "stop" wants a reason before signing. */
  [INJ_SEVERITY_NOTE] = { "note", N_("Note") },
  [INJ_SEVERITY_WARNING] = { "warning", N_("Warning") },
  [INJ_SEVERITY_STOP] = { "stop", N_("Stop") },
};

static void
inj_finding_finalize (GObject *object)
{
  InjFinding *self = INJ_FINDING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (inj_finding_parent_class)->finalize (object);
}

static void
inj_finding_class_init (InjFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_finding_finalize;
}

static void
inj_finding_init (InjFinding *self)
{
}

InjFinding *
inj_finding_new (InjSeverity  severity,
                 const char  *id,
                 const char  *text,
                 const char  *source)
{
  InjFinding *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (INJ_TYPE_FINDING, NULL);
  self->severity = severity;
  self->id = g_strdup (id);
  self->text = g_strdup (text);
  self->source = g_strdup (source != NULL ? source : "");

  return self;
}

InjSeverity
inj_finding_get_severity (InjFinding *self)
{
  g_return_val_if_fail (INJ_IS_FINDING (self), INJ_SEVERITY_NOTE);

  return self->severity;
}

const char *
inj_finding_get_id (InjFinding *self)
{
  g_return_val_if_fail (INJ_IS_FINDING (self), NULL);

  return self->id;
}

const char *
inj_finding_get_text (InjFinding *self)
{
  g_return_val_if_fail (INJ_IS_FINDING (self), NULL);

  return self->text;
}

const char *
inj_finding_get_source (InjFinding *self)
{
  g_return_val_if_fail (INJ_IS_FINDING (self), NULL);

  return self->source;
}

const char *
inj_severity_get_id (InjSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity].id;
}

const char *
inj_severity_get_name (InjSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);

  return _(severities[severity].name);
}
