// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MendPathFacts:
 * @n_talks: how many talks there have been
 * @latest_talk: (nullable): when the latest of them began
 * @n_asides: how many topics wait for another time
 * @has_kept: whether something was kept in one of the latest talks
 * @n_account_parts: how many parts of the shared account are written
 * @account_changed: (nullable): when the shared account was last changed
 * @first_promise: (nullable): when the first promise was given
 * @has_marks: whether something was said of what became of a promise
 * @n_open_promises: how many promises are open
 * @n_come_promises: of how many of them the day has come, and nothing was said since
 * @next_promise: (nullable): the next day of an open promise, today or later
 * @next_session: (nullable): when the next session is to which both go
 * @latest_session: (nullable): when the latest session began
 * @n_for_session: how many things were put aside for a session since the latest
 * @planned: (nullable): for when something good is planned
 * @n_good: how many good things are there to read aloud
 * @n_come_moments: of how many good things the day is over, and nobody has said how it was
 * @latest_check_in: (nullable): when the latest check-in was shown
 * @is_waiting: whether a talk or a break waits
 * @has_time_today: whether a talk is set for today
 *
 * What the Path goes by: numbers and days, and nothing of what is in a talk, an account or a
 * promise. What one person did alone, or opened, is not among them.
 */
typedef struct
{
  guint n_talks;
  GDateTime *latest_talk;
  guint n_asides;
  gboolean has_kept;
  guint n_account_parts;
  GDateTime *account_changed;
  GDateTime *first_promise;
  gboolean has_marks;
  guint n_open_promises;
  guint n_come_promises;
  GDateTime *next_promise;
  GDateTime *next_session;
  GDateTime *latest_session;
  guint n_for_session;
  GDateTime *planned;
  guint n_good;
  guint n_come_moments;
  GDateTime *latest_check_in;
  gboolean is_waiting;
  gboolean has_time_today;
} MendPathFacts;

void mend_path_facts_clear (MendPathFacts *self);

void mend_path_facts_take_accounts (MendPathFacts *self, GPtrArray *accounts);
void mend_path_facts_take_check_ins (MendPathFacts *self, GPtrArray *check_ins);
void mend_path_facts_take_good_things (MendPathFacts *self, GPtrArray *things, GDateTime *now);
void mend_path_facts_take_helpers (MendPathFacts *self, GPtrArray *helpers, GDateTime *now);
void mend_path_facts_take_standings (MendPathFacts *self, GPtrArray *standings, GDateTime *now);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MendPathFacts, mend_path_facts_clear)

G_END_DECLS
