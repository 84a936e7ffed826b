/* inj-event.c
 *
 * Something that happened to a patient between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-event.h"

#include <glib/gi18n-lib.h>

#include "inj-patient-text.h"

/* Owns its text. */
struct _InjEvent
{
  GObject       parent_instance;

  char         *text;

  gint64        id;
  InjDate       date;
  InjEventKind  kind;
  InjDate       recorded_on;
  gboolean      voided;
};

static const struct
{
  const char *id;
  const char *name;
} kinds[] = {
  /* Translators: a drooping eyelid */
  [INJ_EVENT_PTOSIS] = { "ptosis", N_("Ptosis") },
  [INJ_EVENT_NECK_PAIN] = { "neck-pain", N_("Neck pain") },
  [INJ_EVENT_DYSPHAGIA] = { "dysphagia", N_("Difficulty in swallowing") },
  [INJ_EVENT_BREATHING] = { "breathing-difficulty", N_("Difficulty in breathing") },
  [INJ_EVENT_WEAKNESS] = { "weakness-elsewhere", N_("Weakness elsewhere") },
  [INJ_EVENT_FAINTING] = { "fainting", N_("Fainting") },
  [INJ_EVENT_OTHER] = { "other", N_("Event") },
};

G_DEFINE_FINAL_TYPE (InjEvent, inj_event, G_TYPE_OBJECT)

static void
inj_event_finalize (GObject *object)
{
  InjEvent *self = INJ_EVENT (object);

  g_free (self->text);

  G_OBJECT_CLASS (inj_event_parent_class)->finalize (object);
}

static void
inj_event_class_init (InjEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_event_finalize;
}

static void
inj_event_init (InjEvent *self)
{
}

const char *
inj_event_kind_get_id (InjEventKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind].id;
}

const char *
inj_event_kind_get_name (InjEventKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);

  return _(kinds[kind].name);
}

gboolean
inj_event_kind_from_id (const char   *id,
                        InjEventKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (id, kinds[i].id) == 0)
      {
        *kind = (InjEventKind) i;
        return TRUE;
      }

  return FALSE;
}

InjEvent *
inj_event_new (gint64         id,
               InjDate        date,
               InjEventKind   kind,
               const char    *text,
               InjDate        recorded_on,
               gboolean       voided,
               GError       **error)
{
  g_autofree char *words = NULL;
  InjEvent *self;

  g_return_val_if_fail (date != INJ_DATE_NONE, NULL);
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);
  g_return_val_if_fail (recorded_on != INJ_DATE_NONE, NULL);

  words = inj_patient_text_dup (text, _(kinds[kind].name), kind == INJ_EVENT_OTHER, error);
  if (words == NULL)
    return NULL;

  self = g_object_new (INJ_TYPE_EVENT, NULL);
  self->id = id;
  self->date = date;
  self->kind = kind;
  self->text = g_steal_pointer (&words);
  self->recorded_on = recorded_on;
  self->voided = voided;

  return self;
}

gint64
inj_event_get_id (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), 0);

  return self->id;
}

InjDate
inj_event_get_date (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), INJ_DATE_NONE);

  return self->date;
}

InjEventKind
inj_event_get_kind (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), INJ_EVENT_OTHER);

  return self->kind;
}

const char *
inj_event_get_text (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), NULL);

  return self->text;
}

InjDate
inj_event_get_recorded_on (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), INJ_DATE_NONE);

  return self->recorded_on;
}

gboolean
inj_event_is_voided (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), FALSE);

  return self->voided;
}

char *
inj_event_dup_title (InjEvent *self)
{
  g_return_val_if_fail (INJ_IS_EVENT (self), NULL);

  if (*self->text == '\0')
    return g_strdup (_(kinds[self->kind].name));

  /* Translators: what kind of event it was, and what is known of it:
   * "Neck pain: for a week" */
  return g_strdup_printf (_("%s: %s"), _(kinds[self->kind].name), self->text);
}
