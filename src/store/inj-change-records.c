/* inj-change-records.c
 *
 * The changes of actions as rows, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-change-records.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

/* Parameters 1 to 3 are the visit, the revision and the ordinal; columns 0 and
 * 1 the revision and the ordinal. */
#define FIRST_PARAMETER 4
#define FIRST_COLUMN 2
#define OF_VISIT " WHERE visit_id = ?1"

typedef struct
{
  const char *insert;
  void      (*bind)   (InjStatement    *statement,
                       const InjChange *change);
  const char *select;
  InjChange *(*read)  (InjStatement    *row,
                       GError         **error);
} InjChangeTable;

static gboolean
refuse_word (const char  *word,
             GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (word);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a word in a damaged record */
               _("“%s” means nothing to this program"), quoted);
  return FALSE;
}

static void
bind_injection (InjStatement    *statement,
                const InjChange *change)
{
  const InjInjection *injection = change->injection;
  int parameter = FIRST_PARAMETER;

  inj_statement_bind_integer (statement, parameter++, injection->number);
  inj_statement_bind_text (statement, parameter++, injection->place_id);
  inj_statement_bind_text (statement, parameter++, inj_muscle_get_id (injection->muscle));
  inj_statement_bind_text (statement, parameter++, inj_side_get_id (injection->side));
  inj_statement_bind_text (statement, parameter++, injection->muscle_name);
  inj_statement_bind_text (statement, parameter++, inj_plate_get_id (injection->position.plate));
  inj_statement_bind_integer (statement, parameter++, injection->position.x);
  inj_statement_bind_integer (statement, parameter++, injection->position.y);
  inj_statement_bind_integer (statement, parameter++, injection->units);
  inj_statement_bind_integer (statement, parameter++, injection->vial);
  inj_statement_bind_text (statement, parameter++, inj_route_get_id (injection->route));
  inj_statement_bind_integer (statement, parameter++, injection->given_at);
  inj_statement_bind_text (statement, parameter++, injection->indication);
  inj_statement_bind_integer (statement, parameter++, injection->in_bulk ? 1 : 0);
  inj_statement_bind_reference (statement, parameter++, injection->succeeds);
  inj_statement_bind_text (statement, parameter++, injection->note);
}

static gboolean
read_words (InjStatement  *row,
            InjInjection  *injection,
            GError       **error)
{
  const char *muscle = inj_statement_get_text (row, FIRST_COLUMN + 2);
  const char *side = inj_statement_get_text (row, FIRST_COLUMN + 3);
  const char *plate = inj_statement_get_text (row, FIRST_COLUMN + 5);
  const char *route = inj_statement_get_text (row, FIRST_COLUMN + 10);

  return (inj_muscle_from_id (muscle, &injection->muscle) || refuse_word (muscle, error)) &&
         (inj_side_from_id (side, &injection->side) || refuse_word (side, error)) &&
         (inj_plate_from_id (plate, &injection->position.plate) || refuse_word (plate, error)) &&
         (inj_route_from_id (route, &injection->route) || refuse_word (route, error));
}

static InjChange *
read_injection (InjStatement  *row,
                GError       **error)
{
  g_autoptr (InjInjection) injection = NULL;
  InjInjection template = { 0 };

  if (!read_words (row, &template, error))
    return NULL;

  template.number = inj_statement_get_number (row, FIRST_COLUMN);
  template.place_id = (char *) inj_statement_get_text (row, FIRST_COLUMN + 1);
  template.muscle_name = (char *) inj_statement_get_optional_text (row, FIRST_COLUMN + 4);
  template.position.x = inj_statement_get_number (row, FIRST_COLUMN + 6);
  template.position.y = inj_statement_get_number (row, FIRST_COLUMN + 7);
  template.units = inj_statement_get_integer (row, FIRST_COLUMN + 8);
  template.vial = inj_statement_get_number (row, FIRST_COLUMN + 9);
  template.given_at = inj_statement_get_integer (row, FIRST_COLUMN + 11);
  template.indication = (char *) inj_statement_get_text (row, FIRST_COLUMN + 12);
  template.in_bulk = inj_statement_get_integer (row, FIRST_COLUMN + 13) != 0;
  template.succeeds = inj_statement_get_number (row, FIRST_COLUMN + 14);
  template.note = (char *) inj_statement_get_optional_text (row, FIRST_COLUMN + 15);
  injection = inj_injection_new (&template);

  return inj_change_new_injection (injection);
}

