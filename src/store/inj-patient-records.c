/* inj-patient-records.c
 *
 * Patients as rows, and the words by which they are found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-records.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "inj-store-error.h"

#define COLUMNS "SELECT p.id, p.family, p.given, p.born, p.record, p.folded_name, p.folded_record FROM patient p "

/* Nobody has more words in a name; each adds a term to the query. */
#define WORDS_MAXIMUM 64

/* Those whom the query names as a whole by the number of their record, and those
 * whom each of its words names; each part is read from an index. What begins
 * like a word sorts before the word with the last character that there is. */
#define RECORD_TERM "p.id IN (SELECT id FROM patient WHERE folded_record = ?2 AND folded_record <> '')"
#define WORD_TERM \
  "p.id IN (SELECT patient_id FROM patient_word WHERE word >= ?%1$u AND word < ?%1$u || char (1114111) " \
  "UNION ALL SELECT id FROM patient WHERE folded_record = ?%1$u AND folded_record <> '' " \
  "UNION ALL SELECT id FROM patient WHERE born = ?%1$u)"

/* Not inj_patient_dup_name(), which is translated. */
static char *
fold_name (InjPatient *patient)
{
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s, %s", inj_patient_get_family (patient), inj_patient_get_given (patient));

  return inj_patient_fold_name (name);
}

/* The words between blanks and commas: each once. */
static GPtrArray *
split_words (const char *folded)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (folded, " ,;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !g_ptr_array_find_with_equal_func (words, parts[i], g_str_equal, NULL))
      g_ptr_array_add (words, g_strdup (parts[i]));

  return g_steal_pointer (&words);
}

static gboolean
is_joint (gunichar character)
{
  return !g_unichar_isalnum (character) && !g_unichar_ismark (character);
}

/* A word, and what follows each hyphen, apostrophe or the like in it: who is
 * called Sample-Person is found by either. */
static GPtrArray *
list_name_words (const char *folded)
{
  g_autoptr (GPtrArray) words = split_words (folded);
  guint n_words = words->len;

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
        {
          const char *rest = g_utf8_next_char (p);

          if (is_joint (g_utf8_get_char (p)) && *rest != '\0' &&
              !g_ptr_array_find_with_equal_func (words, rest, g_str_equal, NULL))
            g_ptr_array_add (words, g_strdup (rest));
        }
    }

  return g_steal_pointer (&words);
}

