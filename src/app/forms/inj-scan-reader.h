/* inj-scan-reader.h
 *
 * Reads the codes that a scanner types into a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/visit/inj-gs1.h"

G_BEGIN_DECLS

/**
 * InjScanFunc:
 * @scan: (nullable): what the code says of a vial
 * @error: (nullable): one sentence of why it is none, where @scan is %NULL
 */
typedef void (*InjScanFunc) (const InjGs1 *scan,
                             const GError *error,
                             gpointer      data);

/**
 * inj_scan_reader_attach:
 * @widget: a window, as a rule; a scanner's keys are taken wherever in it the
 *   focus is
 * @func: told of each code
 * @data: for @func; outlives @widget
 *
 * A vial's code that was typed into a field is taken out of it again, and the
 * field says what it said before. Another code stays there as it was typed, and
 * @func does not hear of it; typed where no field is, @func is told what is
 * wrong with it. The Enter or Tab at the end of a code presses nothing.
 */
void inj_scan_reader_attach (GtkWidget   *widget,
                             InjScanFunc  func,
                             gpointer     data);

G_END_DECLS