static void
bind_void (InjStatement    *statement,
           const InjChange *change)
{
  inj_statement_bind_integer (statement, FIRST_PARAMETER, change->number);
  inj_statement_bind_text (statement, FIRST_PARAMETER + 1, change->reason);
}

static InjChange *
read_void (InjStatement  *row,
           GError       **error)
{
  return inj_change_new_void (inj_statement_get_number (row, FIRST_COLUMN),
                              inj_statement_get_text (row, FIRST_COLUMN + 1));
}

static void
bind_skip (InjStatement    *statement,
           const InjChange *change)
{
  inj_statement_bind_text (statement, FIRST_PARAMETER, change->place_id);
  inj_statement_bind_text (statement, FIRST_PARAMETER + 1, change->reason);
  inj_statement_bind_text (statement, FIRST_PARAMETER + 2, change->previous_reason);
}

static InjChange *
read_skip (InjStatement  *row,
           GError       **error)
{
  return inj_change_new_skip (inj_statement_get_text (row, FIRST_COLUMN),
                              inj_statement_get_optional_text (row, FIRST_COLUMN + 1),
                              inj_statement_get_optional_text (row, FIRST_COLUMN + 2));
}

/* The product stands in the row, so that an old visit never depends on the
 * products that this version knows. */
static void
bind_vial (InjStatement    *statement,
           const InjChange *change)
{
  InjProduct *product = inj_vial_get_product (change->vial);
  g_autofree char *expiry = inj_date_format (inj_vial_get_expiry (change->vial));
  int parameter = FIRST_PARAMETER;

  inj_statement_bind_integer (statement, parameter++, inj_vial_get_number (change->vial));
  inj_statement_bind_text (statement, parameter++, inj_product_get_id (product));
  inj_statement_bind_text (statement, parameter++, inj_product_get_name (product));
  inj_statement_bind_integer (statement, parameter++, inj_product_is_verified (product) ? 1 : 0);
  inj_statement_bind_text (statement, parameter++, inj_product_get_substance_id (product));
  inj_statement_bind_text (statement, parameter++, inj_vial_get_lot (change->vial));
  inj_statement_bind_text (statement, parameter++, expiry);
  inj_statement_bind_integer (statement, parameter++, inj_vial_get_labelled (change->vial));
  inj_statement_bind_integer (statement, parameter++, inj_vial_get_diluent (change->vial));
}

static InjChange *
read_vial (InjStatement  *row,
           GError       **error)
{
  g_autoptr (InjVial) vial = inj_change_records_read_vial (row, FIRST_COLUMN, error);

  return vial != NULL ? inj_change_new_vial (vial) : NULL;
}

static void
bind_withdrawal (InjStatement    *statement,
                 const InjChange *change)
{
  inj_statement_bind_integer (statement, FIRST_PARAMETER, change->number);
  inj_statement_bind_integer (statement, FIRST_PARAMETER + 1, change->withdrawn ? 1 : 0);
}

static InjChange *
read_withdrawal (InjStatement  *row,
                 GError       **error)
{
  return inj_change_new_vial_withdrawn (inj_statement_get_number (row, FIRST_COLUMN),
                                        inj_statement_get_integer (row, FIRST_COLUMN + 1) != 0);
}

static void
bind_choice (InjStatement    *statement,
             const InjChange *change)
{
  inj_statement_bind_reference (statement, FIRST_PARAMETER, change->number);
  inj_statement_bind_reference (statement, FIRST_PARAMETER + 1, change->previous);
}

static InjChange *
read_choice (InjStatement  *row,
             GError       **error)
{
  return inj_change_new_active_vial (inj_statement_get_number (row, FIRST_COLUMN),
                                     inj_statement_get_number (row, FIRST_COLUMN + 1));
}

static void
bind_signature (InjStatement    *statement,
                const InjChange *change)
{
  inj_statement_bind_text (statement, FIRST_PARAMETER, change->signer);
  inj_statement_bind_text (statement, FIRST_PARAMETER + 1, change->reason);
}

static InjChange *
read_signature (InjStatement  *row,
                GError       **error)
{
  return inj_change_new_signature (inj_statement_get_text (row, FIRST_COLUMN),
                                   inj_statement_get_optional_text (row, FIRST_COLUMN + 1));
}