static gboolean
add_words (InjDatabase  *database,
           gint64        patient_id,
           const char   *folded_name,
           GError      **error)
{
  g_autoptr (GPtrArray) words = list_name_words (folded_name);

  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (InjStatement) statement = NULL;

      statement = inj_database_prepare (database, "INSERT INTO patient_word (word, patient_id) VALUES (?1, ?2)",
                                        error);
      if (statement == NULL)
        return FALSE;

      inj_statement_bind_text (statement, 1, g_ptr_array_index (words, i));
      inj_statement_bind_integer (statement, 2, patient_id);
      if (!inj_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static InjPatient *
read_patient (InjDatabase   *database,
              InjStatement  *row,
              GError       **error)
{
  g_autoptr (GError) reason = NULL;
  gint64 id = inj_statement_get_integer (row, 0);
  InjPatient *patient = NULL;
  InjDate born;

  if (inj_date_parse (inj_statement_get_text (row, 3), &born, &reason))
    patient = inj_patient_new (id,
                               inj_statement_get_text (row, 1),
                               inj_statement_get_text (row, 2),
                               born,
                               inj_statement_get_text (row, 4),
                               born,
                               &reason);

  if (patient == NULL)
    {
      /* Translators: the id of a patient, and a sentence that says why */
      g_autofree char *detail = g_strdup_printf (_("patient %" PRId64 ": %s"), id, reason->message);

      inj_store_error_set (error, INJ_STORE_ERROR_DAMAGED, inj_database_get_path (database), detail);
    }

  return patient;
}

static GPtrArray *
read_patients (InjDatabase   *database,
               InjStatement  *rows,
               GError       **error)
{
  g_autoptr (GPtrArray) patients = g_ptr_array_new_with_free_func (g_object_unref);

  while (inj_statement_next (rows, error))
    {
      InjPatient *patient = read_patient (database, rows, error);

      if (patient == NULL)
        return NULL;

      g_ptr_array_add (patients, patient);
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&patients) : NULL;
}

/* Takes each word that stands in the rows off @words. */
static gboolean
strike_words (InjDatabase  *database,
              gint64        patient_id,
              GPtrArray    *words,
              gboolean     *is_same,
              GError      **error)
{
  g_autoptr (InjStatement) statement = NULL;
  guint index;

  *is_same = TRUE;
  statement = inj_database_prepare (database, "SELECT word FROM patient_word WHERE patient_id = ?1", error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, patient_id);
  while (inj_statement_next (statement, error))
    {
      if (g_ptr_array_find_with_equal_func (words, inj_statement_get_text (statement, 0), g_str_equal, &index))
        g_ptr_array_remove_index_fast (words, index);
      else
        *is_same = FALSE;
    }

  *is_same = *is_same && words->len == 0;

  return inj_statement_is_done (statement);
}

static gboolean
check_patient (InjDatabase   *database,
               InjPatient    *patient,
               InjStatement  *row,
               GPtrArray     *problems,
               GError       **error)
{
  g_autofree char *folded_name = fold_name (patient);
  g_autofree char *folded_record = inj_patient_fold_name (inj_patient_get_record (patient));
  g_autoptr (GPtrArray) words = list_name_words (folded_name);
  gboolean is_same;

  if (!strike_words (database, inj_patient_get_id (patient), words, &is_same, error))
    return FALSE;

  if (!is_same ||
      !g_str_equal (folded_name, inj_statement_get_text (row, 5)) ||
      !g_str_equal (folded_record, inj_statement_get_text (row, 6)))
    g_ptr_array_add (problems, g_strdup_printf (_("Patient %" PRId64 " is not found by every word of the name."),
                                                inj_patient_get_id (patient)));

  return TRUE;
}

static char *
dup_search (guint n_words)
{
  GString *sql = g_string_new (COLUMNS);

  if (n_words > 0)
    g_string_append (sql, "WHERE " RECORD_TERM " OR (");

  for (guint i = 0; i < n_words; i++)
    {
      g_string_append (sql, i > 0 ? " AND " : "");
      g_string_append_printf (sql, WORD_TERM, i + 3);
    }

  g_string_append (sql, n_words > 0 ? ") " : "");
  g_string_append (sql, "ORDER BY p.folded_name, p.born, p.id LIMIT ?1");

  return g_string_free (sql, FALSE);
}

InjPatient *
inj_patient_records_add (InjDatabase  *database,
                         InjPatient   *patient,
                         GError      **error)
{
  g_autofree char *born = inj_date_format (inj_patient_get_born (patient));
  g_autofree char *folded_name = fold_name (patient);
  g_autofree char *folded_record = inj_patient_fold_name (inj_patient_get_record (patient));
  g_autoptr (InjStatement) statement = NULL;
  gint64 id;

  statement = inj_database_prepare (database,
                                    "INSERT INTO patient (family, given, born, record, folded_name, folded_record) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id", error);
  if (statement == NULL)
    return NULL;

  inj_statement_bind_text (statement, 1, inj_patient_get_family (patient));
  inj_statement_bind_text (statement, 2, inj_patient_get_given (patient));
  inj_statement_bind_text (statement, 3, born);
  inj_statement_bind_text (statement, 4, inj_patient_get_record (patient));
  inj_statement_bind_text (statement, 5, folded_name);
  inj_statement_bind_text (statement, 6, folded_record);
  if (!inj_statement_next (statement, error))
    return NULL;

  id = inj_statement_get_integer (statement, 0);
  if (!inj_statement_run (statement, error) || !add_words (database, id, folded_name, error))
    return NULL;

  return inj_patient_with_id (patient, id);
}

InjPatient *
inj_patient_records_load (InjDatabase  *database,
                          gint64        patient_id,
                          GError      **error)
{
  g_autoptr (InjStatement) statement = inj_database_prepare (database, COLUMNS "WHERE p.id = ?1", error);

  if (statement == NULL)
    return NULL;

  inj_statement_bind_integer (statement, 1, patient_id);
  if (inj_statement_next (statement, error))
    return read_patient (database, statement, error);

  if (inj_statement_is_done (statement))
    {
      /* Translators: it stands within a sentence */
      g_autofree char *detail = g_strdup_printf (_("patient %" PRId64), patient_id);

      inj_store_error_set (error, INJ_STORE_ERROR_NOT_FOUND, inj_database_get_path (database), detail);
    }

  return NULL;
}

GPtrArray *
inj_patient_records_search (InjDatabase  *database,
                            const char   *query,
                            guint         limit,
                            GError      **error)
{
  g_autofree char *folded = inj_patient_fold_name (query);
  g_autoptr (GPtrArray) words = split_words (folded);
  g_autofree char *sql = NULL;
  g_autoptr (InjStatement) statement = NULL;

  if (words->len > WORDS_MAXIMUM)
    return g_ptr_array_new_with_free_func (g_object_unref);

  sql = dup_search (words->len);
  statement = inj_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;

  inj_statement_bind_integer (statement, 1, limit);
  if (words->len > 0)
    inj_statement_bind_text (statement, 2, folded);
  for (guint i = 0; i < words->len; i++)
    inj_statement_bind_text (statement, (int) i + 3, g_ptr_array_index (words, i));

  return read_patients (database, statement, error);
}

GPtrArray *
inj_patient_records_load_namesakes (InjDatabase  *database,
                                    InjPatient   *patient,
                                    GError      **error)
{
  g_autofree char *folded_name = fold_name (patient);
  g_autofree char *born = inj_date_format (inj_patient_get_born (patient));
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    COLUMNS "WHERE p.folded_name = ?1 AND p.born = ?2 AND p.id <> ?3 ORDER BY p.id",
                                    error);
  if (statement == NULL)
    return NULL;

  inj_statement_bind_text (statement, 1, folded_name);
  inj_statement_bind_text (statement, 2, born);
  inj_statement_bind_integer (statement, 3, inj_patient_get_id (patient));

  return read_patients (database, statement, error);
}

gboolean
inj_patient_records_check (InjDatabase  *database,
                           GPtrArray    *problems,
                           GError      **error)
{
  g_autoptr (InjStatement) rows = inj_database_prepare (database, COLUMNS "ORDER BY p.id", error);

  if (rows == NULL)
    return FALSE;

  while (inj_statement_next (rows, error))
    {
      g_autoptr (GError) reason = NULL;
      g_autoptr (InjPatient) patient = read_patient (database, rows, &reason);

      if (patient == NULL)
        g_ptr_array_add (problems, g_strdup (reason->message));
      else if (!check_patient (database, patient, rows, problems, error))
        return FALSE;
    }

  return inj_statement_is_done (rows);
}
