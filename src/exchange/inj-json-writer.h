/* inj-json-writer.h
 *
 * Writes JSON whose numbers are exact.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjJsonWriter:
 *
 * Appends one value after the other to a text. Decimals come from scaled
 * integers and never pass through floating point: 0.1 is written 0.1, and 5
 * is written 5. The same calls give the same bytes in every locale.
 *
 * Within an object every value has a key; within an array, and at the top,
 * the key is %NULL.
 */
typedef struct _InjJsonWriter InjJsonWriter;

InjJsonWriter *inj_json_writer_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void           inj_json_writer_free         (InjJsonWriter *self);

void           inj_json_writer_begin_object (InjJsonWriter *self,
                                             const char    *key);
void           inj_json_writer_end_object   (InjJsonWriter *self);
void           inj_json_writer_begin_array  (InjJsonWriter *self,
                                             const char    *key);
void           inj_json_writer_end_array    (InjJsonWriter *self);
/* @value: (nullable): null where it is %NULL; what is no UTF-8 is replaced. */
void           inj_json_writer_add_text     (InjJsonWriter *self,
                                             const char    *key,
                                             const char    *value);
void           inj_json_writer_add_integer  (InjJsonWriter *self,
                                             const char    *key,
                                             gint64         value);
/* @value in units of the last of @places decimals; see inj_decimal_format(). */
void           inj_json_writer_add_decimal  (InjJsonWriter *self,
                                             const char    *key,
                                             gint64         value,
                                             guint          places);
void           inj_json_writer_add_boolean  (InjJsonWriter *self,
                                             const char    *key,
                                             gboolean       value);
void           inj_json_writer_add_null     (InjJsonWriter *self,
                                             const char    *key);
/* The text, with a newline at its end; everything that was begun has ended.
 * Nothing may be added afterwards. */
char          *inj_json_writer_finish       (InjJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjJsonWriter, inj_json_writer_free)

G_END_DECLS