static const InjChangeTable tables[] = {
  [INJ_CHANGE_INJECTION] = {
    "INSERT INTO injection (visit_id, revision, ordinal, number, place_id, muscle, side, muscle_name, plate, x, y, "
    "units, vial, route, given_at, indication, in_bulk, succeeds, note) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    bind_injection,
    "SELECT revision, ordinal, number, place_id, muscle, side, muscle_name, plate, x, y, "
    "units, vial, route, given_at, indication, in_bulk, succeeds, note FROM injection" OF_VISIT,
    read_injection,
  },
  [INJ_CHANGE_VOID] = {
    "INSERT INTO injection_void (visit_id, revision, ordinal, number, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_void,
    "SELECT revision, ordinal, number, reason FROM injection_void" OF_VISIT,
    read_void,
  },
  [INJ_CHANGE_SKIP] = {
    "INSERT INTO skip (visit_id, revision, ordinal, place_id, reason, previous_reason) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    bind_skip,
    "SELECT revision, ordinal, place_id, reason, previous_reason FROM skip" OF_VISIT,
    read_skip,
  },
  [INJ_CHANGE_VIAL] = {
    "INSERT INTO vial (visit_id, revision, ordinal, number, product_id, product_name, product_verified, "
    "substance_id, lot, expiry, labelled, diluent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    bind_vial,
    "SELECT revision, ordinal, " INJ_CHANGE_RECORDS_VIAL " FROM vial" OF_VISIT,
    read_vial,
  },
  [INJ_CHANGE_VIAL_WITHDRAWN] = {
    "INSERT INTO vial_withdrawal (visit_id, revision, ordinal, vial, withdrawn) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_withdrawal,
    "SELECT revision, ordinal, vial, withdrawn FROM vial_withdrawal" OF_VISIT,
    read_withdrawal,
  },
  [INJ_CHANGE_ACTIVE_VIAL] = {
    "INSERT INTO vial_choice (visit_id, revision, ordinal, vial, previous) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_choice,
    "SELECT revision, ordinal, vial, previous FROM vial_choice" OF_VISIT,
    read_choice,
  },
  [INJ_CHANGE_SIGNATURE] = {
    "INSERT INTO signature (visit_id, revision, ordinal, signer, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_signature,
    "SELECT revision, ordinal, signer, reason FROM signature" OF_VISIT,
    read_signature,
  },
};

static gboolean
load_table (InjDatabase           *database,
            const InjChangeTable  *table,
            gint64                 visit_id,
            InjChangeFunc          take,
            gpointer               data,
            GError               **error)
{
  g_autoptr (InjStatement) rows = inj_database_prepare (database, table->select, error);

  if (rows == NULL)
    return FALSE;

  inj_statement_bind_integer (rows, 1, visit_id);
  while (inj_statement_next (rows, error))
    {
      InjChange *change = table->read (rows, error);

      if (change == NULL ||
          !take (inj_statement_get_number (rows, 0),
                 (guint) inj_statement_get_integer (rows, 1),
                 change, data, error))
        return FALSE;
    }

  return inj_statement_is_done (rows);
}

gboolean
inj_change_records_add (InjDatabase      *database,
                        gint64            visit_id,
                        int               revision,
                        guint             ordinal,
                        const InjChange  *change,
                        GError          **error)
{
  g_autoptr (InjStatement) statement = NULL;

  g_return_val_if_fail (change->kind < G_N_ELEMENTS (tables), FALSE);

  statement = inj_database_prepare (database, tables[change->kind].insert, error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, visit_id);
  inj_statement_bind_integer (statement, 2, revision);
  inj_statement_bind_integer (statement, 3, ordinal);
  tables[change->kind].bind (statement, change);

  return inj_statement_run (statement, error);
}

gboolean
inj_change_records_load (InjDatabase    *database,
                         gint64          visit_id,
                         InjChangeFunc   take,
                         gpointer        data,
                         GError        **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!load_table (database, &tables[i], visit_id, take, data, error))
      return FALSE;

  return TRUE;
}

InjVial *
inj_change_records_read_vial (InjStatement  *row,
                              int            column,
                              GError       **error)
{
  g_autoptr (GArray) sold = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = NULL;
  InjDate expiry;

  if (!inj_date_parse (inj_statement_get_text (row, column + 6), &expiry, error))
    return NULL;

  product = inj_product_new (inj_statement_get_text (row, column + 1),
                             inj_statement_get_text (row, column + 2),
                             inj_statement_get_text (row, column + 4),
                             sold,
                             inj_statement_get_integer (row, column + 3) != 0);

  return inj_vial_new (inj_statement_get_number (row, column),
                       product,
                       inj_statement_get_text (row, column + 5),
                       expiry,
                       inj_statement_get_integer (row, column + 7),
                       inj_statement_get_integer (row, column + 8),
                       error);
}
