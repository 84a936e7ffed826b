/* inj-patient.c
 *
 * A patient, as far as the program needs to know one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#include "inj-patient-text.h"

/* In characters. */
#define NAME_MAXIMUM 100
#define RECORD_MAXIMUM 64

/* Owns its texts, without blanks around them; visits and doses given elsewhere
 * are left to the store. */
struct _InjPatient
{
  GObject  parent_instance;

  char    *family;
  char    *given;
  char    *record;

  gint64   id;
  InjDate  born;
};

G_DEFINE_FINAL_TYPE (InjPatient, inj_patient, G_TYPE_OBJECT)

static gboolean
check_name (const char  *name,
            const char  *field,
            GError     **error)
{
  if (*name == '\0')
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is the name of a field, such as "Family name" */
                   _("%s: it is empty. Type it."), field);
      return FALSE;
    }

  return inj_patient_text_check (name, field, NAME_MAXIMUM, error);
}

static gboolean
check_born (InjDate   born,
            InjDate   today,
            GError  **error)
{
  if (born == INJ_DATE_NONE)
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                           _("Date of birth: it is missing. Type year, month and day, such as "
                             "1980-11-20."));
      return FALSE;
    }

  if (today != INJ_DATE_NONE && born > today)
    {
      g_autofree char *date = inj_date_format (born);

      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a date */
                   _("Date of birth: %s is still to come."), date);
      return FALSE;
    }

  return TRUE;
}

static void
inj_patient_finalize (GObject *object)
{
  InjPatient *self = INJ_PATIENT (object);

  g_free (self->family);
  g_free (self->given);
  g_free (self->record);

  G_OBJECT_CLASS (inj_patient_parent_class)->finalize (object);
}

static void
inj_patient_class_init (InjPatientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_patient_finalize;
}

static void
inj_patient_init (InjPatient *self)
{
}

InjPatient *
inj_patient_new (gint64       id,
                 const char  *family,
                 const char  *given,
                 InjDate      born,
                 const char  *record,
                 InjDate      today,
                 GError     **error)
{
  g_autoptr (InjPatient) self = NULL;

  g_return_val_if_fail (id >= 0, NULL);
  g_return_val_if_fail (family != NULL, NULL);
  g_return_val_if_fail (given != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (INJ_TYPE_PATIENT, NULL);
  self->id = id;
  self->family = g_strstrip (g_strdup (family));
  self->given = g_strstrip (g_strdup (given));
  self->record = g_strstrip (g_strdup (record != NULL ? record : ""));
  self->born = born;

  if (!check_name (self->family, _("Family name"), error)
      || !check_name (self->given, _("Given name"), error)
      || !check_born (born, today, error)
      || !inj_patient_text_check (self->record, _("Record number"), RECORD_MAXIMUM, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
inj_patient_check_treated (InjPatient  *self,
                           InjDate      date,
                           InjDate      today,
                           GError     **error)
{
  g_autofree char *text = inj_date_format (date);
  g_autofree char *born = NULL;

  g_return_val_if_fail (INJ_IS_PATIENT (self), FALSE);

  if (date > today)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a date; "Date" is the name of a field */
                   _("Date: %s lies in the future."), text);
      return FALSE;
    }

  if (date < self->born)
    {
      born = inj_date_format (self->born);
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: two dates; "Date" is the name of a field */
                   _("Date: %s lies before the patient was born, on %s."), text, born);
      return FALSE;
    }

  return TRUE;
}

InjPatient *
inj_patient_with_id (InjPatient *self,
                     gint64      id)
{
  InjPatient *other;

  g_return_val_if_fail (INJ_IS_PATIENT (self), NULL);
  g_return_val_if_fail (id > 0, NULL);

  other = g_object_new (INJ_TYPE_PATIENT, NULL);
  other->id = id;
  other->family = g_strdup (self->family);
  other->given = g_strdup (self->given);
  other->record = g_strdup (self->record);
  other->born = self->born;

  return other;
}

gint64
inj_patient_get_id (InjPatient *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT (self), 0);

  return self->id;
}

const char *
inj_patient_get_family (InjPatient *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT (self), NULL);

  return self->family;
}

const char *
inj_patient_get_given (InjPatient *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT (self), NULL);

  return self->given;
}

InjDate
inj_patient_get_born (InjPatient *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT (self), INJ_DATE_NONE);

  return self->born;
}

const char *
inj_patient_get_record (InjPatient *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT (self), NULL);

  return self->record;
}

char *
inj_patient_dup_name (InjPatient *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT (self), NULL);

  /* Translators: a patient's family name and given name */
  return g_strdup_printf (C_("patient", "%s, %s"), self->family, self->given);
}

char *
inj_patient_fold_name (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *compatible = NULL;
  g_autofree char *caseless = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;
  gboolean is_blank_due = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  compatible = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKD);
  caseless = g_utf8_casefold (compatible, -1);
  decomposed = g_utf8_normalize (caseless, -1, G_NORMALIZE_NFKD);
  folded = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      /* Accents have a combining class; the vowel signs of scripts that write
       * words with them have none, and stay. */
      if (g_unichar_combining_class (character) != 0)
        continue;

      if (g_unichar_isspace (character))
        {
          is_blank_due = folded->len > 0;
          continue;
        }

      if (is_blank_due)
        g_string_append_c (folded, ' ');

      g_string_append_unichar (folded, character);
      is_blank_due = FALSE;
    }

  return g_string_free (folded, FALSE);
}
