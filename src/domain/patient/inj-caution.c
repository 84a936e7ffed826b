/* inj-caution.c
 *
 * What is to be thought of before a patient is injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-caution.h"

#include <glib/gi18n-lib.h>

#include "inj-patient-text.h"

/* Owns its text. */
struct _InjCaution
{
  GObject         parent_instance;

  char           *text;

  gint64          id;
  InjCautionKind  kind;
  InjDate         recorded_on;
  InjDate         ended_on;
};

static const struct
{
  const char *id;
  const char *name;
  gboolean    is_contraindication;
} kinds[] = {
  [INJ_CAUTION_INFECTION] = { "infection", N_("Infection at the site"), TRUE },
  [INJ_CAUTION_HYPERSENSITIVITY] = { "hypersensitivity", N_("Hypersensitivity to the toxin"), TRUE },
  [INJ_CAUTION_NEUROMUSCULAR] = { "neuromuscular", N_("Neuromuscular disease"), FALSE },
  [INJ_CAUTION_DYSPHAGIA] = { "dysphagia", N_("Difficulty in swallowing"), FALSE },
  [INJ_CAUTION_PREGNANCY] = { "pregnancy", N_("Pregnancy"), FALSE },
  [INJ_CAUTION_AMINOGLYCOSIDE] = { "aminoglycoside", N_("Aminoglycosides"), FALSE },
  [INJ_CAUTION_OTHER_TOXIN] = { "other-toxin", N_("Another toxin lately"), FALSE },
  [INJ_CAUTION_ALLERGY] = { "allergy", N_("Allergy"), FALSE },
  [INJ_CAUTION_ANTICOAGULANT] = { "anticoagulant", N_("Anticoagulant"), FALSE },
  [INJ_CAUTION_OTHER] = { "other", N_("Caution"), FALSE },
};

G_DEFINE_FINAL_TYPE (InjCaution, inj_caution, G_TYPE_OBJECT)

static void
inj_caution_finalize (GObject *object)
{
  InjCaution *self = INJ_CAUTION (object);

  g_free (self->text);

  G_OBJECT_CLASS (inj_caution_parent_class)->finalize (object);
}

static void
inj_caution_class_init (InjCautionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_caution_finalize;
}

static void
inj_caution_init (InjCaution *self)
{
}

const char *
inj_caution_kind_get_id (InjCautionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind].id;
}

const char *
inj_caution_kind_get_name (InjCautionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);

  return _(kinds[kind].name);
}

gboolean
inj_caution_kind_from_id (const char     *id,
                          InjCautionKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (id, kinds[i].id) == 0)
      {
        *kind = (InjCautionKind) i;
        return TRUE;
      }

  return FALSE;
}

gboolean
inj_caution_kind_is_contraindication (InjCautionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), FALSE);

  return kinds[kind].is_contraindication;
}

InjCaution *
inj_caution_new (gint64           id,
                 InjCautionKind   kind,
                 const char      *text,
                 InjDate          recorded_on,
                 InjDate          ended_on,
                 GError         **error)
{
  g_autofree char *words = NULL;
  InjCaution *self;

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);
  g_return_val_if_fail (recorded_on != INJ_DATE_NONE, NULL);

  words = inj_patient_text_dup (text, _(kinds[kind].name), kind == INJ_CAUTION_OTHER, error);
  if (words == NULL)
    return NULL;

  self = g_object_new (INJ_TYPE_CAUTION, NULL);
  self->id = id;
  self->kind = kind;
  self->text = g_steal_pointer (&words);
  self->recorded_on = recorded_on;
  self->ended_on = ended_on;

  return self;
}

gint64
inj_caution_get_id (InjCaution *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), 0);

  return self->id;
}

InjCautionKind
inj_caution_get_kind (InjCaution *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), INJ_CAUTION_OTHER);

  return self->kind;
}

const char *
inj_caution_get_text (InjCaution *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), NULL);

  return self->text;
}

InjDate
inj_caution_get_recorded_on (InjCaution *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), INJ_DATE_NONE);

  return self->recorded_on;
}

InjDate
inj_caution_get_ended_on (InjCaution *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), INJ_DATE_NONE);

  return self->ended_on;
}

gboolean
inj_caution_holds_on (InjCaution *self,
                      InjDate     day)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), FALSE);

  return self->ended_on == INJ_DATE_NONE || day < self->ended_on;
}

char *
inj_caution_dup_title (InjCaution *self)
{
  g_return_val_if_fail (INJ_IS_CAUTION (self), NULL);

  if (*self->text == '\0')
    return g_strdup (_(kinds[self->kind].name));

  /* Translators: what kind of caution it is, and what is known of it:
   * "Anticoagulant: apixaban" */
  return g_strdup_printf (_("%s: %s"), _(kinds[self->kind].name), self->text);
}
