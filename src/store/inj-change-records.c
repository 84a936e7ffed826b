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

#include "inj-vial-records.h"

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
                       InjProtocolCache *protocols,
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
read_injection (InjStatement      *row,
                InjProtocolCache  *protocols,
                GError           **error)
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
read_void (InjStatement      *row,
           InjProtocolCache  *protocols,
           GError           **error)
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
read_skip (InjStatement      *row,
           InjProtocolCache  *protocols,
           GError           **error)
{
  return inj_change_new_skip (inj_statement_get_text (row, FIRST_COLUMN),
                              inj_statement_get_optional_text (row, FIRST_COLUMN + 1),
                              inj_statement_get_optional_text (row, FIRST_COLUMN + 2));
}

/* A correction has the same columns. */
static void
bind_vial (InjStatement    *statement,
           const InjChange *change)
{
  inj_vial_records_bind (statement, FIRST_PARAMETER, change->vial);
}

static InjChange *
read_vial (InjStatement      *row,
           InjProtocolCache  *protocols,
           GError           **error)
{
  g_autoptr (InjVial) vial = inj_vial_records_read (row, FIRST_COLUMN, error);

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
read_withdrawal (InjStatement      *row,
                 InjProtocolCache  *protocols,
                 GError           **error)
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
read_choice (InjStatement      *row,
             InjProtocolCache  *protocols,
             GError           **error)
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
read_signature (InjStatement      *row,
                InjProtocolCache  *protocols,
                GError           **error)
{
  return inj_change_new_signature (inj_statement_get_text (row, FIRST_COLUMN),
                                   inj_statement_get_optional_text (row, FIRST_COLUMN + 1));
}

static InjChange *
read_correction (InjStatement      *row,
                 InjProtocolCache  *protocols,
                 GError           **error)
{
  g_autoptr (InjVial) vial = inj_vial_records_read (row, FIRST_COLUMN, error);

  return vial != NULL ? inj_change_new_vial_correction (vial) : NULL;
}

/* The rest stays NULL where the visit no longer plans the place itself. */
static void
bind_plan (InjStatement    *statement,
           const InjChange *change)
{
  const InjPlannedDose *planned = change->planned;
  int parameter = FIRST_PARAMETER;

  inj_statement_bind_text (statement, parameter++, change->place_id);
  if (planned == NULL)
    return;

  inj_statement_bind_text (statement, parameter++, inj_muscle_get_id (planned->muscle));
  inj_statement_bind_text (statement, parameter++, inj_side_get_id (planned->side));
  inj_statement_bind_text (statement, parameter++, planned->muscle_name);
  inj_statement_bind_text (statement, parameter++, inj_plate_get_id (planned->position.plate));
  inj_statement_bind_integer (statement, parameter++, planned->position.x);
  inj_statement_bind_integer (statement, parameter++, planned->position.y);
  inj_statement_bind_integer (statement, parameter++, planned->units);
  inj_statement_bind_text (statement, parameter++, inj_route_get_id (planned->route));
  inj_statement_bind_text (statement, parameter++, planned->indication);
  inj_statement_bind_reference (statement, parameter++, planned->from_visit);
  inj_statement_bind_text (statement, parameter++, planned->from_place);
  inj_statement_bind_text (statement, parameter++, planned->substance_id);
}

static gboolean
read_plan_words (InjStatement    *row,
                 InjPlannedDose  *planned,
                 GError         **error)
{
  const char *muscle = inj_statement_get_text (row, FIRST_COLUMN + 1);
  const char *side = inj_statement_get_text (row, FIRST_COLUMN + 2);
  const char *plate = inj_statement_get_text (row, FIRST_COLUMN + 4);
  const char *route = inj_statement_get_text (row, FIRST_COLUMN + 8);

  return (inj_muscle_from_id (muscle, &planned->muscle) || refuse_word (muscle, error)) &&
         (inj_side_from_id (side, &planned->side) || refuse_word (side, error)) &&
         (inj_plate_from_id (plate, &planned->position.plate) || refuse_word (plate, error)) &&
         (inj_route_from_id (route, &planned->route) || refuse_word (route, error));
}

static InjChange *
read_plan (InjStatement      *row,
           InjProtocolCache  *protocols,
           GError           **error)
{
  const char *place_id = inj_statement_get_text (row, FIRST_COLUMN);
  InjPlannedDose template = { .place_id = (char *) place_id };
  g_autoptr (InjPlannedDose) planned = NULL;

  if (inj_statement_get_optional_text (row, FIRST_COLUMN + 1) == NULL)
    return inj_change_new_plan (place_id, NULL);
  if (!read_plan_words (row, &template, error))
    return NULL;

  template.muscle_name = (char *) inj_statement_get_optional_text (row, FIRST_COLUMN + 3);
  template.position.x = inj_statement_get_number (row, FIRST_COLUMN + 5);
  template.position.y = inj_statement_get_number (row, FIRST_COLUMN + 6);
  template.units = inj_statement_get_integer (row, FIRST_COLUMN + 7);
  template.indication = (char *) inj_statement_get_text (row, FIRST_COLUMN + 9);
  template.from_visit = inj_statement_get_integer (row, FIRST_COLUMN + 10);
  template.from_place = (char *) inj_statement_get_optional_text (row, FIRST_COLUMN + 11);
  template.substance_id = (char *) inj_statement_get_text (row, FIRST_COLUMN + 12);
  planned = inj_planned_dose_new (&template);

  return inj_change_new_plan (place_id, planned);
}

static void
bind_detail (InjStatement    *statement,
             const InjChange *change)
{
  inj_statement_bind_text (statement, FIRST_PARAMETER, inj_detail_get_id (change->detail));
  inj_statement_bind_text (statement, FIRST_PARAMETER + 1, change->value);
}

static InjChange *
read_detail (InjStatement      *row,
             InjProtocolCache  *protocols,
             GError           **error)
{
  const char *id = inj_statement_get_text (row, FIRST_COLUMN);
  InjDetail detail;

  if (!inj_detail_from_id (id, &detail))
    {
      refuse_word (id, error);
      return NULL;
    }

  return inj_change_new_detail (detail, inj_statement_get_optional_text (row, FIRST_COLUMN + 1));
}

static void
bind_deviation_reason (InjStatement    *statement,
                       const InjChange *change)
{
  inj_statement_bind_text (statement, FIRST_PARAMETER, change->place_id);
  inj_statement_bind_text (statement, FIRST_PARAMETER + 1, change->reason);
}

static InjChange *
read_deviation_reason (InjStatement      *row,
                       InjProtocolCache  *protocols,
                       GError           **error)
{
  return inj_change_new_deviation_reason (inj_statement_get_text (row, FIRST_COLUMN),
                                          inj_statement_get_optional_text (row, FIRST_COLUMN + 1));
}

/* The protocol's text is kept before. */
static void
bind_add_on (InjStatement    *statement,
             const InjChange *change)
{
  g_autofree char *sha256 = inj_protocol_records_dup_sha256 (change->protocol);

  inj_statement_bind_text (statement, FIRST_PARAMETER, sha256);
  inj_statement_bind_integer (statement, FIRST_PARAMETER + 1, change->withdrawn ? 1 : 0);
}

static InjChange *
read_add_on (InjStatement      *row,
             InjProtocolCache  *protocols,
             GError           **error)
{
  InjProtocol *protocol = inj_protocol_cache_load (protocols, inj_statement_get_text (row, FIRST_COLUMN), error);

  return protocol != NULL
         ? inj_change_new_add_on (protocol, inj_statement_get_integer (row, FIRST_COLUMN + 1) != 0)
         : NULL;
}

static void
bind_amendment (InjStatement    *statement,
                const InjChange *change)
{
  inj_statement_bind_text (statement, FIRST_PARAMETER, change->signer);
  inj_statement_bind_text (statement, FIRST_PARAMETER + 1, change->reason);
}

static InjChange *
read_amendment (InjStatement      *row,
                InjProtocolCache  *protocols,
                GError           **error)
{
  return inj_change_new_amendment (inj_statement_get_text (row, FIRST_COLUMN),
                                   inj_statement_get_text (row, FIRST_COLUMN + 1));
}

static void
bind_in_error (InjStatement    *statement,
               const InjChange *change)
{
  inj_statement_bind_text (statement, FIRST_PARAMETER, change->reason);
}

static InjChange *
read_in_error (InjStatement      *row,
               InjProtocolCache  *protocols,
               GError           **error)
{
  return inj_change_new_in_error (inj_statement_get_optional_text (row, FIRST_COLUMN));
}

#define VIAL_VALUES \
  "(visit_id, revision, ordinal, " INJ_VIAL_RECORDS_BOUND ") " \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"

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
    "INSERT INTO vial " VIAL_VALUES,
    bind_vial,
    "SELECT revision, ordinal, " INJ_VIAL_RECORDS_COLUMNS " FROM vial" OF_VISIT,
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
  [INJ_CHANGE_PLAN] = {
    "INSERT INTO planned_dose (visit_id, revision, ordinal, place_id, muscle, side, muscle_name, plate, x, y, "
    "units, route, indication, from_visit, from_place, substance_id) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    bind_plan,
    "SELECT revision, ordinal, place_id, muscle, side, muscle_name, plate, x, y, "
    "units, route, indication, from_visit, from_place, substance_id FROM planned_dose" OF_VISIT,
    read_plan,
  },
  [INJ_CHANGE_DETAIL] = {
    "INSERT INTO detail (visit_id, revision, ordinal, detail, value) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_detail,
    "SELECT revision, ordinal, detail, value FROM detail" OF_VISIT,
    read_detail,
  },
  [INJ_CHANGE_DEVIATION_REASON] = {
    "INSERT INTO deviation_reason (visit_id, revision, ordinal, place_id, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_deviation_reason,
    "SELECT revision, ordinal, place_id, reason FROM deviation_reason" OF_VISIT,
    read_deviation_reason,
  },
  [INJ_CHANGE_VIAL_CORRECTION] = {
    "INSERT INTO vial_correction " VIAL_VALUES,
    bind_vial,
    "SELECT revision, ordinal, " INJ_VIAL_RECORDS_COLUMNS " FROM vial_correction AS vial" OF_VISIT,
    read_correction,
  },
  [INJ_CHANGE_ADD_ON] = {
    "INSERT INTO add_on (visit_id, revision, ordinal, protocol_sha256, withdrawn) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_add_on,
    "SELECT revision, ordinal, protocol_sha256, withdrawn FROM add_on" OF_VISIT,
    read_add_on,
  },
  [INJ_CHANGE_AMENDMENT] = {
    "INSERT INTO amendment (visit_id, revision, ordinal, author, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
    bind_amendment,
    "SELECT revision, ordinal, author, reason FROM amendment" OF_VISIT,
    read_amendment,
  },
  [INJ_CHANGE_IN_ERROR] = {
    "INSERT INTO visit_error (visit_id, revision, ordinal, reason) VALUES (?1, ?2, ?3, ?4)",
    bind_in_error,
    "SELECT revision, ordinal, reason FROM visit_error" OF_VISIT,
    read_in_error,
  },
};

static gboolean
load_table (InjDatabase           *database,
            const InjChangeTable  *table,
            gint64                 visit_id,
            InjProtocolCache      *protocols,
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
      InjChange *change = table->read (rows, protocols, error);

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

  if (change->kind == INJ_CHANGE_ADD_ON && !inj_protocol_records_add (database, change->protocol, error))
    return FALSE;

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
                         InjProtocolCache *protocols,
                         InjChangeFunc   take,
                         gpointer        data,
                         GError        **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!load_table (database, &tables[i], visit_id, protocols, take, data, error))
      return FALSE;

  return TRUE;
}
