// SPDX-License-Identifier: GPL-3.0-or-later
/* Compiled once for the whole layer, where b_pch asks for it. Each file includes what it needs all
 * the same. */

#include <gio/gio.h>
