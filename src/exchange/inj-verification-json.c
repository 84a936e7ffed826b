/* inj-verification-json.c
 *
 * What a check of the records found, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-verification-json.h"

#include "inj-json-writer.h"

char *
inj_verification_json_write (GPtrArray *problems)
{
  g_autoptr (InjJsonWriter) json = NULL;

  g_return_val_if_fail (problems != NULL, NULL);

  json = inj_json_writer_new ();
  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_boolean (json, "ok", problems->len == 0);
  inj_json_writer_begin_array (json, "problems");
  for (guint i = 0; i < problems->len; i++)
    inj_json_writer_add_text (json, NULL, g_ptr_array_index (problems, i));
  inj_json_writer_end_array (json);
  inj_json_writer_end_object (json);

  return inj_json_writer_finish (json);
}
