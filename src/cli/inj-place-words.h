/* inj-place-words.h
 *
 * Places and muscles as they are typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

#include "inj-invocation.h"

G_BEGIN_DECLS

/**
 * inj_place_words_expand:
 * @first: the operand with which the places begin
 * @with_units: of a muscle or of "all" only what has units that can be given as
 *   planned, where any has
 *
 * The ids of the places that the operands name: a site; a muscle, or "all",
 * for what is planned of it and still hollow. Refuses an unknown word, a word
 * that leaves nothing to do, and a place that is named twice. --side, where the
 * command has it, leaves of a muscle or of "all" that side of the patient.
 *
 * Returns: (transfer full): %NULL on error
 */
char    **inj_place_words_expand      (InjInvocation      *invocation,
                                       guint               first,
                                       InjVisit           *visit,
                                       gboolean            with_units,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads "right" or "left"; @name is how messages call it. */
gboolean  inj_place_words_read_side   (const char         *name,
                                       const char         *typed,
                                       int                *side,
                                       GError            **error);
/* Whether the operand can be one place at all: a site or free site. */
gboolean  inj_place_words_check       (InjInvocation      *invocation,
                                       guint               index,
                                       GError            **error);
/**
 * inj_place_words_read_muscle:
 * @muscle_name: (out): of %INJ_MUSCLE_OTHER, else %NULL
 *
 * What --muscle names, or the one muscle under @position where it is not
 * given; where none or several lie there, the message names them.
 */
gboolean  inj_place_words_read_muscle (InjInvocation      *invocation,
                                       const InjPosition  *position,
                                       InjMuscle          *muscle,
                                       const char        **muscle_name,
                                       GError            **error);
/* Tells of a muscle that is not counted by name. */
void      inj_place_words_tell_muscle (InjInvocation      *invocation,
                                       InjMuscle           muscle,
                                       const char         *muscle_name);

G_END_DECLS
