/* inj-dose-editor.h
 *
 * A dose as it is being entered: units, route and note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-dose.h"
#include "domain/visit/inj-vial.h"

G_BEGIN_DECLS

#define INJ_TYPE_DOSE_EDITOR (inj_dose_editor_get_type ())
G_DECLARE_FINAL_TYPE (InjDoseEditor, inj_dose_editor, INJ, DOSE_EDITOR, AdwBin)

GtkWidget *inj_dose_editor_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* What stands in it from now on; a dose of 0 units leaves them to be typed. The
 * route is one of #InjRoute. */
void       inj_dose_editor_set_dose     (InjDoseEditor  *self,
                                         const InjDose  *dose);
/* Whether another dose stands in it than was set: "5.0" is none beside "5". */
gboolean   inj_dose_editor_is_edited    (InjDoseEditor  *self);
/* Whether anything else stands in it, be it no dose. */
gboolean   inj_dose_editor_is_touched   (InjDoseEditor  *self);
/* In hundredths; 0 while what was typed is no dose. */
InjUnits   inj_dose_editor_get_units    (InjDoseEditor  *self);
InjRoute   inj_dose_editor_get_route    (InjDoseEditor  *self);
/* Without blanks around it; "" for none. */
char      *inj_dose_editor_dup_note     (InjDoseEditor  *self) G_GNUC_WARN_UNUSED_RESULT;

/* What the units step by and are compared with, in hundredths; 0 when none are
 * planned. */
void       inj_dose_editor_set_planned  (InjDoseEditor  *self,
                                         InjUnits        planned);
/* Likewise of a free site: what is planned at each other site of its muscle. */
void       inj_dose_editor_set_usual    (InjDoseEditor  *self,
                                         InjUnits        usual);
/* Gives the millilitres; %NULL for none. */
void       inj_dose_editor_set_vial     (InjDoseEditor  *self,
                                         InjVial        *vial);
/* (element-type InjFinding): what the dose would raise; %NULL for nothing. */
void       inj_dose_editor_set_findings (InjDoseEditor  *self,
                                         GPtrArray      *findings);

G_END_DECLS
