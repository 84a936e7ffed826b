/* inj-text-record.h
 *
 * What was entered about a visit, as sections of its sheet of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
#include "domain/review/inj-background.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* Each appends a section with its title to @text, or nothing where there is
 * nothing to say. */

/* Cautions of the patient that hold, and (element-type InjEvent) @events. */
void inj_text_record_write_patient    (GString             *text,
                                       InjVisit            *visit,
                                       const InjBackground *background,
                                       GPtrArray           *events);
/* The details of the visit, and the criteria beside them. */
void inj_text_record_write_details    (GString             *text,
                                       InjVisit            *visit);
/* What was done otherwise than planned, with reasons. */
void inj_text_record_write_deviations (GString             *text,
                                       InjVisit            *visit,
                                       InjAnchors          *anchors);
/* What the vials were said to be before, and what of them is wasted. */
void inj_text_record_write_vials      (GString             *text,
                                       InjVisit            *visit);
/* The practice's own figures. */
void inj_text_record_write_limits     (GString             *text,
                                       const InjBackground *background);
/* Of a draft: what is looked at before signing; @findings of #InjFinding. */
void inj_text_record_write_checks     (GString             *text,
                                       InjVisit            *visit,
                                       GListModel          *findings,
                                       InjAnchors          *anchors);
/* What was changed after the signature. */
void inj_text_record_write_amendments (GString             *text,
                                       InjVisit            *visit);

G_END_DECLS
