/* inj-practice-limits.h
 *
 * The figures that a practice sets for itself, as a key file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/protocol/inj-limit.h"

G_BEGIN_DECLS

/* The most months that a practice's rolling figure may count: no visit is
 * reviewed with doses from before that. */
#define INJ_PRACTICE_LIMITS_MONTHS_MAXIMUM 24

/**
 * inj_practice_limits_parse:
 * @file_name: how messages call the text
 * @text: groups [Limit NAME] with Scope site, visit, months or interval, and
 *   groups [Muscle ID], as in a protocol; no Label, Source or Verified: they
 *   are the practice's own. An empty text is no figure.
 *
 * A figure holds for every protocol, in units of the protocol's substance, or,
 * with Scope months, of the substance of the visit's product. It never takes
 * the place of the label's: each finding names both.
 *
 * Returns: (element-type InjLimit) (transfer full): in the order of the text,
 *   or %NULL with %INJ_DOMAIN_ERROR_INVALID that names line and key
 */
GPtrArray  *inj_practice_limits_parse      (const char  *file_name,
                                            const char  *text,
                                            gssize       length,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* The text that inj_practice_limits_parse() reads as @limits (element-type
 * InjLimit), of any scope but age; "" for none. Only figures are written. */
char       *inj_practice_limits_write      (GPtrArray   *limits) G_GNUC_WARN_UNUSED_RESULT;
/* A figure of the practice's own to fill in: source and standing are set, all
 * else is 0. */
InjLimit   *inj_practice_limits_new_limit  (InjLimitScope scope) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
