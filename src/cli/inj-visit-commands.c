/* inj-visit-commands.c
 *
 * The commands about visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-commands.h"

#include <glib/gi18n-lib.h>

#include "inj-dose-commands.h"
#include "inj-dose-words.h"
#include "inj-plan-commands.h"
#include "inj-record-commands.h"
#include "inj-show-commands.h"
#include "inj-vial-commands.h"
#include "inj-vial-words.h"

static const InjCommandOption start_options[] = {
  { "protocol", N_("ID"), N_("What is planned; preempt-155 where none is named") },
  { "add-on", N_("ID,ID"), N_("Add-ons that lie on top of it, such as masseter") },
  { "date", N_("YYYY-MM-DD"), N_("The day of the visit; today where none is named") },
  { "product", N_("ID"), N_("The product; the first of the protocol's substance where none is named or scanned") },
  INJ_VIAL_WORDS_OPTIONS,
  { "injector", N_("NAME"), N_("Who injects") },
  { NULL }
};

static const InjCommandOption new_vial_options[] = {
  { "product", N_("ID"), N_("The product; the visit's where none is named or scanned") },
  INJ_VIAL_WORDS_OPTIONS,
  { NULL }
};

static const InjCommandOption correct_vial_options[] = {
  { "product", N_("ID"), N_("The product, of the same substance") },
  INJ_VIAL_WORDS_OPTIONS,
  { NULL }
};

#define SIDE_OPTION \
  { "side", "right|left", N_("Of a muscle or “all” the patient's right or left alone") }

static const InjCommandOption give_options[] = {
  { "units", "U", N_("The units at each site, where not as planned") },
  SIDE_OPTION,
  INJ_DOSE_WORDS_ROUTE,
  INJ_DOSE_WORDS_NOTE,
  INJ_DOSE_WORDS_FREE,
  { NULL }
};

static const InjCommandOption correct_options[] = {
  { "units", "U", N_("The units that were really given") },
  { "route", N_("ROUTE"), N_("The route that it was really given by") },
  { "note", N_("TEXT"), N_("What the note says from now on; an empty one takes it away") },
  { NULL }
};

static const InjCommandOption plan_options[] = {
  { "units", "U", N_("The units, where not as planned already") },
  INJ_DOSE_WORDS_ROUTE,
  INJ_DOSE_WORDS_FREE,
  { NULL }
};

static const InjCommandOption explain_options[] = {
  { "reason", N_("TEXT"), N_("Why") },
  { "withdraw", NULL, N_("Takes the reason back") },
  { NULL }
};

static const InjCommandOption add_on_options[] = {
  { "off", NULL, N_("Takes it off again; what was given of it stays") },
  { NULL }
};

static const InjCommandOption move_options[] = {
  { "at", N_("PLATE,X,Y"), N_("Where the dose really went"), TRUE },
  { NULL }
};

static const InjCommandOption reason_options[] = {
  { "reason", N_("TEXT"), N_("Why"), TRUE },
  { NULL }
};

static const InjCommandOption skip_options[] = {
  SIDE_OPTION,
  { "reason", N_("TEXT"), N_("Why"), TRUE },
  { NULL }
};

static const InjCommandOption show_options[] = {
  { "log", NULL, N_("Also what was undone, and every action") },
  { NULL }
};

static const InjCommandOption day_options[] = {
  { "date", N_("YYYY-MM-DD"), N_("Another day") },
  { NULL }
};

static const InjCommandOption sign_options[] = {
  { "reason", N_("TEXT"), N_("Why, for whatever stands at stop") },
  { "signer", N_("NAME"), N_("Who signs; the injector, or else the account, where none is named") },
  { NULL }
};

const InjCommand inj_visit_commands[] = {
  {
    .verb = "start", .operands = "PATIENT", .n_least = 1, .n_most = 1, .options = start_options,
    .run = inj_record_command_start,
    .summary = N_("Starts a visit, opens its first vial, and prints the visit's id"),
    .details = N_("A later --date prepares the visit, up to a year ahead; an earlier one enters it late. A vial needs\n"
                  "--diluent, and --labelled or --scan; its lot and expiry may follow by “visit correct-vial”."),
  },
  {
    .verb = "vial", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = new_vial_options,
    .run = inj_vial_command_open,
    .summary = N_("Opens another vial, from which is then drawn, and prints its number in the visit"),
    .details = N_("It needs --diluent, and --labelled or --scan; its lot and expiry may follow by\n"
                  "“visit correct-vial”. What is typed has to agree with the code that is scanned."),
  },
  {
    .verb = "choose-vial", .operands = "VISIT VIAL", .n_least = 2, .n_most = 2, .run = inj_vial_command_choose,
    .summary = N_("Draws from another vial of the visit from now on"),
  },
  {
    .verb = "correct-vial", .operands = "VISIT VIAL", .n_least = 2, .n_most = 2, .options = correct_vial_options,
    .run = inj_vial_command_correct,
    .summary = N_("Corrects what a vial says; what is not named stays"),
  },
  {
    .verb = "withdraw-vial", .operands = "VISIT VIAL", .n_least = 2, .n_most = 2, .run = inj_vial_command_withdraw,
    .summary = N_("Takes back a vial of which nothing was given"),
  },
  {
    .verb = "add-on", .operands = "VISIT ADD-ON", .n_least = 2, .n_most = 2, .options = add_on_options,
    .run = inj_plan_command_add_on,
    .summary = N_("Lays an add-on, such as masseter, on top of the visit's protocol"),
  },
  {
    .verb = "plan", .operands = "VISIT SITE", .n_least = 1, .n_most = 2, .options = plan_options,
    .run = inj_plan_command_plan,
    .summary = N_("Plans a dose, gives nothing, and prints the id of its place"),
  },
  {
    .verb = "unplan", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .run = inj_plan_command_unplan,
    .summary = N_("Takes back what the visit itself plans at a site; the protocol still may"),
  },
  {
    .verb = "repeat", .operands = "VISIT [SOURCE]", .n_least = 1, .n_most = 2, .run = inj_plan_command_repeat,
    .summary = N_("Plans what was given in an earlier visit, gives nothing, and prints the ids of the places"),
    .details = N_("SOURCE is a visit of the same patient; the last one of the same indication where none is named."),
  },
  {
    .verb = "mirror", .operands = "VISIT SIDE", .n_least = 2, .n_most = 2, .run = inj_plan_command_mirror,
    .summary = N_("Plans on the patient's other side what was given on one, gives nothing, and prints the ids"),
    .details = N_("SIDE, right or left, is the side that is done."),
  },
  {
    .verb = "give", .operands = "VISIT SITE...", .n_least = 1, .n_most = G_MAXUINT, .options = give_options,
    .run = inj_dose_command_give,
    .summary = N_("Records doses and prints the ids of their places"),
    .details = N_("SITE is a site such as temporalis-left-3; a muscle, or “all”, for what is planned there and still\n"
                  "hollow. All of it is one step of undo. X and Y of a free site are ten-thousandths of a head\n"
                  "height, or with a point, head heights; a muscle has to be named where not exactly one lies there."),
  },
  {
    .verb = "void", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = reason_options,
    .run = inj_dose_command_void,
    .summary = N_("Voids a dose; it stays on the sheet as voided"),
  },
  {
    .verb = "correct", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = correct_options,
    .run = inj_dose_command_correct,
    .summary = N_("Corrects units, route or note of a dose"),
  },
  {
    .verb = "move", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = move_options,
    .run = inj_dose_command_move,
    .summary = N_("Moves a dose on its plate"),
  },
  {
    .verb = "skip", .operands = "VISIT SITE...", .n_least = 2, .n_most = G_MAXUINT, .options = skip_options,
    .run = inj_dose_command_skip,
    .summary = N_("Skips planned sites, a muscle's, or all that remain"),
  },
  {
    .verb = "unskip", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .run = inj_dose_command_unskip,
    .summary = N_("Plans a skipped site again"),
  },
  {
    .verb = "explain", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = explain_options,
    .run = inj_plan_command_explain,
    .summary = N_("Says why a site departs from the plan"),
  },
  {
    .verb = "fill-in", .operands = "VISIT FIELD=VALUE...", .n_least = 2, .n_most = G_MAXUINT,
    .run = inj_record_command_fill_in,
    .summary = N_("Enters what is known of a visit as a whole, in one step; nothing after “=” takes it out"),
    .details = N_("FIELD is one of injector, recorder, needle, diluent-fluid, consent, contraindications-reviewed,\n"
                  "no-toxin-elsewhere, diagnosis, preventives, authorisation, authorisation-expiry, headache-days,\n"
                  "migraine-days, headache-hours, months, hit-6, midas, wearing-off-week, wastage, repeats-visit, note.\n"
                  "What is done or not is “yes” or nothing: visit fill-in 7 consent=yes headache-days=18"),
  },
  {
    .verb = "undo", .operands = "VISIT", .n_least = 1, .n_most = 1, .run = inj_dose_command_undo,
    .summary = N_("Takes the last step back and prints what it was"),
  },
  {
    .verb = "redo", .operands = "VISIT", .n_least = 1, .n_most = 1, .run = inj_dose_command_redo,
    .summary = N_("Does again what was undone last and prints what it was"),
  },
  {
    .verb = "show", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = show_options,
    .run = inj_show_command_visit,
    .summary = N_("Shows a visit"),
    .details = N_("Voided doses are shown with their reason; what was undone is left out but with --log. In JSON,\n"
                  "x and y are ten-thousandths of a head height, times are UTC, and units are of the substance\n"
                  "of the visit's product."),
  },
  {
    .verb = "list", .operands = "PATIENT", .n_least = 1, .n_most = 1, .run = inj_show_command_visits,
    .summary = N_("Lists a patient's visits: id, date, status, units, sites, protocol"),
  },
  {
    .verb = "today", .operands = "", .options = day_options, .run = inj_show_command_day,
    .summary = N_("Lists the visits of today: id, patient, date of birth, protocol, status, units, vial, injector"),
  },
  {
    .verb = "sign", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = sign_options,
    .run = inj_record_command_sign,
    .summary = N_("Signs a visit, which can then no longer be changed"),
    .details = N_("Refused only while a finding at stop has no reason; the text of --reason serves for all. What was\n"
                  "open before signing is told on standard error; “visit show” tells it before."),
  },
  {
    .verb = "discard", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = reason_options,
    .run = inj_record_command_discard,
    .summary = N_("Discards a draft that was begun in error; it is kept and counts for nothing"),
  },
  { NULL }
};
